import { Injectable } from '@nestjs/common';
import { Clock, Database, newId } from '@tanggap/platform';
import { type AccountView, assertAccount, viewOf } from './account-view';
import { accountChanges } from './domain/account-changes';
import { normaliseContact } from './domain/contact';
import type { Role } from './domain/role';
import { normaliseUsername } from './domain/username';
import { Passwords } from './passwords';
import { AccountHistory } from './persistence/account-history';
import { AccountRepository } from './persistence/account-repository';

interface NewAccount {
  username: string;
  name: string;
  role: Role;
  opdCode: string | null;
  email?: string | null;
  phone?: string | null;
  password: string;
}

@Injectable()
export class CreateAccount {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly accounts: AccountRepository,
    private readonly history: AccountHistory,
  ) {}

  /**
   * @param actorId the account that does it; null for a command on the machine
   * @throws AppError `validation_failed`, or `duplicate` for a taken user name
   */
  async execute(input: NewAccount, actorId: string | null): Promise<AccountView> {
    const account = {
      ...input,
      ...normaliseContact(input.email ?? null, input.phone ?? null),
      username: normaliseUsername(input.username),
      name: input.name.trim(),
    };
    assertAccount(account);
    const now = this.clock.now();
    const { password, ...fields } = account;
    const entity = {
      ...fields,
      id: newId(),
      passwordHash: await this.passwords.hash(password),
      active: true,
      demo: false,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await this.database.transaction(async (tx) => {
      await this.accounts.insert(tx, entity);
      const changes = accountChanges(null, entity, true);
      await this.history.append(tx, [{ accountId: entity.id, at: now, actorId, action: 'created', changes }]);
    });
    return viewOf(entity);
  }
}
