import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { Amounts } from '../domain/measures/contributions';
import { spanPeriod, type DayRange } from '../domain/measures/spans';
import { dimensions, grainFor, type Dimension } from '../domain/measures/tally';

export const metricKeys = [...dimensions, 'month', 'day'] as const;
export type MetricKey = (typeof metricKeys)[number];

/** Complaints filed within local days, both inclusive; a dimension's value is a code, '' for "not determined". */
export interface MetricFilter {
  period: DayRange;
  where: Partial<Record<Dimension, string | readonly string[]>>;
  /** As known at the end of that local day; else as known now. */
  asOf?: string | undefined;
}

/** Keys of kept numbers, both inclusive. */
export interface KeyRange {
  low: number;
  high: number;
}

interface Part {
  sql: string;
}

/** Sums up the rows that answer a question: tally and what isn't settled yet, in one statement and so of one moment. */
@Injectable()
export class MetricAnswers {
  constructor(private readonly database: Database) {}

  /**
   * By the values of `key` (months and days as YYYY-MM-DD); without a key under ''.
   * @param only the numbers wanted; else all
   */
  async sums(
    filter: MetricFilter,
    key: MetricKey | null,
    today: string,
    only?: KeyRange,
  ): Promise<Map<string, Amounts>> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const parts = partsOf(filter, key, today, bind);
    const wanted = only ? `WHERE code BETWEEN ${bind(only.low)} AND ${bind(only.high)}` : '';
    const rows = await this.database.query<{ key: string; code: number; amount: number }>(
      `SELECT key, code, sum(amount)::float8 AS amount FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) part
       ${wanted} GROUP BY key, code HAVING sum(amount) <> 0`,
      params,
    );
    const sums = new Map<string, Amounts>();
    for (const row of rows) {
      const amounts = sums.get(row.key) ?? new Map<number, number>();
      amounts.set(row.code, row.amount);
      sums.set(row.key, amounts);
    }
    return sums;
  }

  /**
   * The complaints that stand behind kept measures, newest filing first, from after `after`.
   * @param keys any of which counts the complaint
   */
  async complaintsBehind(
    { period, where, asOf }: MetricFilter,
    keys: readonly KeyRange[],
    after: { filedAt: string; id: string } | null,
    limit: number,
  ): Promise<{ id: string; filedAt: string }[]> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const within = conditions(where, bind);
    if (asOf !== undefined) within.push(`posted_on <= ${bind(asOf)}::date`);
    const codes = keys.map(({ low, high }) => `u.code BETWEEN ${bind(low)} AND ${bind(high)}`);
    const seek = after
      ? `AND (h.filed_at, h.complaint_id) < (${bind(after.filedAt)}::timestamptz, ${bind(after.id)}::uuid)`
      : '';
    const [from, to] = [bind(period.from), bind(period.to)];
    return this.database.query(
      `SELECT h.complaint_id AS id, h.filed_at::text AS "filedAt" FROM handling_case h
       WHERE h.filed_at >= ${from}::date - interval '1 day' AND h.filed_at < ${to}::date + interval '2 days' ${seek}
         AND (SELECT coalesce(sum(u.amount), 0) FROM metric_entry e, unnest(e.codes, e.amounts) u(code, amount)
              WHERE e.complaint_id = h.complaint_id AND e.day BETWEEN ${from}::date AND ${to}::date
                AND ${[...within, `(${codes.join(' OR ')})`].join(' AND ')}) > 0
       ORDER BY h.filed_at DESC, h.complaint_id DESC LIMIT ${bind(limit)}`,
      params,
    );
  }
}

type Bind = (value: unknown) => string;

function conditions(where: MetricFilter['where'], bind: Bind): string[] {
  return dimensions.flatMap((dimension) => {
    const value = where[dimension];
    if (value === undefined) return [];
    return typeof value === 'string'
      ? [`${dimension} = ${bind(value)}`]
      : [`${dimension} = ANY(${bind([...value])}::text[])`];
  });
}

function partsOf(filter: MetricFilter, key: MetricKey | null, today: string, bind: Bind): Part[] {
  const { period, where, asOf } = filter;
  const keyed = key !== null && key !== 'month' && key !== 'day' ? [key] : [];
  const kept = [...dimensions.filter((dimension) => where[dimension] !== undefined), ...keyed];
  const by = grainFor(kept, asOf !== undefined);
  const within = conditions(where, bind);
  const known = asOf === undefined ? [] : [`posted_on <= ${bind(asOf)}::date`];
  const fresh = source('metric_fresh', 'day', key, [...within, ...known, between('day', period, bind)]);
  const { months, days } = key === 'day' ? { months: null, days: [period] } : spanPeriod(period, today);
  const parts: Part[] = [fresh];
  // As of a past day with several dimensions, or within a month, only the entries themselves know.
  if (asOf !== undefined && by === null) return [fresh, entries(period, key, [...within, ...known], bind)];
  const grain = `by = '${by}'`;
  if (months) {
    const span = `span = '${asOf === undefined ? 'month' : 'asof'}'`;
    parts.push(
      source('metric_tally', 'starts_on', key, [span, grain, between('starts_on', months, bind), ...within, ...known]),
    );
  }
  for (const range of days) {
    if (asOf !== undefined) parts.push(entries(range, key, [...within, ...known], bind));
    else
      parts.push(
        source('metric_tally', 'starts_on', key, [`span = 'day'`, grain, between('starts_on', range, bind), ...within]),
      );
  }
  return parts;
}

/** Entries of what isn't settled are in metric_fresh as well, with the difference to the tally: so these are taken off again. */
function entries(range: DayRange, key: MetricKey | null, where: string[], bind: Bind): Part {
  const inRange = between('day', range, bind);
  return {
    sql: `${source('metric_entry', 'day', key, [...where, inRange]).sql}
      UNION ALL ${source('metric_fresh', 'day', key, [...where, inRange], '-').sql}`,
  };
}

const between = (column: string, { from, to }: DayRange, bind: Bind): string =>
  `${column} BETWEEN ${bind(from)}::date AND ${bind(to)}::date`;

function source(table: string, day: string, key: MetricKey | null, where: string[], sign = ''): Part {
  const keys: Record<MetricKey, string> = {
    opd: 'opd',
    category: 'category',
    area: 'area',
    kind: 'kind',
    month: `to_char(${day}, 'YYYY-MM-01')`,
    day: `to_char(${day}, 'YYYY-MM-DD')`,
  };
  return {
    sql: `SELECT ${key === null ? `''::text` : keys[key]} AS key, u.code, ${sign}u.amount AS amount
      FROM ${table}, unnest(codes, amounts) u(code, amount) WHERE ${where.join(' AND ')}`,
  };
}
