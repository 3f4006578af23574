import { Injectable } from '@nestjs/common';
import { Database } from './database';
import type { Tx } from './tx';

/**
 * One number that grows with every change of reference data (OPDs, categories, rules, policies, calendars). Caches
 * compare it, so that an administrator's change takes effect in every process at its next request.
 */
@Injectable()
export class ReferenceVersion {
  constructor(private readonly database: Database) {}

  async current(tx?: Tx): Promise<string> {
    const [row] = await this.database.query<{ version: string }>('SELECT version FROM reference_state', [], tx);
    return row?.version ?? '0';
  }

  /** In the transaction of the change. */
  async bump(tx: Tx): Promise<void> {
    await this.database.query('UPDATE reference_state SET version = version + 1', [], tx);
  }
}
