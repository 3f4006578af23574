import { isComputed, type Instrument, type Name } from './instrument';
import type { Unit } from './unit';

/** Documents of one kind that are in force, of one unit or (null) of all; their last days, null: without an end. */
export interface DocumentsInForce {
  unitCode: string | null;
  kind: string;
  lastDays: readonly (string | null)[];
}

interface ProofState {
  indicatorCode: string;
  indicatorName: Name;
  kind: string;
  name: Name;
  /** How many give all points. */
  least: number;
  count: number;
  /** The last local day on which there are enough; null without an end, and where there aren't enough. */
  lastDay: string | null;
}

export interface UnitCompleteness {
  unit: Unit;
  proofs: ProofState[];
  /** Indicators that people assess: how many have a value, of the unit itself or of all. */
  assessed: { count: number; of: number };
  missing: number;
}

/** What each unit can show of what the instrument asks for; whoever lacks most comes first. */
export function completenessOf(
  instrument: Pick<Instrument, 'dimensions'>,
  units: readonly Unit[],
  documents: readonly DocumentsInForce[],
  values: readonly { unitCode: string | null; indicatorCode: string }[],
): UnitCompleteness[] {
  const indicators = instrument.dimensions.flatMap((dimension) => dimension.indicators);
  const asked = indicators.filter((indicator) => !isComputed(indicator));
  const holdsFor = (unit: Unit) => (one: { unitCode: string | null }) =>
    one.unitCode === null || one.unitCode === unit.code;
  return units
    .map((unit): UnitCompleteness => {
      const held = documents.filter(holdsFor(unit));
      const valued = new Set(values.filter(holdsFor(unit)).map(({ indicatorCode }) => indicatorCode));
      const proofs = indicators.flatMap(({ code, name: indicatorName, proofs: kinds = [] }) =>
        kinds.map(({ kind, name, least }): ProofState => {
          const lastDays = held.filter((one) => one.kind === kind).flatMap((one) => one.lastDays);
          return {
            ...{ indicatorCode: code, indicatorName, kind, name, least, count: lastDays.length },
            lastDay: lastDayOf(lastDays, least),
          };
        }),
      );
      const missing = proofs.reduce((sum, { count, least }) => sum + Math.max(0, least - count), 0);
      const assessed = { count: asked.filter(({ code }) => valued.has(code)).length, of: asked.length };
      return { unit, proofs, assessed, missing };
    })
    .sort((a, b) => b.missing - a.missing);
}

/** Until the one ends that the others are too few without. */
function lastDayOf(lastDays: readonly (string | null)[], least: number): string | null {
  const endless = lastDays.filter((day) => day === null).length;
  if (endless >= least || lastDays.length < least) return null;
  const ends = lastDays.filter((day) => day !== null).sort((a, b) => (a < b ? 1 : -1));
  return ends[least - endless - 1] ?? null;
}
