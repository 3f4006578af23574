import { Injectable } from '@nestjs/common';
import { AppConfig, Clock, Log, Queues, type NewJob } from '@tanggap/platform';
import { ClockRepository, type UnarmedClock, type UnarmedQuery } from '@tanggap/sla';
import { queueOf } from './jobs';

const BATCH = 1000;
/** The life of Redis hardly ever changes unseen; now and then every timer is compared with it all the same. */
const COMPARE_EVERY_MS = 60_000;

/**
 * Sets BullMQ's delayed jobs for milestones within the horizon. A lost timer loses nothing: the recorder looks for
 * itself.
 */
@Injectable()
export class Timers {
  private compared = { epoch: '', at: -Infinity };

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly clocks: ClockRepository,
    private readonly queues: Queues,
    private readonly log: Log,
  ) {}

  /** @throws Error when Redis doesn't answer */
  async armComplaints(complaintIds: string[]): Promise<void> {
    await this.armAll({ epoch: await this.queues.epoch(), complaintIds });
  }

  /** The same right after a change; without Redis it is left to the refill. */
  async follow(complaintIds: string[]): Promise<void> {
    try {
      await this.armComplaints(complaintIds);
    } catch (error) {
      this.log.debug({ err: error }, 'timers not set, the recorder looks without them');
    }
  }

  /** Refills the horizon, after a flush of Redis as well: then every timer belongs to an older epoch. */
  async refill(): Promise<void> {
    let epoch: string;
    try {
      epoch = await this.queues.epoch();
    } catch (error) {
      this.log.debug({ err: error }, 'redis unreachable, the recorder looks without timers');
      return;
    }
    await this.armAll({ epoch });
    const { compared } = this;
    if (compared.epoch === epoch && performance.now() - compared.at < COMPARE_EVERY_MS) return;
    await this.armAll({ epoch, everyEpoch: true });
    this.compared = { epoch, at: performance.now() };
  }

  private async armAll(query: Pick<UnarmedQuery, 'epoch' | 'complaintIds' | 'everyEpoch'>): Promise<void> {
    for (;;) {
      const after = this.clock.now();
      const until = new Date(after.getTime() + this.config.TIMER_HORIZON_MS);
      const clocks = await this.clocks.takeUnarmed({ ...query, after, until, limit: BATCH });
      if (clocks.length > 0) await this.arm(clocks, query.epoch);
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
    try {
      await this.queues.add(queueOf.milestones, jobs);
    } catch (error) {
      await this.clocks.disarm(clocks.map(({ id }) => id));
      throw error;
    }
  }
}
