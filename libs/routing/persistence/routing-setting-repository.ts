import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

export interface RoutingSetting {
  /** 0..1: a route of less confidence is only proposed, and a verifier decides. */
  threshold: number;
  version: number;
  updatedAt: Date;
}

/** One row; the data pack makes it, administrators change it. */
@Injectable()
export class RoutingSettingRepository {
  constructor(private readonly database: Database) {}

  async find(): Promise<RoutingSetting | null> {
    const [row] = await this.database.query<RoutingSetting>(
      'SELECT threshold, version, updated_at AS "updatedAt" FROM routing_setting',
    );
    return row ?? null;
  }

  /** Waits for whoever is changing it. */
  async lock(tx: Tx): Promise<RoutingSetting | null> {
    const [row] = await this.database.query<RoutingSetting>(
      'SELECT threshold, version, updated_at AS "updatedAt" FROM routing_setting FOR UPDATE',
      [],
      tx,
    );
    return row ?? null;
  }

  async update(tx: Tx, setting: RoutingSetting, accountId: string): Promise<void> {
    await this.database.query(
      'UPDATE routing_setting SET threshold = $1, version = $2, updated_at = $3, updated_by = $4',
      [setting.threshold, setting.version, setting.updatedAt, accountId],
      tx,
    );
  }
}
