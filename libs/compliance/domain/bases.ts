import type { ScoreSubject } from './effects';
import { endsOf, Lots, type Ends } from './lots';
import { countsAs, type OpenKind } from './open-case';
import type { RegionFacts } from './region';
import { addSums, sayNothing, SUMS_SIZE, sumsOf, type Sums } from './sums';
import { emptyTally } from './tally';
import { groupKey, isOwn, type TallyGroup, type Unit } from './unit';

export interface Arrivals {
  opdCode: string | null;
  area: string | null;
  /** Expected until the horizon, of those that will be decided by then. */
  expected: number;
}

export interface ForecastInput {
  facts: RegionFacts;
  /** All of the period, or only those of the units that are asked about, where the score follows from those (`followsFromOwn`). */
  open: readonly OpenKind[];
  /** How many are open in all, where `open` isn't all of them. */
  openCases?: number;
  arrivals: readonly Arrivals[];
  subject: ScoreSubject;
  now: Date;
  /** The end of the period. */
  until: Date;
}

/** A group whose open cases are counted as left undone, until lots say how they end. */
export interface Base {
  group: TallyGroup;
  settled: Sums;
  open: Lots;
  expected: number;
}

const baseOf = (group: TallyGroup): Base => ({ group, settled: sumsOf(group.tally), open: new Lots(), expected: 0 });

export function basesOf({ facts, open, arrivals, until }: ForecastInput): Base[] {
  const bases = new Map(facts.groups.map((group) => [groupKey(group), baseOf(group)]));
  for (const one of arrivals) {
    const { opdCode, area } = one;
    const base = bases.get(groupKey(one)) ?? baseOf({ opdCode, area, cases: 0, tally: emptyTally });
    base.expected += one.expected;
    bases.set(groupKey(one), base);
  }
  const ends = new Map<string, Ends>();
  for (const kind of open) {
    const base = bases.get(groupKey(kind));
    if (!base) continue;
    const { undone, lots } = known(ends, kind, until);
    addSums(base.settled, undone, kind.cases);
    for (const lot of lots) base.open.add(lot, kind.cases);
  }
  return [...bases.values()];
}

/** Those that count alike end alike, of whichever OPD. */
function known(ends: Map<string, Ends>, kind: OpenKind, until: Date): Ends {
  const key = `${countsAs(kind)} ${isDueBy(kind.responseDueAt, until)} ${isDueBy(kind.resolutionDueAt, until)}`;
  const found = ends.get(key) ?? endsOf(kind, until);
  ends.set(key, found);
  return found;
}

const isDueBy = (due: Date | null, until: Date): boolean => due === null || due < until;

export const ownOf = (unit: Unit, bases: readonly Base[]): Base[] => bases.filter(({ group }) => isOwn(unit, group));

/** A unit is measured by the region's complaints only while its own say nothing. */
export const isAlone = (units: readonly Unit[], bases: readonly Base[]): boolean =>
  units.every((unit) => {
    const sums = new Float64Array(SUMS_SIZE);
    for (const { settled } of ownOf(unit, bases)) addSums(sums, settled);
    return !sayNothing(sums);
  });
