import type { Instrument, PackUnit } from './instrument';
import { addTally, saysNothing, sumTallies, type Tally } from './tally';

/** What is assessed, with who answers for it. */
export interface Unit {
  code: string;
  /** Null: the OPD's own name. */
  name: string | null;
  opdCode: string;
  /** Only complaints of these areas and what lies in them are its own; null: all of the OPD. */
  areas: readonly string[] | null;
  weight: number;
}

const unitOf = ({ code, name, opd, areas, weight }: PackUnit): Unit => ({
  code,
  name: name ?? null,
  opdCode: opd ?? code,
  areas: areas ?? null,
  weight,
});

/** The units whose mean is the region's score. */
export const assessedUnits = ({ units }: Pick<Instrument, 'units'>): Unit[] => (units?.assessed ?? []).map(unitOf);

/** That unit; an OPD that isn't assessed is measured like one, and doesn't count for the region. */
export const unitNamed = (instrument: Pick<Instrument, 'units'>, code: string): Unit =>
  assessedUnits(instrument).find((unit) => unit.code === code) ?? {
    code,
    name: null,
    opdCode: code,
    areas: null,
    weight: 0,
  };

/** Complaints of one OPD and one of the areas that units have (null: of none of those). */
export interface TallyGroup {
  opdCode: string | null;
  area: string | null;
  cases: number;
  tally: Tally;
}

/** Of its OPD and area. */
export const groupKey = ({ opdCode, area }: Pick<TallyGroup, 'opdCode' | 'area'>): string =>
  `${opdCode ?? ''}|${area ?? ''}`;

const liesIn = (area: string | null, within: string): boolean => area === within || !!area?.startsWith(`${within}.`);

/** Whether complaints of that OPD and area are the unit's own. */
export const isOwn = (unit: Unit, { opdCode, area }: Pick<TallyGroup, 'opdCode' | 'area'>): boolean =>
  opdCode === unit.opdCode && (unit.areas === null || unit.areas.some((within) => liesIn(area, within)));

/** The narrowest of the units' areas that it lies in. */
export const ownArea = (areas: readonly string[], area: string | null): string | null =>
  [...areas].sort((a, b) => b.length - a.length).find((within) => liesIn(area, within)) ?? null;

/** One group for each OPD and area. */
export function mergeGroups(groups: readonly TallyGroup[]): TallyGroup[] {
  const merged = new Map<string, TallyGroup>();
  for (const group of groups) {
    const key = groupKey(group);
    const known = merged.get(key);
    merged.set(
      key,
      known ? { ...known, cases: known.cases + group.cases, tally: addTally(known.tally, group.tally) } : group,
    );
  }
  return [...merged.values()];
}

export interface UnitTally {
  tally: Tally;
  /** So many complaints came to the unit in the period. */
  cases: number;
  /** Whose complaints it is measured by. */
  basis: 'own' | 'region';
}

/** The unit's own complaints; where none decides anything yet, by the setting of the instrument those of the region. */
export function unitTally(
  unit: Unit,
  groups: readonly TallyGroup[],
  withoutComplaints: 'region' | 'unmeasured',
): UnitTally {
  const own = groups.filter((group) => isOwn(unit, group));
  const tally = sumTallies(own.map((group) => group.tally));
  const cases = own.reduce((sum, group) => sum + group.cases, 0);
  if (!saysNothing(tally) || withoutComplaints === 'unmeasured') return { tally, cases, basis: 'own' };
  return { tally: sumTallies(groups.map((group) => group.tally)), cases, basis: 'region' };
}
