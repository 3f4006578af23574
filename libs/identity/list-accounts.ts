import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '@tanggap/platform';
import { type AccountView, viewOf } from './account-view';
import { type AccountFilter, AccountRepository } from './persistence/account-repository';

interface AccountPage {
  items: AccountView[];
  nextCursor: string | null;
}

@Injectable()
export class ListAccounts {
  constructor(private readonly accounts: AccountRepository) {}

  /** By user name. @throws AppError `invalid_cursor` */
  async execute(filter: AccountFilter, cursor: string | undefined, limit: number): Promise<AccountPage> {
    const after = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0]);
    const found = await this.accounts.list(filter, after, limit + 1);
    const items = found.slice(0, limit).map(viewOf);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor([last.username]) : null };
  }
}
