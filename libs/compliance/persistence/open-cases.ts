import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** As `handling_case` has them. */
const COLUMNS = `complaint_id, number, status, opd_code, category_code, area_code, filed_at, first_response_at, first_response_on_time,
  resolution_on_time, reopened_count, rating, publication`;
const CHANGING = [
  ...['status', 'opd_code', 'category_code', 'area_code', 'first_response_at', 'first_response_on_time'],
  ...['resolution_on_time', 'reopened_count', 'rating', 'publication', 'response_due_at', 'resolution_due_at'],
];
const CLOSED = `('resolved', 'closed', 'rejected', 'merged')`;

const FOLLOW = `
  WITH kept AS MATERIALIZED (SELECT * FROM handling_case WHERE complaint_id = ANY($1::uuid[])),
    closed AS (DELETE FROM open_case o USING kept WHERE o.complaint_id = kept.complaint_id AND kept.status IN ${CLOSED})
  INSERT INTO open_case (${COLUMNS}, response_due_at, resolution_due_at)
  SELECT ${COLUMNS}, owed.response, owed.resolution FROM kept CROSS JOIN LATERAL (
    SELECT max(due_at) FILTER (WHERE clock = 'first_response') AS response, max(due_at) FILTER (WHERE clock = 'resolution') AS resolution
    FROM sla_clock k WHERE k.complaint_id = kept.complaint_id AND k.state IN ('running', 'paused')) owed
  WHERE status NOT IN ${CLOSED}
  ON CONFLICT (complaint_id) DO UPDATE SET ${CHANGING.map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** The open ones among the cases, each with what its clocks still owe. */
@Injectable()
export class OpenCases {
  constructor(private readonly database: Database) {}

  /**
   * After these cases have been written, by whoever has their rows. Clocks move with an event of their complaint, in one transaction, so
   * whoever has folded the last event has seen the last clocks.
   */
  async follow(tx: Tx, complaintIds: readonly string[]): Promise<void> {
    if (complaintIds.length > 0) await this.database.query(FOLLOW, [complaintIds], tx);
  }
}
