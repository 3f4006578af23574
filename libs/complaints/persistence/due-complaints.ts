import { Injectable } from '@nestjs/common';
import { Database, type Tx, toRow } from '@tanggap/platform';
import type { ComplaintKind } from './complaint.entity';

/** What recording milestones needs to know of a complaint, and may change. */
export interface DueComplaint {
  id: string;
  kind: ComplaintKind;
  supervisory: boolean;
  categoryCode: string | null;
  opdCode: string | null;
  policyId: string;
  escalationLevel: number;
  nextDueAt: Date | null;
  atRiskAt: Date | null;
  breachedAt: Date | null;
  lastEventHash: Buffer;
  eventCount: number;
  version: number;
  updatedAt: Date;
}

/** Complaints whose clocks have reached a milestone, by the batch: locked together and written back together. */
@Injectable()
export class DueComplaints {
  constructor(private readonly database: Database) {}

  /**
   * Complaints with a milestone due by `now`, at most `limit`, and half as many with an escalation that is due to climb;
   * their rows locked until the end of the transaction. Those that another worker or a command has in hand are passed
   * over. Of the milestones one half is the longest due, the other the most recently due, so that neither waits behind
   * the other, however large a backlog is.
   */
  async claim(tx: Tx, now: Date, limit: number): Promise<DueComplaint[]> {
    return this.database.query<DueComplaint>(CLAIM, [now, Math.ceil(limit / 2)], tx);
  }

  /** The same for one complaint. */
  async claimOne(tx: Tx, now: Date, complaintId: string): Promise<DueComplaint[]> {
    return this.database.query<DueComplaint>(CLAIM_ONE, [now, complaintId], tx);
  }

  /** The ids of at most `limit` complaints with something due by `now`, without a lock: half by milestones, half by climbs. */
  async ids(now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(DUE, [now, Math.ceil(limit / 2)]);
    return rows.map(({ id }) => id);
  }

  /** These complaints, whether anything of theirs is due or not; those that somebody has in hand are passed over. */
  async claimThese(tx: Tx, complaintIds: readonly string[]): Promise<DueComplaint[]> {
    return this.database.query<DueComplaint>(CLAIM_THESE, [complaintIds], tx);
  }

  /** Waits for whoever has it in hand; false when there is none. */
  async lock(tx: Tx, complaintId: string): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT 1 FROM complaint WHERE id = $1 FOR NO KEY UPDATE',
      [complaintId],
      tx,
    );
    return rows.length > 0;
  }

  /** Writes back complaints that this transaction has claimed. */
  async save(tx: Tx, complaints: readonly DueComplaint[]): Promise<void> {
    if (complaints.length === 0) return;
    await this.database.query(SAVE, [JSON.stringify(complaints.map(toRow))], tx);
  }
}

const COLUMNS = `complaint.id, complaint.kind, complaint.supervisory, complaint.category_code AS "categoryCode",
  complaint.opd_code AS "opdCode", complaint.policy_id AS "policyId", complaint.escalation_level AS "escalationLevel",
  complaint.next_due_at AS "nextDueAt", complaint.at_risk_at AS "atRiskAt", complaint.breached_at AS "breachedAt",
  complaint.last_event_hash AS "lastEventHash", complaint.event_count AS "eventCount", complaint.version,
  complaint.updated_at AS "updatedAt"`;

const claimInOrder = (direction: 'ASC' | 'DESC'): string => `
  SELECT ${COLUMNS}
  FROM sla_clock clock JOIN complaint ON complaint.id = clock.complaint_id
  WHERE clock.state = 'running' AND clock.next_milestone_at <= $1
  ORDER BY clock.next_milestone_at ${direction}, clock.id ${direction}
  LIMIT $2
  FOR NO KEY UPDATE OF complaint SKIP LOCKED`;

/** Escalations that nobody has acknowledged in time, the longest waiting first; the index `escalation_open` serves it. */
const UNANSWERED = `
  WHERE escalation.acknowledged_at IS NULL AND escalation.climbed_at IS NULL AND escalation.closed_at IS NULL
    AND coalesce(escalation.climbs_at, 'infinity'::timestamptz) <= $1
  ORDER BY coalesce(escalation.climbs_at, 'infinity'::timestamptz), escalation.id
  LIMIT $2`;

const CLIMBING = `
  SELECT ${COLUMNS}
  FROM escalation JOIN complaint ON complaint.id = escalation.complaint_id ${UNANSWERED}
  FOR NO KEY UPDATE OF complaint SKIP LOCKED`;

const DUE = `
  WITH reached AS (
    SELECT complaint_id FROM sla_clock WHERE state = 'running' AND next_milestone_at <= $1
    ORDER BY next_milestone_at, id LIMIT $2
  ), climbing AS (SELECT complaint_id FROM escalation ${UNANSWERED})
  SELECT complaint_id AS id FROM reached UNION SELECT complaint_id FROM climbing`;

const CLAIM = `
  WITH longest AS (${claimInOrder('ASC')}), latest AS (${claimInOrder('DESC')}), climbing AS (${CLIMBING})
  SELECT * FROM longest UNION SELECT * FROM latest UNION SELECT * FROM climbing`;

const CLAIM_ONE = `
  SELECT ${COLUMNS} FROM complaint
  WHERE id = $2 AND (EXISTS (SELECT 1 FROM sla_clock clock
    WHERE clock.complaint_id = $2 AND clock.state = 'running' AND clock.next_milestone_at <= $1)
    OR EXISTS (SELECT 1 FROM escalation WHERE complaint_id = $2 AND climbs_at <= $1
      AND acknowledged_at IS NULL AND climbed_at IS NULL AND closed_at IS NULL))
  FOR NO KEY UPDATE SKIP LOCKED`;

const CLAIM_THESE = `SELECT ${COLUMNS} FROM complaint WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`;

const SAVE = `
  UPDATE complaint SET policy_id = changed.policy_id, escalation_level = changed.escalation_level, next_due_at = changed.next_due_at,
    at_risk_at = changed.at_risk_at, breached_at = changed.breached_at, last_event_hash = changed.last_event_hash,
    event_count = changed.event_count, version = changed.version, updated_at = changed.updated_at
  FROM jsonb_populate_recordset(null::complaint, $1::jsonb) AS changed
  WHERE complaint.id = changed.id RETURNING complaint.id`;
