import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';

/** Counting stops here: beyond it the number no longer changes what anybody does. */
const OUTBOX_LIMIT = 10_000;
const CLOCK_LIMIT = 100_000;

export interface BacklogReading {
  outboxPending: number;
  outboxOldestSeconds: number;
  clocksRunning: number;
  clocksOverdue: number;
}

/** What waits to be done, in one round trip over partial indexes. */
@Injectable()
export class Backlog {
  constructor(private readonly database: Database) {}

  async read(): Promise<BacklogReading> {
    const [row] = await this.database.prepared<BacklogReading>(
      'operations.backlog',
      `SELECT
         (SELECT count(*)::int FROM
           (SELECT 1 FROM outbox_message WHERE status = 'pending' LIMIT $1) AS p) AS "outboxPending",
         coalesce((SELECT extract(epoch FROM now() - available_at)::float FROM outbox_message
           WHERE status = 'pending' AND available_at <= now() ORDER BY available_at, id LIMIT 1), 0) AS "outboxOldestSeconds",
         (SELECT count(*)::int FROM
           (SELECT 1 FROM sla_clock WHERE next_milestone_at IS NOT NULL AND state = 'running' LIMIT $2) AS c) AS "clocksRunning",
         (SELECT count(*)::int FROM
           (SELECT 1 FROM sla_clock WHERE next_milestone_at < now() AND state = 'running' LIMIT $2) AS o) AS "clocksOverdue"`,
      [OUTBOX_LIMIT, CLOCK_LIMIT],
    );
    if (!row) throw new Error('the backlog query answers one row');
    return row;
  }
}
