import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { HandlingCase } from '../domain/case';
import type { HandlingCounts } from '../domain/metric';

/** Which cases: filed from `from` (inclusive) to `to` (exclusive), of one OPD or of all. */
export interface CaseFilter {
  from: Date;
  to: Date;
  opdCode: string | null;
}

/** The read model of complaint handling: one row a complaint, folded from its events. */
@Injectable()
export class HandlingCaseRepository {
  constructor(private readonly database: Database) {}

  /** Writes the case unless a fold of more events is there already; running twice changes nothing. */
  async upsert(tx: Tx, one: HandlingCase): Promise<void> {
    await this.database.query(
      `INSERT INTO handling_case (${COLUMNS.join(', ')})
       SELECT ${COLUMNS.join(', ')} FROM jsonb_populate_record(null::handling_case, $1::jsonb)
       ON CONFLICT (complaint_id) DO UPDATE SET (${COLUMNS.join(', ')}) = ROW (${COLUMNS.map((c) => `excluded.${c}`).join(', ')})
       WHERE handling_case.event_count <= excluded.event_count`,
      [JSON.stringify(toRow(one))],
      tx,
    );
  }

  /** Counts for each OPD that has a case, as of now: what `countCases` counts. */
  async countByOpd({ from, to, opdCode }: CaseFilter): Promise<Map<string, HandlingCounts>> {
    const rows = await this.database.query<HandlingCounts & { opdCode: string }>(COUNT_BY_OPD, [from, to, opdCode]);
    return new Map(rows.map(({ opdCode: code, ...counts }) => [code, counts]));
  }

  /** Cases filed in the period, in pages by id; the caller passes the last id on. */
  async page({ from, to }: CaseFilter, after: string | null, limit: number): Promise<HandlingCase[]> {
    return this.database.query<HandlingCase>(
      `SELECT ${COLUMNS.map((column) => `${column} AS "${camel(column)}"`).join(', ')} FROM handling_case
       WHERE filed_at >= $1 AND filed_at < $2 AND ($3::uuid IS NULL OR complaint_id > $3)
       ORDER BY complaint_id LIMIT $4`,
      [from, to, after, limit],
    );
  }
}

const COLUMNS = [
  'complaint_id',
  'kind',
  'status',
  'supervisory',
  'opd_code',
  'category_code',
  'area_code',
  'filed_at',
  'first_response_at',
  'resolved_at',
  'closed_at',
  'first_response_on_time',
  'resolution_on_time',
  'breached',
  'reopened_count',
  'rating',
  'event_count',
  'last_event_at',
] as const;

const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const toRow = (one: HandlingCase): Record<string, unknown> =>
  Object.fromEntries(COLUMNS.map((column) => [column, one[camel(column) as keyof HandlingCase]]));

const COUNT_BY_OPD = `
  SELECT opd_code AS "opdCode",
    count(*)::int AS cases,
    count(first_response_on_time)::int AS "firstResponseDecided",
    count(first_response_at)::int AS answered,
    (count(*) FILTER (WHERE first_response_on_time))::int AS "answeredOnTime",
    count(resolution_on_time)::int AS "resolutionDecided",
    count(resolved_at)::int AS resolved,
    (count(*) FILTER (WHERE resolution_on_time))::int AS "resolvedOnTime",
    (count(*) FILTER (WHERE resolved_at IS NOT NULL OR reopened_count > 0))::int AS "everResolved",
    (count(*) FILTER (WHERE reopened_count > 0))::int AS reopened,
    count(rating)::int AS ratings,
    coalesce(sum(rating), 0)::int AS "ratingSum"
  FROM handling_case
  WHERE filed_at >= $1 AND filed_at < $2 AND opd_code IS NOT NULL AND status NOT IN ('rejected', 'merged')
    AND ($3::text IS NULL OR opd_code = $3)
  GROUP BY opd_code`;
