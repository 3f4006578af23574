import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, directoryTexts, ReferenceVersion, type Tx } from '@tanggap/platform';
import { type OpdInput, unknownCalendar } from './create-opd';
import type { Opd } from './domain/opd';
import { CategoryRepository } from './persistence/category-repository';
import { OpdRepository } from './persistence/opd-repository';

@Injectable()
export class UpdateOpd {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly opds: OpdRepository,
    private readonly categories: CategoryRepository,
  ) {}

  /**
   * From now on no data pack changes this OPD. `expectedVersion`: the version that was read; null changes whatever is there.
   * @throws AppError `not_found`, `stale_version`, `validation_failed` (unknown area or calendar), `conflict` where active
   * categories would lose their OPD
   */
  async execute(code: string, input: OpdInput, expectedVersion: number | null): Promise<Opd> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const before = await this.opds.byCode(tx, code);
      if (!before) throw new AppError('not_found');
      if (expectedVersion !== null && expectedVersion !== before.version) throw new AppError('stale_version');
      if (!(await this.opds.calendarExists(tx, input.calendarCode))) throw unknownCalendar();
      if (!input.active) await this.assertUnused(tx, code);
      const after = {
        ...before,
        ...input,
        evidence: 'confirmed' as const,
        source: 'edited' as const,
        version: before.version + 1,
        updatedAt: now,
      };
      await this.opds.update(tx, after);
      return after;
    });
  }

  private async assertUnused(tx: Tx, code: string): Promise<void> {
    const using = (await this.categories.all(tx)).filter(({ opdCode, active }) => active && opdCode === code);
    if (using.length === 0) return;
    const categories = using.map((category) => category.code).join(', ');
    const { id, en } = directoryTexts.opdInUse;
    const reason = { id: id.replace('{categories}', categories), en: en.replace('{categories}', categories) };
    throw new AppError('conflict', { params: { reason } });
  }
}
