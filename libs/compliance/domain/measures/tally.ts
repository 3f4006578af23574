import type { Amounts, Cell } from './contributions';
import type { LedgerEntry } from './ledger';

/**
 * The daily rows hold every cell; beside them stand sums that leave dimensions out, so that an answer reads hundreds of
 * rows at any number of complaints. `by` names what a row is kept by: o(pd), c(ategory), a(rea), k(ind).
 */
const GRAINS = ['', 'o', 'c', 'a', 'k', 'oc', 'oa', 'ok', 'ca', 'ck', 'ak', 'ocak'] as const;
/** Kept by the day on which things were known, for answers as of a past day. */
const AS_OF_GRAINS = ['', 'o', 'c', 'a', 'k'] as const;
export const EVERY_CELL = 'ocak';

export type TallySpan = 'day' | 'month' | 'asof';

export interface TallyRow extends Cell {
  span: TallySpan;
  by: string;
  /** The day, or the first of the month, in which the complaints were filed. */
  startsOn: string;
  /** Of an `asof` row, the day on which it was known; else `startsOn`. */
  postedOn: string;
  amounts: Amounts;
}

/** Sums ledger entries into rows of every span and grain. */
export class Tally {
  private readonly rows = new Map<string, TallyRow>();

  add({ day, postedOn, amounts, ...cell }: LedgerEntry): void {
    const month = `${day.slice(0, 7)}-01`;
    for (const by of GRAINS) {
      this.put('day', by, day, day, cell, amounts);
      this.put('month', by, month, month, cell, amounts);
    }
    for (const by of AS_OF_GRAINS) this.put('asof', by, month, postedOn, cell, amounts);
  }

  /** The rows so far of these spans, which are forgotten; amounts that came to nothing are left out. */
  take(wanted: (row: TallyRow) => boolean = () => true): TallyRow[] {
    const taken: TallyRow[] = [];
    for (const [key, row] of this.rows) {
      if (!wanted(row)) continue;
      this.rows.delete(key);
      for (const [measure, amount] of row.amounts) if (amount === 0) row.amounts.delete(measure);
      if (row.amounts.size > 0) taken.push(row);
    }
    return taken;
  }

  private put(span: TallySpan, by: string, startsOn: string, postedOn: string, cell: Cell, amounts: Amounts): void {
    const kept = reduce(cell, by);
    const key = `${span}|${by}|${startsOn}|${postedOn}|${kept.opd}|${kept.category}|${kept.area}|${kept.kind}`;
    const row = this.rows.get(key);
    if (row) addTo(row.amounts, amounts);
    else this.rows.set(key, { span, by, startsOn, postedOn, ...kept, amounts: new Map(amounts) });
  }
}

export function addTo(sum: Amounts, amounts: ReadonlyMap<number, number>): void {
  for (const [key, amount] of amounts) sum.set(key, (sum.get(key) ?? 0) + amount);
}

const reduce = ({ opd, category, area, kind }: Cell, by: string): Cell => ({
  opd: by.includes('o') ? opd : '',
  category: by.includes('c') ? category : '',
  area: by.includes('a') ? area : '',
  kind: by.includes('k') ? kind : '',
});

export const dimensions = ['opd', 'category', 'area', 'kind'] as const;
export type Dimension = (typeof dimensions)[number];
const LETTER: Record<Dimension, string> = { opd: 'o', category: 'c', area: 'a', kind: 'k' };

/** The smallest grain that keeps these dimensions; null when there is none for answers as of a past day. */
export function grainFor(kept: readonly Dimension[], asOf: boolean): string | null {
  const wanted = dimensions.filter((dimension) => kept.includes(dimension)).map((dimension) => LETTER[dimension]);
  const by = wanted.join('');
  if (asOf) return (AS_OF_GRAINS as readonly string[]).includes(by) ? by : null;
  return (GRAINS as readonly string[]).includes(by) ? by : EVERY_CELL;
}
