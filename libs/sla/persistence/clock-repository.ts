import { Injectable } from '@nestjs/common';
import { AppError, Database, managerOf, newId, type Tx } from '@tanggap/platform';
import { In } from 'typeorm';
import type { SlaClock } from '../domain/clock';
import type { RecordedMilestone } from '../domain/clock-effects';
import { clockRow } from './clock-row';
import { SlaClockEntity } from './sla-clock.entity';

/** A clock whose next milestone is near and has no timer in this life of Redis. */
export interface UnarmedClock {
  id: string;
  complaintId: string;
  milestone: string;
  milestoneAt: Date;
}

/**
 * The clocks of complaints. Whoever changes them holds the lock of the complaint's own row, so clocks are never waited
 * for: locks are taken in one order, complaint first.
 */
@Injectable()
export class ClockRepository {
  constructor(private readonly database: Database) {}

  /** All cycles, in the order they were begun. */
  async ofComplaint(tx: Tx, complaintId: string): Promise<SlaClock[]> {
    return managerOf(tx).find(SlaClockEntity, { where: { complaintId }, order: { id: 'ASC' } });
  }

  /** The clocks of many complaints, for a worker that handles them together. */
  async ofComplaints(tx: Tx, complaintIds: string[]): Promise<SlaClock[]> {
    return managerOf(tx).find(SlaClockEntity, { where: { complaintId: In(complaintIds) }, order: { id: 'ASC' } });
  }

  /**
   * New clocks and changed ones, in one statement; a saved clock's version grows by one.
   * @throws AppError `stale_version` when one of them has been changed since it was read
   */
  async save(tx: Tx, clocks: readonly SlaClock[]): Promise<void> {
    if (clocks.length === 0) return;
    const saved = await this.database.query<{ id: string }>(SAVE, [JSON.stringify(clocks.map(clockRow))], tx);
    if (saved.length !== clocks.length) throw new AppError('stale_version');
  }

  /** Records milestones, each once for ever; returns those that weren't there yet. */
  async recordMilestones(tx: Tx, milestones: readonly RecordedMilestone[], now: Date): Promise<RecordedMilestone[]> {
    if (milestones.length === 0) return [];
    const rows = milestones.map(({ clockId, key, dueAt }) => ({
      id: newId(),
      clock_id: clockId,
      milestone: key,
      due_at: dueAt,
      recorded_at: now,
    }));
    const recorded = await this.database.query<{ clockId: string; milestone: string }>(
      `INSERT INTO sla_milestone SELECT * FROM jsonb_populate_recordset(null::sla_milestone, $1::jsonb)
       ON CONFLICT ON CONSTRAINT sla_milestone_once DO NOTHING
       RETURNING clock_id AS "clockId", milestone`,
      [JSON.stringify(rows)],
      tx,
    );
    return milestones.filter(({ clockId, key }) =>
      recorded.some((row) => row.clockId === clockId && row.milestone === key),
    );
  }

  /**
   * Complaints with a milestone due by `now`, the longest due first, their own rows locked until the end of the
   * transaction. Those that another worker or a command has in hand are passed over.
   */
  async claimDue(tx: Tx, now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT complaint.id
       FROM sla_clock clock JOIN complaint ON complaint.id = clock.complaint_id
       WHERE clock.state = 'running' AND clock.next_milestone_at <= $1
       ORDER BY clock.next_milestone_at, clock.id
       LIMIT $2
       FOR UPDATE OF complaint SKIP LOCKED`,
      [now, limit],
      tx,
    );
    return [...new Set(rows.map((row) => row.id))];
  }

  /** Complaints with a milestone due by `now`, the longest due first, without a lock. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ complaintId: string }>(
      `SELECT complaint_id AS "complaintId" FROM sla_clock
       WHERE state = 'running' AND next_milestone_at <= $1
       ORDER BY next_milestone_at, id LIMIT $2`,
      [now, limit],
    );
    return [...new Set(rows.map((row) => row.complaintId))];
  }

  /**
   * What needs a timer: the next milestone lies within the horizon and no timer was set for it in this life of Redis,
   * the nearest first. What is long due comes first too, so nothing starves behind a backlog.
   */
  async withinHorizon(now: Date, horizonMs: number, epoch: string, limit: number): Promise<UnarmedClock[]> {
    return this.database.query<UnarmedClock>(
      `SELECT id, complaint_id AS "complaintId", next_milestone AS milestone, next_milestone_at AS "milestoneAt"
       FROM sla_clock
       WHERE state = 'running' AND next_milestone_at <= $1 AND armed_epoch IS DISTINCT FROM $2
       ORDER BY next_milestone_at, id LIMIT $3`,
      [new Date(now.getTime() + horizonMs), epoch, limit],
    );
  }

  /** The same for the clocks of one complaint, right after its change. */
  async unarmedOf(complaintId: string, until: Date, epoch: string): Promise<UnarmedClock[]> {
    return this.database.query<UnarmedClock>(
      `SELECT id, complaint_id AS "complaintId", next_milestone AS milestone, next_milestone_at AS "milestoneAt"
       FROM sla_clock
       WHERE complaint_id = $1 AND state = 'running' AND next_milestone_at <= $2 AND armed_epoch IS DISTINCT FROM $3
       ORDER BY next_milestone_at, id`,
      [complaintId, until, epoch],
    );
  }

  /**
   * Remembers that timers are set. A clock that has moved since, or that somebody is changing, stays unarmed and is
   * found again; nothing is waited for.
   */
  async markArmed(clocks: readonly UnarmedClock[], epoch: string, tx?: Tx): Promise<void> {
    if (clocks.length === 0) return;
    await this.database.query(
      `WITH armed AS (
         SELECT clock.id FROM sla_clock clock
         JOIN unnest($1::uuid[], $2::timestamptz[]) AS timer (id, at) ON timer.id = clock.id
         WHERE clock.next_milestone_at = timer.at
         FOR UPDATE OF clock SKIP LOCKED
       )
       UPDATE sla_clock SET armed_epoch = $3 FROM armed WHERE sla_clock.id = armed.id`,
      [clocks.map((clock) => clock.id), clocks.map((clock) => clock.milestoneAt), epoch],
      tx,
    );
  }
}

/** Everything that can change, by the version that was read. */
const changing = [
  ...['opd_code', 'calendar_code', 'calendar_version', 'state', 'planned', 'provisional', 'started_at', 'due_at'],
  ...['budget_ms', 'consumed_ms', 'running_since', 'paused_at', 'stopped_at', 'breached_at', 'next_milestone'],
  ...['next_milestone_at', 'recorded', 'armed_epoch'],
];

const SAVE = `
  INSERT INTO sla_clock AS known SELECT * FROM jsonb_populate_recordset(null::sla_clock, $1::jsonb)
  ON CONFLICT (id) DO UPDATE SET ${changing.map((column) => `${column} = excluded.${column}`).join(', ')},
    version = known.version + 1
  WHERE known.version = excluded.version
  RETURNING id`;
