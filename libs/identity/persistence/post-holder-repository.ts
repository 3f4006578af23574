import { Injectable } from '@nestjs/common';
import { Database, managerOf, type Tx } from '@tanggap/platform';
import type { Post } from '../domain/post';
import { overlaps } from '../domain/post-book';
import { PostHolderEntity } from './post-holder.entity';

export interface PostHolderRow extends Omit<PostHolderEntity, 'accountId' | 'enteredBy' | 'createdAt'> {
  username: string;
  name: string;
}

export interface PostHolderFilter {
  post?: Post | undefined;
  opdCode?: string | undefined;
}

@Injectable()
export class PostHolderRepository {
  constructor(private readonly database: Database) {}

  async lock(tx: Tx, id: string): Promise<PostHolderEntity | null> {
    return managerOf(tx).findOne(PostHolderEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, entry: PostHolderEntity): Promise<void> {
    await managerOf(tx).upsert(PostHolderEntity, entry, ['id']);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await managerOf(tx).delete(PostHolderEntity, { id });
  }

  /** Whether the account is named for the same post already on one of the days. The caller holds the account's lock. */
  async overlapping(tx: Tx, entry: PostHolderEntity): Promise<boolean> {
    const others = await managerOf(tx).findBy(PostHolderEntity, { accountId: entry.accountId, post: entry.post });
    return others.some((other) => other.id !== entry.id && other.opdCode === entry.opdCode && overlaps(other, entry));
  }

  async view(id: string, tx?: Tx): Promise<PostHolderRow | null> {
    const [row] = await this.database.query<PostHolderRow>(`${SELECT} WHERE holder.id = $1`, [id], tx);
    return row ?? null;
  }

  /** In the order they were entered, from after `after`. */
  async list({ post, opdCode }: PostHolderFilter, after: string | null, limit: number): Promise<PostHolderRow[]> {
    return this.database.query<PostHolderRow>(
      `${SELECT} WHERE ($1::uuid IS NULL OR holder.id > $1) AND ($2::text IS NULL OR holder.post = $2)
         AND ($3::text IS NULL OR holder.opd_code = $3)
       ORDER BY holder.id LIMIT $4`,
      [after, post ?? null, opdCode ?? null, limit],
    );
  }
}

const SELECT = `
  SELECT holder.id, holder.post, holder.opd_code AS "opdCode", holder.from_day::text AS "fromDay",
         holder.until_day::text AS "untilDay", holder.version, holder.updated_at AS "updatedAt", account.username, account.name
  FROM post_holder holder JOIN account ON account.id = holder.account_id`;
