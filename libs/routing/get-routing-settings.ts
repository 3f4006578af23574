import { Injectable } from '@nestjs/common';
import { AppError } from '@tanggap/platform';
import { RoutingSettingRepository, type RoutingSetting } from './persistence/routing-setting-repository';

@Injectable()
export class GetRoutingSettings {
  constructor(private readonly settings: RoutingSettingRepository) {}

  /** @throws AppError `not_found` before a data pack is loaded */
  async execute(): Promise<RoutingSetting> {
    const setting = await this.settings.find();
    if (!setting) throw new AppError('not_found');
    return setting;
  }
}
