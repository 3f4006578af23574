import { onlyMeasured, unitsOf, type ScoreSubject } from './effects';
import { classify, roundScore } from './instrument';
import { closedAt, leftUndone, changeOf, withCases, type OpenKind } from './open-case';
import { drawLot, lotOf, resolutionOf, responseOf, type Lot } from './lots';
import { beta, binomial, poisson, seeded } from './random';
import type { RegionFacts } from './region';
import { scorerOf, type Scorer } from './scorer';
import {
  addInto,
  copyOf,
  emptyTally,
  metrics,
  saysNothing,
  sumTallies,
  tallyOfCase,
  type Count,
  type Countable,
  type Metric,
  type Tally,
  type TallySum,
} from './tally';
import { groupKey, isOwn, type TallyGroup, type Unit } from './unit';

/** So much the region's experience weighs against an OPD's own: as many complaints. */
export const PRIOR_CASES = 10;
export const DRAWS = 400;
export const SEED = 3325;

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

export interface Forecast {
  now: number;
  mean: number;
  /** Of a hundred ends ten lie below p10, and ten above p90. */
  p10: number;
  p50: number;
  p90: number;
  /** With every open complaint resolved now, and with every one left until its limits have passed; no new ones. */
  best: number;
  worst: number;
  /** 0..1, the most probable first. */
  bands: { category: string | null; zone: string | null; probability: number }[];
  openCases: number;
  expectedArrivals: number;
  draws: number;
  seed: number;
}

/** How an OPD keeps a promise, as one of many ways that fit what it has done: Beta of its own counts and the region's. */
function rates(group: Tally, region: Tally, random: () => number): Record<Metric, number> {
  const drawn = {} as Record<Metric, number>;
  for (const metric of metrics) {
    const { met, of } = group[metric];
    const common = (region[metric].met + 1) / (region[metric].of + 2);
    drawn[metric] = beta(
      random,
      1 + met + PRIOR_CASES * common,
      1 + Math.max(0, of - met) + PRIOR_CASES * (1 - common),
    );
  }
  return drawn;
}

/** New ones are drawn by their number alone. Ratings come as often as they have come so far. */
function arrived(count: number, chances: Record<Metric, number>, group: Tally, random: () => number): Tally {
  const counted = (metric: Metric, of = count) => ({ met: binomial(random, of, chances[metric]), of });
  const rated = group.resolved.of === 0 ? 0 : Math.round((count * group.satisfaction.of) / group.resolved.of);
  return {
    answered: counted('answered'),
    first_response_on_time: counted('first_response_on_time'),
    register_complete: counted('register_complete'),
    resolved: counted('resolved'),
    resolved_on_time: counted('resolved_on_time'),
    not_reopened: counted('not_reopened'),
    published: publishedOf(count, chances, group, random),
    satisfaction: { met: rated * chances.satisfaction, of: rated },
  };
}

/** As large a part of them may be shown as of those so far. */
function publishedOf(count: number, chances: Record<Metric, number>, group: Tally, random: () => number): Count {
  const { answered, published } = group;
  const of = answered.of === 0 ? 0 : Math.min(count, Math.round((count * published.of) / answered.of));
  return { met: binomial(random, of, chances.published), of };
}

/** A group whose open cases are counted as left undone, until lots say how they end. */
interface Base {
  group: TallyGroup;
  settled: TallySum;
  open: Lot[];
  expected: number;
}

const baseOf = (group: TallyGroup): Base => ({
  ...{ group, settled: copyOf(group.tally), open: [], expected: 0 },
});

function takeIn(base: Base, kind: OpenKind, until: Date): void {
  addInto(base.settled, tallyOfCase(kind), -kind.cases);
  for (const end of [responseOf(kind, until), resolutionOf(kind, until)]) {
    addInto(base.settled, end.undone, end.cases, end.promise.counts);
    if (!end.decided) continue;
    const lot = lotOf(end);
    // Those that are drawn with the same chances and count the same are one lot.
    const known = base.open.find(({ key }) => key === lot.key);
    if (known) known.cases += lot.cases;
    else base.open.push(lot);
  }
}

