import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx, toRow } from '@tanggap/platform';
import type { SimulatedComplaint } from '../demo/simulated-complaint';

/** Writes complaints whose whole life is known, many at a time. */
@Injectable()
export class DemoRows {
  constructor(private readonly database: Database) {}

  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM complaint_event WHERE sequence = 1 AND data ? 'demo'`,
    );
    return row?.count ?? 0;
  }

  async numbers(tx: Tx, count: number): Promise<string[]> {
    const rows = await this.database.query<{ number: string }>(
      `SELECT nextval('complaint_number_seq')::text AS number FROM generate_series(1, $1)`,
      [count],
      tx,
    );
    return rows.map(({ number }) => number);
  }

  async insert(
    tx: Tx,
    lives: readonly SimulatedComplaint[],
    { reporters, followers, likeness }: Record<'reporters' | 'followers' | 'likeness', readonly object[]>,
  ): Promise<void> {
    const ids = (milestone: object) => ({ id: newId(), ...milestone });
    await this.rows(tx, 'reporter', reporters);
    await this.rows(
      tx,
      'complaint',
      lives.map(({ complaint }) => toRow(complaint)),
    );
    await this.rows(
      tx,
      'complaint_event',
      lives.flatMap(({ events }) => events.map(toRow)),
    );
    await this.rows(
      tx,
      'sla_clock',
      lives.flatMap(({ clocks }) => clocks.map(toRow)),
    );
    await this.rows(
      tx,
      'sla_milestone',
      lives.flatMap(({ milestones }) =>
        milestones.map(({ clockId, key, dueAt, revision }) =>
          ids({ clock_id: clockId, milestone: key, due_at: dueAt, recorded_at: dueAt, revision }),
        ),
      ),
    );
    await this.rows(
      tx,
      'escalation',
      lives.flatMap(({ desk, complaint }) => desk.of(complaint.id).map(toRow)),
    );
    await this.rows(
      tx,
      'deadline_request',
      lives.flatMap(({ requests }) => requests.map(toRow)),
    );
    await this.rows(
      tx,
      'contribution',
      lives.flatMap(({ contributions }) => contributions.rows.map(toRow)),
    );
    await this.rows(tx, 'complaint_follower', followers);
    await this.rows(tx, 'complaint_likeness', likeness);
    await this.rows(
      tx,
      'routing_example',
      lives.flatMap(({ decision }) => (decision ? [toRow(decision)] : [])),
    );
  }

  private async rows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
      tx,
    );
  }
}
