import { DateTime, IANAZone } from 'luxon';
import { CalendarError, weekdays, type CalendarData, type CalendarHours, type WorkingPeriod } from './calendar-data';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Working time of one weekday, in milliseconds after local midnight, in order and without overlap. */
export type DayHours = readonly { readonly opens: number; readonly closes: number }[];

/** Weekly hours in force from a local day on; `week[0]` is Monday. */
export interface HoursInForce {
  fromDay: number;
  week: readonly DayHours[];
}

/**
 * The number of a local day: days since 1 January 1970.
 * @throws CalendarError for anything but an existing day written YYYY-MM-DD.
 */
export function dayNumber(date: string, field: string): number {
  const parsed = DateTime.fromISO(date, { zone: 'utc' });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !parsed.isValid) throw new CalendarError('invalid_date', field);
  return parsed.toMillis() / DAY;
}

/** ISO weekday minus one of a local day number: 0 is Monday. 1 January 1970 was a Thursday. */
export const weekdayIndex = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * Checks a calendar's data and compiles its weekly hours, oldest first.
 * @throws CalendarError naming what is wrong and where; every version must have working hours, since a deadline in
 * working time would otherwise never come.
 */
export function compileHours(data: CalendarData): HoursInForce[] {
  if (!IANAZone.isValidZone(data.timeZone)) throw new CalendarError('unknown_time_zone', 'timeZone');
  if (data.versions.length === 0) throw new CalendarError('no_versions', 'versions');
  const compiled = data.versions
    .map((hours, index) => compileVersion(hours, `versions[${index}]`))
    .sort((a, b) => a.fromDay - b.fromDay);
  const days = new Set(compiled.map((hours) => hours.fromDay));
  if (days.size !== compiled.length) throw new CalendarError('duplicate_version', 'versions');
  return compiled;
}

function compileVersion(hours: CalendarHours, path: string): HoursInForce {
  const fromDay = dayNumber(hours.validFrom, `${path}.validFrom`);
  const week = weekdays.map((weekday) => compileDay(hours.weekly[weekday] ?? [], `${path}.weekly.${weekday}`));
  if (week.every((day) => day.length === 0)) throw new CalendarError('no_working_hours', `${path}.weekly`);
  return { fromDay, week };
}

function compileDay(periods: readonly WorkingPeriod[], path: string): DayHours {
  const compiled = periods.map((period, index) => {
    const opens = timeOfDay(period.opens, `${path}[${index}].opens`);
    const closes = timeOfDay(period.closes, `${path}[${index}].closes`);
    if (closes <= opens) throw new CalendarError('period_ends_before_it_begins', `${path}[${index}]`);
    return { opens, closes };
  });
  compiled.sort((a, b) => a.opens - b.opens);
  compiled.forEach((period, index) => {
    const before = compiled[index - 1];
    if (before && before.closes > period.opens) throw new CalendarError('periods_overlap', path);
  });
  return compiled;
}

function timeOfDay(time: string, field: string): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  const value = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  if (!(value <= DAY) || Number(minutes) > 59) throw new CalendarError('invalid_time', field);
  return value;
}
