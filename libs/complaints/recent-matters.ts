import { Injectable } from '@nestjs/common';
import { Clock } from '@tanggap/platform';
import { LikenessIndex, type LikenessQuestion } from './domain/likeness-index';
import { WINDOW_DAYS, WORTH_COMPARING } from './domain/likeness';
import {
  LikenessRepository,
  type KeptMatter,
  type LikeRow,
  type MatterCursor,
} from './persistence/likeness.repository';

/** All that is compared with a report which was itself filed within the window. */
const KEPT_MS = 2 * WINDOW_DAYS * 86_400_000;
/** Rows read at a time when a process begins. */
const PAGE = 2000;
/** More at once is an import: then all is read again, by the page. */
const MOST_ADDED = 20_000;
const NO_ID = '00000000-0000-0000-0000-000000000000';

interface Held {
  index: LikenessIndex;
  /** Reports filed since then are in it; milliseconds since 1970. */
  from: number;
  horizon: bigint;
  /** Those from the horizon on that are in it already. */
  seen: ReadonlySet<string>;
}

/**
 * The latest weeks' reports in the memory of each process, as far as finding the same matter needs them. PostgreSQL stays the truth:
 * before each search what was added since is read, by the numbers of its transactions, so that nothing is missed
 * however long it took to be committed; texts and states are always read fresh.
 */
@Injectable()
export class RecentMatters {
  private held: Held | null = null;
  private loading: Promise<void> | null = null;
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly likeness: LikenessRepository,
  ) {}

  /** Begins to fill the memory, so that nobody's first search has to; not waited for. */
  warm(): void {
    // What fails is tried again by the next search.
    this.loading ??= this.load(this.clock.now().getTime() - KEPT_MS)
      .catch(() => undefined)
      .finally(() => {
        this.loading = null;
      });
  }

  /**
   * What is worth comparing, without `exceptId` itself. Until the memory has been filled the database searches, and always for what is older
   * than the memory.
   */
  async nearest(question: LikenessQuestion, exceptId: string | null): Promise<LikeRow[]> {
    await this.refresh();
    if (this.held === null) this.warm();
    else this.forget(this.held);
    if (this.held === null || this.held.from > question.since) {
      const [since, until] = [new Date(question.since), new Date(question.until)];
      return this.likeness.nearest({ ...question, since, until, exceptId });
    }
    const nearest = this.held.index.nearest(question, WORTH_COMPARING + 1).filter(({ id }) => id !== exceptId);
    return this.likeness.these(nearest.slice(0, WORTH_COMPARING));
  }

  private forget(held: Held): void {
    held.from = Math.max(held.from, this.clock.now().getTime() - KEPT_MS);
    held.index.forget(held.from);
  }

  /** One reading at a time; who comes meanwhile shares the next, since the one under way may have begun too early for them. */
  private refresh(): Promise<void> {
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = null;
        this.reading = this.readAdded();
        return this.reading;
      });
    return this.next;
  }

  private async readAdded(): Promise<void> {
    const { held } = this;
    if (held === null) return;
    const { matters, horizon } = await this.likeness.addedSince(held.horizon, MOST_ADDED);
    if (matters.length === MOST_ADDED) {
      this.held = null;
      return;
    }
    for (const matter of matters) if (!held.seen.has(matter.id)) held.index.add(matter);
    held.horizon = horizon;
    held.seen = idsFrom(horizon, matters);
  }

  private async load(since: number): Promise<void> {
    const horizon = await this.likeness.horizon();
    const index = new LikenessIndex();
    const seen = new Set<string>();
    let after: MatterCursor | null = { filedAt: new Date(since).toISOString(), id: NO_ID };
    while (after !== null) {
      const page: { matters: KeptMatter[]; last: MatterCursor | null } = await this.likeness.page(after, PAGE);
      for (const matter of page.matters) index.add(matter);
      for (const id of idsFrom(horizon, page.matters)) seen.add(id);
      after = page.last;
    }
    this.held = { index, from: since, horizon, seen };
  }
}

const idsFrom = (horizon: bigint, matters: readonly KeptMatter[]): Set<string> =>
  new Set(matters.filter(({ addedIn }) => addedIn >= horizon).map(({ id }) => id));
