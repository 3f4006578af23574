import type { OpenKind } from './open-case';
import { binomial } from './random';
import { metrics, tallyOfCase, type Count, type Metric, type Tally, type TallySum } from './tally';

/** Of one that isn't in time to be done nevertheless; those in time are among all that are done. */
const lateChance = (inTime: number, atAll: number): number =>
  inTime >= 1 ? 0 : Math.min(1, Math.max(0, (atAll - inTime) / (1 - inTime)));

const ofResponse: readonly Metric[] = ['answered', 'first_response_on_time', 'published'];
const ofResolution: readonly Metric[] = metrics.filter((metric) => !ofResponse.includes(metric));

/** How a promise to so many open complaints may end, and what they count as then. */
interface End {
  cases: number;
  promise: { inTime: Metric; atAll: Metric; counts: readonly Metric[] };
  /** Whether the limit lies before the horizon; what is later stays undecided. */
  decided: boolean;
  isLate: boolean;
  undone: Tally;
  late: Tally;
  inTime: Tally;
}

export function responseOf(kind: OpenKind, until: Date): End {
  const { cases, firstResponseAt, firstResponseOnTime, responseDueAt } = kind;
  const counted = (at: Date | null, onTime: boolean | null): Tally =>
    tallyOfCase({ ...kind, firstResponseAt: at, firstResponseOnTime: firstResponseOnTime ?? onTime });
  const decided = firstResponseAt === null && (responseDueAt === null || responseDueAt < until);
  return {
    cases,
    promise: { inTime: 'first_response_on_time', atAll: 'answered', counts: ofResponse },
    decided,
    isLate: firstResponseOnTime === false,
    undone: counted(firstResponseAt, decided ? false : null),
    late: counted(until, false),
    inTime: counted(until, true),
  };
}

export function resolutionOf(kind: OpenKind, until: Date): End {
  const { cases, status, resolutionOnTime, resolutionDueAt } = kind;
  const counted = (as: string, at: Date | null, onTime: boolean | null): Tally =>
    tallyOfCase({ ...kind, status: as, resolvedAt: at, resolutionOnTime: resolutionOnTime ?? onTime });
  const decided = resolutionDueAt === null || resolutionDueAt < until;
  return {
    cases,
    promise: { inTime: 'resolved_on_time', atAll: 'resolved', counts: ofResolution },
    decided,
    isLate: resolutionOnTime === false,
    undone: counted(status, null, decided ? false : null),
    late: counted('resolved', until, false),
    inTime: counted('resolved', until, true),
  };
}

/** What one case more adds to the counts of a metric. */
interface Added extends Count {
  metric: Metric;
}

/** So many whose number alone is drawn: how many of them end otherwise than undone, and what that adds. */
export interface Lot {
  /** The same where the rest is. */
  key: string;
  cases: number;
  promise: End['promise'];
  isLate: boolean;
  inTime: readonly Added[];
  late: readonly Added[];
}

export function lotOf({ cases, promise, isLate, undone, ...end }: End): Lot {
  const added = (tally: Tally): Added[] =>
    promise.counts.flatMap((metric) => {
      const [met, of] = [tally[metric].met - undone[metric].met, tally[metric].of - undone[metric].of];
      return met === 0 && of === 0 ? [] : [{ metric, met, of }];
    });
  const [inTime, late] = [added(end.inTime), added(end.late)];
  return { key: JSON.stringify([promise.atAll, isLate, inTime, late]), cases, promise, isLate, inTime, late };
}

export function drawLot(sum: TallySum, lot: Lot, chances: Record<Metric, number>, random: () => number): void {
  const { cases, isLate, promise } = lot;
  const [inTime, atAll] = [chances[promise.inTime], chances[promise.atAll]];
  const punctual = isLate ? 0 : binomial(random, cases, inTime);
  const late = binomial(random, cases - punctual, lateChance(inTime, atAll));
  addCases(sum, lot.inTime, punctual);
  addCases(sum, lot.late, late);
}

function addCases(sum: TallySum, added: readonly Added[], cases: number): void {
  for (const { metric, met, of } of added) {
    const count = sum[metric];
    count.met += cases * met;
    count.of += cases * of;
  }
}
