import type { Indicator } from './instrument';
import { unitFacts, type RegionFacts } from './region';
import { exactly, levelsOf, meanScore, proofsOf, provenBy, valueOf, type UnitFacts } from './score';
import { addSums, addTallyTo, at, placeOf, sayNothing, SUMS_SIZE, sumsOf, type Sums } from './sums';
import type { Metric, Tally } from './tally';
import { assessedUnits, groupKey, isOwn, unitTally, type TallyGroup, type Unit } from './unit';

/** The exact score (`exactRegionScore`, `exactUnitScore`) for these complaints. */
type Scorer = (groups: readonly TallyGroup[]) => number;

/** A unit's part of a score. */
interface PartScorer {
  unit: Unit;
  weight: number;
  /** The unit's exact score, by what its complaints come to. */
  of: (sums: Sums) => number;
}

/**
 * The units a score is the mean of, for scores of very many complaints that might be: what doesn't follow from complaints is worked out once.
 * @param subject one unit; null for the region
 */
export function partsOf(facts: Omit<RegionFacts, 'groups'>, subject: Unit | null): PartScorer[] {
  const units = subject === null ? assessedUnits(facts.instrument) : [{ ...subject, weight: 1 }];
  return units.map((unit) => ({ unit, weight: unit.weight, of: unitScorer(facts, unit) }));
}

/** Of the scores of all parts, in their order. */
export const meanOf = (parts: readonly PartScorer[], scores: readonly number[]): number =>
  meanScore(
    parts.map(({ weight }, place) => ({ weight, score: scores[place] ?? 0 })),
    exactly,
  );

export function scorerOf(facts: Omit<RegionFacts, 'groups'>, subject: Unit | null): Scorer {
  const parts = partsOf(facts, subject);
  const without = withoutComplaints(facts);
  return (groups) =>
    meanOf(
      parts,
      parts.map(({ unit, of }) => of(sumsOf(unitTally(unit, groups, without).tally))),
    );
}

/** The score if some complaints of one group counted otherwise: `before` is taken off, `after` is added. */
export type ChangeScorer = (group: Pick<TallyGroup, 'opdCode' | 'area'>, before: Tally, after: Tally) => number;

/** The same as `scorerOf` with the group changed, for very many changes: what isn't measured by the group keeps its score. */
export function changeScorerOf(facts: RegionFacts, subject: Unit | null): ChangeScorer {
  const all = sumOf(facts.groups);
  const isByRegion = withoutComplaints(facts) === 'region';
  const parts = partsOf(facts, subject).map((part) => {
    const own = sumOf(facts.groups.filter((group) => isOwn(part.unit, group)));
    return { ...part, own, score: part.of(isByRegion && sayNothing(own) ? all : own) };
  });
  const known = new Set(facts.groups.map(groupKey));
  const [own, region] = [new Float64Array(SUMS_SIZE), new Float64Array(SUMS_SIZE)];
  return (group, before, after) => {
    const isKnown = known.has(groupKey(group));
    const changed = (sums: Sums, into: Sums): Sums => {
      into.set(sums);
      addTallyTo(into, before, -1);
      addTallyTo(into, after);
      return into;
    };
    const scores = parts.map((part) => {
      const isOwnGroup = isOwn(part.unit, group);
      if (!isKnown || (!isOwnGroup && !(isByRegion && sayNothing(part.own)))) return part.score;
      const sums = isOwnGroup ? changed(part.own, own) : part.own;
      return part.of(isByRegion && sayNothing(sums) ? changed(all, region) : sums);
    });
    return meanOf(parts, scores);
  };
}

function sumOf(groups: readonly TallyGroup[]): Sums {
  const sums = new Float64Array(SUMS_SIZE);
  for (const { tally } of groups) addSums(sums, sumsOf(tally));
  return sums;
}

export const withoutComplaints = ({ instrument }: Pick<RegionFacts, 'instrument'>): 'region' | 'unmeasured' =>
  instrument.units?.withoutComplaints ?? 'unmeasured';

function unitScorer(facts: Omit<RegionFacts, 'groups'>, unit: Unit): (sums: Sums) => number {
  const { dimensions, maxScore } = facts.instrument;
  const fixed = unitFacts({ ...facts, groups: [] }, unit);
  const ready = dimensions.map(({ weight, indicators }) => ({
    weight,
    indicators: indicators.map((indicator) => indicatorScorer(indicator, fixed)),
  }));
  return (sums) => {
    let score = 0;
    for (const { weight, indicators } of ready) {
      let [sum, known] = [0, 0];
      for (const of of indicators) {
        const value = of(sums);
        if (value === null) continue;
        sum += value;
        known += 1;
      }
      score += weight * (((known === 0 ? 0 : sum / known) / maxScore) * 100);
    }
    return score;
  };
}

function indicatorScorer(indicator: Indicator, fixed: UnitFacts): (sums: Sums) => number | null {
  const { measure } = indicator;
  const proven = provenBy(proofsOf(indicator, fixed.documents));
  const rest = valueOf(indicator, null, proven, fixed).value;
  if (!measure) return () => rest;
  const valueAt = levelsOf(measure);
  const parts = measure.parts.map(({ metric, weight }) => ({ place: placeOf(metric as Metric), weight }));
  return (sums) => {
    let [share, total] = [0, 0];
    for (const { place, weight } of parts) {
      const of = at(sums, place + 1);
      if (of === 0) continue;
      share += (at(sums, place) / of) * weight;
      total += weight;
    }
    return total === 0 ? rest : valueOf(indicator, valueAt(share / total), proven, fixed).value;
  };
}
