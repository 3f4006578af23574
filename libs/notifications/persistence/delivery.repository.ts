import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '@tanggap/platform';
import type { Channel, DeliveryState, NoticeParams, Recipient, Transport } from '../domain/delivery';
import type { Audience, Step } from '../domain/steps';

/** A delivery before it is a row. */
export interface NewDelivery {
  eventId: string;
  complaintId: string;
  recipientKind: Recipient['kind'];
  recipientId: string;
  channel: Channel;
  audience: Audience;
  step: Step;
  language: 'id' | 'en';
  params: NoticeParams;
  /** Within the hours of whoever reads it. */
  notBefore: Date;
}

/** The same for a document of the reader's own. */
interface NewDocumentDelivery extends Omit<NewDelivery, 'eventId' | 'complaintId'> {
  documentId: string;
}

/** What the worker has in hand; nobody else sends it while the lease lasts. */
export interface ClaimedDelivery extends Omit<NewDelivery, 'notBefore' | 'eventId' | 'complaintId'> {
  id: string;
  /** One of the two. */
  complaintId: string | null;
  documentId: string | null;
  /** With the one under way. */
  attempts: number;
  resends: number;
}

/** Longer than any attempt may take: after it, whoever held the lease is gone. */
const LEASE_SECONDS = 120;
const CLAIM_LOCK = 7_264_012;

const CLAIMED = `d.id, d.complaint_id AS "complaintId", d.document_id AS "documentId", d.recipient_kind AS "recipientKind", d.recipient_id AS "recipientId",
  d.channel, d.audience, d.step, d.language, d.params, d.attempts, d.resends`;

