import { Injectable } from '@nestjs/common';
import { AppError, decodeCursor, encodeCursor } from '@tanggap/platform';
import { type PostHolderFilter, PostHolderRepository, type PostHolderRow } from './persistence/post-holder-repository';

@Injectable()
export class ListPostHolders {
  constructor(private readonly holders: PostHolderRepository) {}

  /** Past and coming entries too, in the order they were entered. @throws AppError `invalid_cursor` */
  async execute(filter: PostHolderFilter, cursor: string | undefined, limit: number) {
    const after = cursor === undefined ? null : String(decodeCursor(cursor, ['uuid'])[0]);
    const found = await this.holders.list(filter, after, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor([last.id]) : null };
  }

  /** @throws AppError `not_found` */
  async one(id: string): Promise<PostHolderRow> {
    const entry = await this.holders.view(id);
    if (!entry) throw new AppError('not_found');
    return entry;
  }
}
