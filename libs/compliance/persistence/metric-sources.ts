import { parseFrom, parseTo } from '@tanggap/platform';
import { daysBefore, knownBy, piecesOf, type DayRange, type Piece } from '../domain/measures/spans';
import {
  dimensions,
  grainFor,
  openGrainFor,
  pastGrainFor,
  tallySpanOf,
  type Dimension,
  type TallySpan,
} from '../domain/measures/tally';

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
  /** Of the first day only what was filed from then … */
  since?: Date | undefined;
  /** … and of the last one only what was filed before then. */
  before?: Date | undefined;
}

/** Takes a parameter of a statement; gives its place, such as `$3`. */
export type Bind = (value: unknown) => string;

/** Rows of one table that are part of an answer. */
export interface MetricSource {
  table: 'metric_tally' | 'metric_entry' | 'metric_fresh';
  /** What is read under the table's name. */
  from: string;
  /** What the answer is grouped by; '' in all rows where it isn't. */
  key: string;
  where: string;
  /** Whether its amounts are taken off. */
  isNegative: boolean;
  /** Whether there may be ten thousands of its rows, but not millions. */
  isBounded?: boolean;
  /** What a row comes to, where it holds one number alone. */
  amount?: string;
}

/** So many days later most of what becomes known of a complaint is known. */
const MOSTLY_KNOWN = 6;

/** A question with what it takes to say which rows answer it. */
interface Asked {
  filter: MetricFilter;
  key: MetricKey | null;
  today: string;
  /**
   * Whether every row is counted by this program. Else rows of quarters and years, and those of past days by two dimensions, may not be
   * complete: days, months and entries say the same.
   */
  isCounted: boolean;
  /** Whether nothing but the number of open complaints is asked for: for past days that is kept by the day. */
  isOpenAlone?: boolean;
}

/**
 * The rows that answer a question: tally, and what isn't settled yet. All in one statement, they are of one moment.
 */
export function sourcesOf(asked: Asked, bind: Bind): MetricSource[] {
  if (asked.filter.since ?? asked.filter.before) return withParts(asked, bind);
  const { filter, key, today, isCounted, isOpenAlone = false } = asked;
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
  const rows = { key, within, bind, today, isCounted, isOpenAlone, kept };
  return [fresh, ...(asOf === undefined ? sourcesNow(period, rows) : sourcesAsOf(period, asOf, rows))];
}

/** Days of which only a part is asked for: of each complaint all entries are there, and its case says when it was filed. */
function withParts({ filter, ...asked }: Asked, bind: Bind): MetricSource[] {
  const { since, before, ...whole } = filter;
  const { from, to } = filter.period;
  const isPart = (day: string): boolean =>
    (since !== undefined && day === from) || (before !== undefined && day === to);
  const middle = { from: isPart(from) ? daysBefore(from, -1) : from, to: isPart(to) ? daysBefore(to, 1) : to };
  // Between instants of that day alone: of all that was filed since then a plan reads everything.
  const filed = (day: string): string =>
    [
      `h.filed_at >= ${bind(since !== undefined && day === from ? since : parseFrom(day))}`,
      `h.filed_at < ${bind(before !== undefined && day === to ? before : parseTo(day))}`,
      'h.complaint_id = metric_entry.complaint_id',
    ].join(' AND ');
  const parts = [...new Set([from, to])].filter(isPart).map((day) => ({
    ...source('metric_entry', {
      key: asked.key,
      where: [
        ...conditions(filter.where, bind),
        ...(filter.asOf === undefined ? [] : [`posted_on <= ${bind(filter.asOf)}::date`]),
        `day = ${bind(day)}::date AND EXISTS (SELECT 1 FROM handling_case h WHERE ${filed(day)})`,
      ],
    }),
    isBounded: true,
  }));
  if (middle.from > middle.to) return parts;
  return [...parts, ...sourcesOf({ ...asked, filter: { ...whole, period: middle } }, bind)];
}

interface Rows {
  key: MetricKey | null;
  /** Conditions of all rows. */
  within: readonly string[];
  /** The dimensions that they have to be kept by. */
  kept: readonly Dimension[];
  today: string;
  isCounted: boolean;
  isOpenAlone: boolean;
  bind: Bind;
}

function sourcesNow(period: DayRange, rows: Rows): MetricSource[] {
  const by = grainFor(rows.kept);
  return piecesOf(period, rows.today, coarsestOf(rows.key)).map((piece) => {
    const coarse = rows.isCounted ? tallySpanOf(piece.span, null) : null;
    return tallied(coarse ?? (piece.span === 'day' ? 'day' : 'month'), by, piece, rows);
  });
}