@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /** A delivery that is there already (the same event or document, recipient, channel and step) stays as it is. */
  async queue(tx: Tx, deliveries: readonly (NewDelivery | NewDocumentDelivery)[], now: Date): Promise<void> {
    if (deliveries.length === 0) return;
    const rows = deliveries.map((delivery) => ({
      id: newId(),
      event_id: 'eventId' in delivery ? delivery.eventId : null,
      complaint_id: 'complaintId' in delivery ? delivery.complaintId : null,
      document_id: 'documentId' in delivery ? delivery.documentId : null,
      recipient_kind: delivery.recipientKind,
      recipient_id: delivery.recipientId,
      channel: delivery.channel,
      audience: delivery.audience,
      step: delivery.step,
      language: delivery.language,
      params: delivery.params,
      state: 'queued' satisfies DeliveryState,
      attempts: 0,
      resends: 0,
      next_attempt_at: delivery.notBefore,
      created_at: now,
    }));
    await this.database.query(
      `INSERT INTO notification_delivery
       SELECT * FROM jsonb_populate_recordset(null::notification_delivery, $1::jsonb)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
      tx,
    );
  }

  /**
   * Takes what is due of the `readers` longest-waiting pairs of reader and channel, all of each pair together, so that several
   * notices become one digest whichever worker comes first. One worker claims at a time; the others find nothing meanwhile.
   * @param limit of rows; what is beyond it comes with the next claim
   */
  async claim(now: Date, readers: number, limit: number): Promise<ClaimedDelivery[]> {
    return this.database.transaction(async (tx) => {
      const [lock] = await this.database.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_xact_lock($1) AS mine',
        [CLAIM_LOCK],
        tx,
      );
      if (!lock?.mine) return [];
      return this.database.query<ClaimedDelivery>(
        `WITH free AS (
           SELECT id, recipient_id, channel, next_attempt_at FROM notification_delivery
           WHERE next_attempt_at <= $1 AND (leased_until IS NULL OR leased_until < now())
         ), pair AS (
           SELECT recipient_id, channel FROM free GROUP BY recipient_id, channel
           ORDER BY min(next_attempt_at), recipient_id, channel LIMIT $2
         ), chosen AS (
           SELECT free.id FROM free JOIN pair USING (recipient_id, channel)
           ORDER BY recipient_id, channel, next_attempt_at, id LIMIT $3
         )
         UPDATE notification_delivery d
         SET leased_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
         FROM chosen WHERE d.id = chosen.id
         RETURNING ${CLAIMED}`,
        [now, readers, limit],
        tx,
      );
    });
  }

  /** Told, in the words of its params; several of one reader share the digest of the first. In the office they are seen from now on. */
  async sent(deliveries: readonly ClaimedDelivery[], transport: Transport, now: Date): Promise<void> {
    const told = deliveries.map(({ id, params }) => ({ id, params }));
    await this.database.query(
      `UPDATE notification_delivery d
       SET state = 'sent', sent_at = $2, next_attempt_at = NULL, leased_until = NULL, last_error = NULL, transport = $3,
           digest_id = $4, shown_at = CASE WHEN channel = 'in_app' THEN clock_timestamp() END, read_at = NULL,
           params = told.params
       FROM jsonb_to_recordset($1::jsonb) AS told (id uuid, params jsonb)
       WHERE d.id = told.id AND d.state IN ('queued', 'failed')`,
      [JSON.stringify(told), now, transport, told.length > 1 ? told[0]?.id : null],
    );
  }

  /** Not told; `nextAttemptAt` null gives up. */
  async failed(id: string, errorCode: string, nextAttemptAt: Date | null): Promise<void> {
    await this.database.query(
      `UPDATE notification_delivery
       SET state = $2, last_error = $3, next_attempt_at = $4, leased_until = NULL
       WHERE id = $1 AND state IN ('queued', 'failed')`,
      [id, nextAttemptAt === null ? 'given_up' : 'failed', errorCode, nextAttemptAt],
    );
  }

  /** What they ask for was done before they could be told. */
  async obsolete(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.query(
      `UPDATE notification_delivery
       SET state = 'obsolete', next_attempt_at = NULL, leased_until = NULL, attempts = greatest(attempts - 1, 0)
       WHERE id = ANY($1::uuid[]) AND state IN ('queued', 'failed')`,
      [ids],
    );
  }

  /** The reader is out of their hours, or there is nothing to ask just now: that was no attempt. */
  async postpone(deliveries: readonly ClaimedDelivery[], until: Date): Promise<void> {
    if (deliveries.length === 0) return;
    await this.database.query(
      `UPDATE notification_delivery
       SET next_attempt_at = $2, leased_until = NULL, attempts = greatest(attempts - 1, 0)
       WHERE id = ANY($1::uuid[]) AND state IN ('queued', 'failed')`,
      [deliveries.map(({ id }) => id), until],
    );
  }

  /**
   * Forgets at most `limit` that were told, or came to nothing, before `before`; of a digest its first row, to which the others
   * point, goes last. What waits or was given up stays. Answers how many.
   */
  async forgetSettled(before: Date, limit: number): Promise<number> {
    const rows = await this.database.query(
      `DELETE FROM notification_delivery WHERE id IN (
         SELECT id FROM notification_delivery
         WHERE state IN ('sent', 'obsolete') AND coalesce(sent_at, created_at) < $1
         ORDER BY coalesce(sent_at, created_at), id DESC LIMIT $2 FOR UPDATE SKIP LOCKED
       ) RETURNING id`,
      [before, limit],
    );
    return rows.length;
  }

  /** The state and channel of one, locked; null when there is none. */
  async lock(tx: Tx, id: string): Promise<{ state: DeliveryState; channel: Channel } | null> {
    const [row] = await this.database.query<{ state: DeliveryState; channel: Channel }>(
      'SELECT state, channel FROM notification_delivery WHERE id = $1 FOR UPDATE',
      [id],
      tx,
    );
    return row ?? null;
  }

  /** From the beginning, by itself and no longer as part of a digest. */
  async queueAgain(tx: Tx, id: string, by: string, now: Date): Promise<void> {
    await this.database.query(
      `UPDATE notification_delivery
       SET state = 'queued', attempts = 0, resends = resends + 1, next_attempt_at = $3, leased_until = NULL, last_error = NULL,
           digest_id = NULL, resent_by = $2, resent_at = $3
       WHERE id = $1`,
      [id, by, now],
      tx,
    );
  }
}
