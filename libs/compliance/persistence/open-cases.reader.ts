import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { Arrivals } from '../domain/forecast';
import type { OpenCase, OpenKind } from '../domain/open-case';
import { ownArea } from '../domain/unit';
import { OWN_AREA, type TallyScope } from './tally.reader';

const DAY_MS = 86_400_000;

/** Open complaints of the scope, of one OPD where it is given. */
export interface OpenScope extends TallyScope {
  opdCode: string | null;
  /** Of all that may be looked at only these OPDs'. */
  only?: readonly string[];
}

/** Those with these numbers, and all whose resolution is due before then (of one OPD where it is given). */
export interface ChosenCases {
  numbers: readonly string[];
  dueBefore: Date | null;
  opdCode: string | null;
}

const UNVERIFIED = `IN ('submitted', 'awaiting_information')`;

/** What cases of a kind have in common; $5 are the instants before and after which a due date makes a difference. */
const KIND = `h.opd_code, own.area, h.status ${UNVERIFIED}, h.category_code IS NULL, h.first_response_at IS NULL,
  h.first_response_on_time, h.resolution_on_time, h.reopened_count > 0, h.rating, h.publication,
  width_bucket(due.response_due_at, $5::timestamptz[]), width_bucket(due.resolution_due_at, $5::timestamptz[])`;
/** The same of an OpenKind as JSON. */
const WANTED = `w."opdCode", w.area, w.status ${UNVERIFIED}, w."categoryCode" IS NULL, w."firstResponseAt" IS NULL,
  w."firstResponseOnTime", w."resolutionOnTime", w."reopenedCount" > 0, w.rating, w.publication,
  width_bucket(w."responseDueAt", $5::timestamptz[]), width_bucket(w."resolutionDueAt", $5::timestamptz[])`;
const OF_WANTED = `"opdCode" text, area text, status text, "categoryCode" text, "firstResponseAt" timestamptz, "firstResponseOnTime" boolean,
  "resolutionOnTime" boolean, "reopenedCount" integer, rating integer, publication text, "responseDueAt" timestamptz, "resolutionDueAt" timestamptz`;

/**
 * $1 to $4 are the scope. Whose own an area is, and what is owed, is found for all at once: forty thousand may be open. The indexes
 * handling_case_open and sla_clock_owed have all that is read.
 */
const OPEN = `handling_case h
  LEFT JOIN (SELECT area_code, ${OWN_AREA} AS area FROM (SELECT code AS area_code FROM area OFFSET 0) each_area) own ON own.area_code = h.area_code
  LEFT JOIN (SELECT complaint_id, max(due_at) FILTER (WHERE clock = 'first_response') AS response_due_at,
                    max(due_at) FILTER (WHERE clock = 'resolution') AS resolution_due_at
             FROM sla_clock WHERE state IN ('running', 'paused') AND clock IN ('first_response', 'resolution') GROUP BY 1) due
    ON due.complaint_id = h.complaint_id
  WHERE h.status NOT IN ('resolved', 'closed', 'rejected', 'merged') AND h.filed_at >= $1 AND h.filed_at < $2
    AND ($4::text[] IS NULL OR h.opd_code = ANY($4))`;

/** Complaints that are open now, and how many come. None of them is resolved. */
@Injectable()
export class OpenCasesReader {
  constructor(private readonly database: Database) {}

  /**
   * How many of each kind there are; those of a kind count alike now, and where they end at one of the instants. Bounded by
   * what OPDs, areas and states there are, however many complaints are open. Always in the same order, which what is drawn by lot follows.
   */
  async kinds(scope: OpenScope, instants: readonly Date[], chosen?: ChosenCases): Promise<OpenKind[]> {
    return this.inMemory<OpenKind>(
      `SELECT * FROM (SELECT h.opd_code AS "opdCode", own.area, min(h.status) AS status, min(h.category_code) AS "categoryCode",
              min(h.first_response_at) AS "firstResponseAt", h.first_response_on_time AS "firstResponseOnTime", NULL AS "resolvedAt",
              h.resolution_on_time AS "resolutionOnTime", min(h.reopened_count) AS "reopenedCount", h.rating, h.publication,
              min(due.response_due_at) AS "responseDueAt", min(due.resolution_due_at) AS "resolutionDueAt", count(*)::int AS cases
       FROM ${OPEN} ${chosen ? 'AND (h.number = ANY($6) OR due.resolution_due_at < $7 AND ($8::text IS NULL OR h.opd_code = $8))' : ''}
       GROUP BY ${KIND} OFFSET 0) kinds ORDER BY kinds`,
      [...this.parameters(scope, instants), ...(chosen ? [chosen.numbers, chosen.dueBefore, chosen.opdCode] : [])],
    );
  }

