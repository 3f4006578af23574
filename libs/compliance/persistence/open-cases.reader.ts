import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { Arrivals } from '../domain/forecast';
import type { OpenCase } from '../domain/open-case';
import { ownArea } from '../domain/unit';
import type { TallyScope } from './tally.reader';

/** More than that are open nowhere; the ones due first come first. */
const MOST = 10_000;
const DAY_MS = 86_400_000;

const due = (clock: string): string =>
  `(SELECT k.due_at FROM sla_clock k WHERE k.complaint_id = h.complaint_id AND k.clock = '${clock}'
    AND k.state IN ('running', 'paused') ORDER BY k.cycle DESC LIMIT 1)`;

interface Row extends Omit<OpenCase, 'area'> {
  areaCode: string | null;
}

/** Complaints that are open now, and how many come. */
@Injectable()
export class OpenCasesReader {
  constructor(private readonly database: Database) {}

  async open({ from, to, areas }: TallyScope, opdCode: string | null): Promise<OpenCase[]> {
    const rows = await this.database.query<Row>(
      `SELECT h.number, c.subject, h.status, h.opd_code AS "opdCode", h.category_code AS "categoryCode",
              h.area_code AS "areaCode", h.first_response_at AS "firstResponseAt", h.resolved_at AS "resolvedAt",
              h.first_response_on_time AS "firstResponseOnTime", h.resolution_on_time AS "resolutionOnTime",
              h.reopened_count AS "reopenedCount", h.rating, h.publication, ${due('first_response')} AS "responseDueAt",
              ${due('resolution')} AS "resolutionDueAt"
       FROM handling_case h JOIN complaint c ON c.id = h.complaint_id
       WHERE h.status NOT IN ('resolved', 'closed', 'rejected', 'merged') AND h.filed_at >= $1 AND h.filed_at < $2
         AND ($3::text IS NULL OR h.opd_code = $3)
       ORDER BY "resolutionDueAt" NULLS LAST, h.number LIMIT ${MOST}`,
      [from, to, opdCode],
    );
    return rows.map(({ areaCode, ...row }) => ({ ...row, area: ownArea(areas, areaCode) }));
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
