import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, identityTexts, type Tx } from '@tanggap/platform';
import { type AccountView, assertAccount, viewOf } from './account-view';
import { accountChanges } from './domain/account-changes';
import { deposesLastAdmin } from './domain/account-rules';
import { normaliseContact } from './domain/contact';
import type { Role } from './domain/role';
import { normaliseUsername, USERNAME } from './domain/username';
import { Passwords } from './passwords';
import type { AccountEntity } from './persistence/account.entity';
import { AccountHistory } from './persistence/account-history';
import { AccountRepository } from './persistence/account-repository';
import { Sessions } from './sessions';

interface AccountChange {
  name: string;
  role: Role;
  opdCode: string | null;
  active: boolean;
  /** Official contact; undefined keeps the one there is, null takes it away. */
  email?: string | null | undefined;
  phone?: string | null | undefined;
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
    private readonly history: AccountHistory,
  ) {}

  /**
   * A new password and a deactivation end the account's sessions; a change of role or OPD counts from the next request.
   * @param actorId the account that does it, for the history
   * @throws AppError `not_found`, `validation_failed`, `stale_version`, or `conflict` for the last active administrator
   */
  async execute(username: string, change: AccountChange, actorId: string): Promise<AccountView> {
    const name = change.name.trim();
    const key = normaliseUsername(username);
    if (!USERNAME.test(key)) throw new AppError('not_found');
    const contact = normaliseContact(change.email ?? null, change.phone ?? null);
    assertAccount({ ...change, ...contact, username: key, name });
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
      const email = change.email === undefined ? before.email : contact.email;
      const phone = change.phone === undefined ? before.phone : contact.phone;
      const saved = await this.save(tx, { ...before, name, role, opdCode, active, email, phone }, passwordHash);
      const changes = accountChanges(before, saved, passwordHash !== null);
      const accountId = before.id;
      await this.history.append(tx, [{ accountId, at: saved.updatedAt, actorId, action: 'changed', changes }]);
      return viewOf(saved);
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
