import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** Somebody without an account who gets the monthly report by mail. */
export interface ReportRecipient {
  id: string;
  name: string;
  /** Null once they were removed: only the masked one is left. */
  email: string | null;
  masked: string;
  addedBy: string;
  addedAt: Date;
  removedBy: string | null;
  removedAt: Date | null;
}

const SELECT = `SELECT r.id, r.name, r.email, r.masked, adder.name AS "addedBy", r.added_at AS "addedAt",
  remover.name AS "removedBy", r.removed_at AS "removedAt"
  FROM report_recipient r JOIN account adder ON adder.id = r.added_by LEFT JOIN account remover ON remover.id = r.removed_by`;

/** Two who add the last one at once come one after the other. */
const LOCK = 7_264_070;

@Injectable()
export class ReportRecipientRepository {
  constructor(private readonly database: Database) {}

  async lock(tx: Tx): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock($1)', [LOCK], tx);
  }

  /** By name. */
  async present(tx?: Tx): Promise<ReportRecipient[]> {
    return this.database.query<ReportRecipient>(`${SELECT} WHERE r.removed_at IS NULL ORDER BY r.name, r.id`, [], tx);
  }

  /** The latest first. */
  async removed(limit: number): Promise<ReportRecipient[]> {
    return this.database.query<ReportRecipient>(
      `${SELECT} WHERE r.removed_at IS NOT NULL ORDER BY r.removed_at DESC, r.id LIMIT $1`,
      [limit],
    );
  }

  /** Null where they were removed. */
  async addressOf(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ email: string | null }>(
      'SELECT email FROM report_recipient WHERE id = $1',
      [id],
    );
    return row?.email ?? null;
  }

  async insert(
    tx: Tx,
    row: { id: string; name: string; email: string; masked: string; accountId: string; at: Date },
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO report_recipient (id, name, email, masked, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [row.id, row.name, row.email, row.masked, row.accountId, row.at],
      tx,
    );
  }

  /** False where there is none, or none any more. */
  async remove(id: string, accountId: string, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE report_recipient SET email = NULL, removed_by = $2, removed_at = $3
       WHERE id = $1 AND removed_at IS NULL RETURNING id`,
      [id, accountId, at],
    );
    return rows.length > 0;
  }
}
