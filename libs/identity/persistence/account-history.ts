import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '@tanggap/platform';
import type { FieldChange } from '../domain/account-changes';

interface NewAccountChange {
  accountId: string;
  at: Date;
  /** Null: by a command on the machine. */
  actorId: string | null;
  action: 'created' | 'changed';
  changes: FieldChange[];
}

export interface AccountChangeRow {
  id: string;
  at: Date;
  action: 'created' | 'changed';
  by: { username: string; name: string } | null;
  changes: FieldChange[];
}

/** Append-only: the application's role may neither change nor delete what is here. */
@Injectable()
export class AccountHistory {
  constructor(private readonly database: Database) {}

  async append(tx: Tx, changes: NewAccountChange[]): Promise<void> {
    const rows = changes.map((change) => ({
      id: newId(),
      account_id: change.accountId,
      at: change.at,
      actor_id: change.actorId,
      action: change.action,
      changes: change.changes,
    }));
    await this.database.query(
      'INSERT INTO account_change SELECT * FROM jsonb_populate_recordset(null::account_change, $1::jsonb)',
      [JSON.stringify(rows)],
      tx,
    );
  }

  /** Newest first, from after `after`. */
  async of(username: string, after: { at: string; id: string } | null, limit: number): Promise<AccountChangeRow[]> {
    return this.database.query<AccountChangeRow>(
      `SELECT c.id, c.at, c.action, c.changes,
         CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('username', b.username, 'name', b.name) END AS by
       FROM account_change c JOIN account a ON a.id = c.account_id LEFT JOIN account b ON b.id = c.actor_id
       WHERE a.username = $1 AND ($2::timestamptz IS NULL OR (c.at, c.id) < ($2::timestamptz, $3::uuid))
       ORDER BY c.at DESC, c.id DESC LIMIT $4`,
      [username, after?.at ?? null, after?.id ?? null, limit],
    );
  }
}
