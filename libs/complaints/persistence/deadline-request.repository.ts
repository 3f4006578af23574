import { Injectable } from '@nestjs/common';
import { Database, managerOf, type Tx } from '@tanggap/platform';
import { In } from 'typeorm';
import { DeadlineRequest } from './deadline-request.entity';

/** Written only by whoever holds the lock of the complaint's row, so a request is never waited for. */
@Injectable()
export class DeadlineRequestRepository {
  constructor(private readonly database: Database) {}

  /** Those that still mean something: pending ones, and a pause under way. */
  async open(tx: Tx, complaintId: string): Promise<DeadlineRequest[]> {
    const ofKind = { complaintId, kind: 'pause' as const };
    return managerOf(tx).find(DeadlineRequest, {
      where: [
        { complaintId, status: 'pending' },
        { ...ofKind, status: 'approved' },
      ],
      order: { requestedAt: 'ASC', id: 'ASC' },
    });
  }

  /** The request of a complaint in reach of the scope, with the OPD that has it now; null when there is none. */
  async find(
    number: string,
    opdScope: string | null,
    id: string,
  ): Promise<(Pick<DeadlineRequest, 'kind'> & { opdCode: string | null }) | null> {
    const [row] = await this.database.query<Pick<DeadlineRequest, 'kind'> & { opdCode: string | null }>(
      `SELECT r.kind, c.opd_code AS "opdCode" FROM deadline_request r JOIN complaint c ON c.id = r.complaint_id
       WHERE r.id = $1 AND c.number = $2 AND ($3::text IS NULL OR c.opd_code = $3)`,
      [id, number, opdScope],
    );
    return row ?? null;
  }

  async insert(tx: Tx, request: DeadlineRequest): Promise<void> {
    await managerOf(tx).insert(DeadlineRequest, request);
  }

  async update(tx: Tx, ids: readonly string[], change: Partial<DeadlineRequest>): Promise<void> {
    if (ids.length === 0) return;
    await managerOf(tx).update(DeadlineRequest, { id: In([...ids]) }, change);
  }

  /** Complaints whose pause is over by `now`, the longest first; at most `limit`. */
  async overduePauses(now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ complaintId: string }>(
      `SELECT complaint_id AS "complaintId" FROM deadline_request
       WHERE kind = 'pause' AND status = 'approved' AND resumes_at <= $1
       ORDER BY resumes_at, id LIMIT $2`,
      [now, limit],
    );
    return rows.map((row) => row.complaintId);
  }
}
