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
}

/** Those with these numbers, and all whose resolution is due before then (of one OPD where it is given). */
export interface ChosenCases {
  numbers: readonly string[];
  dueBefore: Date | null;
  opdCode: string | null;
}

/** $1 to $4 are the scope, $5 the instants before and after which a due date makes a difference. */
const OPEN = `
  SELECT h.number, h.complaint_id, h.status, h.opd_code, ${OWN_AREA} AS area, h.category_code, h.first_response_at, h.first_response_on_time,
         h.resolution_on_time, h.reopened_count, h.rating, h.publication, due.response_due_at, due.resolution_due_at,
         ROW(h.opd_code, ${OWN_AREA}, h.status IN ('submitted', 'awaiting_information'), h.category_code IS NULL, h.first_response_at IS NULL,
             h.first_response_on_time, h.resolution_on_time, h.reopened_count > 0, h.rating, h.publication, width_bucket(due.response_due_at, $5::timestamptz[]),
             width_bucket(due.resolution_due_at, $5::timestamptz[])) AS kind
  FROM handling_case h CROSS JOIN LATERAL (
    SELECT max(k.due_at) FILTER (WHERE k.clock = 'first_response') AS response_due_at,
           max(k.due_at) FILTER (WHERE k.clock = 'resolution') AS resolution_due_at
    FROM sla_clock k WHERE k.complaint_id = h.complaint_id AND k.state IN ('running', 'paused')) due
  WHERE h.status NOT IN ('resolved', 'closed', 'rejected', 'merged') AND h.filed_at >= $1 AND h.filed_at < $2
    AND ($4::text IS NULL OR h.opd_code = $4)`;

/** Complaints that are open now, and how many come. None of them is resolved. */
@Injectable()
export class OpenCasesReader {
  constructor(private readonly database: Database) {}

  /**
   * How many of each kind there are; those of a kind count alike now, and where they end at one of the instants. Bounded by
   * what OPDs, areas and states there are, however many complaints are open.
   */
  async kinds(scope: OpenScope, instants: readonly Date[], chosen?: ChosenCases): Promise<OpenKind[]> {
    return this.database.query<OpenKind>(
      `SELECT opd_code AS "opdCode", area, min(status) AS status, min(category_code) AS "categoryCode",
              min(first_response_at) AS "firstResponseAt", first_response_on_time AS "firstResponseOnTime", NULL AS "resolvedAt",
              resolution_on_time AS "resolutionOnTime", min(reopened_count) AS "reopenedCount", rating, publication,
              min(response_due_at) AS "responseDueAt", min(resolution_due_at) AS "resolutionDueAt", count(*)::int AS cases
       FROM (${OPEN} AND ($6::text[] IS NULL OR h.number = ANY($6)
         OR due.resolution_due_at < $7 AND ($8::text IS NULL OR h.opd_code = $8))) o
       GROUP BY kind, opd_code, area, first_response_on_time, resolution_on_time, rating, publication ORDER BY kind`,
      [
        ...this.parameters(scope, instants),
        ...(chosen ? [chosen.numbers, chosen.dueBefore, chosen.opdCode] : [null, null, null]),
      ],
    );
  }

  /** Which of these complaints are open. */
  async known(scope: OpenScope, numbers: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ number: string }>(
      `SELECT number FROM (${OPEN}) o WHERE number = ANY($6)`,
      [...this.parameters(scope, []), numbers],
    );
    return rows.map(({ number }) => number);
  }

  /** Of each kind the `most` that are due first, and how many are open in all. */
  async firstOfKinds(scope: OpenScope, now: Date, most: number): Promise<{ open: number; cases: OpenCase[] }> {
    const rows = await this.database.query<OpenCase & { open: number }>(
      `SELECT o.number, c.subject, o.opd_code AS "opdCode", o.area, o.status, o.category_code AS "categoryCode",
              o.first_response_at AS "firstResponseAt", o.first_response_on_time AS "firstResponseOnTime", NULL AS "resolvedAt",
              o.resolution_on_time AS "resolutionOnTime", o.reopened_count AS "reopenedCount", o.rating, o.publication,
              o.response_due_at AS "responseDueAt", o.resolution_due_at AS "resolutionDueAt", o.open
       FROM (SELECT o.*, count(*) OVER ()::int AS open, row_number() OVER (PARTITION BY kind ORDER BY resolution_due_at, number) AS place
             FROM (${OPEN}) o) o
       JOIN complaint c ON c.id = o.complaint_id WHERE o.place <= $6 ORDER BY o.resolution_due_at, o.number`,
      [...this.parameters(scope, [now]), most],
    );
    return { open: rows[0]?.open ?? 0, cases: rows.map(({ open: _all, ...one }) => one) };
  }

  private parameters({ from, to, areas, opdCode }: OpenScope, instants: readonly Date[]): unknown[] {
    return [from, to, areas, opdCode, [...instants].sort((a, b) => a.getTime() - b.getTime())];
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
