import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, directoryTexts, ReferenceVersion } from '@tanggap/platform';
import { type Category, normaliseSynonyms } from './domain/category';
import { CategoryCheck } from './category-check';
import { isCode } from './domain/code';
import { CategoryRepository } from './persistence/category-repository';

/** What an administrator says about a category. */
export type CategoryInput = Omit<Category, 'code' | 'evidence' | 'source' | 'version'>;

@Injectable()
export class CreateCategory {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly categories: CategoryRepository,
    private readonly check: CategoryCheck,
  ) {}

  /** @throws AppError `validation_failed` (code, unknown OPD, taken synonym, public though supervisory), `duplicate` */
  async execute(code: string, input: CategoryInput): Promise<Category> {
    if (!isCode(code)) {
      throw new AppError('validation_failed', { errors: [{ field: 'code', message: directoryTexts.codeInvalid }] });
    }
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      await this.reference.bump(tx);
      const category = {
        ...input,
        code,
        synonyms: normaliseSynonyms(input.synonyms),
        evidence: 'confirmed' as const,
        source: 'edited' as const,
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      await this.check.assert(tx, category, await this.categories.all(tx));
      await this.categories.insert(tx, category);
      return category;
    });
  }
}