/** Nothing that was filed later was known, so a period that lasts until that day is whole. */
function sourcesAsOf(period: DayRange, asOf: string, rows: Rows): MetricSource[] {
  const { kept, today, isCounted, bind } = rows;
  const by = pastGrainFor(kept);
  // Rows by two dimensions are there once all has been counted by this version.
  if (by === null || (by.length > 1 && !isCounted)) return partAsOf(period, asOf, rows);
  return piecesOf(period, asOf < today ? asOf : today, coarsestOf(rows.key)).flatMap((piece) => {
    if (piece.span === 'day') return partAsOf(piece, asOf, rows);
    return knownBy(asOf, today).map((known) => ({
      ...tallied((isCounted ? tallySpanOf(piece.span, known.span) : null) ?? 'asof', by, piece, rows, [
        between('posted_on', known, bind),
      ]),
      isNegative: known.isTakenOff,
    }));
  });
}

/**
 * What only entries know: days within a month, or more dimensions than rows of past days keep. Of what was mostly known by then it is
 * all that is known now, less the few entries that came later.
 */
function partAsOf({ from, to }: DayRange, asOf: string, rows: Rows): MetricSource[] {
  const openBy = rows.isOpenAlone && rows.isCounted ? openGrainFor(rows.kept) : null;
  if (openBy !== null) return [openRows(openBy, { from, to }, asOf, rows)];
  const mostlyKnown = rows.isCounted ? daysBefore(asOf, MOSTLY_KNOWN) : daysBefore(from, 1);
  const old = { from, to: to < mostlyKnown ? to : mostlyKnown };
  const young = { from: from > mostlyKnown ? from : daysBefore(mostlyKnown, -1), to };
  if (from > to) return [];
  const day = rows.bind(asOf);
  const read = (range: DayRange, known: string): MetricSource[] =>
    range.from > range.to ? [] : entries(range, rows, known).map((one) => dayByDay(one, range, known, rows));
  return [
    ...(old.from > old.to ? [] : sourcesNow(old, rows)),
    ...read(old, `posted_on > ${day}::date`).map(turned),
    ...read(young, `posted_on <= ${day}::date`),
  ];
}

/** What changed until then of the days' complaints. */
function openRows(by: string, range: DayRange, asOf: string, rows: Rows): MetricSource {
  const until = `${rows.bind(asOf)}::date - starts_on`;
  const amount = `coalesce((SELECT sum(u.amount) FROM unnest(codes, amounts) u(days, amount) WHERE u.days <= ${until}), 0)`;
  return { ...tallied('open', by, range, rows), amount };
}

/** Found by the day through the index: of all days at once a plan expects so many that it reads the whole table. */
function dayByDay(source: MetricSource, range: DayRange, known: string, rows: Rows): MetricSource {
  const { within, bind, isCounted } = rows;
  if (source.table !== 'metric_entry') return source;
  const days = `generate_series(${bind(range.from)}::date, ${bind(range.to)}::date, interval '1 day') d(on_day)`;
  const ofDay = `SELECT * FROM metric_entry WHERE ${['day = d.on_day::date', known, ...within].join(' AND ')} OFFSET 0`;
  const from = `(SELECT e.* FROM ${days} CROSS JOIN LATERAL (${ofDay}) e) metric_entry`;
  return { ...source, from, isBounded: isCounted };
}

const turned = (source: MetricSource): MetricSource => ({ ...source, isNegative: !source.isNegative });

function tallied(span: TallySpan, by: string, range: DayRange, rows: Rows, more: readonly string[] = []): MetricSource {
  const { key, within, bind } = rows;
  const where = [`span = ${bind(span)}`, `by = ${bind(by)}`, between('starts_on', range, bind), ...within, ...more];
  return source('metric_tally', { key, where });
}

/** Quarters and years can't be told apart into months. */
function coarsestOf(key: MetricKey | null): Piece['span'] {
  return key === 'day' || key === 'month' ? key : 'year';
}

/** Entries of what isn't settled are in metric_fresh as well, with the difference to the tally: so these are taken off again. */
function entries(range: DayRange, { key, within, bind }: Rows, known: string): MetricSource[] {
  const where = [...within, known, between('day', range, bind)];
  return [source('metric_entry', { key, where }), { ...source('metric_fresh', { key, where }), isNegative: true }];
}

function source(
  table: MetricSource['table'],
  { key, where }: { key: MetricKey | null; where: string[] },
): MetricSource {
  return { table, from: table, key: keyOf(table, key), where: where.join(' AND '), isNegative: false };
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
