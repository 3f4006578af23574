import { Injectable } from '@nestjs/common';
import { Database, TIME_ZONE, type Tx } from '@tanggap/platform';
import type { CaseProjection } from '../domain/projection';
import { OpenCases } from './open-cases';

export const metricGroups = ['opd', 'category', 'area', 'month'] as const;
export type MetricGroup = (typeof metricGroups)[number];

interface CaseFilter {
  opdCode: string | null;
  from: Date | null;
  /** Exclusive. */
  to: Date | null;
}

export interface MetricRow {
  key: string | null;
  received: number;
  resolved: number;
  onTime: number;
  breached: number;
  medianHoursToFirstResponse: number | null;
  p90HoursToFirstResponse: number | null;
  medianHoursToResolution: number | null;
  p90HoursToResolution: number | null;
  reopened: number;
  /** Mean rating 1..5. */
  satisfaction: number | null;
}

/** A case as it is kept now. */
export interface RestingCase {
  complaintId: string;
  number: string;
  status: string;
  opdCode: string | null;
  filedAt: Date;
  /** When the last of its events was known. */
  lastEventAt: Date;
}

const PAGE = 200;

const KEY: Record<MetricGroup, string> = {
  opd: 'opd_code',
  category: 'category_code',
  area: 'area.district',
  month: `to_char(filed_at AT TIME ZONE '${TIME_ZONE}', 'YYYY-MM')`,
};

const hours = (column: string, share: number): string =>
  `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY extract(epoch FROM ${column} - filed_at) / 3600))::numeric, 2)::float8`;

const FIGURES = `count(*)::int AS received,
  count(resolved_at)::int AS resolved,
  count(*) FILTER (WHERE resolution_on_time)::int AS "onTime",
  count(*) FILTER (WHERE breached)::int AS breached,
  ${hours('first_response_at', 0.5)} AS "medianHoursToFirstResponse",
  ${hours('first_response_at', 0.9)} AS "p90HoursToFirstResponse",
  ${hours('resolved_at', 0.5)} AS "medianHoursToResolution",
  ${hours('resolved_at', 0.9)} AS "p90HoursToResolution",
  count(*) FILTER (WHERE reopened_count > 0)::int AS reopened,
  round(avg(rating), 2)::float8 AS satisfaction`;

/** A matter that several people reported counts once: as the report that the others were merged into. */
const WITHIN = `status <> 'merged' AND ($1::text IS NULL OR opd_code = $1) AND ($2::timestamptz IS NULL OR filed_at >= $2) AND ($3::timestamptz IS NULL OR filed_at < $3)`;

const caseRow = ({ complaintId, folded: one, eventCount, lastEventAt }: CaseProjection): Record<string, unknown> => ({
  complaint_id: complaintId,
  kind: one.kind,
  status: one.status,
  supervisory: one.supervisory,
  opd_code: one.opdCode,
  category_code: one.categoryCode,
  area_code: one.areaCode,
  filed_at: one.filedAt,
  first_response_at: one.firstResponseAt,
  resolved_at: one.resolvedAt,
  closed_at: one.closedAt,
  first_response_on_time: one.firstResponseOnTime,
  resolution_on_time: one.resolutionOnTime,
  breached: one.breached,
  reopened_count: one.reopenedCount,
  rating: one.rating,
  publication: one.publication,
  event_count: eventCount,
  last_event_at: lastEventAt,
});

@Injectable()
export class CaseRepository {
  constructor(
    private readonly database: Database,
    private readonly open: OpenCases,
  ) {}

  /** Keeps the newer of two projections of the same complaint. Returns the complaints whose case is this one now. */
  async upsert(tx: Tx, projections: readonly CaseProjection[]): Promise<string[]> {
    return this.put(tx, projections, '<');
  }

  /** The same, and puts one of the same events in place of what other formulas made of them. */
  async renew(tx: Tx, projections: readonly CaseProjection[]): Promise<string[]> {
    return this.put(tx, projections, '<=');
  }

