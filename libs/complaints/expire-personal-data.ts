import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@tanggap/platform';
import { systemActor } from './actors';
import { keptSince } from './domain/retention';
import { ErasePersonalData } from './erase-personal-data';
import { ComplaintRepository } from './persistence/complaint.repository';
import { PersonalDataRepository } from './persistence/personal-data.repository';
import { RetentionRepository } from './persistence/retention.repository';

/**
 * Lets personal data go whose time is over by the setting. What is due stands in PostgreSQL, so what no worker did for a week is done when
 * one is back; two at once wait for one another at the report, and the second finds nothing to do.
 */
@Injectable()
export class ExpirePersonalData {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly retention: RetentionRepository,
    private readonly personal: PersonalDataRepository,
    private readonly complaints: ComplaintRepository,
    private readonly erasure: ErasePersonalData,
  ) {}

  /**
   * Of at most `limit` reports, each in a transaction of its own. Returns of how many complaints they went.
   * @throws the first failure, once the others are done
   */
  async execute(limit: number): Promise<number> {
    const before = keptSince(this.clock.now(), await this.retention.years());
    let erased = 0;
    const failures: unknown[] = [];
    for (const id of await this.personal.past(before, limit)) {
      try {
        erased += await this.expire(id, before);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    return erased;
  }

  private async expire(id: string, before: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const parts = await this.complaints.lockParts(tx, id);
      // Somebody may have done it, or taken the report up again, while this one waited for the lock.
      if (!(await this.personal.isPast(tx, id, before))) return 0;
      return this.erasure.within(tx, parts, 'retention', systemActor);
    });
  }
}
