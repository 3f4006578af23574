import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, Database, identityTexts, newId, type Tx } from '@tanggap/platform';
import type { Post } from './domain/post';
import { postHolderProblems } from './domain/post-rules';
import type { Principal } from './domain/role';
import { normaliseUsername } from './domain/username';
import { AccountRepository } from './persistence/account-repository';
import type { PostHolderEntity } from './persistence/post-holder.entity';
import { PostHolderRepository, type PostHolderRow } from './persistence/post-holder-repository';
import { assertPost, conflict, namedAccount } from './post-errors';

export interface PostHolderInput {
  post: Post;
  opdCode: string | null;
  username: string;
  /** Local days, both inclusive. */
  fromDay: string;
  untilDay: string | null;
}

/** Which entry is changed, and the version that was read (null: whatever is there). */
export interface ExistingEntry {
  id: string;
  expectedVersion: number | null;
}

/** Names an account for a post: the regent's board, or instead of those who have the role. */
@Injectable()
export class NamePostHolder {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly accounts: AccountRepository,
    private readonly holders: PostHolderRepository,
  ) {}

  /**
   * A new entry, or another content for an existing one.
   * @throws AppError `validation_failed`, `not_found`, `stale_version`, `conflict` (named for these days already)
   */
  async execute(principal: Principal, input: PostHolderInput, existing?: ExistingEntry): Promise<PostHolderRow> {
    await this.directory.refresh();
    if (input.opdCode !== null && !this.directory.opd(input.opdCode)) {
      throw new AppError('validation_failed', { errors: [{ field: 'opdCode', message: identityTexts.opdUnknown }] });
    }
    return this.database.transaction(async (tx) => {
      const account = namedAccount(await this.accounts.lock(tx, normaliseUsername(input.username)));
      assertPost(postHolderProblems({ ...input, account }));
      if (account === null) throw new AppError('not_found');
      const { post, opdCode, fromDay, untilDay } = input;
      const kept = await this.kept(tx, principal, existing);
      const entry = { ...kept, post, opdCode, fromDay, untilDay, accountId: account.accountId };
      if (await this.holders.overlapping(tx, entry)) throw conflict(identityTexts.namedAlready);
      await this.holders.save(tx, entry);
      const saved = await this.holders.view(entry.id, tx);
      if (!saved) throw new AppError('not_found');
      return saved;
    });
  }

  private async kept(tx: Tx, { accountId }: Principal, existing?: ExistingEntry) {
    const now = this.clock.now();
    if (!existing) return { id: newId(), version: 1, enteredBy: accountId, createdAt: now, updatedAt: now };
    const before: PostHolderEntity | null = await this.holders.lock(tx, existing.id);
    if (!before) throw new AppError('not_found');
    if (existing.expectedVersion !== null && existing.expectedVersion !== before.version) {
      throw new AppError('stale_version');
    }
    return { ...before, version: before.version + 1, enteredBy: accountId, updatedAt: now };
  }
}
