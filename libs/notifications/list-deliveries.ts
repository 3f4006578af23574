import { Injectable } from '@nestjs/common';
import { Channels, type ChannelState } from './channels/channels';
import { channels, type Channel } from './domain/delivery';
import { DeliveryList, type DeliveryFilter, type ListedDelivery } from './persistence/delivery-list';

@Injectable()
export class ListDeliveries {
  constructor(
    private readonly list: DeliveryList,
    private readonly switches: Channels,
  ) {}

  /** The newest first. @throws AppError `invalid_cursor` */
  async execute(filter: DeliveryFilter): Promise<{ items: ListedDelivery[]; nextCursor: string | null }> {
    return this.list.page(filter);
  }

  /** How many that list has in all. */
  async count(filter: Omit<DeliveryFilter, 'cursor' | 'limit'>): Promise<number> {
    return this.list.count(filter);
  }

  /** Which channels there are here, so that the product says why nothing is sent on the others. */
  channels(): { channel: Channel; state: ChannelState }[] {
    return channels.map((channel) => ({ channel, state: this.switches.stateOf(channel) }));
  }
}
