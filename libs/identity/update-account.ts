import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, identityTexts, type Tx } from '@tanggap/platform';
import { type AccountView, assertAccount, viewOf } from './account-view';
import { deposesLastAdmin } from './domain/account-rules';
import type { Role } from './domain/role';
import { normaliseUsername, USERNAME } from './domain/username';
import { Passwords } from './passwords';
import type { AccountEntity } from './persistence/account.entity';
import { AccountRepository } from './persistence/account-repository';
import { Sessions } from './sessions';

export interface AccountChange {
  name: string;
  role: Role;
  opdCode: string | null;
  active: boolean;
  /** A new password; null keeps the old one. */
  password: string | null;
  /** The version that was read; null changes whatever is there. */
  expectedVersion: number | null;
}

@Injectable()
export class UpdateAccount {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly accounts: AccountRepository,
    private readonly sessions: Sessions,
  ) {}

  /**
   * A new password and a deactivation end the account's sessions; a change of role or OPD counts from the next request.
   * @throws AppError `not_found`, `validation_failed`, `stale_version`, or `conflict` for the last active administrator
   */
  async execute(username: string, change: AccountChange): Promise<AccountView> {
    const name = change.name.trim();
    const key = normaliseUsername(username);
    if (!USERNAME.test(key)) throw new AppError('not_found');
    assertAccount({ ...change, username: key, name });
    const passwordHash = change.password === null ? null : await this.passwords.hash(change.password);
    return this.database.transaction(async (tx) => {
      // Before the account itself, in the order every such change takes its locks.
      const admins = await this.accounts.lockActiveAdmins(tx);
      const before = await this.accounts.lock(tx, key);
      if (!before) throw new AppError('not_found');
      if (change.expectedVersion !== null && change.expectedVersion !== before.version) {
        throw new AppError('stale_version');
      }
      if (deposesLastAdmin(before, change, admins)) {
        throw new AppError('conflict', { params: { reason: identityTexts.lastAdmin } });
      }
      const { role, opdCode, active } = change;
      const after = { ...before, name, role, opdCode, active };
      return viewOf(await this.save(tx, after, passwordHash));
    });
  }

  private async save(tx: Tx, account: AccountEntity, passwordHash: string | null): Promise<AccountEntity> {
    const saved = {
      ...account,
      ...(passwordHash === null ? {} : { passwordHash, demo: false }),
      version: account.version + 1,
      updatedAt: this.clock.now(),
    };
    await this.accounts.update(tx, saved);
    if (passwordHash !== null || !account.active) await this.sessions.revokeAllOf(tx, account.id);
    return saved;
  }
}
