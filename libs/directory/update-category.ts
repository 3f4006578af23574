import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import { CategoryCheck } from './category-check';
import type { CategoryInput } from './create-category';
import { type Category, normaliseSynonyms } from './domain/category';
import { CategoryRepository } from './persistence/category-repository';

@Injectable()
export class UpdateCategory {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly categories: CategoryRepository,
    private readonly check: CategoryCheck,
  ) {}

  /**
   * From now on no data pack changes this category. `expectedVersion`: the version that was read; null changes whatever
   * is there.
   * @throws AppError `not_found`, `stale_version`, `validation_failed` (unknown OPD, taken synonym, public though supervisory)
   */
  async execute(code: string, input: CategoryInput, expectedVersion: number | null): Promise<Category> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const all = await this.categories.all(tx);
      const before = all.find((category) => category.code === code);
      if (!before) throw new AppError('not_found');
      if (expectedVersion !== null && expectedVersion !== before.version) throw new AppError('stale_version');
      const after = {
        ...before,
        ...input,
        synonyms: normaliseSynonyms(input.synonyms),
        evidence: 'confirmed' as const,
        source: 'edited' as const,
        version: before.version + 1,
        updatedAt: now,
      };
      await this.check.assert(tx, after, all);
      await this.categories.update(tx, after);
      return after;
    });
  }
}
