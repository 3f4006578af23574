import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { CaseFilter } from './handling-case-repository';

export const metricGroups = ['opd', 'category', 'area', 'month'] as const;
export type MetricGroup = (typeof metricGroups)[number];

/** Of the complaints filed in the period; merged ones count with their original. */
export interface MetricRow {
  /** Code of the OPD, category or district, or the month (`2026-11`); null where it has none. */
  key: string | null;
  received: number;
  resolved: number;
  /** Resolved within the limit. */
  onTime: number;
  /** A limit for the administration has passed, resolved or not. */
  breached: number;
  /** Hours by the clock on the wall, from filing; null where there is none. */
  medianHoursToFirstResponse: number | null;
  p90HoursToFirstResponse: number | null;
  medianHoursToResolution: number | null;
  p90HoursToResolution: number | null;
  /** Complaints that were reopened at least once. */
  reopened: number;
  /** Mean rating, 1 to 5. */
  satisfaction: number | null;
}

/** Read model of GET /metrics/complaints: groups and total in one query. */
@Injectable()
export class MetricList {
  constructor(private readonly database: Database) {}

  async read(
    group: MetricGroup,
    { from, to, opdCode }: CaseFilter,
    timeZone: string,
  ): Promise<{ items: MetricRow[]; totals: MetricRow }> {
    const params = group === 'month' ? [from, to, opdCode, timeZone] : [from, to, opdCode];
    const rows = await this.database.query<MetricRow & { isTotal: boolean }>(sqlFor(group), params);
    const plain = rows.map(({ isTotal, ...row }) => ({ isTotal, row }));
    return {
      items: plain.flatMap(({ isTotal, row }) => (isTotal ? [] : [row])),
      totals: plain.find(({ isTotal }) => isTotal)?.row ?? nothing,
    };
  }
}

const nothing: MetricRow = {
  key: null,
  received: 0,
  resolved: 0,
  onTime: 0,
  breached: 0,
  medianHoursToFirstResponse: null,
  p90HoursToFirstResponse: null,
  medianHoursToResolution: null,
  p90HoursToResolution: null,
  reopened: 0,
  satisfaction: null,
};

const keys: Record<MetricGroup, string> = {
  opd: 'c.opd_code',
  category: 'c.category_code',
  area: `CASE a.level WHEN 'village' THEN a.parent_code ELSE a.code END`,
  month: `to_char(c.filed_at AT TIME ZONE $4, 'YYYY-MM')`,
};

const hours = (share: number, column: string): string =>
  `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY extract(epoch FROM (${column} - filed_at)) / 3600))::numeric, 1)::float8`;

const sqlFor = (group: MetricGroup): string => `
  WITH grouped AS (
    SELECT c.*, ${keys[group]} AS key
    FROM handling_case c ${group === 'area' ? 'LEFT JOIN area a ON a.code = c.area_code' : ''}
    WHERE c.filed_at >= $1 AND c.filed_at < $2 AND c.status <> 'merged' AND ($3::text IS NULL OR c.opd_code = $3)
  )
  SELECT grouping(key) = 1 AS "isTotal", key,
    count(*)::int AS received,
    count(resolved_at)::int AS resolved,
    (count(*) FILTER (WHERE resolution_on_time))::int AS "onTime",
    (count(*) FILTER (WHERE breached))::int AS breached,
    ${hours(0.5, 'first_response_at')} AS "medianHoursToFirstResponse",
    ${hours(0.9, 'first_response_at')} AS "p90HoursToFirstResponse",
    ${hours(0.5, 'resolved_at')} AS "medianHoursToResolution",
    ${hours(0.9, 'resolved_at')} AS "p90HoursToResolution",
    (count(*) FILTER (WHERE reopened_count > 0))::int AS reopened,
    round(avg(rating), 2)::float8 AS satisfaction
  FROM grouped
  GROUP BY GROUPING SETS ((key), ())
  ORDER BY grouping(key), ${group === 'month' ? '' : 'count(*) DESC,'} key NULLS LAST`;
