import { cellKey, type Amounts, type Cell } from './contributions';
import type { LedgerEntry } from './ledger';

/**
 * The daily rows hold every cell; beside them stand sums that leave dimensions out, so that an answer reads hundreds of
 * rows at any number of complaints. `by` names what a row is kept by: o(pd), c(ategory), a(rea), k(ind).
 */
const GRAINS = ['', 'o', 'c', 'a', 'k', 'oc', 'oa', 'ok', 'ca', 'ck', 'ak', 'ocak'] as const;
/** Kept by the day on which things were known, for answers as of a past day. */
const AS_OF_GRAINS = ['', 'o', 'c', 'a', 'k'] as const;
export const EVERY_CELL = 'ocak';

/** Which rows a grain is added up from, in an order in which those are there already. */
const ROLLED_UP = [
  ...(['oc', 'oa', 'ok', 'ca', 'ck', 'ak'] as const).map((by) => [by, EVERY_CELL] as const),
  ...([
    ['o', 'ok'],
    ['c', 'ck'],
    ['a', 'ak'],
    ['k', 'ok'],
    ['', 'k'],
  ] as const),
];
const AS_OF_ROLLED_UP = [...(['o', 'c', 'a', 'k'] as const).map((by) => [by, EVERY_CELL] as const), ['', 'k'] as const];

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

type Counted = Cell & { amounts: Amounts };
/** The cells of one span of filing (and one day on which they were known), by their keys. */
type Cells = Map<string, Counted>;

/**
 * Sums ledger entries into rows of every span and grain. Entries are added to the finest rows alone; all others are added up
 * from those when they are taken, which is a small part of the work where many complaints share a cell.
 */
export class Tally {
  private readonly days = new Map<string, Cells>();
  private readonly months = new Map<string, Cells>();
  /** By month of filing, then by the day on which it was known. */
  private readonly known = new Map<string, Map<string, Cells>>();

  add({ day, postedOn, opd, category, area, kind, amounts }: LedgerEntry): void {
    const cell = { opd, category, area, kind };
    const key = cellKey(cell);
    put(within(this.days, day), key, cell, amounts);
    const posts = within<Map<string, Cells>>(this.known, monthOf(day));
    put(within(posts, postedOn), key, cell, amounts);
  }

  /**
   * The rows so far, which are forgotten; amounts that came to nothing are left out.
   * @param before only those of the days before it, and of the months before its own: where entries come in the order of
   *   filing, these get nothing more
   */
  take(before = '9999-99-99'): TallyRow[] {
    const rows: TallyRow[] = [];
    for (const [day, cells] of this.days) {
      if (day >= before) continue;
      this.days.delete(day);
      rowsOf({ span: 'day', startsOn: day, postedOn: day }, cells, rows);
      const month = within(this.months, monthOf(day));
      for (const [key, { amounts, ...cell }] of cells) put(month, key, cell, amounts);
    }
    for (const [month, cells] of this.months) {
      if (month >= monthOf(before)) continue;
      this.months.delete(month);
      rowsOf({ span: 'month', startsOn: month, postedOn: month }, cells, rows);
    }
    for (const [month, posts] of this.known) {
      if (month >= monthOf(before)) continue;
      this.known.delete(month);
      for (const [postedOn, cells] of posts) rowsOf({ span: 'asof', startsOn: month, postedOn }, cells, rows);
    }
    return rows;
  }
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

function within<Inner extends Map<string, unknown>>(outer: Map<string, Inner>, key: string): Inner {
  let inner = outer.get(key);
  if (!inner) outer.set(key, (inner = new Map<string, never>() as unknown as Inner));
  return inner;
}

function put(cells: Cells, key: string, cell: Cell, amounts: Amounts): void {
  const known = cells.get(key);
  if (known) addTo(known.amounts, amounts);
  else cells.set(key, { ...cell, amounts: new Map(amounts) });
}

/** Writes to `rows` what the finest cells of one span add up to in every grain. */
function rowsOf(of: Pick<TallyRow, 'span' | 'startsOn' | 'postedOn'>, finest: Cells, rows: TallyRow[]): void {
  const isAsOf = of.span === 'asof';
  const grains = new Map<string, Cells>([[EVERY_CELL, finest]]);
  for (const [by, from] of isAsOf ? AS_OF_ROLLED_UP : ROLLED_UP) {
    const cells: Cells = new Map();
    for (const { amounts, ...cell } of grains.get(from)?.values() ?? []) {
      const kept = reduce(cell, by);
      put(cells, cellKey(kept), kept, amounts);
    }
    grains.set(by, cells);
  }
  for (const by of isAsOf ? AS_OF_GRAINS : GRAINS) {
    for (const cell of grains.get(by)?.values() ?? []) {
      for (const [code, amount] of cell.amounts) if (amount === 0) cell.amounts.delete(code);
      if (cell.amounts.size > 0) rows.push({ ...of, by, ...cell });
    }
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
