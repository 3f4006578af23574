import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

export interface RoutingSetting {
  /** 0..1: a route of less confidence is only proposed, and a verifier decides. */
  threshold: number;
  version: number;
  updatedAt: Date;
  /** Name of who changed it last; null while it is the data pack's. */
  updatedBy: string | null;
}

const COLUMNS = `threshold, version, updated_at AS "updatedAt",
  (SELECT name FROM account WHERE account.id = routing_setting.updated_by) AS "updatedBy"`;

/** One row; the data pack makes it, administrators change it. */
@Injectable()
export class RoutingSettingRepository {
  constructor(private readonly database: Database) {}

  async find(): Promise<RoutingSetting | null> {
    const [row] = await this.database.query<RoutingSetting>(`SELECT ${COLUMNS} FROM routing_setting`);
    return row ?? null;
  }

  /** Waits for whoever is changing it. */
  async lock(tx: Tx): Promise<RoutingSetting | null> {
    const [row] = await this.database.query<RoutingSetting>(
      `SELECT ${COLUMNS} FROM routing_setting FOR UPDATE`,
      [],
      tx,
    );
    return row ?? null;
  }

  /** The next version, by this account. @throws Error where there is none: `lock` it first */
  async update(tx: Tx, threshold: number, accountId: string, now: Date): Promise<RoutingSetting> {
    const [row] = await this.database.query<RoutingSetting>(
      `UPDATE routing_setting SET threshold = $1, version = version + 1, updated_at = $2, updated_by = $3 RETURNING ${COLUMNS}`,
      [threshold, now, accountId],
      tx,
    );
    if (!row) throw new Error('there is no routing setting to change');
    return row;
  }
}
