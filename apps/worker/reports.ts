import { Injectable } from '@nestjs/common';
import { Log } from '@tanggap/platform';
import { RunJobs, ScheduleMonthly } from '@tanggap/reports';
import { Loop } from './loop';

/** Jobs whose message got lost are found by looking, in milliseconds. */
const LOOK_MS = 5000;
/** How soon after the office opens a month's report is asked for, in milliseconds. */
const SCHEDULE_MS = 60_000;

/** Exports, imports and reports, one at a time beside everything else that a worker does. */
@Injectable()
export class Reports {
  private readonly loop: Loop;
  private readonly schedule: Loop;

  constructor(
    private readonly jobs: RunJobs,
    monthly: ScheduleMonthly,
    log: Log,
  ) {
    this.loop = new Loop('reports', LOOK_MS, () => jobs.execute(), log);
    this.schedule = new Loop('monthly-reports', SCHEDULE_MS, () => monthly.execute().then(() => undefined), log);
  }

  start(): void {
    this.loop.start();
    this.schedule.start();
  }

  wake(): void {
    this.loop.wake();
  }

  /** What is under way goes back into the queue. */
  async stop(): Promise<void> {
    this.jobs.stop();
    await Promise.all([this.loop.stop(), this.schedule.stop()]);
  }
}
