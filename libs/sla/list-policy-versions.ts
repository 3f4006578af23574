import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '@tanggap/platform';
import type { PolicyScope } from './domain/policy';
import { PolicyVersions, type PolicyVersion } from './persistence/policy-versions';

export type { PolicyVersion } from './persistence/policy-versions';

@Injectable()
export class ListPolicyVersions {
  constructor(private readonly versions: PolicyVersions) {}

  /** The newest first; empty where the scope never had limits of its own. @throws AppError `invalid_cursor` */
  async execute(
    scope: PolicyScope,
    cursor: string | undefined,
    limit: number,
  ): Promise<{ items: PolicyVersion[]; nextCursor: string | null }> {
    const before = cursor === undefined ? null : Number(decodeCursor(cursor, ['integer'])[0]);
    const found = await this.versions.before(scope, before, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor([last.version]) : null };
  }
}
