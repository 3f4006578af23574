import { Injectable } from '@nestjs/common';
import type { StaffReader } from '@tanggap/identity';
import type { Tx } from '@tanggap/platform';
import { Channels } from './channels/channels';
import type { Channel } from './domain/delivery';
import { SettingRepository, unset } from './persistence/setting.repository';

export interface ReachedReader {
  reader: StaffReader;
  language: 'id' | 'en';
  channels: Channel[];
}

/** Members of staff are told in the office always, and where they asked to be written to. */
@Injectable()
export class ReaderChannels {
  constructor(
    private readonly settings: SettingRepository,
    private readonly channels: Channels,
  ) {}

  async of(readers: readonly StaffReader[], tx: Tx): Promise<ReachedReader[]> {
    const settings = await this.settings.of(
      readers.map(({ accountId }) => accountId),
      tx,
    );
    return readers.map((reader) => {
      const { byEmail, byPhone, language } = settings.get(reader.accountId) ?? unset;
      const phone = byPhone && reader.phone !== null ? this.channels.forPhone() : null;
      const mail = byEmail && reader.email !== null && this.channels.transportOf('email') !== null;
      const channels: Channel[] = ['in_app', ...(mail ? (['email'] as const) : []), ...(phone ? [phone] : [])];
      return { reader, language, channels };
    });
  }
}
