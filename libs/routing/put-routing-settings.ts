import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import { RoutingSettingRepository, type RoutingSetting } from './persistence/routing-setting-repository';

@Injectable()
export class PutRoutingSettings {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly settings: RoutingSettingRepository,
    private readonly version: ReferenceVersion,
  ) {}

  /**
   * For complaints filed afterwards, in every process; those filed already stay where they are.
   * @param threshold 0..1
   * @param expectedVersion the version that was read; undefined changes whatever is there
   * @throws AppError `not_found` before a data pack is loaded, `stale_version`
   */
  async execute(threshold: number, accountId: string, expectedVersion: number | undefined): Promise<RoutingSetting> {
    return this.database.transaction(async (tx) => {
      const before = await this.settings.lock(tx);
      if (!before) throw new AppError('not_found');
      if (expectedVersion !== undefined && expectedVersion !== before.version) throw new AppError('stale_version');
      const after = await this.settings.update(tx, threshold, accountId, this.clock.now());
      await this.version.bump(tx);
      return after;
    });
  }
}
