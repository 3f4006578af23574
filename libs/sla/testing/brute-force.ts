import type { CalendarData, CalendarHours, Weekday } from '../domain/calendar-data';
import type { Duration, DurationUnit } from '../domain/policy';

/**
 * The arithmetic of deadlines once more, deliberately slow and plain: it asks of one quarter of an hour after the other
 * whether it is worked, by local wall time, and counts. Nothing of libs/sla/domain is used but its types. Calendars must
 * open and close at whole quarters, and clocks begin, pause and resume at them.
 */
export const QUARTER = 900_000;
const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

/** Indonesia has no daylight saving. */
const offsets: Record<string, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

export interface SlowClock {
  duration: Duration;
  /** Milliseconds since the epoch, like all instants here. */
  start: number;
  /** In order and apart from each other. */
  pauses: readonly { from: number; until: number }[];
}

/** Local date, time and weekday of an instant, such as ['2026-11-20', '07:30', '5']. */
function localOf(data: CalendarData, instant: number): [string, string, Weekday] {
  const local = new Date(instant + (offsets[data.timeZone] ?? Number.NaN) * HOUR);
  const text = local.toISOString();
  return [text.slice(0, 10), text.slice(11, 16), String(local.getUTCDay() || 7) as Weekday];
}

/** Temporary hours lie over standing ones; before the first standing version that one holds. */
function hoursOn(data: CalendarData, date: string): CalendarHours | undefined {
  let found: CalendarHours | undefined;
  for (const hours of data.versions) {
    const { validFrom, validUntil } = hours;
    if (validUntil !== undefined) {
      if (validFrom <= date && date <= validUntil) return hours;
    } else if (!found || isBetter(validFrom, found.validFrom, date)) {
      found = hours;
    }
  }
  return found;
}

const isBetter = (from: string, known: string, date: string): boolean =>
  known > date ? from < known : from <= date && from > known;

const isOff = (data: CalendarData, date: string): boolean =>
  data.holidays.some((day) => day.date === date) ||
  (!data.ignoresHolidays && data.decreedHolidays.some((day) => day.date === date));

/** Whether the quarter that begins at that instant is worked. */
function isWorked(data: CalendarData, quarter: number): boolean {
  const [date, time, weekday] = localOf(data, quarter);
  const periods = hoursOn(data, date)?.weekly[weekday] ?? [];
  return periods.some(({ opens, closes }) => opens <= time && time < closes) && !isOff(data, date);
}

type Counts = (quarter: number) => boolean;

/** Of the ends only the last second of a day isn't a whole quarter. */
function count(from: number, until: number, counts: Counts): number {
  let counted = 0;
  for (let quarter = from; quarter < until; quarter += QUARTER) {
    if (counts(quarter)) counted += Math.min(until - quarter, QUARTER);
  }
  return counted;
}

/** The instant by which that much has counted since `from`. */
function reached(from: number, ms: number, counts: Counts): number {
  let left = ms;
  for (let quarter = from; left > 0; quarter += QUARTER) {
    if (!counts(quarter)) continue;
    if (left <= QUARTER) return quarter + left;
    left -= QUARTER;
  }
  return from;
}

function midnightBefore(data: CalendarData, instant: number): number {
  let midnight = instant;
  while (localOf(data, midnight)[1] !== '00:00') midnight -= QUARTER;
  return midnight;
}

/** Where deadlines of that local day fall: at the close of its work, or with the day itself; null where there is none. */
function endOf(midnight: number, counts: Counts): number | null {
  for (let quarter = midnight + DAY - QUARTER; quarter >= midnight; quarter -= QUARTER) {
    const end = quarter + QUARTER;
    if (counts(quarter)) return end === midnight + DAY ? end - SECOND : end;
  }
  return null;
}

/** When the promise ends if nothing interrupts it. */
function promised(data: CalendarData, { duration: { amount, unit }, start }: SlowClock, counts: Counts): number {
  if (unit === 'seconds') return reached(start, amount * SECOND, counts);
  if (unit === 'working_hours') return reached(start, amount * HOUR, counts);
  let end: number | null = start;
  // Day 1 is the first (working) day after the day of receipt.
  for (let day = midnightBefore(data, start) + DAY, n = 0; n < amount; day += DAY) {
    end = endOf(day, counts);
    if (end !== null) n += 1;
  }
  return end ?? start;
}

/** When it ends if that much is left at `from`, when it is resumed. */
function promisedAgain(data: CalendarData, unit: DurationUnit, from: number, ms: number, counts: Counts): number {
  if (unit === 'seconds' || unit === 'working_hours') return reached(from, ms, counts);
  let left = ms;
  for (let day = midnightBefore(data, from), since = from; ; day += DAY, since = day) {
    const end = endOf(day, counts);
    if (end !== null && end >= from && count(since, end, counts) >= left) return end;
    left -= count(since, day + DAY, counts);
  }
}

export interface SlowAnswer {
  /** Once it has lived through its pauses. */
  dueAt: number;
  /** When 80 % of what it allows are used up. */
  warnedAt: number;
  /** What it allows, in milliseconds that count. */
  budget: number;
  /** What would have counted from its start to its date without pauses. */
  between: number;
}

export function slowly(data: CalendarData, clock: SlowClock): SlowAnswer {
  const { start, pauses, duration } = clock;
  const byCalendar = duration.unit === 'working_days' || duration.unit === 'working_hours';
  const asked = new Map<number, boolean>();
  const counts: Counts = (quarter) => {
    const answer = asked.get(quarter) ?? (!byCalendar || isWorked(data, quarter));
    asked.set(quarter, answer);
    return answer;
  };
  const runs: Counts = (quarter) =>
    counts(quarter) && !pauses.some(({ from, until }) => from <= quarter && quarter < until);
  let dueAt = promised(data, clock, counts);
  const budget = count(start, dueAt, counts);
  for (const { from, until } of pauses) {
    // What had run out before it was interrupted stays as it was.
    if (dueAt < from) break;
    dueAt = promisedAgain(data, duration.unit, until, budget - count(start, until, runs), counts);
  }
  const warnedAt = reached(start, Math.ceil((budget * 80) / 100), runs);
  return { dueAt, warnedAt, budget, between: count(start, dueAt, counts) };
}
