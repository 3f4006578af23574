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

/** Every kept number of how complaints are handled, to the last digit. */
export async function keptMetrics({ database }: TestApp): Promise<{ entries: object[]; rows: object[] }> {
  const entries = await database.query<object>(
    `SELECT complaint_id, day::text, posted_on::text, opd, category, area, kind, codes, amounts FROM metric_entry ORDER BY 1, 3, 4, 5`,
  );
  const rows = await database.query<object>(
    `SELECT span, by, starts_on::text, posted_on::text, opd, category, area, kind, codes, amounts FROM metric_tally
     WHERE codes <> '{}' ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
  return { entries, rows };
}
