import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

export interface RetentionSetting {
  version: number;
  /** After the end of a complaint. */
  years: number;
  /** Null with the product's own assumption, like `changedBy`. */
  reason: string | null;
  changedBy: string | null;
  changedAt: Date;
}

const MOST_VERSIONS = 50;

/** Versions of the setting; none is ever changed or removed. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly database: Database) {}

  /** The newest first, at most fifty. */
  async versions(tx?: Tx): Promise<RetentionSetting[]> {
    return this.database.query<RetentionSetting>(
      `SELECT s.version, s.years, s.reason, a.name AS "changedBy", s.changed_at AS "changedAt"
       FROM retention_setting s LEFT JOIN account a ON a.id = s.changed_by ORDER BY s.version DESC LIMIT ${MOST_VERSIONS}`,
      [],
      tx,
    );
  }

  /** In years after the end of a complaint. */
  async years(tx?: Tx): Promise<number> {
    const [row] = await this.database.query<{ years: number }>(
      'SELECT years FROM retention_setting ORDER BY version DESC LIMIT 1',
      [],
      tx,
    );
    if (!row) throw new Error('the first version comes with the table');
    return row.years;
  }

  /** False where somebody else has made that version meanwhile. */
  async append(
    tx: Tx,
    setting: Pick<RetentionSetting, 'version' | 'years' | 'reason' | 'changedAt'>,
    accountId: string,
  ): Promise<boolean> {
    const { version, years, reason, changedAt } = setting;
    const made = await this.database.query(
      `INSERT INTO retention_setting (version, years, reason, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING version`,
      [version, years, reason, accountId, changedAt],
      tx,
    );
    return made.length > 0;
  }
}
