import { Injectable } from '@nestjs/common';
import { Staff } from '@tanggap/identity';
import { Clock } from '@tanggap/platform';
import { SettingRepository, unset, type ReaderSetting } from './persistence/setting.repository';

/** A reader's choice beside the contacts that their account has; an administrator keeps those. */
export interface ReaderSettingView extends ReaderSetting {
  email: string | null;
  phone: string | null;
}

/** Where a member of staff wants to be told besides the office: each sets their own. */
@Injectable()
export class ReaderSettings {
  constructor(
    private readonly clock: Clock,
    private readonly staff: Staff,
    private readonly settings: SettingRepository,
  ) {}

  async of(accountId: string): Promise<ReaderSettingView> {
    const setting = (await this.settings.of([accountId])).get(accountId) ?? unset;
    const [reader] = await this.staff.present([accountId]);
    return { ...setting, email: reader?.email ?? null, phone: reader?.phone ?? null };
  }

  async put(accountId: string, setting: ReaderSetting): Promise<ReaderSettingView> {
    await this.settings.put(accountId, setting, this.clock.now());
    return this.of(accountId);
  }
}
