import type { Instrument } from './instrument';
import { classified, exactly, meanScore, regionScore, scoreOf, type ComplianceScore, type UnitFacts } from './score';
import { sharesOf } from './tally';
import { assessedUnits, unitTally, type TallyGroup, type Unit, type UnitTally } from './unit';

/** All that the scores of a period follow from: change one thing, and see what moves. */
export interface RegionFacts {
  instrument: Instrument;
  groups: readonly TallyGroup[];
  /** Of one unit, or (null) of every unit that has none of its own. */
  values: readonly { unitCode: string | null; indicatorCode: string; value: number }[];
  /** Documents in force, of one unit or (null) of all. */
  documents: readonly { unitCode: string | null; kind: string; count: number }[];
}

export interface UnitScore extends ComplianceScore, Omit<UnitTally, 'tally'> {
  unit: Unit;
}

interface RegionScore {
  region: ComplianceScore;
  units: UnitScore[];
}

const measuredBy = ({ instrument, groups }: RegionFacts, unit: Unit): UnitTally =>
  unitTally(unit, groups, instrument.units?.withoutComplaints ?? 'unmeasured');

export function unitFacts(facts: RegionFacts, unit: Unit, measured = measuredBy(facts, unit)): UnitFacts {
  const ofAll = facts.values.filter(({ unitCode }) => unitCode === null);
  const own = facts.values.filter(({ unitCode }) => unitCode === unit.code);
  const documents: Record<string, number> = {};
  for (const { unitCode, kind, count } of facts.documents) {
    if (unitCode === null || unitCode === unit.code) documents[kind] = (documents[kind] ?? 0) + count;
  }
  return {
    shares: sharesOf(measured.tally),
    values: Object.fromEntries([...ofAll, ...own].map(({ indicatorCode, value }) => [indicatorCode, value])),
    documents,
  };
}

export function assessUnit(facts: RegionFacts, unit: Unit): UnitScore {
  const measured = measuredBy(facts, unit);
  const score = scoreOf(facts.instrument, unitFacts(facts, unit, measured));
  return { unit, cases: measured.cases, basis: measured.basis, ...classified(facts.instrument, score) };
}

/** The region is the weighed mean of its units (docs/decisions/0006). */
export function assessRegion(facts: RegionFacts): RegionScore {
  const units = assessedUnits(facts.instrument).map((unit) => assessUnit(facts, unit));
  const weighed = units.map(({ unit, score, dimensions }) => ({ weight: unit.weight, score: { score, dimensions } }));
  return { region: regionScore(facts.instrument, weighed), units };
}

/** A score without rounding, where small effects are compared. */
export function exactUnitScore(facts: RegionFacts, unit: Unit): number {
  return scoreOf(facts.instrument, unitFacts(facts, unit), exactly).score;
}

export const exactRegionScore = (facts: RegionFacts): number =>
  meanScore(
    assessedUnits(facts.instrument).map((unit) => ({ weight: unit.weight, score: exactUnitScore(facts, unit) })),
    exactly,
  );

/** The score asked about: of the region with its units, or (`subject`) of one unit alone. */
export function assessSubject(facts: RegionFacts, subject: Unit | null): RegionScore {
  if (subject === null) return assessRegion(facts);
  const unit = assessUnit(facts, subject);
  return { region: unit, units: [unit] };
}
