import type { Instrument, PackUnit } from './instrument';

/** Whom an instrument assesses, what each weighs, and how a unit without complaints is measured. */
export type UnitSettings = NonNullable<Instrument['units']>;

export const withUnits = <One extends Instrument>(instrument: One, units: UnitSettings): One => ({
  ...instrument,
  units,
});

export interface UnitProblem {
  /** Which of the units. */
  place: number;
  field: 'code' | 'opd' | 'name' | 'areas';
  problem: 'twice' | 'unknown' | 'needed' | 'taken';
}

/** Reference data that units are made of. */
interface KnownPlaces {
  isOpd: (code: string) => boolean;
  isArea: (code: string) => boolean;
}

/** What is wrong with units; empty for sound ones. An OPD stands for itself; a part of one has a name, an OPD and areas of its own. */
export function unitProblems(assessed: readonly PackUnit[], known: KnownPlaces): UnitProblem[] {
  return assessed.flatMap((unit, place) => {
    const problem = (field: UnitProblem['field'], what: UnitProblem['problem']) => ({ place, field, problem: what });
    const before = assessed.slice(0, place).some(({ code }) => code === unit.code);
    return [...(before ? [problem('code', 'twice')] : []), ...(unit.opd === undefined ? whole() : part(unit.opd))];

    function whole(): UnitProblem[] {
      return known.isOpd(unit.code) ? [] : [problem('code', 'unknown')];
    }
    function part(opd: string): UnitProblem[] {
      const areas = unit.areas ?? [];
      return [
        ...(known.isOpd(unit.code) ? [problem('code', 'taken')] : []),
        ...(known.isOpd(opd) ? [] : [problem('opd', 'unknown')]),
        ...((unit.name ?? '') === '' ? [problem('name', 'needed')] : []),
        ...(areas.length === 0 ? [problem('areas', 'needed')] : []),
        ...(areas.every(known.isArea) ? [] : [problem('areas', 'unknown')]),
      ];
    }
  });
}
