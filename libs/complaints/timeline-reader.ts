import { Injectable } from '@nestjs/common';
import type { Tx } from '@tanggap/platform';
import type { ActorKind, EventData } from './domain/event-chain';
import { TimelineRepository, type FiledPlace } from './persistence/timeline.repository';

export interface TimelineEntry {
  id: string;
  sequence: number;
  type: string;
  at: Date;
  actorKind: ActorKind;
  actorId: string | null;
  actorOpdCode: string | null;
  /** Whether the citizen reads it. */
  public: boolean;
  data: EventData;
}

/** As little of an event as measuring it takes. */
export type TimelineFact = Pick<TimelineEntry, 'type' | 'at' | 'actorOpdCode' | 'data'>;

/** The facts of a complaint for those who compute from them; the texts stay behind. */
@Injectable()
export class TimelineReader {
  constructor(private readonly timeline: TimelineRepository) {}

  async eventsOf(complaintId: string, tx?: Tx): Promise<TimelineEntry[]> {
    return (await this.eventsOfAll([complaintId], tx)).get(complaintId) ?? [];
  }

  /** The same for several complaints, by their ids. */
  async eventsOfAll(complaintIds: readonly string[], tx?: Tx): Promise<Map<string, TimelineEntry[]>> {
    const timelines = new Map<string, TimelineEntry[]>();
    for (const event of await this.timeline.eventsOfAll(complaintIds, tx)) {
      const { complaintId, id, sequence, type, at, actorKind, actorId, actorOpdCode, data } = event;
      const entry = { id, sequence, type, at, actorKind, actorId, actorOpdCode, data, public: event.public };
      const timeline = timelines.get(complaintId);
      if (timeline) timeline.push(entry);
      else timelines.set(complaintId, [entry]);
    }
    return timelines;
  }

  /** The facts of these complaints, each in the order of its chain. */
  async factsOfAll(complaintIds: readonly string[], tx?: Tx): Promise<Map<string, TimelineFact[]>> {
    const timelines = new Map<string, TimelineFact[]>();
    for (const [id, facts] of await this.timeline.factsOfAll(complaintIds, tx)) {
      timelines.set(
        id,
        facts.map(([type, at, actorOpdCode, data]) => ({ type, at: new Date(at), actorOpdCode, data })),
      );
    }
    return timelines;
  }

  /**
   * The facts of all complaints in the order in which they were filed, from after one of them; the next page is read meanwhile.
   */
  async *inOrderOfFiling(pageSize: number, after: FiledPlace | null = null): AsyncGenerator<FiledPage> {
    for (let ahead: Promise<FiledPage | null> = this.pageAfter(after, pageSize); ;) {
      const page: FiledPage | null = await ahead;
      if (!page) return;
      ahead = page.timelines.size === pageSize ? this.pageAfter(page.last, pageSize) : Promise.resolve(null);
      // Whoever reads on hears of it; whoever stops needn't.
      ahead.catch(() => undefined);
      yield page;
    }
  }

  private async pageAfter(after: FiledPlace | null, size: number): Promise<FiledPage | null> {
    const page = await this.timeline.filedAfter(after ?? undefined, size);
    const last = page.at(-1);
    if (!last) return null;
    const facts = await this.factsOfAll(page.map(({ id }) => id));
    return { last, timelines: new Map(page.map(({ id }) => [id, facts.get(id) ?? []])) };
  }
}

/** Some complaints in the order of filing. */
interface FiledPage {
  last: FiledPlace;
  timelines: Map<string, TimelineFact[]>;
}
