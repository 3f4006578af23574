import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database } from '@tanggap/platform';
import { RetentionRepository } from './persistence/retention.repository';

interface RetentionChange {
  /** Within RETENTION_YEARS. */
  years: number;
  reason: string;
  accountId: string;
  /** The version that was read; undefined changes whatever is there. */
  expectedVersion: number | undefined;
}

/** Makes another version of the setting; the worker lets go what is past by it within minutes. */
@Injectable()
export class PutRetention {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly retention: RetentionRepository,
  ) {}

  /** @throws AppError `stale_version` */
  async execute({ years, reason, accountId, expectedVersion }: RetentionChange): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [latest] = await this.retention.versions(tx);
      if (!latest) throw new Error('the first version comes with the table');
      if (expectedVersion !== undefined && expectedVersion !== latest.version) throw new AppError('stale_version');
      const next = { version: latest.version + 1, years, reason, changedAt: this.clock.now() };
      if (!(await this.retention.append(tx, next, accountId))) throw new AppError('stale_version');
    });
  }
}
