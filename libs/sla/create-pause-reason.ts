import { Injectable } from '@nestjs/common';
import { AppError, Database, ReferenceVersion, slaTexts } from '@tanggap/platform';
import type { PauseReason } from './domain/pause-reason';
import { PauseReasonRepository, type PauseReasonInput } from './persistence/pause-reason-repository';

@Injectable()
export class CreatePauseReason {
  constructor(
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly reasons: PauseReasonRepository,
  ) {}

  /** @throws AppError `duplicate` for a taken code */
  async execute(code: string, input: PauseReasonInput): Promise<PauseReason> {
    return this.database.transaction(async (tx) => {
      await this.reference.bump(tx);
      const made = await this.reasons.insert(tx, code, input);
      if (made) return made;
      const { id, en } = slaTexts.pauseReasonTaken;
      throw new AppError('duplicate', {
        params: { what: { id: id.replace('{code}', code), en: en.replace('{code}', code) } },
      });
    });
  }
}
