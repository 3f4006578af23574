import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { AppError, Clock, Database, notificationTexts } from '@tanggap/platform';
import { Channels } from './channels/channels';
import { DeliveryList, type ListedDelivery } from './persistence/delivery-list';
import { DeliveryRepository } from './persistence/delivery.repository';

/** Somebody asks for one more round of attempts; it leaves within the reader's hours like any other. */
@Injectable()
export class ResendDelivery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly deliveries: DeliveryRepository,
    private readonly list: DeliveryList,
    private readonly channels: Channels,
  ) {}

  /** @throws AppError `not_found`; `conflict` while it waits, was read in the office or asks for nothing any more, or while its channel is off */
  async execute(id: string, principal: Principal): Promise<ListedDelivery> {
    await this.database.transaction(async (tx) => {
      const delivery = await this.deliveries.lock(tx, id);
      if (!delivery) throw new AppError('not_found');
      const { state, channel } = delivery;
      if (state === 'queued') throw new AppError('conflict', { params: { reason: notificationTexts.stillQueued } });
      if (state === 'obsolete') throw new AppError('conflict', { params: { reason: notificationTexts.nothingLeft } });
      if (state === 'sent' && channel === 'in_app') {
        throw new AppError('conflict', { params: { reason: notificationTexts.shownAlready } });
      }
      if (this.channels.transportOf(channel) === null) {
        throw new AppError('conflict', { params: { reason: notificationTexts.channelOff } });
      }
      await this.deliveries.queueAgain(tx, id, principal.accountId, this.clock.now());
    });
    const queued = await this.list.find(id);
    if (!queued) throw new AppError('not_found');
    return queued;
  }
}
