import { Injectable } from '@nestjs/common';
import type { Tx } from '@tanggap/platform';
import type { ActorKind, EventData } from './domain/event-chain';
import { TimelineRepository } from './persistence/timeline.repository';

export interface TimelineEntry {
  sequence: number;
  type: string;
  at: Date;
  actorKind: ActorKind;
  actorOpdCode: string | null;
  data: EventData;
}

/** The facts of a complaint for those who compute from them; the texts stay behind. */
@Injectable()
export class TimelineReader {
  constructor(private readonly timeline: TimelineRepository) {}

  async eventsOf(complaintId: string, tx?: Tx): Promise<TimelineEntry[]> {
    const events = await this.timeline.eventsOf(complaintId, tx);
    return events.map(({ sequence, type, at, actorKind, actorOpdCode, data }) => ({
      sequence,
      type,
      at,
      actorKind,
      actorOpdCode,
      data,
    }));
  }
}
