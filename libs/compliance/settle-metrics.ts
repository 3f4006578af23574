import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { Appearances } from './domain/measures/appearances';
import { Tally } from './domain/measures/tally';
import { MetricAppearances } from './persistence/metric-appearances';
import { MetricLedger } from './persistence/metric-ledger';
import { MetricTally } from './persistence/metric-tally';

/** Differences a transaction. A worker that gets little of the processor takes fewer: a transaction that stands still is ended. */
const MOST = 5000;
const FEWEST = 250;
/** What a transaction should take, in milliseconds. */
const WANTED_MS = 3000;

/**
 * Moves what has just been counted into the daily and monthly rows. Answers are the same before and after: they add what
 * isn't settled yet. Any number of workers may do it.
 */
@Injectable()
export class SettleMetrics {
  private batch = MOST;

  constructor(
    private readonly database: Database,
    private readonly ledger: MetricLedger,
    private readonly tally: MetricTally,
    private readonly appearances: MetricAppearances,
  ) {}

  /** Returns how many differences were settled: none where somebody else is at it, who goes on to the end. */
  async execute(): Promise<number> {
    for (let settled = 0; ;) {
      const size = this.batch;
      const began = performance.now();
      this.batch = Math.max(FEWEST, Math.floor(size / 2));
      const batch = await this.settle(size);
      if (performance.now() - began < WANTED_MS) this.batch = Math.min(MOST, size * 2);
      settled += batch;
      if (batch < size) return settled;
    }
  }

  private async settle(size: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      await this.ledger.beginFolding(tx);
      if (!(await this.tally.tryLock(tx))) return 0;
      const entries = await this.ledger.takeFresh(tx, size);
      const tally = new Tally();
      const appearances = new Appearances();
      for (const entry of entries) {
        tally.add(entry);
        appearances.add(entry);
      }
      await this.tally.add(tx, tally.take());
      await this.appearances.add(tx, appearances.all());
      return entries.length;
    });
  }
}
