import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** Where a member of staff wants to be told besides the office, and in which language. */
export interface ReaderSetting {
  email: string | null;
  phone: string | null;
  language: 'id' | 'en';
}

export const unset: ReaderSetting = { email: null, phone: null, language: 'id' };

@Injectable()
export class SettingRepository {
  constructor(private readonly database: Database) {}

  /** By account; who has set nothing is missing. */
  async of(accountIds: readonly string[], tx?: Tx): Promise<Map<string, ReaderSetting>> {
    const rows = await this.database.query<ReaderSetting & { accountId: string }>(
      `SELECT account_id AS "accountId", email, phone, language FROM notification_setting WHERE account_id = ANY($1::uuid[])`,
      [accountIds],
      tx,
    );
    return new Map(rows.map(({ accountId, ...setting }) => [accountId, setting]));
  }

  async put(accountId: string, { email, phone, language }: ReaderSetting, now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO notification_setting (account_id, email, phone, language, updated_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id) DO UPDATE SET email = $2, phone = $3, language = $4, updated_at = $5`,
      [accountId, email, phone, language, now],
    );
  }
}
