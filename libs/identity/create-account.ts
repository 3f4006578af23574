import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@tanggap/platform';
import { type AccountView, assertAccount, viewOf } from './account-view';
import type { Role } from './domain/role';
import { normaliseUsername } from './domain/username';
import { Passwords } from './passwords';
import { AccountRepository } from './persistence/account-repository';

export interface NewAccount {
  username: string;
  name: string;
  role: Role;
  opdCode: string | null;
  password: string;
}

@Injectable()
export class CreateAccount {
  constructor(
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly accounts: AccountRepository,
  ) {}

  /** @throws AppError `validation_failed`, or `duplicate` for a taken user name */
  async execute(input: NewAccount): Promise<AccountView> {
    const account = { ...input, username: normaliseUsername(input.username), name: input.name.trim() };
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
    await this.accounts.insert(entity);
    return viewOf(entity);
  }
}
