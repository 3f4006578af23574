import type { Duration, DurationUnit } from './policy';
import type { WorkingCalendar } from './working-calendar';

const SECOND = 1000;
const HOUR = 3_600_000;

/** How a clock of one unit counts time. */
interface Measure {
  /** What counts from `a` to `b`, in milliseconds. */
  between(a: Date, b: Date): number;
  /** The instant at which `ms` have counted since `from`. */
  add(from: Date, ms: number): Date;
  /** The instant since which `ms` have counted until `until`. */
  rewind(until: Date, ms: number): Date;
  /** The deadline when `ms` are left from `from` on: rounded up to where deadlines of the unit fall. */
  deadline(from: Date, ms: number): Date;
}

export function measureOf(unit: DurationUnit, calendar: WorkingCalendar): Measure {
  switch (unit) {
    case 'working_days':
      return { ...working(calendar), deadline: (from, ms) => calendar.closeAfterWorkTime(from, ms) };
    case 'working_hours':
      return { ...working(calendar), deadline: (from, ms) => calendar.addWorkTime(from, ms) };
    case 'calendar_days':
      return { ...elapsed, deadline: (from, ms) => endOfDayAfter(calendar, elapsed.add(from, ms)) };
    case 'seconds':
      return { ...elapsed, deadline: (from, ms) => elapsed.add(from, ms) };
  }
}

/**
 * The deadline of a duration that begins at `from`. Working days: close of the n-th working day after; working hours:
 * exact working time; calendar days: 23:59:59 of the n-th day after; seconds: elapsed.
 */
export function deadlineAfter(from: Date, { amount, unit }: Duration, calendar: WorkingCalendar): Date {
  switch (unit) {
    case 'working_days':
      return calendar.closeOfWorkingDay(from, amount);
    case 'working_hours':
      return calendar.addWorkTime(from, amount * HOUR);
    case 'calendar_days':
      return calendar.endOfCalendarDay(from, amount);
    case 'seconds':
      return elapsed.add(from, amount * SECOND);
  }
}

const working = (calendar: WorkingCalendar) => ({
  between: (a: Date, b: Date) => calendar.workTimeBetween(a, b),
  add: (from: Date, ms: number) => calendar.addWorkTime(from, ms),
  rewind: (until: Date, ms: number) => calendar.rewindWorkTime(until, ms),
});

const elapsed = {
  between: (a: Date, b: Date) => Math.max(b.getTime() - a.getTime(), 0),
  add: (from: Date, ms: number) => new Date(from.getTime() + ms),
  rewind: (until: Date, ms: number) => new Date(until.getTime() - ms),
};

function endOfDayAfter(calendar: WorkingCalendar, instant: Date): Date {
  const end = calendar.endOfCalendarDay(instant, 0);
  return end >= instant ? end : calendar.endOfCalendarDay(instant, 1);
}
