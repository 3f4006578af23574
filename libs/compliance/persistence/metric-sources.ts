import { catalogueVersion } from '../domain/measures/catalogue';
import { piecesOf, startOf, type DayRange, type Piece } from '../domain/measures/spans';
import { dimensions, grainFor, tallySpanOf, type Dimension } from '../domain/measures/tally';

export const metricKeys = [...dimensions, 'month', 'day'] as const;
export type MetricKey = (typeof metricKeys)[number];

/** Complaints filed within local days, both inclusive; a dimension's value is a code, '' for "not determined". */
export interface MetricFilter {
  period: DayRange;
  where: Partial<Record<Dimension, string | readonly string[]>>;
  /** As known at the end of that local day; else as known now. */
  asOf?: string | undefined;
  /** Of these only what lies in one of these areas, of any level; '' for those whose place nobody knows. */
  places?: readonly string[] | undefined;
}

/** Takes a parameter of a statement; gives its place, such as `$3`. */
export type Bind = (value: unknown) => string;

/** Rows of one table that are part of an answer. */
export interface MetricSource {
  table: 'metric_tally' | 'metric_entry' | 'metric_fresh';
  /** What the answer is grouped by; '' in all rows where it isn't. */
  key: string;
  where: string;
  /** Whether its amounts are taken off. */
  isNegative: boolean;
}

/**
 * The rows that answer a question: tally, and what isn't settled yet. All in one statement, they are of one moment.
 */
export function sourcesOf(filter: MetricFilter, key: MetricKey | null, today: string, bind: Bind): MetricSource[] {
  const { period, where, asOf } = filter;
  const within = conditions(where, bind);
  const keyed = key !== null && key !== 'month' && key !== 'day' ? [key] : [];
  const kept = [...dimensions.filter((dimension) => where[dimension] !== undefined), ...keyed];
  const by = grainFor(kept, asOf !== undefined);
  const known = asOf === undefined ? [] : [`posted_on <= ${bind(asOf)}::date`];
  const entered = { key, where: [...within, ...known], bind };
  // Which of a kecamatan's desa it was only the complaints themselves know, and of each complaint all entries are there at once.
  if (filter.places) {
    const where = [...entered.where, liesIn(filter.places, bind), between('day', period, bind)];
    return [source('metric_entry', { ...entered, where })];
  }
  const fresh = source('metric_fresh', { ...entered, where: [...entered.where, between('day', period, bind)] });
  // As of a past day with more dimensions, or within a month, only the entries themselves know.
  if (by === null) return [fresh, ...entries(period, entered)];
  // Those by two dimensions are there once all has been counted by this version.
  const isLate = asOf !== undefined && by.length > 1;
  const counted = isLate ? [isCounted(bind)] : [];
  const meanwhile = isLate ? entries(period, { ...entered, where: [...entered.where, `NOT ${isCounted(bind)}`] }) : [];
  const pieces = piecesOf(period, today, coarsestOf(key));
  const tallied = (span: string, piece: Piece, more: string[] = []): MetricSource =>
    source('metric_tally', {
      ...{ key, bind },
      where: [`span = ${span}`, `by = ${bind(by)}`, between('starts_on', piece, bind), ...within, ...counted, ...more],
    });
  return [
    fresh,
    ...meanwhile,
    ...pieces.flatMap((piece) => {
      if (asOf === undefined) return tallied(spanNow(piece, bind), piece);
      if (piece.span === 'day') return entries(piece, { ...entered, where: [...entered.where, ...counted] });
      return postedSpans(asOf, today, bind).map(({ posted, where: on }) =>
        tallied(spanAsOf(piece, posted, bind), piece, [on]),
      );
    }),
  ];
}

/** Quarters and years can't be told apart into months. */
function coarsestOf(key: MetricKey | null): Piece['span'] {
  return key === 'day' || key === 'month' ? key : 'year';
}

const isCounted = (bind: Bind): string =>
  `(SELECT version >= ${bind(catalogueVersion)} AND target IS NULL FROM metric_state)`;

/** While all is counted again rows of quarters and years aren't complete: rows by the month say the same of them. */
function whileCounted(span: string | null, otherwise: string, bind: Bind): string {
  if (span === null || span === otherwise) return bind(otherwise);
  return `CASE WHEN ${isCounted(bind)} THEN ${bind(span)} ELSE ${bind(otherwise)} END`;
}

const spanNow = ({ span }: Piece, bind: Bind): string =>
  whileCounted(tallySpanOf(span, null), span === 'day' ? 'day' : 'month', bind);
const spanAsOf = ({ span }: Piece, posted: 'day' | 'month', bind: Bind): string =>
  whileCounted(tallySpanOf(span, posted), 'asof', bind);

/** What was known by the end of a day: whole months, then the days of its own. */
function postedSpans(asOf: string, today: string, bind: Bind): { posted: 'day' | 'month'; where: string }[] {
  const last = piecesOf({ from: startOf(asOf, 'month'), to: asOf }, today, 'month').at(-1);
  const end = last?.span === 'month' ? last.to : asOf;
  const days = last?.span === 'day' ? [{ posted: 'day' as const, where: between('posted_on', last, bind) }] : [];
  const before =
    days.length > 0 ? `posted_on < ${bind(startOf(asOf, 'month'))}::date` : `posted_on <= ${bind(end)}::date`;
  return [{ posted: 'month', where: before }, ...days];
}

interface Rows {
  key: MetricKey | null;
  where: string[];
  bind: Bind;
}

/** Entries of what isn't settled are in metric_fresh as well, with the difference to the tally: so these are taken off again. */
function entries(range: DayRange, rows: Rows): MetricSource[] {
  const where = [...rows.where, between('day', range, rows.bind)];
  return [
    source('metric_entry', { ...rows, where }),
    { ...source('metric_fresh', { ...rows, where }), isNegative: true },
  ];
}

function source(table: MetricSource['table'], { key, where }: Rows): MetricSource {
  return { table, key: keyOf(table, key), where: where.join(' AND '), isNegative: false };
}

function keyOf(table: MetricSource['table'], key: MetricKey | null): string {
  const day = table === 'metric_tally' ? 'starts_on' : 'day';
  if (key === null) return `''::text`;
  if (key === 'month') return `to_char(${day}, 'YYYY-MM-01')`;
  return key === 'day' ? `to_char(${day}, 'YYYY-MM-DD')` : key;
}

export function conditions(where: MetricFilter['where'], bind: Bind): string[] {
  return dimensions.flatMap((dimension) => {
    const value = where[dimension];
    if (value === undefined) return [];
    return typeof value === 'string'
      ? [`${dimension} = ${bind(value)}`]
      : [`${dimension} = ANY(${bind([...value])}::text[])`];
  });
}

/** `ownArea` of domain/unit.ts says the same of one area. */
export const liesIn = (places: readonly string[], bind: Bind): string =>
  `EXISTS (SELECT 1 FROM handling_case h, unnest(${bind([...places])}::text[]) place WHERE h.complaint_id = metric_entry.complaint_id
    AND (coalesce(h.area_code, '') = place OR (place <> '' AND starts_with(h.area_code, place || '.'))))`;

const between = (column: string, { from, to }: DayRange, bind: Bind): string =>
  `${column} BETWEEN ${bind(from)}::date AND ${bind(to)}::date`;
