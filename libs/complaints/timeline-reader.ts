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
    return grouped(await this.timeline.factsOfAll(complaintIds, tx));
  }

  /** The facts of all complaints, page by page in the order in which they were filed. */
  async *inOrderOfFiling(pageSize: number, tx?: Tx): AsyncGenerator<Map<string, TimelineFact[]>> {
    for (let after: FiledPlace | undefined; ;) {
      const page = await this.timeline.filedAfter(after, pageSize, tx);
      if (page.length > 0) {
        const facts = await this.factsOfAll(
          page.map(({ id }) => id),
          tx,
        );
        yield new Map(page.map(({ id }) => [id, facts.get(id) ?? []]));
      }
      after = page.at(-1);
      if (!after || page.length < pageSize) return;
    }
  }
}

function grouped(facts: readonly (TimelineFact & { complaintId: string })[]): Map<string, TimelineFact[]> {
  const timelines = new Map<string, TimelineFact[]>();
  for (const { complaintId, ...fact } of facts) {
    const timeline = timelines.get(complaintId);
    if (timeline) timeline.push(fact);
    else timelines.set(complaintId, [fact]);
  }
  return timelines;
}
