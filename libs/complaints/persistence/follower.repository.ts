import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** Somebody who hears of the public steps of a complaint beside its own reporter. */
export interface Subscriber {
  /** The complaint they know by number: their own that was merged in, or the one they follow. */
  complaintId: string;
  /** Of that complaint: then nothing of the other may reach their telephone. */
  confidential: boolean;
  reporterId: string;
  language: 'id' | 'en';
}

@Injectable()
export class FollowerRepository {
  constructor(private readonly database: Database) {}

  /** The salt of the follower that this key made; null when none did. */
  async saltOf(tx: Tx, complaintId: string, keyHash: Buffer): Promise<Buffer | null> {
    const [row] = await this.database.query<{ salt: Buffer }>(
      'SELECT salt FROM complaint_follower WHERE complaint_id = $1 AND key_hash = $2',
      [complaintId, keyHash],
      tx,
    );
    return row?.salt ?? null;
  }

  async add(tx: Tx, follower: Record<string, unknown>, reporter: Record<string, unknown> | null): Promise<void> {
    if (reporter) {
      await this.database.query(
        'INSERT INTO reporter SELECT * FROM jsonb_populate_record(null::reporter, $1::jsonb)',
        [JSON.stringify(reporter)],
        tx,
      );
    }
    await this.database.query(
      'INSERT INTO complaint_follower SELECT * FROM jsonb_populate_record(null::complaint_follower, $1::jsonb)',
      [JSON.stringify(follower)],
      tx,
    );
  }

  /** What they may track; null for a code that nobody got. */
  async complaintOf(trackingHash: Buffer): Promise<string | null> {
    const [row] = await this.database.prepared<{ id: string }>(
      'complaint-by-follower',
      'SELECT complaint_id AS id FROM complaint_follower WHERE tracking_hash = $1',
      [trackingHash],
    );
    return row?.id ?? null;
  }

  /** Who follows by this code, with the number and the end of what they follow; null for a code that nobody got. */
  async byTrackingHash(
    trackingHash: Buffer,
    tx?: Tx,
  ): Promise<{ reporterId: string | null; number: string; closedAt: Date | null } | null> {
    const [row] = await this.database.query<{ reporterId: string | null; number: string; closedAt: Date | null }>(
      `SELECT f.reporter_id AS "reporterId", c.number, c.closed_at AS "closedAt"
       FROM complaint_follower f JOIN complaint c ON c.id = f.complaint_id WHERE f.tracking_hash = $1`,
      [trackingHash],
      tx,
    );
    return row ?? null;
  }

  /**
   * Everybody with a contact who is to hear of a complaint although it isn't their own: who follows it, and of what was merged
   * into it, however far down, who reported or follows that.
   */
  async subscribers(tx: Tx, complaintId: string): Promise<Subscriber[]> {
    return this.database.query<Subscriber>(
      `WITH RECURSIVE joined AS (
         SELECT id, reporter_id, language, confidential, 0 AS depth FROM complaint WHERE id = $1
         UNION ALL
         SELECT c.id, c.reporter_id, c.language, c.confidential, j.depth + 1 FROM complaint c JOIN joined j ON c.merged_into = j.id
       )
       SELECT id AS "complaintId", confidential, reporter_id AS "reporterId", language FROM joined
       WHERE depth > 0 AND reporter_id IS NOT NULL
       UNION ALL
       SELECT f.complaint_id, j.confidential, f.reporter_id, f.language FROM complaint_follower f JOIN joined j ON j.id = f.complaint_id
       WHERE f.reporter_id IS NOT NULL`,
      [complaintId],
      tx,
    );
  }
}
