import type { Indicator } from './instrument';
import { unitFacts, type RegionFacts } from './region';
import { exactly, levelsOf, meanScore, proofsOf, provenBy, valueOf, weighedShare, type UnitFacts } from './score';
import { shareOf, type Metric, type Tally } from './tally';
import { assessedUnits, unitTally, type TallyGroup, type Unit } from './unit';

/** The exact score (`exactRegionScore`, `exactUnitScore`) for these complaints. */
export type Scorer = (groups: readonly TallyGroup[]) => number;

/**
 * For scores of very many complaints that might be: what doesn't follow from complaints is worked out once.
 * @param subject one unit; null for the region
 */
export function scorerOf(facts: Omit<RegionFacts, 'groups'>, subject: Unit | null): Scorer {
  if (subject !== null) return unitScorer(facts, subject);
  const units = assessedUnits(facts.instrument).map((unit) => ({ weight: unit.weight, of: unitScorer(facts, unit) }));
  return (groups) =>
    meanScore(
      units.map(({ weight, of }) => ({ weight, score: of(groups) })),
      exactly,
    );
}

function unitScorer(facts: Omit<RegionFacts, 'groups'>, unit: Unit): Scorer {
  const { dimensions, maxScore, units } = facts.instrument;
  const fixed = unitFacts({ ...facts, groups: [] }, unit);
  const ready = dimensions.map(({ weight, indicators }) => ({
    weight,
    indicators: indicators.map((indicator) => indicatorScorer(indicator, fixed)),
  }));
  return (groups) => {
    const { tally } = unitTally(unit, groups, units?.withoutComplaints ?? 'unmeasured');
    let score = 0;
    for (const { weight, indicators } of ready) {
      let [sum, known] = [0, 0];
      for (const of of indicators) {
        const value = of(tally);
        if (value === null) continue;
        sum += value;
        known += 1;
      }
      score += weight * (((known === 0 ? 0 : sum / known) / maxScore) * 100);
    }
    return score;
  };
}

function indicatorScorer(indicator: Indicator, fixed: UnitFacts): (tally: Tally) => number | null {
  const { measure } = indicator;
  const proven = provenBy(proofsOf(indicator, fixed.documents));
  if (!measure) {
    const { value } = valueOf(indicator, null, proven, fixed);
    return () => value;
  }
  const at = levelsOf(measure);
  const rest = valueOf(indicator, null, proven, fixed).value;
  return (tally) => {
    const share = weighedShare(measure, (metric) => shareOf(tally[metric as Metric]));
    return share === null ? rest : valueOf(indicator, at(share), proven, fixed).value;
  };
}