function basesOf({ facts, open, arrivals, until }: ForecastInput): Base[] {
  const bases = new Map(facts.groups.map((group) => [groupKey(group), baseOf(group)]));
  for (const one of arrivals) {
    const { opdCode, area } = one;
    const base = bases.get(groupKey(one)) ?? baseOf({ opdCode, area, cases: 0, tally: emptyTally });
    base.expected += one.expected;
    bases.set(groupKey(one), base);
  }
  for (const kind of open) {
    const base = bases.get(groupKey(kind));
    if (base) takeIn(base, kind, until);
  }
  return [...bases.values()];
}

const ownOf = (unit: Unit, bases: readonly Base[]): Base[] => bases.filter(({ group }) => isOwn(unit, group));

/** A unit is measured by the region's complaints only while its own say nothing. */
const isAlone = (units: readonly Unit[], bases: readonly Base[]): boolean =>
  units.every((unit) => !saysNothing(sumTallies(ownOf(unit, bases).map(({ settled }) => settled))));

/** Whether other OPDs' open complaints change nothing of the score, however they end. */
export const followsFromOwn = (input: ForecastInput): boolean => isAlone(unitsOf(input), basesOf(input));

/** Those that the score follows from. */
function concerned(input: ForecastInput, bases: readonly Base[]): Base[] {
  const units = unitsOf(input);
  return isAlone(units, bases) ? [...new Set(units.flatMap((unit) => ownOf(unit, bases)))] : [...bases];
}

/** One way in which the period may end. */
function draw(score: Scorer, region: Tally, bases: readonly Base[], random: () => number): number {
  const groups = bases.map(({ group, settled, open, expected }): TallyGroup => {
    const chances = rates(group.tally, region, random);
    const sum = copyOf(settled);
    for (const lot of open) drawLot(sum, lot, chances, random);
    if (expected > 0) addInto(sum, arrived(poisson(random, expected), chances, group.tally, random));
    return { ...group, tally: sum };
  });
  return score(groups);
}

/**
 * Where the score may stand at the end of the period, by simulation with a fixed seed (docs/compliance.md): how each OPD keeps its
 * promises is uncertain (Beta), so is how each open case ends (Bernoulli) and how many come (Poisson). Values and documents
 * stay as they are. The same facts give the same forecast.
 */
export function forecast(input: ForecastInput): Forecast {
  const { facts, open, arrivals, subject, now } = input;
  const all = basesOf(input);
  const region = sumTallies(all.map(({ group }) => group.tally));
  const bases = concerned(input, all);
  const random = seeded(SEED);
  const score = scorerOf(facts, subject);
  const part = scorerOf(onlyMeasured(facts), subject);
  const rest = score(facts.groups) - part(facts.groups);
  const scores = Array.from({ length: DRAWS }, () => rest + draw(part, region, bases, random)).sort((a, b) => a - b);
  const at = (share: number): number => roundScore(scores[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0);
  const ending = (end: (kind: OpenKind) => Countable): number => {
    const changes = open.map((kind) => changeOf(kind, end(kind), kind.cases));
    return roundScore(score(withCases(facts.groups, changes)));
  };
  return {
    now: roundScore(score(facts.groups)),
    mean: roundScore(scores.reduce((sum, score) => sum + score, 0) / DRAWS),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    best: ending((kind) => closedAt(kind, now)),
    worst: ending(leftUndone),
    bands: bandsOf(facts, scores),
    openCases: input.openCases ?? open.reduce((sum, { cases }) => sum + cases, 0),
    expectedArrivals: Math.round(arrivals.reduce((sum, { expected }) => sum + expected, 0)),
    draws: DRAWS,
    seed: SEED,
  };
}

function bandsOf({ instrument }: RegionFacts, scores: readonly number[]): Forecast['bands'] {
  const counts = new Map<string, { category: string | null; zone: string | null; count: number }>();
  for (const score of scores) {
    const { category, zone, opinion } = classify(instrument, score);
    const known = counts.get(opinion) ?? { category, zone, count: 0 };
    counts.set(opinion, { ...known, count: known.count + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ category, zone, count }) => ({ category, zone, probability: count / scores.length }));
}
