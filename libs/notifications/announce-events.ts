import { Injectable } from '@nestjs/common';
import { ComplaintFacts, TimelineReader, type TimelineEntry } from '@tanggap/complaints';
import { ReporterVault } from '@tanggap/identity';
import { Clock, type Tx } from '@tanggap/platform';
import { ClockRepository, milestoneKey, type ClockName, type SlaClock } from '@tanggap/sla';
import { Channels } from './channels/channels';
import { hearersOf, type Hearing, type Notice } from './domain/hearers';
import { holdingAfter, nobody } from './domain/holding';
import { audienceOf, concernsAll } from './domain/steps';
import { DeliveryRepository, type NewDelivery } from './persistence/delivery.repository';
import { MarkRepository } from './persistence/mark.repository';
import { SettingRepository, unset } from './persistence/setting.repository';
import { Readers, type StaffNotice } from './readers';
import { SendingTimes } from './sending-times';
import { TellSubscribers, type Announced } from './tell-subscribers';

/** The clock that a step starts, whose due time its message names. */
const startedBy: Record<string, ClockName> = {
  information_requested: 'information',
  resolved: 'citizen_reply',
  resumed: 'resolution',
  deadline_extended: 'resolution',
  deadline_recalculated: 'resolution',
};

/**
 * The consumer `notifications.announce`: of the events that were not announced yet, each becomes a delivery for everybody
 * who is to hear of it, in the consumer's own transaction.
 */
@Injectable()
export class AnnounceEvents {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: TimelineReader,
    private readonly facts: ComplaintFacts,
    private readonly clocks: ClockRepository,
    private readonly vault: ReporterVault,
    private readonly marks: MarkRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly settings: SettingRepository,
    private readonly channels: Channels,
    private readonly readers: Readers,
    private readonly times: SendingTimes,
    private readonly subscribers: TellSubscribers,
  ) {}

  /** Before the transaction: calendars that decide when somebody may be told. */
  async refresh(): Promise<void> {
    await this.times.refresh();
  }

  async execute(complaintId: string, tx: Tx): Promise<void> {
    const announced = await this.marks.lock(tx, complaintId);
    const events = await this.timeline.eventsOf(complaintId, tx);
    const last = events.at(-1);
    const fact = (await this.facts.of([complaintId], tx)).get(complaintId);
    if (!fact || !last || last.sequence <= announced) return;
    const now = this.clock.now();
    const clocks = events.some((event) => event.sequence > announced && needsClocks(event))
      ? await this.clocks.ofComplaint(tx, complaintId)
      : [];
    let holding = nobody;
    for (const event of events) {
      holding = holdingAfter(holding, event);
      if (event.sequence <= announced) continue;
      const notices = hearersOf(event, { holding, ...clockFacts(event, clocks) });
      const queued = await this.deliveriesOf(notices, event, { fact, eventId: event.id, now }, tx);
      await this.deliveries.queue(tx, queued, now);
    }
    await this.marks.set(tx, complaintId, last.sequence);
  }

  private async deliveriesOf(notices: Notice[], event: TimelineEntry, about: Announced, tx: Tx) {
    const made: NewDelivery[] = [];
    for (const notice of notices) {
      if (notice.to === 'reporter') {
        made.push(...(await this.toReporter(notice, about, tx)));
        if (concernsAll(notice.step)) made.push(...(await this.subscribers.deliveriesOf(about, tx)));
      } else made.push(...(await this.toStaff(notice, event.actorId, about, tx)));
    }
    return made;
  }

  /** Nobody is known behind an anonymous report; one without an address that a channel serves hears by tracking only. */
  private async toReporter(
    { step, params }: Extract<Notice, { to: 'reporter' }>,
    { fact, eventId, now }: Announced,
    tx: Tx,
  ): Promise<NewDelivery[]> {
    if (fact.anonymous || fact.reporterId === null) return [];
    const channel = this.channels.choose(await this.vault.contactsGiven(fact.reporterId, tx));
    if (channel === null) return [];
    const recipient = { recipientKind: 'reporter', recipientId: fact.reporterId, audience: 'reporter' } as const;
    const { language } = fact;
    const notBefore = this.times.forCitizens(now);
    return [{ ...recipient, eventId, complaintId: fact.id, channel, step, language, params, notBefore }];
  }

  /** Everybody of the post but who did it; in the office always, and where they asked to be written to. */
  private async toStaff(
    notice: StaffNotice,
    actorId: string | null,
    { fact, eventId, now }: Announced,
    tx: Tx,
  ): Promise<NewDelivery[]> {
    const readers = (await this.readers.of(notice, now, tx)).filter(({ accountId }) => accountId !== actorId);
    const settings = await this.settings.of(
      readers.map(({ accountId }) => accountId),
      tx,
    );
    return readers.flatMap(({ accountId, opdCode, email, phone }) => {
      const setting = settings.get(accountId) ?? unset;
      const delivery: Omit<NewDelivery, 'channel'> = {
        eventId,
        complaintId: fact.id,
        recipientKind: 'account',
        recipientId: accountId,
        audience: audienceOf(notice.to),
        step: notice.step,
        language: setting.language,
        params: notice.params,
        notBefore: this.times.forStaff(opdCode, now),
      };
      const byPhone = setting.byPhone && phone !== null ? this.channels.forPhone() : null;
      const byEmail = setting.byEmail && email !== null && this.channels.transportOf('email') !== null;
      return [
        { ...delivery, channel: 'in_app' as const },
        ...(byEmail ? [{ ...delivery, channel: 'email' as const }] : []),
        ...(byPhone ? [{ ...delivery, channel: byPhone }] : []),
      ];
    });
  }
}

const needsClocks = ({ type }: TimelineEntry): boolean =>
  type === 'milestone' || type === 'escalation_climbed' || type in startedBy;

function clockFacts(event: TimelineEntry, clocks: readonly SlaClock[]): Pick<Hearing, 'ladder' | 'dueAt'> {
  const started = startedBy[event.type] ?? (event.type === 'escalation_climbed' ? event.data['clock'] : undefined);
  const newest = clocks.filter(({ clock }) => clock === started).at(-1);
  return { ladder: ladderOf(event, clocks), dueAt: newest ? newest.dueAt.toISOString() : null };
}

/** Whom the clock's own policy names for the milestone: the snapshot that was promised, not today's policy. */
function ladderOf(event: TimelineEntry, clocks: readonly SlaClock[]): Hearing['ladder'] {
  if (event.type !== 'milestone') return [];
  const { clock, cycle, key } = event.data;
  const found = clocks.find((candidate) => candidate.clock === clock && candidate.cycle === cycle);
  return found?.milestones.find((milestone) => milestoneKey(milestone) === key)?.audience ?? [];
}
