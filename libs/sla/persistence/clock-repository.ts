import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { AppError, Database, managerOf, newId, type Tx, toRow } from '@tanggap/platform';
import { In, type Repository } from 'typeorm';
import { LIMIT } from '../domain/policy';
import type { SlaClock } from '../domain/sla-clock';
import type { RecordedMilestone } from '../domain/clock-effects';
import { OUTDATED_COMPLAINTS } from './policy.sql';
import { SlaClockEntity } from './sla-clock.entity';

/** A clock whose next milestone is near and had no timer in this life of Redis. */
export interface UnarmedClock {
  id: string;
  complaintId: string;
  milestoneAt: Date;
}

export interface UnarmedQuery {
  after: Date;
  until: Date;
  /** The life of Redis. */
  epoch: string;
  limit: number;
  complaintIds?: string[];
  /** Those whose timer was set in another life of Redis, instead of those that have none: a longer search. */
  everyEpoch?: boolean;
}

/**
 * The clocks of complaints. Whoever changes them holds the lock of the complaint's own row, so clocks are never waited
 * for: locks are taken in one order, complaint first.
 */
@Injectable()
export class ClockRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(SlaClockEntity) private readonly clocks: Repository<SlaClockEntity>,
  ) {}

  /** All cycles, in the order they were begun. */
  async ofComplaint(tx: Tx, complaintId: string): Promise<SlaClock[]> {
    return managerOf(tx).find(SlaClockEntity, { where: { complaintId }, order: { id: 'ASC' } });
  }

  /** The clocks of many complaints by complaint, for a worker that handles them together. */
  async ofComplaints(tx: Tx, complaintIds: string[]): Promise<Map<string, SlaClock[]>> {
    const clocks = await managerOf(tx).find(SlaClockEntity, {
      where: { complaintId: In(complaintIds) },
      order: { id: 'ASC' },
    });
    const byComplaint = new Map<string, SlaClock[]>(complaintIds.map((id) => [id, []]));
    for (const clock of clocks) byComplaint.get(clock.complaintId)?.push(clock);
    return byComplaint;
  }

  /**
   * New clocks and changed ones, in one statement; a saved clock's version grows by one.
   * @throws AppError `stale_version` when one of them has been changed since it was read
   */
  async save(tx: Tx, clocks: readonly SlaClock[]): Promise<void> {
    if (clocks.length === 0) return;
    const saved = await this.database.query<{ id: string }>(SAVE, [JSON.stringify(clocks.map(toRow))], tx);
    if (saved.length !== clocks.length) throw new AppError('stale_version');
  }

  /** Records milestones, each once for ever within a revision of its clock; returns those that weren't there yet. */
  async recordMilestones(tx: Tx, milestones: readonly RecordedMilestone[], now: Date): Promise<RecordedMilestone[]> {
    if (milestones.length === 0) return [];
    const rows = milestones.map(({ clockId, key, dueAt, revision }) => ({
      id: newId(),
      clock_id: clockId,
      milestone: key,
      revision,
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

  /** All cycles of one complaint as they are now, for reading. */
  async read(complaintId: string): Promise<SlaClock[]> {
    return this.clocks.find({ where: { complaintId }, order: { id: 'ASC' } });
  }

  /**
   * Complaints with an open clock that another version of its calendar, or a policy that applies to open complaints,
   * moves.
   */
  async outdated(limit: number): Promise<string[]> {
    const rows = await this.database.query<{ complaintId: string }>(OUTDATED_COMPLAINTS, [limit]);
    return rows.map((row) => row.complaintId);
  }

  /** Which of these complaints have a clock that runs on though its limit is on record. */
  async pastTheirLimit(complaintIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ complaintId: string }>(
      `SELECT DISTINCT complaint_id AS "complaintId" FROM sla_clock
       WHERE complaint_id = ANY($1::uuid[]) AND state = 'running' AND $2 = ANY(recorded)`,
      [complaintIds, LIMIT],
    );
    return rows.map((row) => row.complaintId);
  }

  /**
   * Takes clocks whose next milestone lies within the window and that have no timer in this life of Redis, the nearest
   * first, and marks them as set. What is due already is left out: it is recorded without a timer. Those that another
   * worker or a command has in hand stay, and are found the next time.
   */
  async takeUnarmed({ after, until, epoch, limit, ...only }: UnarmedQuery): Promise<UnarmedClock[]> {
    const missing = only.everyEpoch ? 'armed_epoch <> $3' : 'armed_epoch IS NULL';
    const ofComplaints = only.complaintIds ? 'AND complaint_id = ANY($5::uuid[])' : '';
    return this.database.query<UnarmedClock>(
      `UPDATE sla_clock SET armed_epoch = $3 WHERE id IN (
         SELECT id FROM sla_clock
         WHERE state = 'running' AND next_milestone_at > $1 AND next_milestone_at <= $2 AND ${missing} ${ofComplaints}
         ORDER BY next_milestone_at, id LIMIT $4 FOR UPDATE SKIP LOCKED
       ) RETURNING id, complaint_id AS "complaintId", next_milestone_at AS "milestoneAt"`,
      [after, until, epoch, limit, ...(only.complaintIds ? [only.complaintIds] : [])],
    );
  }

  /** Gives back clocks whose timers could not be set. */
  async disarm(clockIds: string[]): Promise<void> {
    await this.database.query('UPDATE sla_clock SET armed_epoch = NULL WHERE id = ANY($1::uuid[]) RETURNING id', [
      clockIds,
    ]);
  }
}

/** Everything that can change, by the version that was read. */
const changing = [
  ...['opd_code', 'calendar_code', 'calendar_version', 'state', 'planned', 'provisional', 'started_at', 'due_at'],
  ...['budget_ms', 'consumed_ms', 'running_since', 'paused_at', 'stopped_at', 'breached_at', 'next_milestone'],
  ...['next_milestone_at', 'recorded', 'armed_epoch', 'acts', 'revision', 'policy_id', 'amount', 'unit', 'milestones'],
];

const SAVE = `
  INSERT INTO sla_clock AS known SELECT * FROM jsonb_populate_recordset(null::sla_clock, $1::jsonb)
  ON CONFLICT (id) DO UPDATE SET ${changing.map((column) => `${column} = excluded.${column}`).join(', ')},
    version = known.version + 1
  WHERE known.version = excluded.version
  RETURNING id`;
