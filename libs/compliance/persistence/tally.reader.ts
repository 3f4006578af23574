import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { metrics, type Metric, type Tally } from '../domain/tally';
import type { TallyGroup } from '../domain/unit';

export interface TallyScope {
  /** Complaints filed from then … */
  from: Date;
  /** … until before then. */
  to: Date;
  /** The areas that units have as their own. */
  areas: readonly string[];
}

/** `met` and `of` of each metric, as domain/tally.ts counts them. */
const COUNTS: Record<Metric, [met: string, of: string]> = {
  answered: [
    'count(*) FILTER (WHERE first_response_at IS NOT NULL)',
    'count(*) FILTER (WHERE first_response_at IS NOT NULL OR first_response_on_time IS NOT NULL)',
  ],
  first_response_on_time: ['count(*) FILTER (WHERE first_response_on_time)', 'count(first_response_on_time)'],
  register_complete: [
    `count(*) FILTER (WHERE status NOT IN ('submitted', 'awaiting_information', 'rejected', 'merged')
      AND opd_code IS NOT NULL AND category_code IS NOT NULL)`,
    `count(*) FILTER (WHERE status NOT IN ('submitted', 'awaiting_information', 'rejected', 'merged'))`,
  ],
  resolved: [
    'count(*) FILTER (WHERE resolved_at IS NOT NULL)',
    'count(*) FILTER (WHERE resolved_at IS NOT NULL OR resolution_on_time IS NOT NULL)',
  ],
  resolved_on_time: ['count(*) FILTER (WHERE resolution_on_time)', 'count(resolution_on_time)'],
  not_reopened: [
    'count(*) FILTER (WHERE resolved_at IS NOT NULL AND reopened_count = 0)',
    'count(*) FILTER (WHERE resolved_at IS NOT NULL OR reopened_count > 0)',
  ],
  published: [
    `count(*) FILTER (WHERE status <> 'rejected' AND publication = 'open' AND first_response_at IS NOT NULL)`,
    `count(*) FILTER (WHERE status <> 'rejected' AND publication IN ('open', 'unclassified')
      AND (first_response_at IS NOT NULL OR first_response_on_time IS NOT NULL))`,
  ],
  satisfaction: ['coalesce(sum((rating - 1) / 4.0), 0)', 'count(rating)'],
};

const names = metrics.flatMap((metric) => [`"${metric}.met"`, `"${metric}.of"`]);
const COLUMNS = metrics.map((metric) => {
  const [met, of] = COUNTS[metric];
  return `(${met})::float8 AS "${metric}.met", (${of})::float8 AS "${metric}.of"`;
});
const SUMS = names.map((name) => `sum(${name}) AS ${name}`);

/** The narrowest of $3, the units' areas, that it lies in; `ownArea` of domain/unit.ts says the same. */
export const OWN_AREA = `CASE WHEN cardinality($3::text[]) > 0 THEN
  (SELECT a FROM unnest($3::text[]) a WHERE area_code = a OR area_code LIKE a || '.%' ORDER BY length(a) DESC LIMIT 1) END`;

type Row = { opd_code: string | null; area: string | null; cases: number } & Record<string, number>;

const tallyOf = (row: Record<string, number>): Tally =>
  Object.fromEntries(
    metrics.map((metric) => [metric, { met: row[`${metric}.met`] ?? 0, of: row[`${metric}.of`] ?? 0 }]),
  ) as unknown as Tally;

/** What was handled how, counted by the database. */
@Injectable()
export class TallyReader {
  constructor(private readonly database: Database) {}

  /** Now; or of those cases alone in which nothing has happened after `asOf`. Bounded by OPDs × areas. */
  async groups({ from, to, areas }: TallyScope, asOf: Date | null): Promise<TallyGroup[]> {
    const rows = await this.database.query<Row>(
      // Which unit an area belongs to is asked once an area, not once a complaint.
      `SELECT opd_code, ${OWN_AREA} AS area, sum(cases)::int AS cases, ${SUMS.join(', ')}
       FROM (SELECT opd_code, area_code, count(*) AS cases, ${COLUMNS.join(', ')}
             FROM handling_case
             WHERE status <> 'merged' AND filed_at >= $1 AND filed_at < $2 AND ($4::timestamptz IS NULL OR last_event_at <= $4)
             GROUP BY 1, 2) each_area
       GROUP BY 1, 2`,
      [from, to, areas, asOf],
    );
    return rows.map((row) => ({ opdCode: row.opd_code, area: row.area, cases: row.cases, tally: tallyOf(row) }));
  }

  /** The others: filed by then, and moved since. By the page. */
  async *movedSince({ from, to }: TallyScope, asOf: Date): AsyncGenerator<string[]> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const page = await this.database.query<{ id: string }>(
        `SELECT complaint_id AS id FROM handling_case
         WHERE complaint_id > $1 AND filed_at >= $2 AND filed_at < $3 AND filed_at <= $4 AND last_event_at > $4
         ORDER BY complaint_id LIMIT 500`,
        [after, from, to, asOf],
      );
      if (page.length > 0) yield page.map(({ id }) => id);
      const last = page.at(-1);
      if (!last || page.length < 500) return;
      after = last.id;
    }
  }
}
