import { Injectable } from '@nestjs/common';
import { AppError, decodeCursor, encodeCursor } from '@tanggap/platform';
import { AccountHistory, type AccountChangeRow } from './persistence/account-history';
import { Staff } from './staff';

interface AccountHistoryPage {
  items: AccountChangeRow[];
  nextCursor: string | null;
}

@Injectable()
export class ListAccountHistory {
  constructor(
    private readonly staff: Staff,
    private readonly history: AccountHistory,
  ) {}

  /** Who did what to the account and when, newest first. @throws AppError `not_found`, `invalid_cursor` */
  async execute(username: string, cursor: string | undefined, limit: number): Promise<AccountHistoryPage> {
    const account = await this.staff.find(username);
    if (!account) throw new AppError('not_found');
    const [at, id] = cursor === undefined ? [] : decodeCursor(cursor, ['instant', 'uuid']);
    const after = cursor === undefined ? null : { at: String(at), id: String(id) };
    const found = await this.history.of(account.username, after, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const more = found.length > limit && last;
    return { items, nextCursor: more ? encodeCursor([last.at.toISOString(), last.id]) : null };
  }
}
