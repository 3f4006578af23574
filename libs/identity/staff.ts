import { Injectable } from '@nestjs/common';
import { AppConfig, type Tx } from '@tanggap/platform';
import { type AccountView, viewOf } from './account-view';
import type { Principal } from './domain/role';
import { normaliseUsername, USERNAME } from './domain/username';
import { AccountRepository } from './persistence/account-repository';

/** One member of the staff as complaints and timelines name them. */
export interface StaffMember {
  accountId: string;
  username: string;
  name: string;
}

/** Somebody who can be told something: the OPD says whose working hours they keep. */
export interface StaffReader {
  accountId: string;
  opdCode: string | null;
  /** Official contacts, for the moment of sending; to be kept and logged nowhere. */
  email: string | null;
  phone: string | null;
}

/** More officers than any OPD has; a pick list that long would be of no use. */
const OFFICERS_MAX = 200;

/** Reads of accounts that other rooms need. */
@Injectable()
export class Staff {
  constructor(
    private readonly config: AppConfig,
    private readonly accounts: AccountRepository,
  ) {}

  async find(username: string): Promise<AccountView | null> {
    const name = normaliseUsername(username);
    if (!USERNAME.test(name)) return null;
    const account = await this.accounts.byUsername(name);
    return account ? viewOf(account) : null;
  }

  /** The officer if active and of that OPD; null otherwise: a complaint can't be given to anybody else. */
  async officer(username: string, opdCode: string): Promise<StaffMember | null> {
    const name = normaliseUsername(username);
    const account = USERNAME.test(name) ? await this.accounts.byUsername(name) : null;
    if (!account?.active || account.role !== 'officer' || account.opdCode !== opdCode) return null;
    return { accountId: account.id, username: account.username, name: account.name };
  }

  /** The active officers of an OPD, by user name. */
  async officersOf(opdCode: string): Promise<StaffMember[]> {
    const accounts = await this.accounts.list({ role: 'officer', opdCode, active: true }, null, OFFICERS_MAX);
    return accounts.map(({ id, username, name }) => ({ accountId: id, username, name }));
  }

  /** Those of the accounts that may sign in. */
  async present(accountIds: readonly string[], tx?: Tx): Promise<StaffReader[]> {
    return accountIds.length === 0 ? [] : this.accounts.present(accountIds, this.config.DEMO, tx);
  }

  /** As whom work is done that somebody asked for earlier; null for who may not sign in any more. */
  async principal(accountId: string): Promise<Principal | null> {
    return this.accounts.principal(accountId, this.config.DEMO);
  }

  /** Those of the supervisors who may sign in. */
  async supervisors(): Promise<StaffReader[]> {
    const accounts = await this.accounts.list({ role: 'supervisor', active: true }, null, OFFICERS_MAX);
    return this.present(accounts.map(({ id }) => id));
  }

  /** The same by user name. */
  async principalNamed(username: string): Promise<Principal | null> {
    const name = normaliseUsername(username);
    const account = USERNAME.test(name) ? await this.accounts.byUsername(name) : null;
    return account && this.principal(account.id);
  }

  /** Names by account id, for timelines; inactive accounts keep theirs. */
  async named(accountIds: readonly string[], tx?: Tx): Promise<Map<string, StaffMember>> {
    const rows = accountIds.length === 0 ? [] : await this.accounts.byIds(accountIds, tx);
    return new Map(rows.map(({ id, username, name }) => [id, { accountId: id, username, name }]));
  }
}
