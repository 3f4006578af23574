import { Injectable } from '@nestjs/common';
import { AppError, Database, decodeCursor, encodeCursor, newId, type Tx } from '@tanggap/platform';
import type { ChangeImpact } from '../domain/change-impact';
import type { PolicyScope, SlaPolicy } from '../domain/policy';

export const slaChangeKinds = ['calendar', 'decree', 'policy'] as const;
export type SlaChangeKind = (typeof slaChangeKinds)[number];

type ChangedPolicy = PolicyScope & Pick<SlaPolicy, 'version' | 'appliesToOpen' | 'retired'>;

export const changedPolicy = (policy: ChangedPolicy): ChangedPolicy => {
  const { kind, supervisory, categoryCode, opdCode, version, appliesToOpen, retired } = policy;
  return { kind, supervisory, categoryCode, opdCode, version, appliesToOpen, retired };
};

interface NewSlaChange {
  kind: SlaChangeKind;
  /** The calendar's code, the decree's year or the policy's kind. */
  code: string;
  /** Of a change of limits: which, and what became of them. */
  policy?: ChangedPolicy | null;
  /** The administrator's account. */
  by: string;
  at: Date;
  reason: string | null;
  /** What it moved, as counted right before; null where it wasn't. */
  impact: ChangeImpact | null;
}

export interface SlaChange extends Omit<NewSlaChange, 'by' | 'policy'> {
  id: string;
  policy: ChangedPolicy | null;
  by: { username: string; name: string };
}

export interface SlaChangeFilter {
  kind?: SlaChangeKind | undefined;
  code?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** What impacts that were counted before don't say. */
const later: Pick<ChangeImpact, 'limitsChanged'> = { limitsChanged: [] };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The acts that changed what deadlines are computed by, append-only. */
@Injectable()
export class SlaChanges {
  constructor(private readonly database: Database) {}

  /** In the transaction of the change. */
  async append(tx: Tx, { kind, code, by, at, reason, impact, policy = null }: NewSlaChange): Promise<void> {
    await this.database.query(
      `INSERT INTO sla_change (id, kind, code, by, at, reason, impact, policy)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)`,
      [newId(), kind, code, by, at, reason, impact && JSON.stringify(impact), policy && JSON.stringify(policy)],
      tx,
    );
  }

  /** The latest first. @throws AppError `invalid_cursor` */
  async page(filter: SlaChangeFilter): Promise<{ items: SlaChange[]; nextCursor: string | null }> {
    const { kind = null, code = null, cursor, limit } = filter;
    const items = await this.database.query<SlaChange>(
      `SELECT c.id, c.kind, c.code, c.at, c.reason, '${JSON.stringify(later)}'::jsonb || c.impact AS impact, c.policy,
              jsonb_build_object('username', a.username, 'name', a.name) AS by
       FROM sla_change c JOIN account a ON a.id = c.by
       WHERE ($1::text IS NULL OR c.kind = $1) AND ($2::text IS NULL OR c.code = $2) AND ($3::uuid IS NULL OR c.id < $3)
       ORDER BY c.id DESC LIMIT $4`,
      [kind, code, cursor === undefined ? null : positionOf(cursor), limit + 1],
    );
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return { items: page, nextCursor: items.length > limit && last ? encodeCursor([last.id]) : null };
  }
}

function positionOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string' || !UUID.test(id)) throw new AppError('invalid_cursor');
  return id;
}
