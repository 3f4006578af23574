import { Injectable } from '@nestjs/common';
import { AppError, directoryTexts, type FieldError, type Tx } from '@tanggap/platform';
import { type Category, categoryFaults } from './domain/category';
import { OpdRepository } from './persistence/opd-repository';

/** What a category may not be, beside the shape of its fields. */
@Injectable()
export class CategoryCheck {
  constructor(private readonly opds: OpdRepository) {}

  /** @throws AppError `validation_failed` naming every field that is wrong */
  async assert(tx: Tx, category: Category, all: readonly Category[]): Promise<void> {
    const opd = category.opdCode === null ? null : await this.opds.byCode(tx, category.opdCode);
    const lost = category.opdCode !== null && !opd?.active;
    const errors: FieldError[] = lost ? [{ field: 'opdCode', message: directoryTexts.unknownOpd }] : [];
    errors.push(...categoryFaults(category, all));
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
  }
}
