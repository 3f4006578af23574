import type { CalendarData, Holiday } from './calendar-data';
import { compileHours, dateOf, weekOn, type CompiledHours, type WeekHours } from './working-hours';

/** Local days, both inclusive; null where it has always been, or will be for good. */
export interface DaySpan {
  from: string | null;
  until: string | null;
}

/** What a change of a calendar means for the days it counts. All days are local, YYYY-MM-DD, oldest first. */
export interface CalendarDifference {
  /** Days off that weren't. */
  daysAdded: Holiday[];
  /** Days off that are no longer. */
  daysRemoved: Holiday[];
  /** The same day off under another name, kind or decree; nothing moves by it. */
  daysRenamed: { date: string; before: Holiday; after: Holiday }[];
  /** When other weekly hours are in force, standing or temporary. */
  hoursChanged: DaySpan[];
  timeZoneChanged: boolean;
  /** Years whose decree is known now, so that their deadlines are no longer provisional. */
  yearsDecreed: number[];
  /** Years whose decree fell away. */
  yearsUndecreed: number[];
}

/** @throws CalendarError when either can't be computed with */
export function calendarDifference(before: CalendarData, after: CalendarData): CalendarDifference {
  return {
    ...differenceOfDays(daysOff(before), daysOff(after)),
    hoursChanged: hoursChanged(compileHours(before), compileHours(after)),
    timeZoneChanged: before.timeZone !== after.timeZone,
    yearsDecreed: missingFrom(before.decreedYears, after.decreedYears),
    yearsUndecreed: missingFrom(after.decreedYears, before.decreedYears),
  };
}

/** What another list of days off means by itself, such as a decree, whoever heeds it. `year` is the one that becomes known by it. */
export const decreeDifference = (
  before: readonly Holiday[],
  after: readonly Holiday[],
  year: number | null,
): CalendarDifference => ({
  ...differenceOfDays(byDate(before), byDate(after)),
  hoursChanged: [],
  timeZoneChanged: false,
  yearsDecreed: year === null ? [] : [year],
  yearsUndecreed: [],
});

function differenceOfDays(
  old: ReadonlyMap<string, Holiday>,
  now: ReadonlyMap<string, Holiday>,
): Pick<CalendarDifference, 'daysAdded' | 'daysRemoved' | 'daysRenamed'> {
  return {
    daysAdded: [...now.values()].filter(({ date }) => !old.has(date)),
    daysRemoved: [...old.values()].filter(({ date }) => !now.has(date)),
    daysRenamed: [...now.values()].flatMap((day) => {
      const known = old.get(day.date);
      return known && !isSameDay(known, day) ? [{ date: day.date, before: known, after: day }] : [];
    }),
  };
}

/** The decree's word stands over the calendar's own. */
const daysOff = ({ holidays, decreedHolidays, ignoresHolidays }: CalendarData): Map<string, Holiday> =>
  byDate([...holidays, ...(ignoresHolidays ? [] : decreedHolidays)]);

/** Oldest first; of two on one date the later in the list stands. */
function byDate(holidays: readonly Holiday[]): Map<string, Holiday> {
  const sorted = [...holidays].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  return new Map(sorted.map(({ date, kind, name, decree }) => [date, { date, kind, name, decree }]));
}

/** Hours change only on days at which a version or a temporary period begins or has ended: one look at each is enough. */
function hoursChanged(before: CompiledHours, after: CompiledHours): DaySpan[] {
  const turns = [...new Set([...turningDays(before), ...turningDays(after)])].sort((a, b) => a - b);
  const spans: DaySpan[] = [];
  let open: DaySpan | null = null;
  for (const turn of [-Infinity, ...turns]) {
    const differs = !isSameWeek(weekOn(before, turn), weekOn(after, turn));
    if (differs && !open) {
      open = { from: turn === -Infinity ? null : dateOf(turn), until: null };
      spans.push(open);
    } else if (!differs && open) {
      open.until = dateOf(turn - 1);
      open = null;
    }
  }
  return spans;
}

const isSameDay = (a: Holiday, b: Holiday): boolean => a.kind === b.kind && a.name === b.name && a.decree === b.decree;

const isSameWeek = (a: WeekHours, b: WeekHours): boolean =>
  a.every((day, index) => {
    const other = b[index] ?? [];
    return (
      day.length === other.length &&
      day.every(({ opens, closes }, period) => opens === other[period]?.opens && closes === other[period].closes)
    );
  });

const turningDays = ({ standing, temporary }: CompiledHours): number[] => [
  ...standing.slice(1).map(({ fromDay }) => fromDay),
  ...temporary.flatMap(({ fromDay, untilDay }) => [fromDay, untilDay + 1]),
];

const missingFrom = (known: readonly number[], years: readonly number[]): number[] =>
  years.filter((year) => !known.includes(year)).sort((a, b) => a - b);
