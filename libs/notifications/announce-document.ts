import { Injectable } from '@nestjs/common';
import { Staff } from '@tanggap/identity';
import { Clock, type Tx } from '@tanggap/platform';
import type { NoticeParams } from './domain/delivery';
import type { Step } from './domain/steps';
import { Channels } from './channels/channels';
import { DeliveryRepository } from './persistence/delivery.repository';
import { DocumentRepository } from './persistence/document.repository';
import { ReportRecipientRepository } from './persistence/report-recipient.repository';
import { ReaderChannels } from './reader-channels';
import { SendingTimes } from './sending-times';

/** What was made for somebody, and the words that go with it. */
interface ReadyDocument {
  id: string;
  accountId: string;
  step: Extract<Step, 'monthly_report'>;
  params: NoticeParams;
  /** Without bytes where it is too large for a mail. */
  file: { name: string; mediaType: string; bytes: Buffer | null };
}

/** Tells a member of staff that a document of theirs is there; a mail carries it. Told twice, it is one delivery. */
@Injectable()
export class AnnounceDocument {
  constructor(
    private readonly clock: Clock,
    private readonly staff: Staff,
    private readonly documents: DocumentRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly readerChannels: ReaderChannels,
    private readonly times: SendingTimes,
    private readonly recipients: ReportRecipientRepository,
    private readonly channels: Channels,
  ) {}

  /** Before the transaction: calendars that decide when somebody may be told. */
  async refresh(): Promise<void> {
    await this.times.refresh();
  }

  /** Nobody is told who may not sign in any more. */
  async execute({ id, accountId, step, params, file }: ReadyDocument, tx: Tx): Promise<void> {
    const now = this.clock.now();
    const [reached] = await this.readerChannels.of(await this.staff.present([accountId], tx), tx);
    if (!reached) return;
    await this.documents.keep(tx, id, file, now);
    const { reader, language, channels } = reached;
    const notBefore = this.times.forStaff(reader.opdCode, now);
    const recipient = { recipientKind: 'account', recipientId: accountId, audience: 'regency' } as const;
    const deliveries = channels.map((channel) => ({
      ...{ ...recipient, documentId: id, channel, step, language, params, notBefore },
    }));
    await this.deliveries.queue(tx, deliveries, now);
  }

  /** By mail to those who have no account; whatever is told twice under the same id is one delivery each. */
  async copies(
    { id, params, file, language }: Pick<ReadyDocument, 'id' | 'params' | 'file'> & { language: 'id' | 'en' },
    tx: Tx,
  ): Promise<void> {
    const recipients = await this.recipients.present(tx);
    if (recipients.length === 0 || this.channels.transportOf('email') === null) return;
    const now = this.clock.now();
    await this.documents.keep(tx, id, file, now);
    const deliveries = recipients.map(({ id: recipientId }) => ({
      ...({ recipientKind: 'report_recipient', audience: 'regency', channel: 'email' } as const),
      ...{ recipientId, documentId: id, step: 'monthly_report_copy' as const, language, params },
      notBefore: this.times.forStaff(null, now),
    }));
    await this.deliveries.queue(tx, deliveries, now);
  }
}
