import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** How far the events of each complaint have been announced. */
@Injectable()
export class MarkRepository {
  constructor(private readonly database: Database) {}

  /** Sequence of the last announced event, 0 for none; whoever else announces of the same complaint waits. */
  async lock(tx: Tx, complaintId: string): Promise<number> {
    const [row] = await this.database.query<{ sequence: number }>(
      `INSERT INTO notification_mark (complaint_id, sequence) VALUES ($1, 0)
       ON CONFLICT (complaint_id) DO UPDATE SET sequence = notification_mark.sequence
       RETURNING sequence`,
      [complaintId],
      tx,
    );
    return row?.sequence ?? 0;
  }

  async set(tx: Tx, complaintId: string, sequence: number): Promise<void> {
    await this.database.query(
      'UPDATE notification_mark SET sequence = $2 WHERE complaint_id = $1',
      [complaintId, sequence],
      tx,
    );
  }
}
