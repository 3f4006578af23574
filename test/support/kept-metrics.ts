import { ProjectCase, RebuildMetrics, SettleMetrics } from '@tanggap/compliance';
import { Database } from '@tanggap/platform';
import type { TestApp } from './test-app';

/** What the consumer `compliance.project-case` does with everything that has happened, where no worker runs. */
export async function project({ database, nest }: TestApp): Promise<void> {
  const rows = await database.query<{ id: string }>('SELECT id FROM complaint ORDER BY id');
  const consumer = nest.get(ProjectCase, { strict: false });
  const ids = rows.map(({ id }) => id);
  await nest.get(Database, { strict: false }).transaction((tx) => consumer.execute(tx, ids));
}

export const settleMetrics = ({ nest }: TestApp): Promise<number> =>
  nest.get(SettleMetrics, { strict: false }).execute();

export async function rebuildMetrics({ nest }: TestApp): Promise<void> {
  await nest.get(RebuildMetrics, { strict: false }).execute();
}

/** Every kept number of how complaints are handled, to the last digit, and what is kept of those that are open. */
export async function keptMetrics({
  database,
}: TestApp): Promise<{ entries: object[]; rows: object[]; open: object[] }> {
  const entries = await database.query<object>(
    `SELECT complaint_id, day::text, posted_on::text, opd, category, area, kind, codes, amounts, packed FROM metric_entry ORDER BY 1, 3, 4, 5`,
  );
  const rows = await database.query<object>(
    `SELECT span, by, starts_on::text, posted_on::text, opd, category, area, kind, codes, amounts, packed FROM metric_tally
     WHERE codes <> '{}' ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
  const open = await database.query<object>('SELECT * FROM open_case ORDER BY number');
  return { entries, rows, open };
}

/** The open ones as their cases and clocks say it. */
export const openByClocks = ({ database }: TestApp): Promise<object[]> =>
  database.query<object>(
    `SELECT h.number, h.status, h.opd_code, h.category_code, h.area_code, h.first_response_at, h.first_response_on_time, h.resolution_on_time,
            h.reopened_count, max(k.due_at) FILTER (WHERE k.clock = 'first_response') AS response_due_at,
            max(k.due_at) FILTER (WHERE k.clock = 'resolution') AS resolution_due_at
     FROM handling_case h JOIN complaint c ON c.id = h.complaint_id AND c.status NOT IN ('resolved', 'closed', 'rejected', 'merged')
     LEFT JOIN sla_clock k ON k.complaint_id = h.complaint_id AND k.state IN ('running', 'paused') GROUP BY h.complaint_id ORDER BY h.number`,
  );
