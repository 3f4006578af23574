import { Injectable } from '@nestjs/common';
import { Log, OutboxQueue, Queues, type ClaimedMessage } from '@tanggap/platform';
import { queueOf } from './jobs';

const BATCH = 250;
/**
 * So many messages may wait in Redis; the others wait in the outbox. Under a backlog a message is then handled soon
 * after it was published, and isn't taken for lost and published again while it only queues.
 */
const MAX_WAITING = 500;
/** How long to wait for room, in milliseconds. */
const ROOM_PAUSE_MS = 50;

/** Hands the outbox's messages to BullMQ. With Redis away they stay in the outbox, and nobody waits for it. */
@Injectable()
export class Relay {
  constructor(
    private readonly outbox: OutboxQueue,
    private readonly queues: Queues,
    private readonly log: Log,
  ) {}

  /** Answers how soon to come again, in milliseconds, when the queue has no room for more; else undefined. */
  async drain(): Promise<number | undefined> {
    for (;;) {
      const waiting = await this.waiting();
      if (waiting === undefined) return undefined;
      if (waiting >= MAX_WAITING) return ROOM_PAUSE_MS;
      const messages = await this.outbox.claim(BATCH);
      if (messages.length === 0 || !(await this.publish(messages)) || messages.length < BATCH) return undefined;
    }
  }

  private async waiting(): Promise<number | undefined> {
    try {
      return await this.queues.waiting(queueOf.messages);
    } catch (error) {
      this.log.debug({ err: error }, 'redis unreachable, messages stay in the outbox');
      return undefined;
    }
  }

  private async publish(messages: ClaimedMessage[]): Promise<boolean> {
    try {
      await this.queues.add(
        queueOf.messages,
        messages.map(({ id, consumer, payload, attempts }) => ({
          name: consumer,
          data: { ...payload, messageId: id },
          id: `${id}-${attempts}`,
        })),
      );
      return true;
    } catch (error) {
      await this.outbox.release(messages.map((message) => message.id));
      this.log.debug({ err: error, messages: messages.length }, 'redis unreachable, messages stay in the outbox');
      return false;
    }
  }
}
