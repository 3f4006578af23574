import { Injectable } from '@nestjs/common';
import type { Tx } from '@tanggap/platform';
import type { ActorKind, EventData } from './domain/event-chain';
import { TimelineRepository } from './persistence/timeline.repository';

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
}
