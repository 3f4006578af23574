import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { Tally } from './domain/measures/tally';
import { MetricLedger } from './persistence/metric-ledger';
import { MetricTally } from './persistence/metric-tally';

/** Differences a transaction: some seconds of the busiest worker. */
const BATCH = 5000;

/**
 * Moves what has just been counted into the daily and monthly rows. Answers are the same before and after: they add what
 * isn't settled yet. Any number of workers may do it.
 */
@Injectable()
export class SettleMetrics {
  constructor(
    private readonly database: Database,
    private readonly ledger: MetricLedger,
    private readonly tally: MetricTally,
  ) {}

  /** Returns how many differences were settled. */
  async execute(): Promise<number> {
    for (let settled = 0; ;) {
      const batch = await this.settle();
      settled += batch;
      if (batch < BATCH) return settled;
    }
  }

  private async settle(): Promise<number> {
    return this.database.transaction(async (tx) => {
      await this.ledger.beginFolding(tx);
      await this.tally.lock(tx);
      const entries = await this.ledger.takeFresh(tx, BATCH);
      const tally = new Tally();
      entries.forEach((entry) => tally.add(entry));
      await this.tally.add(tx, tally.take());
      return entries.length;
    });
  }
}
