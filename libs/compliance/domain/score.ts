import {
  classify,
  roundScore,
  type Classification,
  type Indicator,
  type Instrument,
  type Measure,
  type Name,
} from './instrument';

/** Shares 0..1 of the handled complaints by name of the metric; null where there was nothing to measure. */
type HandlingShares = Readonly<Record<string, number | null>>;

/** What the score of one unit is a function of. */
export interface UnitFacts {
  shares: HandlingShares;
  /** Reviewed values of indicators that people assess. */
  values: Readonly<Record<string, number>>;
  /** Documents in force by kind. */
  documents: Readonly<Record<string, number>>;
}

export interface ProofScore {
  kind: string;
  name: Name;
  points: number;
  least: number;
  /** So many are there. */
  count: number;
  earned: number;
}

export interface IndicatorScore {
  code: string;
  name: Name;
  /** 0..max; null where it is neither measured nor assessed: it is left out of its dimension. */
  value: number | null;
  max: number;
  source: 'measured' | 'proven' | 'assessed' | 'missing';
  /** The share behind a measured value, and what it is made of. */
  share: number | null;
  metrics: { metric: string; share: number | null }[];
  proofs: ProofScore[];
}

export interface DimensionScore {
  code: string;
  name: Name;
  weight: number;
  /** 0..100, two decimals. */
  score: number;
  indicators: IndicatorScore[];
}

export interface ComplianceScore extends Classification {
  /** 0..100, two decimals. */
  score: number;
  dimensions: DimensionScore[];
}

/** From 0 at a share of 0 upwards. */
export function levelsOf({ levels, continuous }: Measure): (share: number) => number {
  const steps = [{ atLeast: 0, score: 0 }, ...levels].sort((a, b) => a.atLeast - b.atLeast);
  return (share) => {
    let above = 0;
    for (let step = steps[0]; step && step.atLeast <= share; step = steps[above]) above += 1;
    const [low, high] = [steps[above - 1], steps[above]];
    if (!low) return 0;
    if (!high || !continuous) return low.score;
    return low.score + ((share - low.atLeast) / (high.atLeast - low.atLeast)) * (high.score - low.score);
  };
}

export const measuredValue = (measure: Measure, share: number): number => levelsOf(measure)(share);

/** The weighed mean of the parts that say something; null when none does. */
export const measuredShare = (measure: Measure, shares: HandlingShares): number | null =>
  weighedShare(measure, (metric) => shares[metric] ?? null);

function weighedShare({ parts }: Measure, shareOf: (metric: string) => number | null): number | null {
  let [sum, total] = [0, 0];
  for (const { metric, weight } of parts) {
    const share = shareOf(metric);
    if (share === null) continue;
    sum += share * weight;
    total += weight;
  }
  return total === 0 ? null : sum / total;
}

/** Two decimals as published scores have them, or as it is where small effects are compared. */
type Rounding = (value: number) => number;
export const exactly: Rounding = (value) => value;

export const proofsOf = ({ proofs = [] }: Indicator, documents: UnitFacts['documents']): ProofScore[] =>
  proofs.map(({ kind, name, points, least }) => {
    const count = documents[kind] ?? 0;
    return { kind, name, points, least, count, earned: points * Math.min(1, count / least) };
  });

export const provenBy = (proofs: readonly ProofScore[]): number => proofs.reduce((sum, { earned }) => sum + earned, 0);

/** @param measured the value of what is measured, where something is */
export function valueOf(
  { measureWeight, proofs, code }: Indicator,
  measured: number | null,
  proven: number,
  { values }: Pick<UnitFacts, 'values'>,
): Pick<IndicatorScore, 'value' | 'source'> {
  if (measured !== null) {
    const weight = proofs ? (measureWeight ?? 0.5) : 1;
    return { value: measured * weight + proven * (1 - weight), source: 'measured' };
  }
  if (proofs) return { value: proven, source: 'proven' };
  const value = values[code];
  return value === undefined ? { value: null, source: 'missing' } : { value, source: 'assessed' };
}

