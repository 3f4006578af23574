import type { CalendarDifference, DaySpan } from './calendar-difference';
import type { ClockName } from './policy';

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

export interface ImpactExample {
  /** The complaint's public number. */
  complaint: string;
  clock: ClockName;
  /** Due before and after, ISO 8601 with offset. */
  before: string;
  after: string;
}

/** An impact before any clock has been looked at. */
export const impactOfDays = (difference: CalendarDifference): ChangeImpact => ({
  daysAdded: difference.daysAdded.length,
  daysRemoved: difference.daysRemoved.length,
  daysRenamed: difference.daysRenamed.length,
  hoursChanged: difference.hoursChanged,
  yearsDecreed: difference.yearsDecreed,
  openComplaintsMoved: 0,
  clocksMoved: 0,
  breachesDisappear: 0,
  breachesAppear: 0,
  closedFiguresChanged: 0,
  complete: true,
  examples: [],
});
