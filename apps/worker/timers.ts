import { Injectable } from '@nestjs/common';
import { AppConfig, Clock, Queues, type NewJob } from '@tanggap/platform';
import { ClockRepository, type UnarmedClock } from '@tanggap/sla';
import { queueOf } from './jobs';

const BATCH = 1000;

/** Sets BullMQ's delayed jobs for milestones within the horizon. A lost timer delays nothing: the sweep finds what is due. */
@Injectable()
export class Timers {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly clocks: ClockRepository,
    private readonly queues: Queues,
  ) {}

  async armComplaint(complaintId: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() + this.config.TIMER_HORIZON_MS);
    const epoch = await this.queues.epoch();
    await this.arm(await this.clocks.unarmedOf(complaintId, until, epoch), epoch);
  }

  /** Refills the horizon, after a flush of Redis as well: then every clock belongs to an older epoch. */
  async refill(): Promise<void> {
    const epoch = await this.queues.epoch();
    for (;;) {
      const clocks = await this.clocks.withinHorizon(this.clock.now(), this.config.TIMER_HORIZON_MS, epoch, BATCH);
      await this.arm(clocks, epoch);
      if (clocks.length < BATCH) return;
    }
  }

  private async arm(clocks: UnarmedClock[], epoch: string): Promise<void> {
    const now = this.clock.now().getTime();
    const jobs = clocks.map(({ id, complaintId, milestoneAt }): NewJob => ({
      name: 'sla.milestone',
      data: { complaintId },
      id: `${id}-${milestoneAt.getTime()}-${epoch}`,
      delayMs: Math.max(milestoneAt.getTime() - now, 0),
    }));
    await this.queues.add(queueOf.milestones, jobs);
    await this.clocks.markArmed(clocks, epoch);
  }
}
