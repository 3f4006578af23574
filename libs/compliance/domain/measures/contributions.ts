import { keptMeasures } from './catalogue';
import { binOf, SUM_BIN } from './histogram';
import type { Journey } from './journey';
import { keyOf, type ClassMeasure, type CountMeasure, type DurationMeasure } from './measure';

/** What a number is kept by, beside the day; '' where it isn't determined. */
export interface Cell {
  opd: string;
  category: string;
  /** The kecamatan. */
  area: string;
  kind: string;
}

/** Numbers by their keys (`keyOf`). */
export type Amounts = Map<number, number>;

/** What a journey adds to each cell: the catalogue's formulas applied to it. */
export function contributionsOf(journey: Journey, districtOf: (areaCode: string) => string): Map<string, Amounts> {
  const own: Cell = {
    opd: journey.opdCode ?? '',
    category: journey.categoryCode ?? '',
    area: journey.areaCode === null ? '' : districtOf(journey.areaCode),
    kind: journey.kind,
  };
  // Nearly all is the complaint's own: its cell is named once.
  const ownAmounts: Amounts = new Map();
  const cells = new Map<string, Amounts>([[cellKey(own), ownAmounts]]);
  const of = (opd: string): Amounts => {
    const cell = cellKey({ ...own, opd });
    const amounts = cells.get(cell) ?? new Map<number, number>();
    cells.set(cell, amounts);
    return amounts;
  };
  const add = (opd: string, key: number, amount: number): void => {
    const amounts = opd === own.opd ? ownAmounts : of(opd);
    amounts.set(key, (amounts.get(key) ?? 0) + amount);
  };
  const isMerged = journey.status === 'merged';
  for (const measure of keptMeasures) {
    if (isMerged && measure.perMatter) continue;
    if (measure.shape === 'count') addCount(measure, journey, own, add);
    else if (measure.shape === 'classes') addClass(measure, journey, own, add);
    else addDurations(measure, journey, own, add);
  }
  return cells;
}

type Add = (opd: string, key: number, amount: number) => void;

function addCount(measure: CountMeasure, journey: Journey, own: Cell, add: Add): void {
  const count = measure.of(journey);
  if (count === 0) return;
  if (!measure.opdsOf) add(own.opd, keyOf(measure.id, 0), count);
  else for (const opd of measure.opdsOf(journey)) add(opd, keyOf(measure.id, 0), 1);
}

function addClass(measure: ClassMeasure, journey: Journey, own: Cell, add: Add): void {
  const found = measure.of(journey);
  const index = found === null ? -1 : measure.classes.indexOf(found);
  if (index >= 0) add(own.opd, keyOf(measure.id, index), 1);
}

function addDurations(measure: DurationMeasure, journey: Journey, own: Cell, add: Add): void {
  const opds = measure.opdsOf?.(journey) ?? [];
  for (const [at, span] of measure.of(journey).entries()) {
    if (span === null) continue;
    const opd = opds[at] ?? own.opd;
    const ms = span[measure.time];
    add(opd, keyOf(measure.id, binOf(ms)), 1);
    const seconds = Math.round(ms / 1000);
    if (seconds > 0) add(opd, keyOf(measure.id, SUM_BIN), seconds);
  }
}

export const cellKey = ({ opd, category, area, kind }: Cell): string => `${opd}|${category}|${area}|${kind}`;

export function cellOf(key: string): Cell {
  const [opd = '', category = '', area = '', kind = ''] = key.split('|');
  return { opd, category, area, kind };
}
