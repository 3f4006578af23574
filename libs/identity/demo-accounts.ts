import { Injectable } from '@nestjs/common';
import { AppConfig, Clock, Database, newId } from '@tanggap/platform';
import { accountChanges } from './domain/account-changes';
import { DEMO_PASSWORD, demoColleagues, demoStaff, type DemoOpd, type DemoStaff } from './domain/demo-staff';
import { Passwords } from './passwords';
import { AccountHistory } from './persistence/account-history';
import { AccountRepository } from './persistence/account-repository';

/** Accounts to try the product with. They sign in only where DEMO is on, and until an administrator sets a password. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly accounts: AccountRepository,
    private readonly history: AccountHistory,
  ) {}

  /**
   * Makes those that are missing and leaves the others alone. Returns how many were new.
   * @throws Error where DEMO is off
   */
  async execute(opds: readonly DemoOpd[]): Promise<number> {
    return this.make(demoStaff(opds));
  }

  /** The same for more officers of these OPDs, who come with made-up complaints. */
  async addColleagues(opds: readonly DemoOpd[]): Promise<number> {
    return this.make(demoColleagues(opds));
  }

  private async make(people: readonly DemoStaff[]): Promise<number> {
    if (!this.config.DEMO) throw new Error('demo accounts are made only where DEMO is on');
    const now = this.clock.now();
    // One hash for all: the password is public, so there is nothing for a salt of each to protect.
    const passwordHash = await this.passwords.hash(DEMO_PASSWORD);
    const accounts = people.map((staff) => ({
      ...staff,
      id: newId(),
      // Where the monthly report goes: in a demonstration it is read in the mailbox.
      email: staff.role === 'supervisor' ? `${staff.username}@example.org` : null,
      phone: null,
      passwordHash,
      active: true,
      demo: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }));
    return this.database.transaction(async (tx) => {
      const made = new Set(await this.accounts.insertMissing(tx, accounts));
      const created = accounts.filter(({ id }) => made.has(id));
      await this.history.append(
        tx,
        created.map((account) => ({
          accountId: account.id,
          at: now,
          actorId: null,
          action: 'created',
          changes: accountChanges(null, account, true),
        })),
      );
      return made.size;
    });
  }
}
