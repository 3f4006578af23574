import { Injectable } from '@nestjs/common';
import { Posts, Staff, type StaffReader } from '@tanggap/identity';
import type { Tx } from '@tanggap/platform';
import type { Notice } from './domain/hearers';

export type StaffNotice = Exclude<Notice, { to: 'reporter' }>;

/** From posts to the people who hold them that day. */
@Injectable()
export class Readers {
  constructor(
    private readonly posts: Posts,
    private readonly staff: Staff,
  ) {}

  /** The officer who was named, or who acts for them while they are away; else everybody who holds the post. */
  async of({ to, opdCode, accountId }: StaffNotice, at: Date, tx: Tx): Promise<StaffReader[]> {
    const holders = await this.posts.resolve(to, opdCode, at, tx);
    const named = holders.filter((holder) => holder.accountId === accountId || holder.actingFor === accountId);
    const chosen = accountId !== null && named.length > 0 ? named : holders;
    return this.staff.present(
      chosen.map((holder) => holder.accountId),
      tx,
    );
  }
}
