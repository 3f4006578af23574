import { Injectable } from '@nestjs/common';
import { Database, newId } from '../database/database';
import { afterCommit, type Tx } from '../database/tx';
import { OutboxSignal } from './outbox-signal';

/** Who acts on a message after the commit; apps/worker has exactly one handler for each. */
export const consumerNames = [
  'sla.arm-timers',
  'compliance.project-case',
  'notifications.announce',
  'reports.run-job',
] as const;
export type ConsumerName = (typeof consumerNames)[number];

interface OutboxMessage {
  consumer: ConsumerName;
  aggregateId: string;
  /** Ids only, never personal data: it is copied into Redis. */
  payload: Record<string, string | number>;
}

/** The row of a message as `jsonb_populate_recordset(null::outbox_message, …)` takes it. */
export function outboxRow(message: OutboxMessage, at: Date): Record<string, unknown> {
  return {
    id: newId(),
    consumer: message.consumer,
    aggregate_id: message.aggregateId,
    payload: message.payload,
    status: 'pending',
    attempts: 0,
    created_at: at,
    available_at: at,
  };
}

@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly signal: OutboxSignal,
  ) {}

  /** Appends in the transaction of the change; after its commit the relay is woken. */
  async append(tx: Tx, messages: OutboxMessage[], at: Date): Promise<void> {
    if (messages.length === 0) return;
    await this.database.query(
      'INSERT INTO outbox_message SELECT * FROM jsonb_populate_recordset(null::outbox_message, $1::jsonb)',
      [JSON.stringify(messages.map((message) => outboxRow(message, at)))],
      tx,
    );
    afterCommit(tx, this.signal.ring);
  }
}
