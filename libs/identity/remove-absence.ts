import { Injectable } from '@nestjs/common';
import { AppError, Database } from '@tanggap/platform';
import { mayEnterAbsence } from './domain/post-rules';
import type { Principal } from './domain/role';
import { AbsenceRepository } from './persistence/absence-repository';

@Injectable()
export class RemoveAbsence {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsenceRepository,
  ) {}

  /** @throws AppError `not_found`, `forbidden` (somebody else's), `stale_version` */
  async execute(principal: Principal, id: string, expectedVersion: number | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const absence = await this.absences.lock(tx, id);
      const owner = absence && (await this.absences.view(id, tx));
      if (!absence || !owner) throw new AppError('not_found');
      if (!mayEnterAbsence(principal, owner)) throw new AppError('forbidden');
      if (expectedVersion !== null && expectedVersion !== absence.version) throw new AppError('stale_version');
      await this.absences.remove(tx, id);
    });
  }
}
