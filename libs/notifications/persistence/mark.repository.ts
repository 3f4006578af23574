import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** How far the events of each complaint have been announced. */
@Injectable()
export class MarkRepository {
  constructor(private readonly database: Database) {}

  /**
   * Sequence of the last announced event by complaint, 0 for none; whoever else announces of the same complaints waits. In
   * the order of their ids, so that two batches can't block each other.
   */
  async lock(tx: Tx, complaintIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ complaintId: string; sequence: number }>(
      `INSERT INTO notification_mark (complaint_id, sequence)
       SELECT DISTINCT id, 0 FROM unnest($1::uuid[]) id ORDER BY id
       ON CONFLICT (complaint_id) DO UPDATE SET sequence = notification_mark.sequence
       RETURNING complaint_id AS "complaintId", sequence`,
      [complaintIds],
      tx,
    );
    return new Map(rows.map(({ complaintId, sequence }) => [complaintId, sequence]));
  }

  async set(tx: Tx, sequences: ReadonlyMap<string, number>): Promise<void> {
    await this.database.query(
      `UPDATE notification_mark SET sequence = new.sequence
       FROM unnest($1::uuid[], $2::int[]) new (complaint_id, sequence)
       WHERE notification_mark.complaint_id = new.complaint_id`,
      [[...sequences.keys()], [...sequences.values()]],
      tx,
    );
  }
}
