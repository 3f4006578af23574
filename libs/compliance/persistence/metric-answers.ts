import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { catalogueVersion } from '../domain/measures/catalogue';
import type { Amounts } from '../domain/measures/contributions';
import { OPEN } from '../domain/measures/tally';
import { addWritten, writtenIn } from './metric-rows';
import {
  conditions,
  liesIn,
  sourcesOf,
  type Bind,
  type MetricFilter,
  type MetricKey,
  type MetricSource,
} from './metric-sources';

export { metricKeys, type MetricFilter, type MetricKey } from './metric-sources';

/** Keys of kept numbers, both inclusive. */
export interface KeyRange {
  low: number;
  high: number;
}

interface MetricQuestion {
  filter: MetricFilter;
  key: MetricKey | null;
}

/** Where a list of complaints goes on, the newest filing first. */
export interface BehindPlace {
  filedAt: string;
  id: string;
}

/** Sums up the rows that answer a question: tally and what isn't settled yet, in one statement and so of one moment. */
@Injectable()
export class MetricAnswers {
  private isCounted = true;

  constructor(private readonly database: Database) {}

  /** Every number by the values of `key` (months and days as YYYY-MM-DD); without a key under ''. */
  async sums(filter: MetricFilter, key: MetricKey | null, today: string): Promise<Map<string, Amounts>> {
    const [sums] = await this.sumsOf([{ filter, key }], today);
    return sums ?? new Map<string, Amounts>();
  }

  /** The same of several questions, all of one moment. */
  async sumsOf(questions: readonly MetricQuestion[], today: string): Promise<Map<string, Amounts>[]> {
    const rows = await this.whileCounted<WrittenRow>((isCounted, bind) => [
      ...questions.flatMap(({ filter, key }, question) =>
        sourcesOf({ filter, key, today, isCounted }, bind).map((source) => written(source, question)),
      ),
      `SELECT ${STATE} AS question, 1 AS sign, ${counted(bind)}::text AS key, '' AS written FROM metric_state`,
    ]);
    const sums = questions.map(() => new Map<string, Amounts>());
    for (const row of rows) {
      const of = sums[row.question];
      of?.set(row.key, addWritten(of.get(row.key) ?? new Map<number, number>(), row.written, row.sign));
    }
    sums.forEach(dropNothing);
    return sums;
  }

  /** Of some numbers alone, what they come to together. */
  async counts(
    filter: MetricFilter,
    key: MetricKey | null,
    today: string,
    numbers: readonly KeyRange[],
  ): Promise<Map<string, number>> {
    const isOpenAlone = numbers.every(({ low, high }) => low === OPEN && high === OPEN);
    const counts = await this.summed([{ filter, key }], today, isOpenAlone, (bind) => amountOf(numbers, bind));
    return counts[0] ?? new Map<string, number>();
  }

  /** The same of several questions, all of one moment, with some of the numbers taken off. */
  async countsOf(
    questions: readonly MetricQuestion[],
    today: string,
    numbers: readonly { key: number; isTakenOff: boolean }[],
  ): Promise<Map<string, number>[]> {
    return this.summed(questions, today, false, (bind) =>
      numbers
        .map(({ key, isTakenOff }) => `${isTakenOff ? '-' : '+'} ${amountOf([{ low: key, high: key }], bind)}`)
        .join(' '),
    );
  }

  /** @param amount what a row comes to */
  private async summed(
    questions: readonly MetricQuestion[],
    today: string,
    isOpenAlone: boolean,
    amountIn: (bind: Bind) => string,
  ): Promise<Map<string, number>[]> {
    const rows = await this.whileCounted<{ question: number; key: string; amount: number }>((isCounted, bind) => {
      const of = amountIn(bind);
      const parts = questions.flatMap(({ filter, key }, question) =>
        sourcesOf({ filter, key, today, isCounted, isOpenAlone }, bind).map(
          ({ from, key: name, where, isNegative, amount = of }) =>
            `SELECT ${question} AS question, ${name} AS key, ${isNegative ? '-' : ''}(${amount}) AS amount FROM ${from} WHERE ${where}`,
        ),
      );
      return [
        `SELECT question, key, sum(amount)::float8 AS amount FROM (${parts.join(' UNION ALL ')}) part GROUP BY 1, 2 HAVING sum(amount) <> 0`,
        `SELECT ${STATE} AS question, ${counted(bind)}::text AS key, 0 AS amount FROM metric_state`,
      ];
    });
    const counts = questions.map(() => new Map<string, number>());
    for (const { question, key, amount } of rows) counts[question]?.set(key, amount);
    return counts;
  }

