import { Injectable } from '@nestjs/common';
import { chainProblems } from './domain/event-chain';
import { TimelineRepository } from './persistence/timeline.repository';
import { ChainHeads } from './persistence/chain-heads';

interface ChainReport {
  complaints: number;
  events: number;
  problems: { number: string; problems: string[] }[];
}

/** Proves that nobody has changed, removed or slipped in an event: of one complaint, or of all. */
@Injectable()
export class VerifyChain {
  constructor(
    private readonly heads: ChainHeads,
    private readonly timeline: TimelineRepository,
  ) {}

  /** Whether a chain still holds the event that was its last when it had so many. @param root hex */
  async holds(number: string, eventCount: number, root: string): Promise<boolean> {
    for await (const head of this.heads.all(number)) {
      const events = await this.timeline.eventsOf(head.id);
      return chainProblems(events).length === 0 && events[eventCount - 1]?.hash.toString('hex') === root;
    }
    return false;
  }

  async execute(number?: string): Promise<ChainReport> {
    const report: ChainReport = { complaints: 0, events: 0, problems: [] };
    for await (const head of this.heads.all(number)) {
      const events = await this.timeline.eventsOf(head.id);
      const problems = chainProblems(events);
      if (events.length !== head.eventCount)
        problems.push(`${head.eventCount} events were written, ${events.length} are there`);
      const last = events.at(-1)?.hash;
      if (!last?.equals(head.lastEventHash)) problems.push('the last event is not the one the complaint knows');
      report.complaints += 1;
      report.events += events.length;
      if (problems.length > 0) report.problems.push({ number: head.number, problems });
    }
    return report;
  }
}
