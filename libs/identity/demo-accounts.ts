import { Injectable } from '@nestjs/common';
import { AppConfig, Clock, newId } from '@tanggap/platform';
import { DEMO_PASSWORD, demoStaff, type DemoOpd } from './domain/demo-staff';
import { Passwords } from './passwords';
import { AccountRepository } from './persistence/account-repository';

/** Accounts to try the product with. They sign in only where DEMO is on, and until an administrator sets a password. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly accounts: AccountRepository,
  ) {}

  /**
   * Makes those that are missing and leaves the others alone. Returns how many were new.
   * @throws Error where DEMO is off
   */
  async execute(opds: readonly DemoOpd[]): Promise<number> {
    if (!this.config.DEMO) throw new Error('demo accounts are made only where DEMO is on');
    const now = this.clock.now();
    // One hash for all: the password is public, so there is nothing for a salt of each to protect.
    const passwordHash = await this.passwords.hash(DEMO_PASSWORD);
    const accounts = demoStaff(opds).map((staff) => ({
      ...staff,
      id: newId(),
      passwordHash,
      active: true,
      demo: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }));
    return this.accounts.insertMissing(accounts);
  }
}