  private async put(tx: Tx, projections: readonly CaseProjection[], older: '<' | '<='): Promise<string[]> {
    if (projections.length === 0) return [];
    const kept = await this.database.query<{ id: string }>(
      `INSERT INTO handling_case AS known
       SELECT c.id, c.number, p.kind, p.status, p.supervisory, p.opd_code, p.category_code, p.area_code, p.filed_at,
              p.first_response_at, p.resolved_at, p.closed_at, p.first_response_on_time, p.resolution_on_time, p.breached,
              p.reopened_count, p.rating, p.event_count, p.last_event_at, p.publication
       FROM jsonb_populate_recordset(null::handling_case, $1::jsonb) p JOIN complaint c ON c.id = p.complaint_id
       ON CONFLICT (complaint_id) DO UPDATE SET status = excluded.status, supervisory = excluded.supervisory,
         opd_code = excluded.opd_code, category_code = excluded.category_code, area_code = excluded.area_code,
         first_response_at = excluded.first_response_at, resolved_at = excluded.resolved_at, closed_at = excluded.closed_at,
         first_response_on_time = excluded.first_response_on_time, resolution_on_time = excluded.resolution_on_time,
         breached = excluded.breached, reopened_count = excluded.reopened_count, rating = excluded.rating,
         event_count = excluded.event_count, last_event_at = excluded.last_event_at,
         publication = excluded.publication
       WHERE known.event_count ${older} excluded.event_count RETURNING complaint_id AS id`,
      [JSON.stringify(projections.map(caseRow))],
      tx,
    );
    const ids = kept.map(({ id }) => id);
    await this.open.follow(tx, ids);
    return ids;
  }

  /**
   * At most 500 groups, the largest first (months in their order).
   * @param districts of each area that has one, its kecamatan: areas are counted by it
   */
  async figures(
    group: MetricGroup,
    filter: CaseFilter,
    districts: readonly { code: string; district: string }[] = [],
  ): Promise<MetricRow[]> {
    const order = group === 'month' ? 'key' : 'received DESC, key';
    return this.database.query<MetricRow>(
      `SELECT ${KEY[group]} AS key, ${FIGURES} FROM handling_case
       LEFT JOIN unnest($4::text[], $5::text[]) area(code, district) ON area.code = area_code
       WHERE ${WITHIN} GROUP BY 1 ORDER BY ${order} LIMIT 500`,
      [
        ...[filter.opdCode, filter.from, filter.to],
        ...[districts.map(({ code }) => code), districts.map(({ district }) => district)],
      ],
    );
  }

  async totals(filter: CaseFilter): Promise<MetricRow> {
    const [row] = await this.database.query<MetricRow>(
      `SELECT NULL AS key, ${FIGURES} FROM handling_case WHERE ${WITHIN}`,
      [filter.opdCode, filter.from, filter.to],
    );
    if (!row) throw new Error('an aggregate answers one row');
    return row;
  }

  /** Filed by then, and open or moved since: all that may have been open then. By the page, the oldest first. */
  async *openOrMovedSince(asOf: Date): AsyncGenerator<RestingCase[]> {
    for (let after: [Date, string] = [new Date(0), '00000000-0000-0000-0000-000000000000']; ;) {
      const page = await this.database.query<RestingCase>(
        `SELECT complaint_id AS "complaintId", number, status, opd_code AS "opdCode", filed_at AS "filedAt", last_event_at AS "lastEventAt"
         FROM handling_case WHERE filed_at <= $1 AND (last_event_at > $1 OR status NOT IN ('resolved', 'closed', 'rejected', 'merged'))
           AND (date_trunc('milliseconds', filed_at), complaint_id) > ($2::timestamptz, $3::uuid) AND filed_at >= $2
         ORDER BY date_trunc('milliseconds', filed_at), complaint_id LIMIT ${PAGE}`,
        [asOf, ...after],
      );
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = [last.filedAt, last.complaintId];
    }
  }
}
