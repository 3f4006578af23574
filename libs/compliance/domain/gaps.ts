import { isComputed, type Dimension, type Indicator, type Name } from './instrument';
import { metricWords } from './metric-words';
import { unitFacts, type RegionFacts } from './region';
import { exactly, indicatorScore, type UnitFacts } from './score';
import { assessedUnits, type Unit } from './unit';

/** What keeps an indicator from its maximum: a promise that isn't always kept, or documents that aren't there. */
export interface Gap {
  name: Name;
  /** The metric, or null for documents; and the kind of these. */
  metric: string | null;
  kind: string | null;
  /** 0..1: its part of what is measured, among the metrics that say something; null for documents. */
  weight: number | null;
  /** 0..1, how often the promise was kept; null for documents. */
  share: number | null;
  /** So many documents are needed yet, of the units together. */
  missing: number;
  /** Points of the indicator's value that it costs: the value with this alone made good, less the value. */
  lost: number;
}

/** Of one unit, the dearest first, by the instrument's own rule: each is made good in turn, and the value computed again. */
export const gapsOf = (indicator: Indicator, maxScore: number, facts: UnitFacts): Gap[] =>
  dearestFirst(partsOf(indicator, maxScore, facts));

/** Those too that lack nothing, since they are part of a mean. */
function partsOf(indicator: Indicator, maxScore: number, facts: UnitFacts): Gap[] {
  if (!isComputed(indicator)) return [];
  const { value, metrics, proofs } = indicatorScore(indicator, maxScore, facts, exactly);
  if (value === null) return [];
  const lostTo = (better: Partial<UnitFacts>): number =>
    (indicatorScore(indicator, maxScore, { ...facts, ...better }, exactly).value ?? value) - value;
  const parts = (indicator.measure?.parts ?? []).filter(({ metric }) => facts.shares[metric] != null);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const broken = parts.map(({ metric, weight }): Gap => ({
    ...{ name: metricWords[metric] ?? { id: metric, en: metric }, metric, kind: null, missing: 0 },
    ...{ weight: weight / total, share: metrics.find((one) => one.metric === metric)?.share ?? null },
    lost: lostTo({ shares: { ...facts.shares, [metric]: 1 } }),
  }));
  const absent = proofs.map(({ kind, name, least, count }): Gap => ({
    ...{ name, metric: null, kind, weight: null, share: null, missing: Math.max(0, least - count) },
    lost: count >= least ? 0 : lostTo({ documents: { ...facts.documents, [kind]: least } }),
  }));
  return [...broken, ...absent];
}

/** Of the region, or of one unit: by indicator. What an indicator of the region loses is the mean of what its units lose. */
export function gapsOfSubject(facts: RegionFacts, subject: Unit | null): ReadonlyMap<string, Gap[]> {
  const { dimensions, maxScore } = facts.instrument;
  const units = (subject === null ? assessedUnits(facts.instrument) : [{ ...subject, weight: 1 }]).map((unit) => ({
    weight: unit.weight,
    facts: unitFacts(facts, unit),
  }));
  const indicators = dimensions.flatMap((dimension: Dimension) => dimension.indicators);
  return new Map(
    indicators.map((indicator) => [
      indicator.code,
      meanOf(
        units.flatMap((unit) => {
          const { value } = indicatorScore(indicator, maxScore, unit.facts, exactly);
          return value === null ? [] : [{ weight: unit.weight, gaps: partsOf(indicator, maxScore, unit.facts) }];
        }),
      ),
    ]),
  );
}

function meanOf(units: readonly { weight: number; gaps: readonly Gap[] }[]): Gap[] {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const key = ({ metric, kind }: Gap): string => `${metric} ${kind}`;
  const each = new Map<string, { weight: number; gap: Gap }[]>();
  for (const { weight, gaps } of units) {
    for (const gap of gaps) each.set(key(gap), [...(each.get(key(gap)) ?? []), { weight, gap }]);
  }
  const mean = (of: { weight: number; gap: Gap }[], pick: (gap: Gap) => number | null): number | null => {
    const known = of.flatMap(({ weight, gap }) => (pick(gap) === null ? [] : [{ weight, value: pick(gap) ?? 0 }]));
    const whole = known.reduce((sum, { weight }) => sum + weight, 0);
    return whole === 0 ? null : known.reduce((sum, { weight, value }) => sum + weight * value, 0) / whole;
  };
  return dearestFirst(
    [...each.values()].flatMap((of) => {
      const [first] = of;
      if (!first) return [];
      return {
        ...first.gap,
        weight: mean(of, ({ weight }) => weight),
        share: mean(of, ({ share }) => share),
        missing: of.reduce((sum, { gap }) => sum + gap.missing, 0),
        lost: of.reduce((sum, { weight, gap }) => sum + weight * gap.lost, 0) / total,
      };
    }),
  );
}

const dearestFirst = (gaps: readonly Gap[]): Gap[] =>
  gaps.filter(({ lost }) => lost > 1e-9).sort((a, b) => b.lost - a.lost);
