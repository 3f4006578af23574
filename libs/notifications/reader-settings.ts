import { Injectable } from '@nestjs/common';
import { normalisePhone } from '@tanggap/identity';
import { AppError, Clock, identityTexts } from '@tanggap/platform';
import { SettingRepository, unset, type ReaderSetting } from './persistence/setting.repository';

/** Where a member of staff wants to be told besides the office: each sets their own. */
@Injectable()
export class ReaderSettings {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingRepository,
  ) {}

  async of(accountId: string): Promise<ReaderSetting> {
    return (await this.settings.of([accountId])).get(accountId) ?? unset;
  }

  /** @throws AppError `validation_failed` for a telephone number that can't be one */
  async put(accountId: string, setting: ReaderSetting): Promise<ReaderSetting> {
    const phone = setting.phone === null ? null : normalisePhone(setting.phone);
    if (phone === null && setting.phone !== null) {
      throw new AppError('validation_failed', { errors: [{ field: 'phone', message: identityTexts.phoneInvalid }] });
    }
    const saved = { ...setting, phone };
    await this.settings.put(accountId, saved, this.clock.now());
    return saved;
  }
}
