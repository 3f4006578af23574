import { Injectable } from '@nestjs/common';
import { Log, OutboxQueue, Queues } from '@tanggap/platform';
import { queueOf } from './jobs';

const BATCH = 500;

/** Hands the outbox's messages to BullMQ. With Redis away they stay in the outbox, and nobody waits for it. */
@Injectable()
export class Relay {
  constructor(
    private readonly outbox: OutboxQueue,
    private readonly queues: Queues,
    private readonly log: Log,
  ) {}

  async drain(): Promise<void> {
    for (;;) {
      const messages = await this.outbox.claim(BATCH);
      if (messages.length === 0) return;
      try {
        await this.queues.add(
          queueOf.messages,
          messages.map(({ id, consumer, payload, attempts }) => ({
            name: consumer,
            data: { ...payload, messageId: id },
            id: `${id}-${attempts}`,
          })),
        );
      } catch (error) {
        await this.outbox.release(messages.map((message) => message.id));
        this.log.debug({ err: error, messages: messages.length }, 'redis unreachable, messages stay in the outbox');
        return;
      }
      if (messages.length < BATCH) return;
    }
  }
}
