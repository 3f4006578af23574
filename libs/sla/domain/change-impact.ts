import type { CalendarDifference, DaySpan } from './calendar-difference';
import type { ClockName, Duration } from './policy';
import type { SlaClock } from './sla-clock';

/** What applying a change would move, counted over the clocks that are open now. */
export interface ChangeImpact {
  /** Days off more and fewer than before. */
  daysAdded: number;
  daysRemoved: number;
  /** Days off that only get another name; nothing moves by them. */
  daysRenamed: number;
  hoursChanged: DaySpan[];
  /** Years whose deadlines are no longer provisional. */
  yearsDecreed: number[];
  /** Limits of a policy that change, or who hears of them when. */
  limitsChanged: LimitChange[];
  openComplaintsMoved: number;
  clocksMoved: number;
  /** Breaches on record that would be none. */
  breachesDisappear: number;
  breachesAppear: number;
  /** Always: what is closed keeps the promise that was made. */
  closedFiguresChanged: 0;
  /** False where the count was given up for its time: the figures are then of those looked at. */
  complete: boolean;
  /** The first few whose date moves. */
  examples: ImpactExample[];
}

interface ImpactExample {
  /** The complaint's public number. */
  complaint: string;
  clock: ClockName;
  /** Due before and after, ISO 8601 with offset. */
  before: string;
  after: string;
}

export interface LimitChange {
  clock: ClockName;
  /** Null for a clock that had no limit before. */
  before: Duration | null;
  after: Duration;
}

/** An impact before any clock has been looked at. */
export const noImpact: ChangeImpact = {
  daysAdded: 0,
  daysRemoved: 0,
  daysRenamed: 0,
  hoursChanged: [],
  yearsDecreed: [],
  limitsChanged: [],
  openComplaintsMoved: 0,
  clocksMoved: 0,
  breachesDisappear: 0,
  breachesAppear: 0,
  closedFiguresChanged: 0,
  complete: true,
  examples: [],
};

/** The part about days and hours. */
export const impactOfDays = (difference: CalendarDifference): ChangeImpact => ({
  ...noImpact,
  daysAdded: difference.daysAdded.length,
  daysRemoved: difference.daysRemoved.length,
  daysRenamed: difference.daysRenamed.length,
  hoursChanged: difference.hoursChanged,
  yearsDecreed: difference.yearsDecreed,
});

/** What a change makes of one clock. */
export interface ClockMove {
  before: SlaClock;
  after: SlaClock;
}

/**
 * Adds what becomes of one complaint's clocks.
 * @returns those whose promise is another one
 */
export function tally(impact: ChangeImpact, clocks: readonly ClockMove[], now: Date): ClockMove[] {
  const moved = clocks.filter(({ before, after }) => {
    const disappears = before.breachedAt !== null && after.breachedAt === null;
    // What is due but not yet noticed by the worker is no effect of the change.
    const appears = before.breachedAt === null && after.breachedAt !== null && before.dueAt > now;
    if (disappears) impact.breachesDisappear++;
    if (appears) impact.breachesAppear++;
    return disappears || appears || movesDate({ before, after });
  });
  impact.clocksMoved += moved.length;
  if (moved.length > 0) impact.openComplaintsMoved++;
  return moved;
}

export const movesDate = ({ before, after }: ClockMove): boolean => before.dueAt.getTime() !== after.dueAt.getTime();
