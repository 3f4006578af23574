import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '@tanggap/platform';
import { clockRow } from '@tanggap/sla';
import { randomBytes } from 'node:crypto';
import type { SimulatedComplaint } from '../demo/simulated-complaint';
import { GENESIS } from '../domain/event-chain';
import { toRow } from './rows';
import { linkEvents } from './timeline.repository';

/** Between the same step of one copy and the next, in milliseconds: so that no two have the same instants. */
const APART_MS = 7;

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

  async insert(tx: Tx, lives: readonly SimulatedComplaint[], reporters: readonly object[]): Promise<void> {
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
      lives.flatMap(({ clocks }) => clocks.map(clockRow)),
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
  }

  /** The same lives again under ids and numbers of their own, each with a chain of its own. Returns their ids. */
  async copy(
    tx: Tx,
    lives: readonly SimulatedComplaint[],
    copies: number,
    numberOf: (filedAt: Date, index: number) => string,
  ): Promise<string[]> {
    const made: string[] = [];
    for (let copy = 0; copy < copies; copy++) {
      const again = lives.map((life, index) => {
        const id = newId();
        const later = (instant: Date) => new Date(instant.getTime() + (copy + 1) * APART_MS);
        const events = life.events.map(({ type, at, public: open, text, data, ...event }) => ({
          ...{ type, at: later(at), public: open, text: text ?? undefined, data },
          actor: { kind: event.actorKind, id: event.actorId, role: event.actorRole, opdCode: event.actorOpdCode },
        }));
        const { rows, head } = linkEvents({ complaintId: id, lastEventHash: GENESIS, eventCount: 0 }, events);
        const filedAt = later(life.complaint.filedAt);
        const complaint = {
          ...life.complaint,
          ...{ id, filedAt, number: numberOf(filedAt, copy * lives.length + index), trackingHash: randomBytes(32) },
          ...{ anonymous: true, reporterId: null, lastEventHash: head.lastEventHash },
        };
        made.push(id);
        return { complaint, rows };
      });
      await this.rows(
        tx,
        'complaint',
        again.map(({ complaint }) => toRow(complaint)),
      );
      await this.rows(
        tx,
        'complaint_event',
        again.flatMap(({ rows }) => rows.map(toRow)),
      );
    }
    return made;
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
