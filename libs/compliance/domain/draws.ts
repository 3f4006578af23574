import type { Base } from './bases';
import type { ScoreSubject } from './effects';
import { beta, binomial, poisson } from './random';
import type { RegionFacts } from './region';
import { meanOf, partsOf, withoutComplaints } from './scorer';
import { addSums, at, placeOf, sayNothing, SUMS_SIZE, type Sums } from './sums';
import { emptyTally, metrics, type Metric, type Tally } from './tally';
import { isOwn, type TallyGroup } from './unit';

/** So much the region's experience weighs against an OPD's own: as many complaints. */
const PRIOR_CASES = 10;

/** How an OPD keeps its promises: Beta of its own counts and the region's, at the places of the metrics. */
function betasOf({ tally }: TallyGroup, region: Tally): Float64Array {
  const parameters = new Float64Array(SUMS_SIZE);
  for (const metric of metrics) {
    const { met, of } = tally[metric];
    const common = (region[metric].met + 1) / (region[metric].of + 2);
    parameters[placeOf(metric)] = 1 + met + PRIOR_CASES * common;
    parameters[placeOf(metric) + 1] = 1 + Math.max(0, of - met) + PRIOR_CASES * (1 - common);
  }
  return parameters;
}

/** One of the many ways that fit what it has done. */
function drawChances(chances: Float64Array, betas: Float64Array, random: () => number): void {
  for (let place = 0; place < SUMS_SIZE; place += 2)
    chances[place] = beta(random, at(betas, place), at(betas, place + 1));
}

/** Drawn by their number alone. */
const byNumber: readonly Metric[] = [
  ...(['answered', 'first_response_on_time', 'register_complete'] as const),
  ...(['resolved', 'resolved_on_time', 'not_reopened'] as const),
];

/** How many of new ones may be shown, and are rated: as large a part as of those that came so far. */
function decidedOf({ answered, published, resolved, satisfaction }: Tally, count: number) {
  const part = (of: number, all: number): number => (all === 0 ? 0 : Math.round((count * of) / all));
  return { shown: Math.min(count, part(published.of, answered.of)), rated: part(satisfaction.of, resolved.of) };
}

/** So many new ones of which every promise is kept (1), or none (0). */
export function tallyOfNew(group: Tally, count: number, kept: 0 | 1): Tally {
  const { shown, rated } = decidedOf(group, count);
  const counted = (of: number) => ({ met: kept * of, of });
  const all = Object.fromEntries(byNumber.map((metric) => [metric, counted(count)]));
  return { ...emptyTally, ...all, published: counted(shown), satisfaction: counted(rated) };
}

/** New ones. */
function addArrived(sums: Sums, count: number, group: Tally, chances: Float64Array, random: () => number): void {
  const counted = (metric: Metric, of: number, met: number): void => {
    const place = placeOf(metric);
    sums[place] = at(sums, place) + met;
    sums[place + 1] = at(sums, place + 1) + of;
  };
  const kept = (metric: Metric, of: number): number => binomial(random, of, at(chances, placeOf(metric)));
  for (const metric of byNumber) counted(metric, count, kept(metric, count));
  const { shown, rated } = decidedOf(group, count);
  counted('published', shown, kept('published', shown));
  counted('satisfaction', rated, rated * at(chances, placeOf('satisfaction')));
}

/** Draws one way in which the period may end after another: the score then. */
export function drawer(
  facts: RegionFacts,
  subject: ScoreSubject,
  bases: readonly Base[],
  region: Tally,
): (random: () => number) => number {
  const isByRegion = withoutComplaints(facts) === 'region';
  const drawn = bases.map((base) => ({ base, betas: betasOf(base.group, region), sums: new Float64Array(SUMS_SIZE) }));
  const all = drawn.map(({ sums }) => sums);
  const parts = partsOf(facts, subject);
  const own = parts.map(({ unit }) => drawn.filter(({ base }) => isOwn(unit, base.group)).map(({ sums }) => sums));
  const chances = new Float64Array(SUMS_SIZE);
  const sum = new Float64Array(SUMS_SIZE);
  const summed = (of: readonly Sums[]): Sums => {
    sum.fill(0);
    for (const sums of of) addSums(sum, sums);
    return sum;
  };
  return (random) => {
    for (const { base, betas, sums } of drawn) {
      drawChances(chances, betas, random);
      sums.set(base.settled);
      base.open.draw(sums, chances, random);
      if (base.expected > 0) addArrived(sums, poisson(random, base.expected), base.group.tally, chances, random);
    }
    const scores = parts.map(({ of }, place) => {
      const ofUnit = summed(own[place] ?? []);
      return of(isByRegion && sayNothing(ofUnit) ? summed(all) : ofUnit);
    });
    return meanOf(parts, scores);
  };
}