export function indicatorScore(
  indicator: Indicator,
  max: number,
  facts: UnitFacts,
  rounding: Rounding,
): IndicatorScore {
  const { code, name, measure } = indicator;
  const share = measure ? measuredShare(measure, facts.shares) : null;
  const proofs = proofsOf(indicator, facts.documents);
  const measured = measure && share !== null ? measuredValue(measure, share) : null;
  const { value, source } = valueOf(indicator, measured, provenBy(proofs), facts);
  const metrics = (measure?.parts ?? []).map(({ metric }) => ({ metric, share: facts.shares[metric] ?? null }));
  return { code, name, value: value === null ? null : rounding(value), max, source, share, metrics, proofs };
}

/**
 * The score of one unit as a pure function of an instrument, reviewed values, documents and measured handling. A dimension
 * is the mean of its known indicators over their maximum; one without any known indicator counts 0.
 */
export function scoreOf(
  instrument: Instrument,
  facts: UnitFacts,
  rounding: Rounding = roundScore,
): Omit<ComplianceScore, keyof Classification> {
  const dimensions = instrument.dimensions.map(({ code, name, weight, indicators: all }): DimensionScore => {
    const indicators = all.map((indicator) => indicatorScore(indicator, instrument.maxScore, facts, rounding));
    const known = indicators.flatMap(({ value }) => (value === null ? [] : [value]));
    const mean = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
    return { code, name, weight, score: rounding((mean / instrument.maxScore) * 100), indicators };
  });
  return { score: rounding(dimensions.reduce((sum, { weight, score }) => sum + weight * score, 0)), dimensions };
}

/**
 * Whether anything is: complaints that decide something, a reviewed value, a document. Without any the score is 0 and says nothing, so
 * whoever shows or keeps it asks first.
 */
export const isAssessed = ({ dimensions }: { dimensions: readonly Pick<DimensionScore, 'indicators'>[] }): boolean =>
  dimensions.some(({ indicators }) =>
    indicators.some(({ source, value }) => source === 'measured' || source === 'assessed' || (value ?? 0) > 0),
  );

/** With the band of the score. */
export const classified = (
  instrument: Instrument,
  { score, dimensions }: Omit<ComplianceScore, keyof Classification>,
): ComplianceScore => ({ score, ...classify(instrument, score), dimensions });

/** The weighed mean of published or computed scores; two decimals. */
export function meanScore(
  scores: readonly { score: number; weight: number }[],
  rounding: Rounding = roundScore,
): number {
  const total = scores.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : rounding(scores.reduce((sum, { score, weight }) => sum + score * weight, 0) / total);
}

/** The region: the mean of its units, in every dimension and indicator as in the score. */
export function regionScore(
  instrument: Instrument,
  units: readonly { weight: number; score: Omit<ComplianceScore, keyof Classification> }[],
): ComplianceScore {
  const mean = (
    pick: (unit: Omit<ComplianceScore, keyof Classification>) => number | null | undefined,
  ): number | null => {
    const known = units.flatMap(({ weight, score }) => {
      const value = pick(score);
      return value === null || value === undefined ? [] : [{ score: value, weight }];
    });
    return known.length === 0 ? null : meanScore(known, exactly);
  };
  const dimensions = instrument.dimensions.map((dimension, place): DimensionScore => {
    const indicators = dimension.indicators.map((indicator, index): IndicatorScore => {
      const of = (score: Omit<ComplianceScore, keyof Classification>) => score.dimensions[place]?.indicators[index];
      const all = units.flatMap(({ score }) => of(score) ?? []);
      const value = mean((score) => of(score)?.value);
      return {
        code: indicator.code,
        name: indicator.name,
        value: value === null ? null : roundScore(value),
        max: instrument.maxScore,
        source: all.find(({ source }) => source !== 'missing')?.source ?? 'missing',
        share: mean((score) => of(score)?.share),
        metrics: (indicator.measure?.parts ?? []).map(({ metric }, part) => ({
          metric,
          share: mean((score) => of(score)?.metrics[part]?.share),
        })),
        proofs: [],
      };
    });
    const score = roundScore(mean((unit) => unit.dimensions[place]?.score) ?? 0);
    return { code: dimension.code, name: dimension.name, weight: dimension.weight, score, indicators };
  });
  return classified(instrument, {
    score: meanScore(units.map(({ weight, score }) => ({ weight, score: score.score }))),
    dimensions,
  });
}
