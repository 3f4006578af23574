import type { Name } from './instrument';
import { unitFacts, type RegionFacts } from './region';
import { exactly, scoreOf } from './score';
import { scorerOf } from './scorer';
import { emptyTally, metrics, type Tally } from './tally';
import { assessedUnits, type Unit } from './unit';

/** What an indicator could still give, in points of the score asked about. */
export interface IndicatorEffect {
  code: string;
  name: Name;
  dimensionCode: string;
  /** The mean of the units concerned; null where nobody knows it. */
  value: number | null;
  max: number;
  /** For each point more in every unit concerned. */
  perPoint: number;
  /** At its maximum in every unit concerned. */
  toMax: number;
  /** The same of each unit alone, the largest first. */
  units: { code: string; value: number | null; toMax: number }[];
}

export interface OpdEffect {
  opdCode: string | null;
  cases: number;
  /** What its complaints do to the score: with them less without them. */
  effect: number;
  /** What the score would gain if all of its decided complaints had kept every promise. */
  potential: number;
}

/** Of the region, or of one unit alone. */
export type ScoreSubject = Unit | null;

/** Whose scores it is the mean of. */
export const unitsOf = ({
  facts,
  subject,
}: {
  facts: Pick<RegionFacts, 'instrument'>;
  subject: ScoreSubject;
}): Unit[] => (subject === null ? assessedUnits(facts.instrument) : [subject]);

/**
 * The facts without the dimensions that complaints can't move: differences of scores stay as they are, and cost a fraction.
 */
export function onlyMeasured(facts: RegionFacts): RegionFacts {
  const dimensions = facts.instrument.dimensions.filter(({ indicators }) => indicators.some(({ measure }) => measure));
  return { ...facts, instrument: { ...facts.instrument, dimensions } };
}

export const exactScore = (facts: RegionFacts, subject: ScoreSubject): number => scorerOf(facts, subject)(facts.groups);

/** Analytic: a dimension is a mean, so a point of one indicator is worth weight × 100 ÷ (maximum × known indicators). */
export function indicatorEffects(facts: RegionFacts, subject: ScoreSubject): IndicatorEffect[] {
  const { instrument } = facts;
  const units = subject === null ? assessedUnits(instrument) : [{ ...subject, weight: 1 }];
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scored = units.map((unit) => ({
    unit,
    dimensions: scoreOf(instrument, unitFacts(facts, unit), exactly).dimensions,
  }));
  return instrument.dimensions.flatMap((dimension, place) =>
    dimension.indicators.map(({ code, name }, index): IndicatorEffect => {
      const each = scored.map(({ unit, dimensions }) => {
        const indicators = dimensions[place]?.indicators ?? [];
        const value = indicators[index]?.value ?? null;
        const known = indicators.filter((one) => one.value !== null);
        const sum = known.reduce((all, one) => all + (one.value ?? 0), 0);
        const count = known.length + (value === null ? 1 : 0);
        const point = (dimension.weight * 100 * unit.weight) / (instrument.maxScore * count * total);
        // One that was left out joins its dimension, which may then be worth less than before.
        const mean = known.length === 0 ? 0 : sum / known.length;
        const joined = (sum + instrument.maxScore) / count - mean;
        const toMax =
          value === null
            ? (joined / instrument.maxScore) * 100 * dimension.weight * (unit.weight / total)
            : point * (instrument.maxScore - value);
        return { code: unit.code, value, point, toMax };
      });
      const values = each.flatMap(({ value }) => (value === null ? [] : [value]));
      return {
        code,
        name,
        dimensionCode: dimension.code,
        value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
        max: instrument.maxScore,
        perPoint: each.reduce((sum, { point }) => sum + point, 0),
        toMax: each.reduce((sum, one) => sum + one.toMax, 0),
        units: each
          .map(({ code: unit, value, toMax }) => ({ code: unit, value, toMax }))
          .sort((a, b) => b.toMax - a.toMax),
      };
    }),
  );
}

const perfect = (tally: Tally): Tally =>
  Object.fromEntries(
    metrics.map((metric) => [metric, { met: tally[metric].of, of: tally[metric].of }]),
  ) as unknown as Tally;

/** By computing the score again without an OPD's complaints, and with all its promises kept. The largest first. */
export function opdEffects(all: RegionFacts, subject: ScoreSubject): OpdEffect[] {
  const facts = onlyMeasured(all);
  const score = scorerOf(facts, subject);
  const now = score(facts.groups);
  const codes = [...new Set(facts.groups.map(({ opdCode }) => opdCode))];
  const withGroups = (change: (tally: Tally) => Tally, opdCode: string | null): number =>
    score(facts.groups.map((group) => (group.opdCode === opdCode ? { ...group, tally: change(group.tally) } : group)));
  return codes
    .map((opdCode) => ({
      opdCode,
      cases: facts.groups.filter((group) => group.opdCode === opdCode).reduce((sum, group) => sum + group.cases, 0),
      effect: now - withGroups(() => emptyTally, opdCode),
      potential: withGroups(perfect, opdCode) - now,
    }))
    .sort((a, b) => b.potential - a.potential || Math.abs(b.effect) - Math.abs(a.effect));
}
