import { Injectable } from '@nestjs/common';
import { Database, managerOf, type Tx } from '@tanggap/platform';
import { overlaps } from '../domain/post-book';
import { AbsenceEntity } from './absence.entity';

export interface AbsenceRow {
  id: string;
  accountId: string;
  username: string;
  name: string;
  opdCode: string | null;
  fromDay: string;
  untilDay: string;
  actingUsername: string | null;
  actingName: string | null;
  version: number;
  updatedAt: Date;
}

export interface AbsenceFilter {
  /** Of the accounts of this OPD, from the reader's role, beside what they ask for. */
  opdScope: string | null;
  opdCode?: string | undefined;
  username?: string | undefined;
  /** Those that end on this local day or later. */
  until?: string | undefined;
}

@Injectable()
export class AbsenceRepository {
  constructor(private readonly database: Database) {}

  async lock(tx: Tx, id: string): Promise<AbsenceEntity | null> {
    return managerOf(tx).findOne(AbsenceEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, absence: AbsenceEntity): Promise<void> {
    await managerOf(tx).upsert(AbsenceEntity, absence, ['id']);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await managerOf(tx).delete(AbsenceEntity, { id });
  }

  /** Whether the account is away already on one of the days. The caller holds the account's lock. */
  async overlapping(tx: Tx, absence: AbsenceEntity): Promise<boolean> {
    const others = await managerOf(tx).findBy(AbsenceEntity, { accountId: absence.accountId });
    return others.some((other) => other.id !== absence.id && overlaps(other, absence));
  }

  async view(id: string, tx?: Tx): Promise<AbsenceRow | null> {
    const [row] = await this.database.query<AbsenceRow>(`${SELECT} WHERE absence.id = $1`, [id], tx);
    return row ?? null;
  }

  /** The latest to begin first, from after `after` (its first day and id). */
  async list(filter: AbsenceFilter, after: [string, string] | null, limit: number): Promise<AbsenceRow[]> {
    const { opdScope, opdCode, username, until } = filter;
    return this.database.query<AbsenceRow>(
      `${SELECT} WHERE ($1::text IS NULL OR account.opd_code = $1) AND ($2::text IS NULL OR account.opd_code = $2)
         AND ($3::text IS NULL OR account.username = $3) AND ($4::date IS NULL OR absence.until_day >= $4)
         AND ($5::date IS NULL OR (absence.from_day, absence.id) < ($5::date, $6::uuid))
       ORDER BY absence.from_day DESC, absence.id DESC LIMIT $7`,
      [opdScope, opdCode ?? null, username ?? null, until ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }
}

const SELECT = `
  SELECT absence.id, absence.account_id AS "accountId", account.username, account.name, account.opd_code AS "opdCode",
         absence.from_day::text AS "fromDay", absence.until_day::text AS "untilDay", acting.username AS "actingUsername",
         acting.name AS "actingName", absence.version, absence.updated_at AS "updatedAt"
  FROM absence JOIN account ON account.id = absence.account_id
  LEFT JOIN account acting ON acting.id = absence.acting_id`;
