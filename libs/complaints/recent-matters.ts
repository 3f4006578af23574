import { Injectable } from '@nestjs/common';
import { LikenessIndex, type LikenessQuestion } from './domain/likeness-index';
import { WORTH_COMPARING } from './domain/likeness';
import {
  LikenessRepository,
  type KeptMatter,
  type LikeRow,
  type MatterCursor,
} from './persistence/likeness.repository';

/** Rows read at a time when a process begins. */
const PAGE = 4000;
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

  constructor(private readonly likeness: LikenessRepository) {}

  /** What is worth comparing. Until the memory has been filled, the database searches. */
  async nearest(question: LikenessQuestion): Promise<LikeRow[]> {
    await this.refresh();
    const { held } = this;
    if (held === null || held.from > question.since) {
      // Not waited for; what fails is tried again by the next search.
      this.loading ??= this.load(question.since)
        .catch(() => undefined)
        .finally(() => {
          this.loading = null;
        });
      const [since, until] = [new Date(question.since), new Date(question.until)];
      return this.likeness.nearest({ ...question, since, until, exceptId: null });
    }
    held.index.forget(question.since);
    return this.likeness.these(held.index.nearest(question, WORTH_COMPARING));
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
