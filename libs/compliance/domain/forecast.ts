import { basesOf, isAlone, ownOf, type Base, type ForecastInput } from './bases';
import { drawer, tallyOfNew } from './draws';
import { onlyMeasured, unitsOf } from './effects';
import { classify, roundScore } from './instrument';
import { changeOf, closedAt, leftUndone, withCases, type OpenKind } from './open-case';
import { seeded } from './random';
import { assessSubject, type RegionFacts } from './region';
import { isAssessed } from './score';
import { roomOf, type Room } from './room';
import { scorerOf } from './scorer';
import { addTally, sumTallies, type Countable } from './tally';
import type { TallyGroup } from './unit';

const DRAWS = 400;
/** Enough where the ends lie so close together that more would move what is told by less than half a hundredth. */
const FEW_DRAWS = 200;
/** The standard error of the tenth and the ninetieth percentile of so few normal draws, of the distance between the two. */
const ERROR_OF_FEW = 0.047;
const HALF_A_HUNDREDTH = 0.005;
const SEED = 3325;

export interface Forecast {
  /** Whether anything is assessed now; else `now` says nothing. */
  assessed: boolean;
  /** As the score itself is shown: of rounded units. */
  now: number;
  mean: number;
  /** Of a hundred ends ten lie below p10, and ten above p90. */
  p10: number;
  p50: number;
  p90: number;
  /** With every open complaint resolved now, and with every one left until its limits have passed; no new ones. */
  best: number;
  worst: number;
  /** All that complaint handling can still do till the end: the same with those that are expected as well, each promise kept, or none. */
  ceiling: number;
  floor: number;
  /** What else could move it. */
  room: Room;
  /** 0..1, the most probable first. */
  bands: { category: string | null; zone: string | null; probability: number }[];
  openCases: number;
  expectedArrivals: number;
  draws: number;
  seed: number;
}

/** Whether other OPDs' open complaints change nothing of the score, however they end. */
export const followsFromOwn = (input: ForecastInput): boolean => isAlone(unitsOf(input), basesOf(input));

/** Those that the score follows from. */
function concerned(input: ForecastInput, bases: readonly Base[]): Base[] {
  const units = unitsOf(input);
  return isAlone(units, bases) ? [...new Set(units.flatMap((unit) => ownOf(unit, bases)))] : [...bases];
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
  const measured = onlyMeasured(facts);
  const rest = score(facts.groups) - scorerOf(measured, subject)(facts.groups);
  const draw = drawer(measured, subject, bases, region);
  const scores = endsDrawn(() => rest + draw(random));
  const at = (share: number): number => roundScore(quantile(scores, share));
  const ending = (end: (kind: OpenKind) => Countable, arrived?: 0 | 1): number => {
    const changes = open.map((kind) => changeOf(kind, end(kind), kind.cases));
    if (arrived === undefined) return roundScore(score(withCases(facts.groups, changes)));
    const ended = withCases(
      all.map(({ group }) => group),
      changes,
    );
    const groups = ended.map((group, place) => withNew(group, all[place]?.expected ?? 0, arrived));
    return roundScore(score(groups));
  };
  const assessed = assessSubject(facts, subject).region;
  return {
    assessed: isAssessed(assessed),
    now: assessed.score,
    mean: roundScore(scores.reduce((sum, score) => sum + score, 0) / scores.length),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    best: ending((kind) => closedAt(kind, now)),
    worst: ending(leftUndone),
    ceiling: ending((kind) => closedAt(kind, now), 1),
    floor: ending(leftUndone, 0),
    room: roomOf(facts, subject),
    bands: bandsOf(facts, scores),
    openCases: input.openCases ?? open.reduce((sum, { cases }) => sum + cases, 0),
    expectedArrivals: Math.round(arrivals.reduce((sum, { expected }) => sum + expected, 0)),
    draws: scores.length,
    seed: SEED,
  };
}

/** In order. */
function endsDrawn(draw: () => number): number[] {
  const drawn = (count: number): number[] => Array.from({ length: count }, draw);
  const few = drawn(FEW_DRAWS).sort((a, b) => a - b);
  const error = (quantile(few, 0.9) - quantile(few, 0.1)) * ERROR_OF_FEW;
  return error < HALF_A_HUNDREDTH ? few : [...few, ...drawn(DRAWS - FEW_DRAWS)].sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

const withNew = (group: TallyGroup, expected: number, kept: 0 | 1): TallyGroup => ({
  ...group,
  tally: addTally(group.tally, tallyOfNew(group.tally, expected, kept)),
});

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
