import { classify, roundScore, type Classification, type Instrument, type Measure, type Name } from './instrument';

/** Shares 0..1 of the handled complaints by name of the metric; null where there was nothing to measure. */
export type HandlingShares = Readonly<Record<string, number | null>>;

export interface IndicatorScore {
  code: string;
  name: Name;
  /** 0..max; null where it is neither measured nor assessed: it is left out of its dimension. */
  value: number | null;
  max: number;
  source: 'measured' | 'assessed' | 'missing';
  /** The share behind a measured value, and what it is made of. */
  share: number | null;
  metrics: { metric: string; share: number | null }[];
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
export function measuredValue({ levels, continuous }: Measure, share: number): number {
  const steps = [{ atLeast: 0, score: 0 }, ...levels].sort((a, b) => a.atLeast - b.atLeast);
  const above = steps.findIndex((step) => step.atLeast > share);
  const low = above === -1 ? steps.at(-1) : steps[above - 1];
  const high = above === -1 ? undefined : steps[above];
  if (!low) return 0;
  if (!high || !continuous) return low.score;
  return low.score + ((share - low.atLeast) / (high.atLeast - low.atLeast)) * (high.score - low.score);
}

/** The weighed mean of the parts that say something; null when none does. */
export function measuredShare({ parts }: Measure, shares: HandlingShares): number | null {
  const known = parts.flatMap(({ metric, weight }) => {
    const share = shares[metric] ?? null;
    return share === null ? [] : [{ share, weight }];
  });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : known.reduce((sum, { share, weight }) => sum + share * weight, 0) / total;
}

/**
 * The score as a pure function of an instrument, assessed values by indicator and measured handling. A dimension is the
 * mean of its known indicators over their maximum; one without any known indicator counts 0.
 */
export function scoreOf(
  instrument: Instrument,
  assessed: Readonly<Record<string, number>>,
  shares: HandlingShares,
): ComplianceScore {
  const dimensions = instrument.dimensions.map((dimension): DimensionScore => {
    const indicators = dimension.indicators.map(({ code, name, measure }): IndicatorScore => {
      const share = measure ? measuredShare(measure, shares) : null;
      const metrics = (measure?.parts ?? []).map(({ metric }) => ({ metric, share: shares[metric] ?? null }));
      const common = { code, name, max: instrument.maxScore, share, metrics };
      if (measure && share !== null) {
        return { ...common, value: roundScore(measuredValue(measure, share)), source: 'measured' };
      }
      const value = assessed[code];
      return value === undefined
        ? { ...common, value: null, source: 'missing' }
        : { ...common, value, source: 'assessed' };
    });
    const known = indicators.flatMap(({ value }) => (value === null ? [] : [value]));
    const mean = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
    const { code, name, weight } = dimension;
    return { code, name, weight, score: roundScore((mean / instrument.maxScore) * 100), indicators };
  });
  const score = roundScore(dimensions.reduce((sum, dimension) => sum + dimension.weight * dimension.score, 0));
  return { score, ...classify(instrument, score), dimensions };
}
