import { DateTime, IANAZone } from 'luxon';
import { CalendarError, weekdays, type CalendarData, type CalendarHours, type WorkingPeriod } from './calendar-data';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Working time of one weekday, in milliseconds after local midnight, in order and without overlap. */
export type DayHours = readonly { readonly opens: number; readonly closes: number }[];

/** `week[0]` is Monday. */
export type WeekHours = readonly DayHours[];

/** Standing weekly hours, in force from a local day on. */
interface StandingHours {
  fromDay: number;
  week: WeekHours;
}

/** Weekly hours of a limited time, both days inclusive, over the standing ones. */
interface TemporaryHours extends StandingHours {
  untilDay: number;
  name: string | null;
}

/** A calendar's hours, both oldest first; there is at least one standing version. */
export interface CompiledHours {
  standing: readonly [StandingHours, ...StandingHours[]];
  temporary: readonly TemporaryHours[];
}

/** Ramadan lasts a month, a pandemic's hours may last a year; beyond that they are a version of their own. */
const LONGEST_TEMPORARY_DAYS = 366;

/** Whether it is an existing day written YYYY-MM-DD. */
export const isLocalDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && DateTime.fromISO(date, { zone: 'utc' }).isValid;

/**
 * The number of a local day: days since 1 January 1970.
 * @throws CalendarError for anything but an existing day written YYYY-MM-DD.
 */
export function dayNumber(date: string, field: string): number {
  if (!isLocalDay(date)) throw new CalendarError('invalid_date', field);
  return DateTime.fromISO(date, { zone: 'utc' }).toMillis() / DAY;
}

/** ISO weekday minus one of a local day number: 0 is Monday. 1 January 1970 was a Thursday. */
export const weekdayIndex = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** A local day number as YYYY-MM-DD. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The year of a local day number. */
export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();

/** The first local day of a year. */
export const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / DAY;

/** The temporary hours on a local day, if there are any. */
export const temporaryOn = ({ temporary }: CompiledHours, day: number): TemporaryHours | undefined =>
  temporary.find(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);

/** The weekly hours in force on a local day. The oldest version also holds for the days before it: an old complaint still has a deadline. */
export function weekOn(hours: CompiledHours, day: number): WeekHours {
  const { week } =
    temporaryOn(hours, day) ?? hours.standing.findLast(({ fromDay }) => fromDay <= day) ?? hours.standing[0];
  return week;
}

/**
 * Checks a calendar's data and compiles its weekly hours.
 * @throws CalendarError naming what is wrong and where; every standing version must have working hours, since a
 * deadline in working time would otherwise never come.
 */
export function compileHours(data: CalendarData): CompiledHours {
  if (!IANAZone.isValidZone(data.timeZone)) throw new CalendarError('unknown_time_zone', 'timeZone');
  if (data.versions.length === 0) throw new CalendarError('no_versions', 'versions');
  const standing: StandingHours[] = [];
  const temporary: TemporaryHours[] = [];
  data.versions.forEach((hours, index) => {
    const path = `versions[${index}]`;
    if (hours.validUntil === undefined) standing.push(compileStanding(hours, path));
    else temporary.push(compileTemporary(hours, hours.validUntil, path));
  });
  const [first, ...rest] = standing.sort(byDay);
  if (!first) throw new CalendarError('only_temporary_hours', 'versions');
  const days = new Set(standing.map((hours) => hours.fromDay));
  if (days.size !== standing.length) throw new CalendarError('duplicate_version', 'versions');
  temporary.sort(byDay).forEach((hours, index) => {
    const before = temporary[index - 1];
    if (before && before.untilDay >= hours.fromDay) throw new CalendarError('temporary_hours_overlap', 'versions');
  });
  return { standing: [first, ...rest], temporary };
}

const byDay = (a: StandingHours, b: StandingHours): number => a.fromDay - b.fromDay;

function compileStanding(hours: CalendarHours, path: string): StandingHours {
  const compiled = compileWeek(hours, path);
  if (compiled.week.every((day) => day.length === 0)) throw new CalendarError('no_working_hours', `${path}.weekly`);
  return compiled;
}

/** Temporary hours may be none at all (an office closed for a week), as long as the year keeps a working day. */
function compileTemporary(hours: CalendarHours, until: string, path: string): TemporaryHours {
  const compiled = compileWeek(hours, path);
  const untilDay = dayNumber(until, `${path}.validUntil`);
  if (untilDay < compiled.fromDay) throw new CalendarError('until_before_from', `${path}.validUntil`);
  if (untilDay - compiled.fromDay >= LONGEST_TEMPORARY_DAYS) {
    throw new CalendarError('temporary_too_long', `${path}.validUntil`);
  }
  return { ...compiled, untilDay, name: hours.name ?? null };
}

function compileWeek(hours: CalendarHours, path: string): StandingHours {
  const fromDay = dayNumber(hours.validFrom, `${path}.validFrom`);
  const week = weekdays.map((weekday) => compileDay(hours.weekly[weekday] ?? [], `${path}.weekly.${weekday}`));
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
