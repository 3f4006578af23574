import { Injectable } from '@nestjs/common';
import { Clock } from '@tanggap/platform';
import { keptSince } from './domain/retention';
import { PersonalDataRepository } from './persistence/personal-data.repository';
import { RetentionRepository, type RetentionSetting } from './persistence/retention.repository';

export type { RetentionSetting };

/** How long personal data are kept after a complaint is over, and who has changed that. */
@Injectable()
export class ReadRetention {
  constructor(
    private readonly clock: Clock,
    private readonly retention: RetentionRepository,
    private readonly personal: PersonalDataRepository,
  ) {}

  /** In years after the end of a complaint. */
  async years(): Promise<number> {
    return this.retention.years();
  }

  /** The newest first, at most fifty. */
  async versions(): Promise<RetentionSetting[]> {
    return this.retention.versions();
  }

  /** How many complaints would lose their personal data now if it were so many years. */
  async countPast(years: number): Promise<number> {
    return this.personal.countPast(keptSince(this.clock.now(), years));
  }
}
