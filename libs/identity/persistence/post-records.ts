import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { PostRecords } from '../domain/post-book';

/** Read model: what a PostBook is made of, in one query. */
@Injectable()
export class PostRecordsReader {
  constructor(private readonly database: Database) {}

  /** For the posts of that OPD (null: of none) and of the regency; `every` OPD's where it is undefined. */
  async read(opdCode: string | null | undefined, tx?: Tx): Promise<PostRecords> {
    const [row] = await this.database.query<PostRecords>(READ, [opdCode === undefined, opdCode ?? null], tx);
    return row ?? { accounts: [], named: [], absences: [] };
  }
}

const READ = `
  WITH chosen AS (
    SELECT id, username, name, role, opd_code FROM account
    WHERE active AND role <> 'auditor'
      AND ($1::boolean OR opd_code IS NULL OR opd_code = $2
        OR id IN (SELECT account_id FROM post_holder WHERE opd_code IS NULL OR opd_code = $2))
  )
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', id, 'username', username, 'name', name, 'role', role,
       'opdCode', opd_code) ORDER BY username), '[]') FROM chosen) AS accounts,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('post', post, 'opdCode', opd_code, 'accountId', account_id,
       'fromDay', from_day, 'untilDay', until_day) ORDER BY from_day, id), '[]') FROM post_holder
       WHERE account_id IN (SELECT id FROM chosen)) AS named,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', account_id, 'actingId', acting_id,
       'fromDay', from_day, 'untilDay', until_day) ORDER BY from_day, id), '[]') FROM absence
       WHERE account_id IN (SELECT id FROM chosen)) AS absences`;
