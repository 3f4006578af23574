import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor } from '@tanggap/platform';
import type { NoticeParams } from '../domain/delivery';
import type { Audience, Step } from '../domain/steps';

/** One notice within what a reader sees: of a digest there are several. */
export interface InboxPart {
  /** Null, like its number, where it is about a document of the reader's own. */
  complaintId: string | null;
  number: string | null;
  opdCode: string | null;
  confidential: boolean | null;
  audience: Audience;
  step: Step;
  params: NoticeParams;
}

export interface InboxRow {
  id: string;
  shownAt: Date;
  readAt: Date | null;
  parts: InboxPart[];
}

/** Something that has just become visible, for the live stream. */
export interface Arrival {
  id: string;
  recipientId: string;
}

/** How far the tail looks back each time, in seconds: a transaction may commit after one that began later. */
const OVERLAP_SECONDS = 10;

const LEADS = `d.shown_at IS NOT NULL AND (d.digest_id IS NULL OR d.digest_id = d.id)`;

/** What members of staff are told in the office. A digest is one row here, that of its first notice. */
@Injectable()
export class InboxRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. @throws AppError `invalid_cursor` */
  async page(
    accountId: string,
    { unread, cursor, limit }: { unread: boolean; cursor?: string | undefined; limit: number },
  ): Promise<{ rows: InboxRow[]; nextCursor: string | null }> {
    const [at, after] = cursor === undefined ? [null, null] : decodeCursor(cursor, ['instant', 'uuid']);
    const rows = await this.database.query<InboxRow & { position: string }>(
      `SELECT lead.id, lead.shown_at AS "shownAt", lead.read_at AS "readAt", lead.shown_at::text AS position, parts.parts
       FROM (
         SELECT d.id, d.shown_at, d.read_at FROM notification_delivery d
         WHERE d.recipient_id = $1 AND ${LEADS} AND ($2::boolean IS FALSE OR d.read_at IS NULL)
           AND ($3::timestamptz IS NULL OR (d.shown_at, d.id) < ($3, $4::uuid))
         ORDER BY d.shown_at DESC, d.id DESC LIMIT $5
       ) lead CROSS JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('complaintId', p.complaint_id, 'number', c.number, 'opdCode', c.opd_code,
                  'confidential', c.confidential, 'audience', p.audience, 'step', p.step, 'params', p.params) ORDER BY p.id) AS parts
         FROM notification_delivery p LEFT JOIN complaint c ON c.id = p.complaint_id
         WHERE p.id = lead.id OR p.digest_id = lead.id
       ) parts
       ORDER BY lead.shown_at DESC, lead.id DESC`,
      [accountId, unread, at, after, limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor([last.position, last.id]) : null;
    return { rows: page.map(({ position: _position, ...row }) => row), nextCursor };
  }

  async unread(accountId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM notification_delivery d
       WHERE d.recipient_id = $1 AND ${LEADS} AND d.read_at IS NULL`,
      [accountId],
    );
    return row?.count ?? 0;
  }

  /** False when the reader has no such notice; read twice keeps the first time. */
  async read(accountId: string, id: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE notification_delivery SET read_at = coalesce(read_at, $3)
       WHERE recipient_id = $1 AND shown_at IS NOT NULL AND (id = $2 OR digest_id = $2) RETURNING id`,
      [accountId, id, now],
    );
    return rows.length > 0;
  }

  async readAll(accountId: string, now: Date): Promise<void> {
    await this.database.query(
      `UPDATE notification_delivery SET read_at = $2 WHERE recipient_id = $1 AND shown_at IS NOT NULL AND read_at IS NULL`,
      [accountId, now],
    );
  }

  /** What became visible to these readers lately, and the database's time; a caller has seen some of it before. */
  async arrivals(accountIds: string[], since: string | null): Promise<{ now: string; arrivals: Arrival[] }> {
    const [row] = await this.database.query<{ now: string; arrivals: Arrival[] }>(
      `SELECT now()::text AS now, coalesce((
         SELECT jsonb_agg(jsonb_build_object('id', found.id, 'recipientId', found.recipient_id) ORDER BY found.shown_at)
         FROM (
           SELECT d.id, d.recipient_id, d.shown_at FROM notification_delivery d
           WHERE ${LEADS} AND d.recipient_id = ANY($1::uuid[])
             AND d.shown_at > coalesce($2::timestamptz, now()) - make_interval(secs => ${OVERLAP_SECONDS})
           ORDER BY d.shown_at LIMIT 1000
         ) found), '[]') AS arrivals`,
      [accountIds, since],
    );
    return row ?? { now: '', arrivals: [] };
  }

  /** `seenId` where it is the reader's, else their newest; null where they have none. */
  async position(accountId: string, seenId: string | null): Promise<string | null> {
    const [row] = await this.database.query<{ id: string | null }>(
      `SELECT coalesce(
         (SELECT d.id FROM notification_delivery d WHERE d.id = $2 AND d.recipient_id = $1 AND ${LEADS}),
         (SELECT d.id FROM notification_delivery d WHERE d.recipient_id = $1 AND ${LEADS}
          ORDER BY d.shown_at DESC, d.id DESC LIMIT 1)) AS id`,
      [accountId, seenId],
    );
    return row?.id ?? null;
  }

  /** What the reader missed since the notice they saw last, oldest first; none when that isn't theirs. */
  async missed(accountId: string, lastSeenId: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT d.id FROM notification_delivery d JOIN notification_delivery seen ON seen.id = $2 AND seen.recipient_id = $1
       WHERE d.recipient_id = $1 AND ${LEADS} AND (d.shown_at, d.id) > (seen.shown_at, seen.id)
       ORDER BY d.shown_at, d.id LIMIT $3`,
      [accountId, lastSeenId, limit],
    );
    return rows.map(({ id }) => id);
  }
}