  async count({ from, to, opdCode }: OpenScope): Promise<number> {
    const [row] = await this.database.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM handling_case
       WHERE status NOT IN ('resolved', 'closed', 'rejected', 'merged') AND filed_at >= $1 AND filed_at < $2
         AND ($3::text IS NULL OR opd_code = $3)`,
      [from, to, opdCode],
    );
    return row?.open ?? 0;
  }

  /** Which of these complaints are open. */
  async known(scope: OpenScope, numbers: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ number: string }>(
      `SELECT h.number FROM handling_case h
       WHERE h.status NOT IN ('resolved', 'closed', 'rejected', 'merged') AND h.filed_at >= $1 AND h.filed_at < $2
         AND ($3::text IS NULL OR h.opd_code = $3) AND h.complaint_id IN (SELECT id FROM complaint WHERE number = ANY($4))`,
      [scope.from, scope.to, scope.opdCode, numbers],
    );
    return rows.map(({ number }) => number);
  }

  /** Of each of these kinds the `most` that are due first. */
  async firstOf(kinds: readonly OpenKind[], scope: OpenScope, now: Date, most: number): Promise<OpenCase[]> {
    return this.inMemory<OpenCase>(
      `SELECT o.number, c.subject, o."opdCode", o.area, o.status, o."categoryCode", o."firstResponseAt", o."firstResponseOnTime",
              NULL AS "resolvedAt", o."resolutionOnTime", o."reopenedCount", o.rating, o.publication, o."responseDueAt", o."resolutionDueAt"
       FROM (SELECT h.complaint_id, h.number, h.opd_code AS "opdCode", own.area, h.status, h.category_code AS "categoryCode",
                    h.first_response_at AS "firstResponseAt", h.first_response_on_time AS "firstResponseOnTime",
                    h.resolution_on_time AS "resolutionOnTime", h.reopened_count AS "reopenedCount", h.rating, h.publication,
                    due.response_due_at AS "responseDueAt", due.resolution_due_at AS "resolutionDueAt",
                    row_number() OVER (PARTITION BY ${KIND} ORDER BY due.resolution_due_at, h.number) AS place
             FROM ${OPEN} AND coalesce(h.opd_code, '') = ANY($8) AND EXISTS (SELECT FROM jsonb_to_recordset($6::jsonb) AS w(${OF_WANTED})
               WHERE ROW(${KIND}) IS NOT DISTINCT FROM ROW(${WANTED}))) o
       JOIN complaint c ON c.id = o.complaint_id WHERE o.place <= $7 ORDER BY o."resolutionDueAt", o.number`,
      [...this.parameters(scope, [now]), ...[JSON.stringify(kinds), most, kinds.map(({ opdCode }) => opdCode ?? '')]],
    );
  }

  /** Kinds are told apart in memory: sorting tens of thousands of cases by all they have in common takes as long again. */
  private async inMemory<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.database.transaction(async (tx) => {
      await this.database.query(`SET LOCAL work_mem = '32MB'`, [], tx);
      return this.database.query<Row>(sql, params, tx);
    });
  }

  private parameters({ from, to, areas, opdCode, only }: OpenScope, instants: readonly Date[]): unknown[] {
    const opds = opdCode === null ? (only ?? null) : [opdCode];
    return [from, to, areas, opds, [...instants].sort((a, b) => a.getTime() - b.getTime())];
  }

  /** How many come a day by OPD and area, from what came in the `days` before `now`. */
  async arrivals(areas: readonly string[], now: Date, days: number): Promise<Arrivals[]> {
    const rows = await this.database.query<{ opdCode: string | null; areaCode: string | null; count: number }>(
      `SELECT opd_code AS "opdCode", area_code AS "areaCode", count(*)::int AS count FROM handling_case
       WHERE filed_at >= $1 AND filed_at < $2 AND status NOT IN ('rejected', 'merged') GROUP BY 1, 2`,
      [new Date(now.getTime() - days * DAY_MS), now],
    );
    const sums = new Map<string, Arrivals>();
    for (const { opdCode, areaCode, count } of rows) {
      const area = ownArea(areas, areaCode);
      const key = JSON.stringify([opdCode, area]);
      sums.set(key, { opdCode, area, expected: (sums.get(key)?.expected ?? 0) + count / days });
    }
    return [...sums.values()];
  }
}