  /**
   * The rows of a statement that also says, under STATE, whether all is counted. It is written as it was true last time, and once more where
   * that has changed: a statement for both costs twice the planning, and workers for the part that is never run.
   */
  private async whileCounted<Row extends { question: number; key: string }>(
    parts: (isCounted: boolean, bind: Bind) => string[],
  ): Promise<Row[]> {
    for (let tries = 1; ; tries += 1) {
      const params: unknown[] = [];
      const isCounted = this.isCounted;
      const statement = parts(isCounted, bindTo(params)).join(' UNION ALL ');
      const rows = await this.database.query<Row>(statement, params);
      this.isCounted = rows.find(({ question }) => question === STATE)?.key === 'true';
      if (this.isCounted === isCounted) return rows.filter(({ question }) => question !== STATE);
      if (tries >= MOST_TRIES) throw new Error('counting all again begins and ends faster than it can be asked about');
    }
  }

  /**
   * The complaints that stand behind kept numbers, of those filed on these local days; the newest filing first, from after `after`.
   * @param numbers any of which counts the complaint
   */
  async complaintsBehind(
    { where, asOf, places }: MetricFilter,
    days: readonly string[],
    numbers: readonly KeyRange[],
    after: BehindPlace | null,
    limit: number,
  ): Promise<BehindPlace[]> {
    const params: unknown[] = [];
    const bind = bindTo(params);
    const within = [`day = ANY(${bind(days)}::date[])`, ...conditions(where, bind)];
    if (asOf !== undefined) within.push(`posted_on <= ${bind(asOf)}::date`);
    if (places) within.push(liesIn(places, bind));
    // What hasn't the number adds nothing to it; left out at once, the few that are left don't lead the database to read every case.
    if (numbers.every(({ low, high }) => low === high)) {
      within.push(`codes && ${bind(numbers.map(({ low }) => low))}::int[]`);
    }
    const seek = after
      ? `WHERE (h.filed_at, h.complaint_id) < (${bind(after.filedAt)}::timestamptz, ${bind(after.id)}::uuid)`
      : '';
    return this.database.query(
      `SELECT h.complaint_id AS id, h.filed_at::text AS "filedAt"
       FROM (SELECT complaint_id FROM metric_entry WHERE ${within.join(' AND ')}
             GROUP BY 1 HAVING sum(${amountOf(numbers, bind)}) > 0) counted JOIN handling_case h USING (complaint_id) ${seek}
       ORDER BY h.filed_at DESC, h.complaint_id DESC LIMIT ${bind(limit)}`,
      params,
    );
  }
}

interface WrittenRow {
  question: number;
  key: string;
  sign: 1 | -1;
  written: string;
}

/** The row that tells of no question but of the state of the rows. */
const STATE = -1;
const MOST_TRIES = 5;
const counted = (bind: Bind): string => `(version >= ${bind(catalogueVersion)} AND target IS NULL)`;

const bindTo =
  (params: unknown[]): Bind =>
  (value) =>
    `$${params.push(value)}`;

/**
 * Rows as they are, one after another where there are many, add up here in a third of the time that it takes there; where
 * there may be millions, they are added up there.
 */
function written({ table, from, key, where, isNegative, isBounded }: MetricSource, question: number): string {
  const head = `SELECT ${question} AS question, ${isNegative ? -1 : 1} AS sign`;
  if (table === 'metric_tally')
    return `${head}, ${key} AS key, ${writtenIn(table)} AS written FROM ${table} WHERE ${where}`;
  if (isBounded)
    return `${head}, ${key} AS key, string_agg(${writtenIn(table)}, '') AS written FROM ${from} WHERE ${where} GROUP BY 3`;
  return `${head}, key, array_agg(code)::text || array_agg(amount)::text AS written FROM (
      SELECT ${key} AS key, u.code, sum(u.amount) AS amount FROM ${from}, unnest(codes, amounts) u(code, amount) WHERE ${where} GROUP BY 1, 2
    ) summed GROUP BY key`;
}

function dropNothing(sums: Map<string, Amounts>): void {
  for (const [name, sum] of sums) {
    for (const [code, amount] of sum) if (amount === 0) sum.delete(code);
    if (sum.size === 0) sums.delete(name);
  }
}

/** What a row says of some numbers together. Codes are sorted, and to find one takes no time beside taking the row apart. */
function amountOf(numbers: readonly KeyRange[], bind: Bind): string {
  const each = numbers.map(({ low, high }) =>
    low === high
      ? `coalesce(amounts[array_position(codes, ${bind(low)}::int)], 0)`
      : `coalesce((SELECT sum(u.amount) FROM unnest(codes, amounts) u(code, amount) WHERE u.code BETWEEN ${bind(low)} AND ${bind(high)}), 0)`,
  );
  return each.join(' + ');
}
