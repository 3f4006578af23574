import { keysBehind } from './catalogue';
import { cellKey, type Amounts, type Cell } from './contributions';
import type { LedgerEntry } from './ledger';
import { daysBetween, startOf, type CalendarSpan, type KnownSpan } from './spans';

/**
 * Rows as known now hold every cell; beside them stand sums that leave dimensions out, so that an answer reads some dozens of
 * rows at any number of complaints. `by` names what a row is kept by: o(pd), c(ategory), a(rea), k(ind).
 */
const GRAINS = ['', 'o', 'c', 'a', 'k', 'oc', 'oa', 'ok', 'ca', 'ck', 'ak', 'ocak'] as const;
/** Kept by the day on which things were known, for answers as of a past day. */
const AS_OF_GRAINS = ['', 'o', 'c', 'a', 'k', 'oc', 'oa', 'ok'] as const;
const EVERY_CELL = 'ocak';
/** How many of a day's complaints are open is kept for every later day, by one dimension: ages as of a past day ask for it by the day. */
const OPEN_GRAINS = ['', 'o', 'c', 'a', 'k'] as const;

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
const AS_OF_ROLLED_UP = [
  ...(['oc', 'oa', 'ok'] as const).map((by) => [by, EVERY_CELL] as const),
  ...([
    ['o', 'ok'],
    ['c', 'oc'],
    ['a', 'oa'],
    ['k', 'ok'],
    ['', 'k'],
  ] as const),
];

/** A kind of rows: by when the complaints were filed, and for answers as of a past day by when it was known. */
interface TallyKind {
  filed: CalendarSpan;
  /** Null in rows as known now, and in those of what is open, which say it by themselves. */
  posted: KnownSpan | null;
  /** The kind it is added up from; null for what entries are added to. */
  from: TallySpan | null;
}

/** In an order in which what a kind is added up from is there already. */
const KINDS = {
  day: { filed: 'day', posted: null, from: null },
  month: { filed: 'month', posted: null, from: 'day' },
  quarter: { filed: 'quarter', posted: null, from: 'month' },
  year: { filed: 'year', posted: null, from: 'quarter' },
  open: { filed: 'day', posted: null, from: null },
  asof: { filed: 'month', posted: 'day', from: null },
  'asof-month-third': { filed: 'month', posted: 'third', from: 'asof' },
  'asof-month-month': { filed: 'month', posted: 'month', from: 'asof-month-third' },
  'asof-month-quarter': { filed: 'month', posted: 'quarter', from: 'asof-month-month' },
  'asof-quarter-third': { filed: 'quarter', posted: 'third', from: 'asof-month-third' },
  'asof-quarter-month': { filed: 'quarter', posted: 'month', from: 'asof-month-month' },
  'asof-quarter-quarter': { filed: 'quarter', posted: 'quarter', from: 'asof-month-quarter' },
  'asof-year-third': { filed: 'year', posted: 'third', from: 'asof-quarter-third' },
  'asof-year-month': { filed: 'year', posted: 'month', from: 'asof-quarter-month' },
  'asof-year-quarter': { filed: 'year', posted: 'quarter', from: 'asof-quarter-quarter' },
} as const;
export type TallySpan = keyof typeof KINDS;

const kinds: readonly (readonly [TallySpan, TallyKind])[] = Object.entries(KINDS) as [TallySpan, TallyKind][];
const isCoarse = ({ filed }: TallyKind): boolean => filed === 'quarter' || filed === 'year';

/** The kinds within one month of filing. */
export const monthlySpans: readonly TallySpan[] = kinds.flatMap(([span, kind]) => (isCoarse(kind) ? [] : span));

/** A kind that is added up across months. */
interface CoarseKind extends TallyKind {
  span: TallySpan;
  from: TallySpan;
  grains: readonly string[];
}

/** In an order in which what each is added up from is there already. */
export const coarseSpans: readonly CoarseKind[] = kinds.flatMap(([span, kind]) =>
  isCoarse(kind) && kind.from !== null ? [{ ...kind, span, from: kind.from, grains: grainsOf(kind) }] : [],
);

/** The rows of complaints filed in such spans, as known now or (`posted`) by when it was known. */
export function tallySpanOf(filed: CalendarSpan, posted: KnownSpan | null): TallySpan | null {
  return kinds.find(([, kind]) => kind.filed === filed && kind.posted === posted)?.[0] ?? null;
}

export interface TallyRow extends Cell {
  span: TallySpan;
  by: string;
  /** The day, or the first of the span, in which the complaints were filed. */
  startsOn: string;
  /** Of a row as of a past day, the day or the first of the span in which it was known; else `startsOn`. */
  postedOn: string;
  /** By the keys of numbers; of what is open by the days after filing on which it changed. */
  amounts: Amounts;
}

/** The key of the number of open complaints. */
export const OPEN = keysBehind('open')?.[0]?.low ?? 0;

type Counted = Cell & { amounts: Amounts };
/** The cells of one span of filing (and one of becoming known), by their keys. */
type Cells = Map<string, Counted>;
/** By the first days of both: `2026-11-01 2026-11-09`. */
type Spans = Map<string, Cells>;

/**
 * Sums ledger entries into rows of every span and grain. Entries are added to the finest rows alone; all others are added up
 * from those when they are taken, which is a small part of the work where many complaints share a cell.
 */
export class Tally {
  private readonly sums = new Map<TallySpan, Spans>();

