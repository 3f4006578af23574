import { exactScore, onlyMeasured, type ScoreSubject } from './effects';
import { classify, roundScore } from './instrument';
import { closedAt, leftUndone, changeOf, withCases, type OpenCase } from './open-case';
import { beta, binomial, poisson, seeded } from './random';
import type { RegionFacts } from './region';
import {
  addInto,
  addTally,
  copyOf,
  emptyTally,
  sumTallies,
  tallyOfCase,
  type Count,
  type Countable,
  type Metric,
  type Tally,
} from './tally';
import type { TallyGroup } from './unit';

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
  open: readonly OpenCase[];
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

const drawn: readonly Metric[] = ['answered', 'first_response_on_time', 'resolved', 'resolved_on_time', 'not_reopened'];

/** How an OPD keeps a promise, as one of many ways that fit what it has done: Beta of its own counts and the region's. */
function rates(group: Tally, region: Tally, random: () => number): Record<Metric, number> {
  const rate = (metric: Metric): number => {
    const { met, of } = group[metric];
    const common = (region[metric].met + 1) / (region[metric].of + 2);
    return beta(random, 1 + met + PRIOR_CASES * common, 1 + Math.max(0, of - met) + PRIOR_CASES * (1 - common));
  };
  return Object.fromEntries(
    [...drawn, 'register_complete' as const, 'published' as const, 'satisfaction' as const].map((metric) => [
      metric,
      rate(metric),
    ]),
  ) as Record<Metric, number>;
}

const outcome = (chance: number, random: () => number): boolean => random() < chance;

/** An open case whose limits pass before the horizon is decided by then; what is decided already stays. */
function ended(one: OpenCase, chances: Record<Metric, number>, until: Date, random: () => number): Countable {
  const responds = one.responseDueAt === null || one.responseDueAt <= until;
  const resolves = one.resolutionDueAt === null || one.resolutionDueAt <= until;
  const resolved = resolves && outcome(chances.resolved, random);
  return {
    ...one,
    status: resolved ? 'resolved' : one.status,
    firstResponseAt: one.firstResponseAt ?? (responds && outcome(chances.answered, random) ? until : null),
    firstResponseOnTime: one.firstResponseOnTime ?? (responds ? outcome(chances.first_response_on_time, random) : null),
    resolvedAt: resolved ? until : null,
    resolutionOnTime: one.resolutionOnTime ?? (resolves ? resolved && outcome(chances.resolved_on_time, random) : null),
  };
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

const keyOf = ({ opdCode, area }: Pick<TallyGroup, 'opdCode' | 'area'>): string => JSON.stringify([opdCode, area]);

/** A group whose open cases are taken out of its counts, to be put in again as they end. */
interface Base {
  group: TallyGroup;
  settled: Tally;
  open: OpenCase[];
  expected: number;
}

function basesOf({ facts, open, arrivals }: ForecastInput): Base[] {
  const bases = new Map<string, Base>(
    facts.groups.map((group) => [keyOf(group), { group, settled: group.tally, open: [], expected: 0 }]),
  );
  for (const one of arrivals) {
    const { opdCode, area } = one;
    const group = { opdCode, area, cases: 0, tally: emptyTally };
    const base = bases.get(keyOf(one)) ?? { group, settled: emptyTally, open: [], expected: 0 };
    bases.set(keyOf(one), { ...base, expected: base.expected + one.expected });
  }
  for (const one of open) bases.get(keyOf(one))?.open.push(one);
  return [...bases.values()].map((base) => ({
    ...base,
    settled: base.open.reduce((left, one) => addTally(left, tallyOfCase(one), -1), base.group.tally),
  }));
}

/** One way in which the period may end. */
function draw(input: ForecastInput, region: Tally, bases: readonly Base[], random: () => number): number {
  const groups = bases.map(({ group, settled, open, expected }): TallyGroup => {
    const chances = rates(group.tally, region, random);
    const sum = copyOf(settled);
    for (const one of open) addInto(sum, tallyOfCase(ended(one, chances, input.until, random)));
    if (expected > 0) addInto(sum, arrived(poisson(random, expected), chances, group.tally, random));
    return { ...group, tally: sum };
  });
  return exactScore({ ...input.facts, groups }, input.subject);
}

/**
 * Where the score may stand at the end of the period, by simulation with a fixed seed (docs/compliance.md): how each OPD keeps its
 * promises is uncertain (Beta), so is how each open case ends (Bernoulli) and how many come (Poisson). Values and documents
 * stay as they are. The same facts give the same forecast.
 */
export function forecast(input: ForecastInput): Forecast {
  const { facts, open, arrivals, subject, now } = input;
  const bases = basesOf(input);
  const region = sumTallies(bases.map(({ group }) => group.tally));
  const random = seeded(SEED);
  const part = { ...input, facts: onlyMeasured(facts) };
  const rest = exactScore(facts, subject) - exactScore(part.facts, subject);
  const scores = Array.from({ length: DRAWS }, () => rest + draw(part, region, bases, random)).sort((a, b) => a - b);
  const at = (share: number): number => roundScore(scores[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0);
  const ending = (change: (one: OpenCase) => ReturnType<typeof changeOf>): number =>
    roundScore(exactScore({ ...facts, groups: withCases(facts.groups, open.map(change)) }, subject));
  return {
    now: roundScore(exactScore(facts, subject)),
    mean: roundScore(scores.reduce((sum, score) => sum + score, 0) / DRAWS),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    best: ending((one) => changeOf(one, closedAt(one, now))),
    worst: ending((one) => changeOf(one, leftUndone(one))),
    bands: bandsOf(facts, scores),
    openCases: open.length,
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
