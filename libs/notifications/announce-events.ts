import { Injectable } from '@nestjs/common';
import { ComplaintFacts, TimelineReader, type TimelineEntry } from '@tanggap/complaints';
import { Clock, type Tx } from '@tanggap/platform';
import { ClockRepository, isContribution, milestoneKey, type ClockName, type SlaClock } from '@tanggap/sla';
import { Addressees } from './addressees';
import { hearersOf, type Hearing, type Notice } from './domain/hearers';
import { holdingAfter, nobody } from './domain/holding';
import { DeliveryRepository, type NewDelivery } from './persistence/delivery.repository';
import { MarkRepository } from './persistence/mark.repository';
import { SendingTimes } from './sending-times';

/** The clock that a step starts, whose due time its message names. */
const startedBy: Record<string, ClockName> = {
  information_requested: 'information',
  resolved: 'citizen_reply',
  contribution_requested: 'contribution',
  resumed: 'resolution',
  deadline_extended: 'resolution',
  deadline_recalculated: 'resolution',
};

/**
 * The consumer `notifications.announce`: of the events that were not announced yet, each becomes a delivery for everybody
 * who is to hear of it, in the consumer's own transaction. A batch reads and writes together: while it lasts, every other
 * announcement of the same reports waits.
 */
@Injectable()
export class AnnounceEvents {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: TimelineReader,
    private readonly facts: ComplaintFacts,
    private readonly clocks: ClockRepository,
    private readonly marks: MarkRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly addressees: Addressees,
    private readonly times: SendingTimes,
  ) {}

  /** Before the transaction: calendars that decide when somebody may be told. */
  async refresh(): Promise<void> {
    await this.times.refresh();
  }

  async execute(complaintIds: readonly string[], tx: Tx): Promise<void> {
    const announced = await this.marks.lock(tx, complaintIds);
    const timelines = await this.timeline.eventsOfAll(complaintIds, tx);
    const news = [...timelines].filter(([id, events]) => (events.at(-1)?.sequence ?? 0) > (announced.get(id) ?? 0));
    const ids = news.map(([id]) => id);
    if (ids.length === 0) return;
    const facts = await this.facts.of(ids, tx);
    const clocks = await this.clocks.ofComplaints(tx, ids);
    const now = this.clock.now();
    const addressees = this.addressees.at(now, tx);
    const queued: NewDelivery[] = [];
    for (const [id, events] of news) {
      const fact = facts.get(id);
      if (!fact) continue;
      for (const { event, notices } of noticesOf(events, announced.get(id) ?? 0, clocks.get(id) ?? [])) {
        for (const notice of notices) queued.push(...(await addressees.deliveriesOf(notice, event, fact)));
      }
    }
    await this.deliveries.queue(tx, queued, now);
    await this.marks.set(tx, new Map(news.map(([id, events]) => [id, events.at(-1)?.sequence ?? 0])));
  }
}

/** What the events after the mark are to tell, in their order. */
function noticesOf(events: readonly TimelineEntry[], mark: number, clocks: readonly SlaClock[]) {
  const told: { event: TimelineEntry; notices: Notice[] }[] = [];
  let holding = nobody;
  for (const event of events) {
    holding = holdingAfter(holding, event);
    if (event.sequence <= mark) continue;
    told.push({ event, notices: hearersOf(event, { holding, ...clockFacts(event, clocks) }) });
  }
  return told;
}

/** For a milestone by the clock's own row: its policy is the snapshot that was promised, not today's. */
function clockFacts(event: TimelineEntry, clocks: readonly SlaClock[]): Pick<Hearing, 'ladder' | 'dueAt'> {
  const { clock, cycle, key, opdCode } = event.data;
  if (event.type === 'milestone') {
    const reached = clocks.find((candidate) => candidate.clock === clock && candidate.cycle === cycle);
    const ladder = reached?.milestones.find((milestone) => milestoneKey(milestone) === key)?.audience ?? [];
    return { ladder, dueAt: instantOf(reached) };
  }
  const started = startedBy[event.type] ?? (event.type === 'escalation_climbed' ? clock : undefined);
  const isStarted = (one: SlaClock): boolean =>
    one.clock === started && (!isContribution(one) || one.opdCode === opdCode);
  return { ladder: [], dueAt: instantOf(clocks.filter(isStarted).at(-1)) };
}

const instantOf = (clock: SlaClock | undefined): string | null => clock?.dueAt.toISOString() ?? null;
