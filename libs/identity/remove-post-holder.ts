import { Injectable } from '@nestjs/common';
import { AppError, Database } from '@tanggap/platform';
import { PostHolderRepository } from './persistence/post-holder-repository';

/** Takes back an entry made by mistake; who leaves a post gets a last day instead, which keeps the record. */
@Injectable()
export class RemovePostHolder {
  constructor(
    private readonly database: Database,
    private readonly holders: PostHolderRepository,
  ) {}

  /** @throws AppError `not_found`, `stale_version` */
  async execute(id: string, expectedVersion: number | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const entry = await this.holders.lock(tx, id);
      if (!entry) throw new AppError('not_found');
      if (expectedVersion !== null && expectedVersion !== entry.version) throw new AppError('stale_version');
      await this.holders.remove(tx, id);
    });
  }
}
