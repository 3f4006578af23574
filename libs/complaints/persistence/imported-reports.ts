import { Injectable } from '@nestjs/common';
import { Database, type Tx, toRow } from '@tanggap/platform';
import type { Complaint } from './complaint.entity';
import type { ComplaintEvent } from './complaint-event.entity';

/** Reports of SP4N-LAPOR! that are here, by their own tracking id. */
@Injectable()
export class ImportedReports {
  constructor(private readonly database: Database) {}

  /** Those of these ids that are here already: brought in before, or our own numbers, as our export writes them. */
  async known(trackingIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ trackingId: string }>(
      `SELECT tracking_id AS "trackingId" FROM sp4n_report WHERE tracking_id = ANY($1::text[])
       UNION SELECT number FROM complaint WHERE number = ANY($1::text[])`,
      [trackingIds],
    );
    return new Set(rows.map(({ trackingId }) => trackingId));
  }

  async nextNumbers(tx: Tx, count: number): Promise<string[]> {
    const rows = await this.database.query<{ number: string }>(
      `SELECT nextval('complaint_number_seq')::text AS number FROM generate_series(1, $1::int)`,
      [count],
      tx,
    );
    return rows.map(({ number }) => number);
  }

  async insert(tx: Tx, complaints: readonly Complaint[], events: readonly ComplaintEvent[]): Promise<void> {
    const tables = { complaint: complaints, complaint_event: events };
    for (const [table, rows] of Object.entries(tables)) {
      await this.database.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(rows.map(toRow))],
        tx,
      );
    }
  }

  /**
   * Takes the ids for these complaints, in their order, so that two imports can't block each other; an id that another import
   * has taken is not in the answer. Whoever takes the same one at the same time waits for the end of this transaction.
   */
  async claim(tx: Tx, reports: readonly { trackingId: string; complaintId: string }[]): Promise<Set<string>> {
    const rows = await this.database.query<{ trackingId: string }>(
      `INSERT INTO sp4n_report (tracking_id, complaint_id)
       SELECT r.tracking_id, r.complaint_id
       FROM unnest($1::text[], $2::uuid[]) AS r (tracking_id, complaint_id) ORDER BY r.tracking_id
       ON CONFLICT ON CONSTRAINT sp4n_report_pk DO NOTHING RETURNING tracking_id AS "trackingId"`,
      [reports.map(({ trackingId }) => trackingId), reports.map(({ complaintId }) => complaintId)],
      tx,
    );
    return new Set(rows.map(({ trackingId }) => trackingId));
  }
}
