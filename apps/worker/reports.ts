import { Injectable } from '@nestjs/common';
import { Log } from '@tanggap/platform';
import { RunJobs } from '@tanggap/reports';
import { Loop } from './loop';

/** Jobs whose message got lost are found by looking, in milliseconds. */
const LOOK_MS = 5000;

/** Exports, imports and reports, one at a time beside everything else that a worker does. */
@Injectable()
export class Reports {
  private readonly loop: Loop;

  constructor(
    private readonly jobs: RunJobs,
    log: Log,
  ) {
    this.loop = new Loop('reports', LOOK_MS, () => jobs.execute(), log);
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  /** What is under way goes back into the queue. */
  async stop(): Promise<void> {
    this.jobs.stop();
    await this.loop.stop();
  }
}
