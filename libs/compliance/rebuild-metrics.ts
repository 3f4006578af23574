import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { TimelineReader, type TimelineFact } from '@tanggap/complaints';
import { Database, newId, type Tx } from '@tanggap/platform';
import { Appearances } from './domain/measures/appearances';
import { catalogueVersion } from './domain/measures/catalogue';
import { monthlySpans, Tally } from './domain/measures/tally';
import { projectionOf, type CaseProjection } from './domain/projection';
import { MetricLedgers, type Fold } from './metric-ledgers';
import { CaseRepository } from './persistence/case.repository';
import { MetricAppearances } from './persistence/metric-appearances';
import { MetricLedger, type PostedLedger } from './persistence/metric-ledger';
import { MetricState, type RecountPlace } from './persistence/metric-state';
import { MetricTally } from './persistence/metric-tally';

/** Complaints a transaction. */
const PAGE = 2000;

interface RebuiltMetrics {
  complaints: number;
  entries: number;
  rows: number;
}

type Progress = (done: RebuiltMetrics) => void;
const nobody: Progress = () => undefined;

/**
 * Folds every complaint's events again, by the same pure functions as the consumer, then adds each month up again from what came
 * of it, and quarters and years from the months. Page by page in transactions of seconds, so events go on being counted meanwhile; whoever dies at it leaves its
 * place to the next.
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
    private readonly appearances: MetricAppearances,
    private readonly state: MetricState,
  ) {}

  /** All of it, from the beginning. Null where another has begun again meanwhile. @param progress called now and then */
  async execute(progress: Progress = nobody): Promise<RebuiltMetrics | null> {
    const holder = newId();
    await this.state.seize(holder, catalogueVersion);
    return this.run(holder, progress, new AbortController().signal);
  }

  /**
   * Where the numbers were counted by an older catalogue than this program's, or somebody died at counting them, by one worker of
   * many. Null where there was nothing to do, or where `stopped` told it to leave the rest.
   */
  async whereOutdated(stopped: AbortSignal): Promise<RebuiltMetrics | null> {
    const holder = newId();
    if (!(await this.state.claim(holder, catalogueVersion))) return null;
    try {
      return await this.run(holder, nobody, stopped);
    } finally {
      await this.state.release(holder);
    }
  }

  private async run(holder: string, progress: Progress, stopped: AbortSignal): Promise<RebuiltMetrics | null> {
    const done: RebuiltMetrics = { complaints: 0, entries: 0, rows: 0 };
    const place = await this.database.transaction((tx) => this.state.hold(tx, holder));
    if (!place) return null;
    if (!place.folded && !(await this.foldAll(holder, place, done, progress, stopped))) return null;
    for (let rows = await this.countNextMonth(holder); rows !== 'finished'; rows = await this.countNextMonth(holder)) {
      if (rows === 'lost' || stopped.aborted) return null;
      done.rows += rows;
      progress(done);
    }
    return (await this.addUpYears(holder, done, stopped)) ? done : null;
  }

  /** False where it was stopped, or is no longer the holder's. */
  private async foldAll(
    holder: string,
    from: RecountPlace,
    done: RebuiltMetrics,
    progress: Progress,
    stopped: AbortSignal,
  ): Promise<boolean> {
    const fold = await this.ledgers.fold();
    let written: Promise<number | null> = Promise.resolve(0);
    for await (const { last, timelines } of this.timeline.inOrderOfFiling(PAGE, from.after)) {
      const page = await foldedPage(timelines, fold);
      const entries = await written;
      if (entries === null || stopped.aborted) return false;
      done.entries += entries;
      written = this.write(holder, last, page);
      // Heard of when the next page is folded, which goes on meanwhile.
      written.catch(() => undefined);
      done.complaints += timelines.size;
      progress(done);
    }
    const entries = await written;
    if (entries === null) return false;
    done.entries += entries;
    return this.database.transaction(async (tx) => {
      const place = await this.state.hold(tx, holder);
      if (place) await this.state.moveTo(tx, { ...place, folded: true });
      return place !== null;
    });
  }

  /** Who has folded newer events of a complaint meanwhile has the better entries: those stay. Returns how many entries it wrote. */
  private async write(holder: string, last: RecountPlace['after'], page: FoldedPage): Promise<number | null> {
    return this.database.transaction(async (tx) => {
      const place = await this.state.hold(tx, holder);
      if (!place) return null;
      await this.state.moveTo(tx, { ...place, after: last });
      await this.ledger.beginFolding(tx);
      const renewed = new Set(await this.cases.renew(tx, page.projections));
      const ledgers = page.ledgers.filter(({ complaintId }) => renewed.has(complaintId));
      await this.ledger.put(tx, ledgers);
      return ledgers.reduce((sum, { entries }) => sum + entries.length, 0);
    });
  }

  private async countNextMonth(holder: string): Promise<number | 'lost' | 'finished'> {
    return this.database.transaction(async (tx) => {
      const place = await this.state.hold(tx, holder);
      if (!place) return 'lost';
      const month = await this.ledger.monthAfter(tx, place.counted);
      if (month === null) return 'finished';
      const rows = await this.count(tx, month);
      await this.state.moveTo(tx, { ...place, counted: month });
      return rows;
    });
  }

  /** Then all is counted: from now on answers may read the rows of quarters and years. */
  private async addUpYears(holder: string, done: RebuiltMetrics, stopped: AbortSignal): Promise<boolean> {
    for (const year of await this.database.transaction((tx) => this.tally.years(tx))) {
      if (stopped.aborted) return false;
      const rows = await this.database.transaction(async (tx) => {
        if (!(await this.state.hold(tx, holder))) return null;
        await this.ledger.beginRebuild(tx);
        await this.tally.lock(tx);
        return this.tally.addUpYear(tx, year);
      });
      if (rows === null) return false;
      done.rows += rows;
    }
    return this.database.transaction(async (tx) => {
      if (!(await this.state.hold(tx, holder))) return false;
      await this.state.finish(tx);
      return true;
    });
  }

  /** What isn't settled yet is in the entries as well, so it goes. */
  private async count(tx: Tx, month: string): Promise<number> {
    await this.ledger.beginRebuild(tx);
    await this.tally.lock(tx);
    await this.tally.clear(tx, month);
    await this.ledger.clearFresh(tx, month);
    await this.appearances.clear(tx, month);
    const tally = new Tally();
    const appearances = new Appearances();
    for await (const entries of this.ledger.entriesOf(tx, month)) {
      for (const entry of entries) {
        tally.add(entry);
        appearances.add(entry);
      }
    }
    const rows = tally.take(monthlySpans);
    await this.tally.insert(tx, rows);
    await this.appearances.add(tx, appearances.all());
    return rows.length;
  }
}

interface FoldedPage {
  /** By their complaints' ids, as others lock them. */
  projections: CaseProjection[];
  ledgers: PostedLedger[];
}

/** So many complaints are folded without letting anybody else have the processor. */
const AT_A_TIME = 50;

async function foldedPage(timelines: ReadonlyMap<string, TimelineFact[]>, fold: Fold): Promise<FoldedPage> {
  const page: FoldedPage = { projections: [], ledgers: [] };
  const inOrder = [...timelines].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [place, [complaintId, events]] of inOrder.entries()) {
    page.projections.push(...projectionOf(complaintId, events));
    page.ledgers.push({ complaintId, entries: fold(events) });
    // The page before is being written meanwhile.
    if (place % AT_A_TIME === 0) await setImmediate();
  }
  return page;
}
