import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { AppError, Database, identityTexts, managerOf, type Tx } from '@tanggap/platform';
import { QueryFailedError, type Repository } from 'typeorm';
import type { Principal, Role } from '../domain/role';
import { AccountEntity } from './account.entity';

export interface AccountFilter {
  role?: Role | undefined;
  opdCode?: string | undefined;
  active?: boolean | undefined;
  /** Part of the user name or of the name. */
  q?: string | undefined;
}

@Injectable()
export class AccountRepository {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    private readonly database: Database,
  ) {}

  async byUsername(username: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ username });
  }

  async byIds(ids: readonly string[], tx?: Tx): Promise<{ id: string; username: string; name: string }[]> {
    return this.database.query('SELECT id, username, name FROM account WHERE id = ANY ($1::uuid[])', [ids], tx);
  }

  /** Those of the accounts that may sign in. */
  async present(
    ids: readonly string[],
    demoAllowed: boolean,
    tx?: Tx,
  ): Promise<{ accountId: string; opdCode: string | null; email: string | null; phone: string | null }[]> {
    return this.database.query(
      `SELECT id AS "accountId", opd_code AS "opdCode", email, phone FROM account
       WHERE id = ANY ($1::uuid[]) AND active AND ($2::boolean OR NOT demo)`,
      [ids, demoAllowed],
      tx,
    );
  }

  /** Null for an account that may not sign in. */
  async principal(id: string, demoAllowed: boolean): Promise<Principal | null> {
    const [row] = await this.database.query<Principal>(
      `SELECT id AS "accountId", username, name, role, opd_code AS "opdCode" FROM account
       WHERE id = $1 AND active AND ($2::boolean OR NOT demo)`,
      [id, demoAllowed],
    );
    return row ?? null;
  }

  /** Waits for whoever is changing the same account. */
  async lock(tx: Tx, username: string): Promise<AccountEntity | null> {
    return managerOf(tx)
      .getRepository(AccountEntity)
      .findOne({ where: { username }, lock: { mode: 'pessimistic_write' } });
  }

  /** Ids of the administrators who can sign in, locked in one order so that two of them can't depose each other at once. */
  async lockActiveAdmins(tx: Tx): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM account WHERE role = 'admin' AND active ORDER BY id FOR UPDATE`,
      [],
      tx,
    );
    return rows.map((row) => row.id);
  }

  /** @throws AppError `duplicate` for a taken user name, `validation_failed` for an unknown OPD */
  async insert(tx: Tx, account: AccountEntity): Promise<void> {
    await translated(account.username, () => managerOf(tx).getRepository(AccountEntity).insert(account));
  }

  /** @throws AppError `validation_failed` for an unknown OPD */
  async update(tx: Tx, account: AccountEntity): Promise<void> {
    await translated(account.username, () =>
      managerOf(tx).getRepository(AccountEntity).update({ id: account.id }, account),
    );
  }

  /** In one statement; accounts that exist already stay as they are. Returns the ids of the new ones. */
  async insertMissing(tx: Tx, accounts: AccountEntity[]): Promise<string[]> {
    const result = await managerOf(tx)
      .getRepository(AccountEntity)
      .createQueryBuilder()
      .insert()
      .values(accounts)
      .orIgnore()
      .returning(['id'])
      .execute();
    return (result.raw as { id: string }[]).map(({ id }) => id);
  }

  /** By user name, from after `after`. */
  async list(filter: AccountFilter, after: string | null, limit: number): Promise<AccountEntity[]> {
    const query = this.accounts.createQueryBuilder('account').orderBy('account.username').limit(limit);
    if (after !== null) query.andWhere('account.username > :after', { after });
    if (filter.role !== undefined) query.andWhere('account.role = :role', { role: filter.role });
    if (filter.opdCode !== undefined) query.andWhere('account.opd_code = :opdCode', { opdCode: filter.opdCode });
    if (filter.active !== undefined) query.andWhere('account.active = :active', { active: filter.active });
    if (filter.q !== undefined) {
      query.andWhere('(account.username ILIKE :part OR account.name ILIKE :part)', { part: containing(filter.q) });
    }
    return query.getMany();
  }
}

/** The pattern that finds the text itself: its wildcards mean nothing. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

async function translated<T>(username: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'account_username_unique') {
      const what = {
        id: identityTexts.usernameTaken.id.replace('{username}', username),
        en: identityTexts.usernameTaken.en.replace('{username}', username),
      };
      throw new AppError('duplicate', { params: { what }, cause: error });
    }
    if (constraint === 'account_opd_fk') {
      const errors = [{ field: 'opdCode', message: identityTexts.opdUnknown }];
      throw new AppError('validation_failed', { errors, cause: error });
    }
    throw error;
  }
}

function constraintOf(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  return (error.driverError as { constraint?: string }).constraint;
}
