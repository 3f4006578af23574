import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** Where a member of staff wants to be told besides the office, and in which language. */
export interface ReaderSetting {
  byEmail: boolean;
  byPhone: boolean;
  language: 'id' | 'en';
}

/** A telephone rings in a pocket, so that is asked for and not assumed. */
export const unset: ReaderSetting = { byEmail: true, byPhone: false, language: 'id' };

@Injectable()
export class SettingRepository {
  constructor(private readonly database: Database) {}

  /** By account; who has set nothing is missing. */
  async of(accountIds: readonly string[], tx?: Tx): Promise<Map<string, ReaderSetting>> {
    const rows = await this.database.query<ReaderSetting & { accountId: string }>(
      `SELECT account_id AS "accountId", by_email AS "byEmail", by_phone AS "byPhone", language
       FROM notification_setting WHERE account_id = ANY($1::uuid[])`,
      [accountIds],
      tx,
    );
    return new Map(rows.map(({ accountId, ...setting }) => [accountId, setting]));
  }

  async put(accountId: string, { byEmail, byPhone, language }: ReaderSetting, now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO notification_setting (account_id, by_email, by_phone, language, updated_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id) DO UPDATE SET by_email = $2, by_phone = $3, language = $4, updated_at = $5`,
      [accountId, byEmail, byPhone, language, now],
    );
  }
}
