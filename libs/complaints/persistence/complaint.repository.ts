import { Injectable } from '@nestjs/common';
import { Database, managerOf, type Tx, toRow } from '@tanggap/platform';
import { In } from 'typeorm';
import { Complaint } from './complaint.entity';

/** What others may know of a complaint without its text: whom it concerns, by id. */
export type ComplaintFact = Pick<
  Complaint,
  'id' | 'number' | 'opdCode' | 'confidential' | 'anonymous' | 'language' | 'reporterId' | 'status'
>;

/** How a command names the complaint it is about: staff by number within their OPD, the citizen by tracking code, the system by id. */
export type ComplaintKey = { number: string; opdScope: string | null } | { trackingHash: Buffer } | { id: string };

/** The columns that a command may change; the rest is as it was filed. */
export type ComplaintChange = Partial<
  Pick<
    Complaint,
    | 'status'
    | 'resumeStatus'
    | 'closedReason'
    | 'rejectedReason'
    | 'categoryCode'
    | 'opdCode'
    | 'officerId'
    | 'supervisory'
    | 'anonymous'
    | 'confidential'
    | 'policyId'
    | 'escalationLevel'
    | 'reopenedCount'
    | 'rating'
    | 'mergedInto'
    | 'mergedFrom'
    | 'resolvedAt'
    | 'closedAt'
    | 'nextDueAt'
    | 'atRiskAt'
    | 'breachedAt'
    | 'lastEventHash'
    | 'eventCount'
    | 'version'
    | 'updatedAt'
  >
>;

@Injectable()
export class ComplaintRepository {
  constructor(private readonly database: Database) {}

  /** Locks the row until the transaction ends; null when there is none in reach of the key. */
  async lock(tx: Tx, key: ComplaintKey): Promise<Complaint | null> {
    const where =
      'number' in key ? { number: key.number, ...(key.opdScope === null ? {} : { opdCode: key.opdScope }) } : key;
    return managerOf(tx).findOne(Complaint, { where, lock: { mode: 'for_no_key_update' } });
  }

  async find(tx: Tx, id: string): Promise<Complaint | null> {
    return managerOf(tx).findOneBy(Complaint, { id });
  }

  /** Locks several rows in the order of their ids, so that two commands about the same pair can't block each other. */
  async lockAll(tx: Tx, numbers: string[]): Promise<Complaint[]> {
    return managerOf(tx).find(Complaint, {
      where: { number: In(numbers) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  async idByTrackingHash(tx: Tx, trackingHash: Buffer): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT id FROM complaint WHERE tracking_hash = $1',
      [trackingHash],
      tx,
    );
    return row?.id ?? null;
  }

  async idByNumber(tx: Tx, number: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM complaint WHERE number = $1', [number], tx);
    return row?.id ?? null;
  }

  /** The report that was written and all that was made of it, which one reporter has; locked in the order of their ids. */
  async lockParts(tx: Tx, id: string): Promise<Complaint[]> {
    const known = await this.find(tx, id);
    const whole = known?.splitFrom ?? id;
    return managerOf(tx).find(Complaint, {
      where: [{ id: whole }, { splitFrom: whole }],
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  async insert(tx: Tx, complaint: Complaint): Promise<void> {
    await this.database.query(
      'INSERT INTO complaint SELECT * FROM jsonb_populate_record(null::complaint, $1::jsonb)',
      [JSON.stringify(toRow(complaint))],
      tx,
    );
  }

  async nextNumber(tx: Tx): Promise<string> {
    const [row] = await this.database.query<{ number: string }>(
      `SELECT nextval('complaint_number_seq')::text AS number`,
      [],
      tx,
    );
    if (!row) throw new Error('a sequence answers one row');
    return row.number;
  }

  async countParts(tx: Tx, id: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM complaint WHERE split_from = $1',
      [id],
      tx,
    );
    return row?.count ?? 0;
  }

  /** The number of what it was merged into; null where it wasn't. */
  async originalNumber(tx: Tx, number: string): Promise<string | null> {
    const [row] = await this.database.query<{ number: string }>(
      'SELECT o.number FROM complaint c JOIN complaint o ON o.id = c.merged_into WHERE c.number = $1',
      [number],
      tx,
    );
    return row?.number ?? null;
  }

  /** Ids of what is merged into it itself. */
  async mergedInto(tx: Tx, id: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM complaint WHERE merged_into = $1', [id], tx);
    return rows.map((row) => row.id);
  }

  /** People who came to it or left it, there and in all that it was merged into itself. */
  async addAffected(tx: Tx, id: string, people: number): Promise<void> {
    await this.database.query(
      `WITH RECURSIVE up AS (
         SELECT id, merged_into FROM complaint WHERE id = $1
         UNION ALL
         SELECT c.id, c.merged_into FROM complaint c JOIN up ON c.id = up.merged_into
       )
       UPDATE complaint SET affected = greatest(1, affected + $2::int) FROM up WHERE complaint.id = up.id`,
      [id, people],
      tx,
    );
  }

  async update(tx: Tx, id: string, change: ComplaintChange): Promise<void> {
    await managerOf(tx).update(Complaint, { id }, change);
  }

  /** Without the texts; see ComplaintFacts. */
  async facts(ids: string[], tx?: Tx): Promise<ComplaintFact[]> {
    return this.database.query<ComplaintFact>(
      `SELECT id, number, opd_code AS "opdCode", confidential, anonymous, language, reporter_id AS "reporterId", status
       FROM complaint WHERE id = ANY($1::uuid[])`,
      [ids],
      tx,
    );
  }
}
