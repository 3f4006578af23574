import { Injectable } from '@nestjs/common';
import { TimelineReader } from '@tanggap/complaints';
import { foldCase } from './domain/case';
import { isOpen } from './domain/open-case';
import { CaseRepository, type RestingCase } from './persistence/case.repository';

export interface OpenThen {
  complaintId: string;
  number: string;
  opdCode: string | null;
  /** As it was then. */
  status: string;
  filedAt: Date;
}

/** Complaints that were open at an instant, whatever has become of them since: the same whenever it is asked. */
@Injectable()
export class ListOldestOpen {
  constructor(
    private readonly cases: CaseRepository,
    private readonly timeline: TimelineReader,
  ) {}

  /** The longest open first, as was known by then. */
  async execute(asOf: Date, limit: number): Promise<OpenThen[]> {
    const found: OpenThen[] = [];
    for await (const page of this.cases.openOrMovedSince(asOf)) {
      const moved = page.filter(({ lastEventAt }) => lastEventAt > asOf).map(({ complaintId }) => complaintId);
      const timelines = await this.timeline.eventsOfAll(moved);
      for (const one of page) {
        const then = stateThen(one, timelines.get(one.complaintId), asOf);
        if (then) found.push(then);
        if (found.length === limit) return found;
      }
    }
    return found;
  }
}

/** What has rested since is as it is kept. */
function stateThen(
  { complaintId, number, filedAt, lastEventAt, ...kept }: RestingCase,
  events: Parameters<typeof foldCase>[0] | undefined,
  asOf: Date,
): OpenThen | null {
  const then = lastEventAt > asOf ? foldCase(events ?? [], asOf) : kept;
  if (!then || !isOpen(then.status)) return null;
  return { complaintId, number, filedAt, opdCode: then.opdCode, status: then.status };
}
