import type { OpenKind } from './open-case';
import { binomial } from './random';
import { addTallyTo, at, placeOf, SUMS_SIZE, type Sums } from './sums';
import { metrics, tallyOfCase, type Metric, type Tally } from './tally';

/** Of one that isn't in time to be done nevertheless; those in time are among all that are done. */
const lateChance = (inTime: number, atAll: number): number =>
  inTime >= 1 ? 0 : Math.min(1, Math.max(0, (atAll - inTime) / (1 - inTime)));

const ofResponse: readonly Metric[] = ['answered', 'first_response_on_time', 'published'];
const ofResolution: readonly Metric[] = metrics.filter((metric) => !ofResponse.includes(metric));

/** How a promise to an open complaint may end, and what it counts as then. */
interface End {
  promise: { inTime: Metric; atAll: Metric; counts: readonly Metric[] };
  /** Whether the limit lies before the horizon; what is later stays undecided. */
  decided: boolean;
  isLate: boolean;
  undone: Tally;
  late: Tally;
  inTime: Tally;
}

function responseOf(kind: OpenKind, until: Date): End {
  const { firstResponseAt, firstResponseOnTime, responseDueAt } = kind;
  const counted = (at: Date | null, onTime: boolean | null): Tally =>
    tallyOfCase({ ...kind, firstResponseAt: at, firstResponseOnTime: firstResponseOnTime ?? onTime });
  const decided = firstResponseAt === null && (responseDueAt === null || responseDueAt < until);
  return {
    promise: { inTime: 'first_response_on_time', atAll: 'answered', counts: ofResponse },
    decided,
    isLate: firstResponseOnTime === false,
    undone: counted(firstResponseAt, decided ? false : null),
    late: counted(until, false),
    inTime: counted(until, true),
  };
}

function resolutionOf(kind: OpenKind, until: Date): End {
  const { status, resolutionOnTime, resolutionDueAt } = kind;
  const counted = (as: string, at: Date | null, onTime: boolean | null): Tally =>
    tallyOfCase({ ...kind, status: as, resolvedAt: at, resolutionOnTime: resolutionOnTime ?? onTime });
  const decided = resolutionDueAt === null || resolutionDueAt < until;
  return {
    promise: { inTime: 'resolved_on_time', atAll: 'resolved', counts: ofResolution },
    decided,
    isLate: resolutionOnTime === false,
    undone: counted(status, null, decided ? false : null),
    late: counted('resolved', until, false),
    inTime: counted('resolved', until, true),
  };
}

/** What one case more adds to sums, at that place. */
interface Added {
  place: number;
  amount: number;
}

/** Of so many the number alone is drawn: how many of them end otherwise than undone, and what that adds. */
interface Lot {
  /** The same where the rest is. */
  key: string;
  /** Places of the chances (`placeOf`) of doing it in time, and at all. */
  inTimeBy: number;
  atAllBy: number;
  isLate: boolean;
  inTime: readonly Added[];
  late: readonly Added[];
}

/** How one open complaint may end. */
export interface Ends {
  /** What it counts as if nothing is done, less what it counts as now. */
  undone: Sums;
  lots: readonly Lot[];
}

export function endsOf(kind: OpenKind, until: Date): Ends {
  const undone = new Float64Array(SUMS_SIZE);
  addTallyTo(undone, tallyOfCase(kind), -1);
  const ends = [responseOf(kind, until), resolutionOf(kind, until)];
  for (const end of ends) addTallyTo(undone, end.undone, 1, end.promise.counts);
  return { undone, lots: ends.filter(({ decided }) => decided).map(lotOf) };
}

function lotOf({ promise, isLate, undone, ...end }: End): Lot {
  const added = (tally: Tally): Added[] =>
    promise.counts.flatMap((metric) => {
      const { met, of } = { met: tally[metric].met - undone[metric].met, of: tally[metric].of - undone[metric].of };
      const place = placeOf(metric);
      return [
        { place, amount: met },
        { place: place + 1, amount: of },
      ].filter(({ amount }) => amount !== 0);
    });
  const [inTime, late] = [added(end.inTime), added(end.late)];
  const key = JSON.stringify([promise.atAll, isLate, inTime, late]);
  return { key, inTimeBy: placeOf(promise.inTime), atAllBy: placeOf(promise.atAll), isLate, inTime, late };
}

/** Complaints that are drawn with the same chances and count the same, whatever else they are. */
export class Lots {
  private readonly lots = new Map<string, { lot: Lot; cases: number }>();

  add(lot: Lot, cases: number): void {
    const known = this.lots.get(lot.key);
    if (known) known.cases += cases;
    else this.lots.set(lot.key, { lot, cases });
  }

  /** @param chances of keeping a promise, at the places of the metrics */
  draw(sums: Sums, chances: Float64Array, random: () => number): void {
    for (const { lot, cases } of this.lots.values()) {
      const [inTime, atAll] = [at(chances, lot.inTimeBy), at(chances, lot.atAllBy)];
      const punctual = lot.isLate ? 0 : binomial(random, cases, inTime);
      const late = binomial(random, cases - punctual, lateChance(inTime, atAll));
      addCases(sums, lot.inTime, punctual);
      addCases(sums, lot.late, late);
    }
  }
}

function addCases(sums: Sums, added: readonly Added[], cases: number): void {
  for (const { place, amount } of added) sums[place] = at(sums, place) + cases * amount;
}
