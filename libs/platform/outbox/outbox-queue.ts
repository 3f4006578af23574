import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import type { ConsumerName } from './outbox';

export interface ClaimedMessage {
  id: string;
  consumer: ConsumerName;
  payload: Record<string, string | number>;
  attempts: number;
}

/** After so many publications without an effect a person has to look at it. */
const MAX_ATTEMPTS = 20;

/** The worker's side of the outbox: a row is pending → published → done, by the database's time. */
@Injectable()
export class OutboxQueue {
  constructor(private readonly database: Database) {}

  /** Takes the oldest pending messages; two relays never get the same one. */
  async claim(limit: number): Promise<ClaimedMessage[]> {
    return this.database.query<ClaimedMessage>(
      `UPDATE outbox_message SET status = 'published', published_at = now(), attempts = attempts + 1
       WHERE id IN (
         SELECT id FROM outbox_message WHERE status = 'pending' AND available_at <= now()
         ORDER BY available_at, id LIMIT $1 FOR UPDATE SKIP LOCKED
       ) RETURNING id, consumer, payload, attempts`,
      [limit],
    );
  }

  /** Gives back what could not be handed to the queue. */
  async release(ids: string[]): Promise<void> {
    await this.database.query(
      `UPDATE outbox_message SET status = 'pending', attempts = greatest(attempts - 1, 0)
       WHERE id = ANY($1::uuid[]) AND status = 'published' RETURNING id`,
      [ids],
    );
  }

  /**
   * Runs a consumer's effect for these messages and marks them done, in one transaction; one that is done, or gone, has
   * no second effect. The effect is for the aggregates of those that are left, each once and in the order of their ids,
   * so that two workers lock them in the same order. Returns how many messages had their effect now.
   */
  async consume(ids: readonly string[], effect: (tx: Tx, aggregateIds: string[]) => Promise<void>): Promise<number> {
    return this.database.transaction(async (tx) => {
      const open = await this.database.query<{ id: string; aggregateId: string }>(
        `SELECT id, aggregate_id AS "aggregateId" FROM outbox_message WHERE id = ANY($1::uuid[]) AND status <> 'done'
         ORDER BY id FOR UPDATE`,
        [ids],
        tx,
      );
      if (open.length === 0) return 0;
      await effect(tx, [...new Set(open.map(({ aggregateId }) => aggregateId))].sort());
      await this.database.query(
        `UPDATE outbox_message SET status = 'done', done_at = now() WHERE id = ANY($1::uuid[])`,
        [open.map(({ id }) => id)],
        tx,
      );
      return open.length;
    });
  }

  /** Publishes again what stays undone for `seconds`; what was tried too often is set aside as dead. Returns both counts. */
  async reconcile(seconds: number, limit: number): Promise<{ again: number; dead: number }> {
    const rows = await this.database.query<{ status: string }>(
      `UPDATE outbox_message SET status = CASE WHEN attempts >= ${MAX_ATTEMPTS} THEN 'dead' ELSE 'pending' END, available_at = now()
       WHERE id IN (
         SELECT id FROM outbox_message
         WHERE status = 'published' AND published_at < now() - make_interval(secs => $1)
         ORDER BY published_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ) RETURNING status`,
      [seconds, limit],
    );
    const dead = rows.filter((row) => row.status === 'dead').length;
    return { again: rows.length - dead, dead };
  }

  /** Done messages older than `days` are forgotten. Returns how many went. */
  async forget(days: number, limit: number): Promise<number> {
    const gone = await this.database.query(
      `DELETE FROM outbox_message WHERE id IN (
         SELECT id FROM outbox_message WHERE status = 'done' AND done_at < now() - make_interval(days => $1)
         ORDER BY done_at LIMIT $2
       ) RETURNING id`,
      [days, limit],
    );
    return gone.length;
  }
}
