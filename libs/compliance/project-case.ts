import { Injectable } from '@nestjs/common';
import { TimelineReader } from '@tanggap/complaints';
import type { Tx } from '@tanggap/platform';
import { foldCase } from './domain/case';
import { CaseRepository } from './persistence/case.repository';

/** The consumer `compliance.project-case`: reads the complaints' events again and keeps the cases they fold into. */
@Injectable()
export class ProjectCase {
  constructor(
    private readonly timeline: TimelineReader,
    private readonly cases: CaseRepository,
  ) {}

  async execute(tx: Tx, complaintIds: readonly string[]): Promise<void> {
    const timelines = await this.timeline.eventsOfAll(complaintIds, tx);
    await this.cases.upsert(
      tx,
      [...timelines].flatMap(([complaintId, events]) => {
        const lastEventAt = new Date(events.reduce((latest, event) => Math.max(latest, event.at.getTime()), 0));
        const folded = foldCase(events, lastEventAt);
        return folded ? [{ complaintId, folded, eventCount: events.length, lastEventAt }] : [];
      }),
    );
  }
}
