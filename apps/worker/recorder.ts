import { Injectable } from '@nestjs/common';
import { RecordMilestones, type RecordedBatch } from '@tanggap/complaints';
import { isDatabaseUnreachable, Log } from '@tanggap/platform';
import { Loop } from './loop';
import { Timers } from './timers';

/** Timers wake it; this often it looks without one, so that no deadline is ever lost, in milliseconds. */
const LOOK_EVERY_MS = 500;
/** Timers that fire so soon after one another share a transaction, in milliseconds. */
const GATHER_MS = 25;
const BATCH = 200;

/**
 * Records what has come due, from PostgreSQL alone. A timer only wakes it: many that fire together are one run, and one
 * that was lost, flushed or fired by a worker that died costs the time until the next look.
 */
@Injectable()
export class Recorder {
  private readonly loop: Loop;

  constructor(
    private readonly recordMilestones: RecordMilestones,
    private readonly timers: Timers,
    private readonly log: Log,
  ) {
    this.loop = new Loop('recorder', LOOK_EVERY_MS, () => this.recordDue(), log, GATHER_MS);
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  private async recordDue(): Promise<void> {
    for (;;) {
      const { claimed, complaintIds } = await this.batch();
      if (complaintIds.length > 0) await this.timers.follow(complaintIds);
      if (claimed < BATCH || complaintIds.length === 0) return;
    }
  }

  /** One that can't be recorded must not hold up the others of its batch: then each goes by itself. */
  private async batch(): Promise<RecordedBatch> {
    try {
      return await this.recordMilestones.execute(BATCH);
    } catch (error) {
      if (isDatabaseUnreachable(error)) throw error;
      this.log.warn({ err: error }, 'a batch of milestones failed, its complaints are recorded one by one');
      return this.oneByOne();
    }
  }

  private async oneByOne(): Promise<RecordedBatch> {
    const all: RecordedBatch = { claimed: 0, complaintIds: [], milestones: [] };
    for (const complaintId of await this.recordMilestones.due(BATCH)) {
      try {
        const { claimed, complaintIds, milestones } = await this.recordMilestones.executeOne(complaintId);
        all.claimed += claimed;
        all.complaintIds.push(...complaintIds);
        all.milestones.push(...milestones);
      } catch (error) {
        if (isDatabaseUnreachable(error)) throw error;
        this.log.error({ complaintId, err: error }, 'milestones of a complaint could not be recorded');
      }
    }
    return all;
  }
}
