import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, directoryTexts, ReferenceVersion } from '@tanggap/platform';
import { isCode } from './domain/code';
import type { Opd } from './domain/opd';
import { OpdRepository } from './persistence/opd-repository';

/** What an administrator says about an OPD. */
export type OpdInput = Omit<Opd, 'code' | 'evidence' | 'source' | 'version'>;

@Injectable()
export class CreateOpd {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly opds: OpdRepository,
  ) {}

  /** @throws AppError `validation_failed` (code, unknown area or calendar), `duplicate` */
  async execute(code: string, input: OpdInput): Promise<Opd> {
    if (!isCode(code)) {
      throw new AppError('validation_failed', { errors: [{ field: 'code', message: directoryTexts.codeInvalid }] });
    }
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      await this.reference.bump(tx);
      if (!(await this.opds.calendarExists(tx, input.calendarCode))) throw unknownCalendar();
      const opd = {
        ...input,
        code,
        evidence: 'confirmed' as const,
        source: 'edited' as const,
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      await this.opds.insert(tx, opd);
      return opd;
    });
  }
}

export const unknownCalendar = (): AppError =>
  new AppError('validation_failed', {
    errors: [{ field: 'calendarCode', message: directoryTexts.unknownCalendar }],
  });
