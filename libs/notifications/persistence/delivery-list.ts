import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor } from '@tanggap/platform';
import type { Channel, DeliveryState, NoticeParams, Recipient, Transport } from '../domain/delivery';
import type { Audience, Step } from '../domain/steps';

export interface DeliveryFilter {
  state?: DeliveryState | undefined;
  channel?: Channel | undefined;
  /** Public number of a report. */
  complaint?: string | undefined;
  transport?: Transport | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A delivery as staff see it: no address, and of a reporter no name. */
export interface ListedDelivery {
  id: string;
  /** Null where it is about a document. */
  complaintId: string | null;
  complaint: string | null;
  /** File name of what goes along; null where it is about a complaint. */
  document: string | null;
  recipientKind: Recipient['kind'];
  recipientId: string;
  /** Null for a reporter. */
  recipientName: string | null;
  channel: Channel;
  audience: Audience;
  step: Step;
  language: 'id' | 'en';
  params: NoticeParams;
  state: DeliveryState;
  attempts: number;
  resends: number;
  nextAttemptAt: Date | null;
  lastError: string | null;
  transport: Transport | null;
  digestId: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** When somebody last asked for it again, and their name; null where nobody has. */
  resentAt: Date | null;
  resentBy: string | null;
}

const COLUMNS = `d.id, d.complaint_id AS "complaintId", complaint.number AS complaint, document.file_name AS document,
  d.recipient_kind AS "recipientKind",
  d.recipient_id AS "recipientId", coalesce(account.name, extra.name) AS "recipientName", d.channel, d.audience, d.step, d.language, d.params, d.state,
  d.attempts, d.resends, d.next_attempt_at AS "nextAttemptAt", d.last_error AS "lastError", d.transport,
  d.digest_id AS "digestId", d.created_at AS "createdAt", d.sent_at AS "sentAt", d.resent_at AS "resentAt",
  (SELECT name FROM account WHERE account.id = d.resent_by) AS "resentBy"`;

const FROM = `notification_delivery d LEFT JOIN complaint ON complaint.id = d.complaint_id
  LEFT JOIN notification_document document ON document.id = d.document_id
  LEFT JOIN account ON d.recipient_kind = 'account' AND account.id = d.recipient_id
  LEFT JOIN report_recipient extra ON d.recipient_kind = 'report_recipient' AND extra.id = d.recipient_id`;

/** Read model: deliveries, the newest first. */
@Injectable()
export class DeliveryList {
  constructor(private readonly database: Database) {}

  /** @throws AppError `invalid_cursor` */
  async page(filter: DeliveryFilter): Promise<{ items: ListedDelivery[]; nextCursor: string | null }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = conditionsOf(filter, bind);
    const rows = await this.database.query<ListedDelivery>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.join(' AND ')}
       ORDER BY d.created_at DESC, d.id DESC LIMIT ${bind(filter.limit + 1)}`,
      params,
    );
    const items = rows.slice(0, filter.limit);
    const last = items.at(-1);
    const more = rows.length > filter.limit && last !== undefined;
    return { items, nextCursor: more ? encodeCursor([last.createdAt.toISOString(), last.id]) : null };
  }

  /** How many there are in all. */
  async count(filter: Omit<DeliveryFilter, 'cursor' | 'limit'>): Promise<number> {
    const params: unknown[] = [];
    const where = conditionsOf(filter, (value) => `$${params.push(value)}`);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${FROM} WHERE ${where.join(' AND ')}`,
      params,
    );
    return row?.count ?? 0;
  }

  async find(id: string): Promise<ListedDelivery | null> {
    const [row] = await this.database.query<ListedDelivery>(`SELECT ${COLUMNS} FROM ${FROM} WHERE d.id = $1`, [id]);
    return row ?? null;
  }

  /** What went out together with these, in order. */
  async ofDigests(digestIds: readonly string[]): Promise<ListedDelivery[]> {
    return this.database.query<ListedDelivery>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE d.digest_id = ANY($1::uuid[]) ORDER BY d.id LIMIT 2000`,
      [digestIds],
    );
  }
}

function conditionsOf(filter: Omit<DeliveryFilter, 'limit'>, bind: (value: unknown) => string): string[] {
  const where = ['true'];
  if (filter.state) where.push(`d.state = ${bind(filter.state)}`);
  if (filter.channel) where.push(`d.channel = ${bind(filter.channel)}`);
  if (filter.complaint) where.push(`complaint.number = ${bind(filter.complaint)}`);
  // Of a digest its first row stands for all of it.
  if (filter.transport) where.push(`d.transport = ${bind(filter.transport)} AND coalesce(d.digest_id, d.id) = d.id`);
  if (filter.cursor !== undefined) {
    const [at, id] = decodeCursor(filter.cursor, ['instant', 'uuid']);
    where.push(`(d.created_at, d.id) < (${bind(at)}::timestamptz, ${bind(id)}::uuid)`);
  }
  return where;
}
