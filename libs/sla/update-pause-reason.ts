import { Injectable } from '@nestjs/common';
import { Database, ReferenceVersion } from '@tanggap/platform';
import type { PauseReason } from './domain/pause-reason';
import { PauseReasonRepository, type PauseReasonInput } from './persistence/pause-reason-repository';

@Injectable()
export class UpdatePauseReason {
  constructor(
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly reasons: PauseReasonRepository,
  ) {}

  /**
   * From now on no data pack changes this reason. One that is switched off can't be given any more; pauses under way go on.
   * @param expectedVersion the version that was read; null changes whatever is there
   * @throws AppError `not_found`, `stale_version`
   */
  async execute(code: string, input: PauseReasonInput, expectedVersion: number | null): Promise<PauseReason> {
    return this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      return this.reasons.update(tx, code, input, expectedVersion);
    });
  }
}
