import { Injectable } from '@nestjs/common';
import { RecordMilestones } from '@tanggap/complaints';
import { Log } from '@tanggap/platform';
import { ClockRepository } from '@tanggap/sla';
import { Timers } from './timers';

const BATCH = 200;

/**
 * After a change of a calendar or of limits that apply to open complaints, computes their clocks again. Whoever touches
 * such a complaint before does the same first, so nothing is decided by old hours while this goes on.
 */
@Injectable()
export class Recalculation {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly recordMilestones: RecordMilestones,
    private readonly timers: Timers,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    let previous = '';
    for (;;) {
      const outdated = await this.clocks.outdated(BATCH);
      if (outdated.length > 0) {
        const { complaintIds } = await this.recordMilestones.executeThese(outdated);
        await this.timers.follow(complaintIds);
        this.log.info({ complaints: complaintIds.length }, 'computed clocks again');
      }
      // The same ones again are in somebody's hands; the next round finds them.
      const these = outdated.join();
      if (outdated.length < BATCH || these === previous) return;
      previous = these;
    }
  }
}
