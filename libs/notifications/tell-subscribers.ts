import { Injectable } from '@nestjs/common';
import { Subscribers, type ComplaintFact } from '@tanggap/complaints';
import { ReporterVault } from '@tanggap/identity';
import type { Tx } from '@tanggap/platform';
import { Channels } from './channels/channels';
import type { NewDelivery } from './persistence/delivery.repository';
import { SendingTimes } from './sending-times';

/**
 * Tells of a public step whoever follows the report, and whose own report was merged into it. They hear that there is news,
 * and read it by their own code; of what isn't public not even the number is said.
 */
@Injectable()
export class TellSubscribers {
  constructor(
    private readonly subscribers: Subscribers,
    private readonly vault: ReporterVault,
    private readonly channels: Channels,
    private readonly times: SendingTimes,
  ) {}

  async deliveriesOf(fact: ComplaintFact, now: Date, tx: Tx): Promise<Omit<NewDelivery, 'eventId'>[]> {
    const { nameable, subscribers } = await this.subscribers.of(fact.id, tx);
    const made: Omit<NewDelivery, 'eventId'>[] = [];
    for (const { complaintId, confidential, reporterId, language } of subscribers) {
      const channel = this.channels.choose(await this.vault.contactsGiven(reporterId, tx));
      if (channel === null) continue;
      const named = nameable && !confidential;
      made.push({
        complaintId: named ? fact.id : complaintId,
        recipientKind: 'reporter',
        recipientId: reporterId,
        audience: 'reporter',
        step: named ? 'followed' : 'neutral',
        channel,
        language,
        params: {},
        notBefore: this.times.forCitizens(now),
      });
    }
    return made;
  }
}