  add({ day, postedOn, opd, category, area, kind, amounts }: LedgerEntry): void {
    const cell = { opd, category, area, kind };
    const key = cellKey(cell);
    put(within(within(this.sums, 'day'), `${day} ${day}`), key, cell, amounts);
    put(within(within(this.sums, 'asof'), `${startOf(day, 'month')} ${postedOn}`), key, cell, amounts);
    const open = amounts.get(OPEN);
    if (open) {
      const changed = new Map([[Math.max(0, daysBetween(day, postedOn)), open]]);
      put(within(within(this.sums, 'open'), `${day} ${day}`), key, cell, changed);
    }
  }

  /**
   * The rows so far, which are forgotten; amounts that came to nothing are left out.
   * @param spans of these kinds only
   */
  take(spans: readonly TallySpan[] = kinds.map(([span]) => span)): TallyRow[] {
    const rows: TallyRow[] = [];
    for (const [span, kind] of kinds) {
      if (!spans.includes(span)) continue;
      const sums = within(this.sums, span);
      if (kind.from !== null) addUp(within(this.sums, kind.from), sums, kind);
      for (const [key, cells] of sums) {
        const [startsOn = '', postedOn = ''] = key.split(' ');
        rowsOf({ span, startsOn, postedOn }, cells, span === 'open' ? OPEN_GRAINS : grainsOf(kind), rows);
      }
    }
    this.sums.clear();
    return rows;
  }
}

function addUp(finer: Spans, coarser: Spans, { filed, posted }: TallyKind): void {
  for (const [key, cells] of finer) {
    const [startsOn = '', postedOn = ''] = key.split(' ');
    const start = startOf(startsOn, filed);
    const sum = within(coarser, `${start} ${posted === null ? start : startOf(postedOn, posted)}`);
    for (const [cellOf, { amounts, ...cell }] of cells) put(sum, cellOf, cell, amounts);
  }
}

function grainsOf({ posted }: TallyKind): readonly string[] {
  return posted === null ? GRAINS : AS_OF_GRAINS;
}

/** Rows of one grain, which stays, added up into those of a coarser kind. */
export function addedUp(finer: readonly TallyRow[], { span, filed, posted }: CoarseKind): TallyRow[] {
  const rows = new Map<string, TallyRow>();
  for (const row of finer) {
    const startsOn = startOf(row.startsOn, filed);
    const postedOn = posted === null ? startsOn : startOf(row.postedOn, posted);
    const key = `${startsOn} ${postedOn} ${cellKey(row)}`;
    const known = rows.get(key);
    if (known) addTo(known.amounts, row.amounts);
    else rows.set(key, { ...row, span, startsOn, postedOn, amounts: new Map(row.amounts) });
  }
  return [...rows.values()].map(withoutNothing).filter(({ amounts }) => amounts.size > 0);
}

function withoutNothing<Row extends { amounts: Amounts }>(row: Row): Row {
  for (const [code, amount] of row.amounts) if (amount === 0) row.amounts.delete(code);
  return row;
}

function within<Key, Inner extends Map<string, unknown>>(outer: Map<Key, Inner>, key: Key): Inner {
  let inner = outer.get(key);
  if (!inner) outer.set(key, (inner = new Map<string, never>() as unknown as Inner));
  return inner;
}

function put(cells: Cells, key: string, cell: Cell, amounts: Amounts): void {
  const known = cells.get(key);
  if (known) addTo(known.amounts, amounts);
  else cells.set(key, { ...cell, amounts: new Map(amounts) });
}

/** Writes to `rows` what the finest cells of one span add up to in these grains. */
function rowsOf(
  of: Pick<TallyRow, 'span' | 'startsOn' | 'postedOn'>,
  finest: Cells,
  wanted: readonly string[],
  rows: TallyRow[],
): void {
  const grains = new Map<string, Cells>([[EVERY_CELL, finest]]);
  for (const [by, from] of wanted === GRAINS ? ROLLED_UP : AS_OF_ROLLED_UP) {
    const cells: Cells = new Map();
    for (const { amounts, ...cell } of grains.get(from)?.values() ?? []) {
      const kept = reduce(cell, by);
      put(cells, cellKey(kept), kept, amounts);
    }
    grains.set(by, cells);
  }
  for (const by of wanted) {
    for (const cell of grains.get(by)?.values() ?? []) {
      const kept = withoutNothing(cell);
      if (kept.amounts.size > 0) rows.push({ ...of, by, ...kept });
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

const byOf = (kept: readonly Dimension[]): string =>
  dimensions.flatMap((dimension) => (kept.includes(dimension) ? [LETTER[dimension]] : [])).join('');

/** The smallest grain that keeps these dimensions. */
export function grainFor(kept: readonly Dimension[]): string {
  const by = byOf(kept);
  return (GRAINS as readonly string[]).includes(by) ? by : EVERY_CELL;
}

/** The same of rows of what was open; null where none does. */
export function openGrainFor(kept: readonly Dimension[]): string | null {
  const by = byOf(kept);
  return (OPEN_GRAINS as readonly string[]).includes(by) ? by : null;
}

/** The same of rows as of a past day; null where none does. */
export function pastGrainFor(kept: readonly Dimension[]): string | null {
  const by = byOf(kept);
  return (AS_OF_GRAINS as readonly string[]).includes(by) ? by : null;
}
