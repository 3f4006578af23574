import { catalogueVersion } from '../domain/measures/catalogue';
import { daysBefore, knownBy, piecesOf, type DayRange, type KnownSpan, type Piece } from '../domain/measures/spans';
import { dimensions, grainFor, pastGrainFor, tallySpanOf, type Dimension } from '../domain/measures/tally';

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

/** So many days later most of what becomes known of a complaint is known. */
const MOSTLY_KNOWN = 20;

/**
 * The rows that answer a question: tally, and what isn't settled yet. All in one statement, they are of one moment.
 */
export function sourcesOf(filter: MetricFilter, key: MetricKey | null, today: string, bind: Bind): MetricSource[] {
  const { period, where, asOf } = filter;
  const within = conditions(where, bind);
  const keyed = key !== null && key !== 'month' && key !== 'day' ? [key] : [];
  const kept = [...dimensions.filter((dimension) => where[dimension] !== undefined), ...keyed];
  const known = asOf === undefined ? [] : [`posted_on <= ${bind(asOf)}::date`];
  // Which of a kecamatan's desa it was only the complaints themselves know, and of each complaint all entries are there at once.
  if (filter.places) {
    const where = [...within, ...known, liesIn(filter.places, bind), between('day', period, bind)];
    return [source('metric_entry', { key, where })];
  }
  const fresh = source('metric_fresh', { key, where: [...within, ...known, between('day', period, bind)] });
  const rows = { key, within, bind };
  if (asOf !== undefined) return [fresh, ...sourcesAsOf({ ...rows, kept, period, asOf, today })];
  const by = grainFor(kept);
  const pieces = piecesOf(period, today, coarsestOf(key));
  return [fresh, ...pieces.map((piece) => tallied(spanNow(piece, bind), by, piece, rows))];
}

interface Rows {
  key: MetricKey | null;
  /** Conditions of all rows. */
  within: readonly string[];
  bind: Bind;
}

type AsOf = Rows & { kept: Dimension[]; period: DayRange; asOf: string; today: string };

/** Nothing that was filed later was known, so a period that lasts until that day is whole. */
function sourcesAsOf({ kept, period, asOf, today, ...rows }: AsOf): MetricSource[] {
  const { bind, within } = rows;
  const by = pastGrainFor(kept);
  const pieces = piecesOf(period, asOf < today ? asOf : today, coarsestOf(rows.key));
  const whole = by === null ? [] : pieces.filter(({ span }) => span !== 'day');
  const parts = by === null ? [period] : pieces.filter(({ span }) => span === 'day');
  const mostlyKnown = daysBefore(asOf, MOSTLY_KNOWN);
  // Rows by two dimensions are there once all has been counted by this version.
  const isLate = by !== null && by.length > 1;
  const guarded = isLate ? { ...rows, within: [...within, isCounted(bind)] } : rows;
  return [
    ...parts.flatMap(({ from, to }) => [
      ...nowLessLater({ from, to: to < mostlyKnown ? to : mostlyKnown }, { ...rows, kept, asOf, today }),
      ...entriesUntil({ from: from > mostlyKnown ? from : daysBefore(mostlyKnown, -1), to }, asOf, rows),
    ]),
    ...whole.flatMap((piece) => [
      ...knownBy(asOf, today).map((known) => ({
        ...tallied(spanAsOf(piece, known.span, bind), by ?? '', piece, guarded, [between('posted_on', known, bind)]),
        isNegative: known.isTakenOff,
      })),
      ...(isLate ? entries(piece, rows, [`NOT ${isCounted(bind)}`, `posted_on <= ${bind(asOf)}::date`]) : []),
    ]),
  ];
}

/** What only entries know: days within a month, or more dimensions than rows of past days keep. */
const entriesUntil = (range: DayRange, asOf: string, rows: Rows): MetricSource[] =>
  range.from > range.to ? [] : entries(range, rows, [`posted_on <= ${rows.bind(asOf)}::date`]);

/** The same where most was known by then: all that is known now less the few entries that came later. */
function nowLessLater(range: DayRange, { kept, asOf, today, ...rows }: Omit<AsOf, 'period'>): MetricSource[] {
  if (range.from > range.to) return [];
  const { bind } = rows;
  const counted = isCounted(bind);
  const now = piecesOf(range, today, coarsestOf(rows.key));
  const later = entries(range, rows, [counted, `posted_on > ${bind(asOf)}::date`]);
  return [
    ...now.map((piece) => tallied(spanNow(piece, bind), grainFor(kept), piece, rows, [counted])),
    ...later.map((one) => ({ ...one, isNegative: !one.isNegative })),
    ...entries(range, rows, [`NOT ${counted}`, `posted_on <= ${bind(asOf)}::date`]),
  ];
}

function tallied(span: string, by: string, range: DayRange, rows: Rows, more: readonly string[] = []): MetricSource {
  const { key, within, bind } = rows;
  const where = [`span = ${span}`, `by = ${bind(by)}`, between('starts_on', range, bind), ...within, ...more];
  return source('metric_tally', { key, where });
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
const spanAsOf = ({ span }: Piece, posted: KnownSpan, bind: Bind): string =>
  whileCounted(tallySpanOf(span, posted), 'asof', bind);

/** Entries of what isn't settled are in metric_fresh as well, with the difference to the tally: so these are taken off again. */
function entries(range: DayRange, { key, within, bind }: Rows, more: readonly string[]): MetricSource[] {
  const where = [...within, ...more, between('day', range, bind)];
  return [source('metric_entry', { key, where }), { ...source('metric_fresh', { key, where }), isNegative: true }];
}

function source(
  table: MetricSource['table'],
  { key, where }: { key: MetricKey | null; where: string[] },
): MetricSource {
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
