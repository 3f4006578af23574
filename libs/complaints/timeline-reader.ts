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
    const events = await this.timeline.eventsOf(complaintId, tx);
    return events.map(({ id, sequence, type, at, actorKind, actorId, actorOpdCode, public: isPublic, data }) => ({
      ...{ id, sequence, type, at, actorKind, actorId, actorOpdCode, data },
      public: isPublic,
    }));
  }
}
