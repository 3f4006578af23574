import { isDatabaseUnreachable, type Log } from '@tanggap/platform';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats `work` with a pause between; one run at a time. What a run throws is logged and the next one comes all the
 * same: whatever a loop does can be done again.
 */
export class Loop {
  private stopped = false;
  private woken = false;
  private endPause: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly pauseMs: number,
    /** May answer with another pause than the usual one, in milliseconds. */
    private readonly work: () => Promise<number | void>,
    private readonly log: Log,
    /** Wakes that come so soon after a run share the next one, in milliseconds. */
    private readonly gatherMs = 0,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Lets the next run come at once; calls during a run lead to one more run. */
  wake(): void {
    this.woken = true;
    this.endPause();
  }

  /** Waits for the run under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.endPause();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const { worked, pauseMs } = await this.attempt();
      if (this.gatherMs > 0) await sleep(this.gatherMs);
      // After a failure even the impatient wait: it would only fail again.
      if (!(worked && this.woken)) await this.pause(pauseMs);
    }
  }

  private async attempt(): Promise<{ worked: boolean; pauseMs: number }> {
    try {
      return { worked: true, pauseMs: (await this.work()) ?? this.pauseMs };
    } catch (error) {
      const fields = { loop: this.name, err: error };
      if (isDatabaseUnreachable(error)) this.log.warn(fields, 'database unreachable, will try again');
      else this.log.error(fields, 'loop failed, will try again');
      return { worked: false, pauseMs: this.pauseMs };
    }
  }

  private async pause(pauseMs: number): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
