import { Injectable } from '@nestjs/common';
import { ComplaintFacts } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { AppConfig, AppError, Clock } from '@tanggap/platform';
import { Compose } from './compose';
import type { Message } from './domain/message';
import { DeliveryList, type ListedDelivery } from './persistence/delivery-list';
import { aboutOf } from './send-due-deliveries';

export interface MailboxItem {
  delivery: ListedDelivery;
  message: Message;
}

/** A demo's mailbox: what would have left by mail and gateway, in the words that held then. Nothing but the deliveries is kept. */
@Injectable()
export class ListMailbox {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly list: DeliveryList,
    private readonly facts: ComplaintFacts,
    private readonly compose: Compose,
  ) {}

  /** The newest first. @throws AppError `not_found` where DEMO is off, `invalid_cursor` */
  async execute(page: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: MailboxItem[]; nextCursor: string | null }> {
    if (!this.config.DEMO) throw new AppError('not_found');
    await this.directory.refresh();
    const { items, nextCursor } = await this.list.page({ ...page, transport: 'mailbox' });
    const digestIds = items.flatMap(({ digestId }) => (digestId === null ? [] : [digestId]));
    const parts = digestIds.length === 0 ? [] : await this.list.ofDigests(digestIds);
    const facts = await this.facts.of([...items, ...parts].flatMap(({ complaintId }) => complaintId ?? []));
    const rendered: MailboxItem[] = [];
    for (const delivery of items) {
      const { audience, channel, language, sentAt } = delivery;
      const manner = { channel, language, wordings: await this.compose.wordings(sentAt ?? this.clock.now()) };
      const together = parts.filter(({ digestId }) => digestId === delivery.id);
      const message =
        together.length > 1
          ? this.compose.digest(
              audience,
              together.map((part) => aboutOf(part, facts)),
              manner,
            )
          : this.compose.single(aboutOf(delivery, facts), manner);
      rendered.push({ delivery, message });
    }
    return { items: rendered, nextCursor };
  }
}
