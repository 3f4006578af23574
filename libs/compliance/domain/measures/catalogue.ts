import type { Span } from './elapsed';
import type { Journey } from './journey';
import { flowMeasures } from './catalogue-flow';
import { deadlineMeasures } from './catalogue-deadlines';
import { helpingMeasures } from './catalogue-helping';
import { publicationMeasures } from './catalogue-publication';
import { qualityMeasures } from './catalogue-quality';
import { timeMeasures } from './catalogue-time';
import { SUM_BIN } from './histogram';
import { isKept, keyOf, type KeptMeasure, type Measure } from './measure';

export type { Journey, Span };

/**
 * Every number the product shows about the handling of complaints. All are about the complaints filed in the period that
 * is asked for, as they stood at the instant that is asked for; docs/metrics.md is written from here.
 */
export const catalogue: readonly Measure[] = [
  ...flowMeasures,
  ...publicationMeasures,
  ...deadlineMeasures,
  ...timeMeasures,
  ...qualityMeasures,
  ...helpingMeasures,
];

export const keptMeasures: readonly KeptMeasure[] = catalogue.filter(isKept);

/** Raised with what no single measure's version tells: how events are folded, which rows are kept, or a measure that is gone. */
const FOLDING = 7;
/**
 * Grows with every measure that is new or counts otherwise: numbers of a lower one are counted again, by the worker, once.
 */
export const catalogueVersion = FOLDING + keptMeasures.reduce((sum, { version }) => sum + version, 0);

const byCode = new Map(catalogue.map((measure) => [measure.code, measure]));

export const measureOf = (code: string): Measure | undefined => byCode.get(code);

/** The measures whose complaints stand behind a number: itself, or what it is computed from. */
function behind(measure: Measure): readonly KeptMeasure[] {
  if (isKept(measure)) return [measure];
  const codes = measure.shape === 'mean' ? [measure.over] : measure.numerator;
  return codes.map((code) => byCode.get(code)).filter((one): one is KeptMeasure => one !== undefined && isKept(one));
}

/**
 * The keys under which the complaints behind a number are counted: of a code, or of one class (`received_by_channel:web`).
 * Null for what the catalogue doesn't have.
 */
export function keysBehind(code: string): { low: number; high: number }[] | null {
  const [name = '', wanted] = code.split(':');
  const measure = byCode.get(name);
  if (!measure) return null;
  if (wanted === undefined) {
    return behind(measure).map(({ id, shape }) => ({
      low: keyOf(id, 0),
      high: keyOf(id, shape === 'count' ? 0 : SUM_BIN - 1),
    }));
  }
  const index = measure.shape === 'classes' ? measure.classes.indexOf(wanted) : -1;
  if (measure.shape !== 'classes' || index < 0) return null;
  return [{ low: keyOf(measure.id, index), high: keyOf(measure.id, index) }];
}
