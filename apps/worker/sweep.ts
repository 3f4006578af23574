import { Injectable } from '@nestjs/common';
import { RecordMilestones } from '@tanggap/complaints';
import { Clock, Log } from '@tanggap/platform';
import { ClockRepository } from '@tanggap/sla';
import { Timers } from './timers';

/** How long a timer has to fire before the sweep takes its place, in milliseconds. */
const GRACE_MS = 1500;
const BATCH = 200;

/**
 * What makes a deadline impossible to lose: milestones that are due in PostgreSQL are recorded whatever has become of
 * their timers, and missing timers are set again.
 */
@Injectable()
export class Sweep {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: ClockRepository,
    private readonly recordMilestones: RecordMilestones,
    private readonly timers: Timers,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    await this.recordOverdue();
    try {
      await this.timers.refill();
    } catch (error) {
      this.log.debug({ err: error }, 'timers not set, the sweep records without them');
    }
  }

  private async recordOverdue(): Promise<void> {
    for (;;) {
      const due = await this.clocks.due(new Date(this.clock.now().getTime() - GRACE_MS), BATCH);
      let recorded = 0;
      for (const complaintId of due) recorded += (await this.recordMilestones.execute(complaintId)).length;
      if (recorded > 0)
        this.log.info({ complaints: due.length, recorded }, 'recorded milestones whose timers were late');
      if (due.length < BATCH || recorded === 0) return;
    }
  }
}
