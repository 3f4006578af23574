import { Injectable } from '@nestjs/common';
import { TimelineReader } from '@tanggap/complaints';
import { Database, type Tx } from '@tanggap/platform';
import { Tally } from './domain/measures/tally';
import { projectionOf } from './domain/projection';
import { MetricLedgers } from './metric-ledgers';
import { CaseRepository } from './persistence/case.repository';
import { MetricLedger, type PostedLedger } from './persistence/metric-ledger';
import { MetricTally } from './persistence/metric-tally';

const PAGE = 2000;

export interface RebuiltMetrics {
  complaints: number;
  entries: number;
  rows: number;
}

/**
 * Folds every complaint's events again and puts the result in place of all cases and numbers, in one transaction: readers see the
 * old ones until it commits, and whoever folds waits. By the same pure functions as the consumer, so nothing changes
 * unless a formula did.
 */
@Injectable()
export class RebuildMetrics {
  constructor(
    private readonly database: Database,
    private readonly timeline: TimelineReader,
    private readonly ledgers: MetricLedgers,
    private readonly cases: CaseRepository,
    private readonly ledger: MetricLedger,
    private readonly tally: MetricTally,
  ) {}

  /** @param progress called with how many complaints are done */
  async execute(progress: (complaints: number) => void = () => undefined): Promise<RebuiltMetrics> {
    const fold = await this.ledgers.fold();
    return this.database.transaction(async (tx) => {
      await this.ledger.beginRebuild(tx);
      await this.tally.lock(tx);
      await this.cases.clear(tx);
      await this.ledger.clear(tx);
      await this.tally.clear(tx);
      const done: RebuiltMetrics = { complaints: 0, entries: 0, rows: 0 };
      const tally = new Tally();
      for await (const page of this.timeline.inOrderOfFiling(PAGE, tx)) {
        const ledgers = [...page].map(([complaintId, events]): PostedLedger => ({
          complaintId,
          entries: fold(events),
        }));
        await this.cases.upsert(
          tx,
          [...page].flatMap(([id, events]) => projectionOf(id, events)),
        );
        await this.ledger.insert(tx, ledgers);
        const entries = ledgers.flatMap((one) => one.entries);
        entries.forEach((entry) => tally.add(entry));
        done.rows += await this.writeFinished(tx, tally, entries.at(-1)?.day ?? '');
        done.entries += entries.length;
        done.complaints += page.size;
        progress(done.complaints);
      }
      const rest = tally.take();
      await this.tally.insert(tx, rest);
      done.rows += rest.length;
      return done;
    });
  }

  /** Complaints come in the order of filing: rows of days and months before `today` get nothing more. */
  private async writeFinished(tx: Tx, tally: Tally, today: string): Promise<number> {
    const month = `${today.slice(0, 7)}-01`;
    const rows = tally.take(({ span, startsOn }) => startsOn < (span === 'day' ? today : month));
    await this.tally.insert(tx, rows);
    return rows.length;
  }
}
