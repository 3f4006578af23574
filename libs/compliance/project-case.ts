import { Injectable } from '@nestjs/common';
import { TimelineReader } from '@tanggap/complaints';
import type { Tx } from '@tanggap/platform';
import { foldCase } from './domain/case';
import { CaseRepository } from './persistence/case.repository';

/** The consumer `compliance.project-case`: reads the complaint's events again and keeps the case they fold into. */
@Injectable()
export class ProjectCase {
  constructor(
    private readonly timeline: TimelineReader,
    private readonly cases: CaseRepository,
  ) {}

  async execute(complaintId: string, tx: Tx): Promise<void> {
    const events = await this.timeline.eventsOf(complaintId, tx);
    const last = events.reduce((latest, event) => Math.max(latest, event.at.getTime()), 0);
    const folded = foldCase(events, new Date(last));
    if (folded) await this.cases.upsert(tx, complaintId, folded, events.length);
  }
}
