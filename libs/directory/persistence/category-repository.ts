import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { AppError, directoryTexts, managerOf, type Tx } from '@tanggap/platform';
import type { Repository } from 'typeorm';
import { CategoryEntity } from './category.entity';
import { constraintOf } from './constraint';

@Injectable()
export class CategoryRepository {
  constructor(@InjectRepository(CategoryEntity) private readonly categories: Repository<CategoryEntity>) {}

  async all(tx?: Tx): Promise<CategoryEntity[]> {
    return (tx ? managerOf(tx).getRepository(CategoryEntity) : this.categories).find();
  }

  /** @throws AppError `duplicate` for a taken code */
  async insert(tx: Tx, category: CategoryEntity): Promise<void> {
    try {
      await managerOf(tx).getRepository(CategoryEntity).insert(category);
    } catch (error) {
      if (constraintOf(error) !== 'category_pk') throw error;
      const { id, en } = directoryTexts.categoryTaken;
      const what = { id: id.replace('{code}', category.code), en: en.replace('{code}', category.code) };
      throw new AppError('duplicate', { params: { what }, cause: error });
    }
  }

  async update(tx: Tx, category: CategoryEntity): Promise<void> {
    await managerOf(tx).getRepository(CategoryEntity).update({ code: category.code }, category);
  }
}
