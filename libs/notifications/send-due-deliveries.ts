import { Injectable } from '@nestjs/common';
import { ComplaintFacts, type ComplaintFact } from '@tanggap/complaints';
import { ReporterVault, Staff } from '@tanggap/identity';
import { Clock, isDatabaseUnreachable, Log } from '@tanggap/platform';
import { Channels } from './channels/channels';
import { HttpGateway } from './channels/http-gateway';
import { SendFailure } from './channels/send-failure';
import { SmtpMail } from './channels/smtp-mail';
import { Compose, type About } from './compose';
import { backoffMs } from './domain/backoff';
import type { Transport } from './domain/delivery';
import type { Message } from './domain/message';
import { DeliveryRepository, type ClaimedDelivery } from './persistence/delivery.repository';
import { DocumentRepository } from './persistence/document.repository';
import { ReportRecipientRepository } from './persistence/report-recipient.repository';
import { SettingRepository, unset } from './persistence/setting.repository';
import { SendingTimes } from './sending-times';
import { StillAsked } from './still-asked';

const READERS = 40;
const ROWS = 400;
const AT_ONCE = 8;

/** Where and how one reader is reached right now; never kept. */
interface Reach {
  /** Null where there is no address (any more), or nobody who may sign in. */
  address: string | null;
  gone: boolean;
  language: 'id' | 'en';
  earliest: Date;
}

/**
 * Sends what is due, from PostgreSQL alone: with Redis away messages still leave. In the office a delivery has its effect once;
 * by mail and gateway at least once, under an id that stays the same for every attempt.
 */
@Injectable()
export class SendDueDeliveries {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly deliveries: DeliveryRepository,
    private readonly documents: DocumentRepository,
    private readonly facts: ComplaintFacts,
    private readonly staff: Staff,
    private readonly vault: ReporterVault,
    private readonly settings: SettingRepository,
    private readonly recipients: ReportRecipientRepository,
    private readonly times: SendingTimes,
    private readonly channels: Channels,
    private readonly compose: Compose,
    private readonly mail: SmtpMail,
    private readonly gateway: HttpGateway,
    private readonly stillAsked: StillAsked,
  ) {}

  /** Until nothing is due. */
  async execute(): Promise<void> {
    for (;;) {
      const claimed = await this.deliveries.claim(this.clock.now(), READERS, ROWS);
      if (claimed.length === 0) return;
      await this.times.refresh();
      const groups = groupsOf(await this.stillAsked.of(claimed));
      const next = groups.values();
      await Promise.all(Array.from({ length: AT_ONCE }, () => this.work(next)));
    }
  }

  private async work(groups: Iterator<ClaimedDelivery[]>): Promise<void> {
    for (let group = groups.next(); !group.done; group = groups.next()) await this.settle(group.value);
  }

  private async settle(group: ClaimedDelivery[]): Promise<void> {
    const [first] = group;
    if (!first) return;
    const now = this.clock.now();
    try {
      const reach = await this.reach(first, now);
      if (reach.earliest > now) return await this.deliveries.postpone(group, reach.earliest);
      const transport = await this.send(group, first, reach, now);
      await this.deliveries.sent(group, transport, this.clock.now());
    } catch (error) {
      if (isDatabaseUnreachable(error)) throw error;
      await this.failed(group, error, now);
    }
  }

  private async send(group: ClaimedDelivery[], first: ClaimedDelivery, reach: Reach, now: Date): Promise<Transport> {
    const transport = this.channels.transportOf(first.channel);
    if (transport === null) throw new SendFailure('channel_off', true);
    if (reach.gone) throw new SendFailure('recipient_gone', true);
    if (transport === 'in_app') return transport;
    if (reach.address === null) throw new SendFailure('no_address', true);
    if (transport === 'mailbox') return transport;
    const message = await this.message(group, first, reach.language, now);
    const id = `${first.id}.${first.resends}`;
    if (transport === 'smtp') {
      const file = first.documentId === null ? null : await this.documents.file(first.documentId);
      await this.mail.send(id, reach.address, message, file);
    } else {
      const channel = first.channel === 'sms' ? 'sms' : 'whatsapp';
      await this.gateway.send({ id, channel, to: reach.address, text: message.text, language: reach.language });
    }
    return transport;
  }

  private async message(
    group: ClaimedDelivery[],
    first: ClaimedDelivery,
    language: 'id' | 'en',
    at: Date,
  ): Promise<Message> {
    const facts = await this.facts.of(group.flatMap(({ complaintId }) => complaintId ?? []));
    const abouts = group.map((delivery) => aboutOf(delivery, facts));
    const manner = { channel: first.channel, language, wordings: await this.compose.wordings(at) };
    const [about] = abouts;
    if (about && abouts.length === 1) return this.compose.single(about, manner);
    return this.compose.digest(first.audience, abouts, manner);
  }

  private async reach(delivery: ClaimedDelivery, now: Date): Promise<Reach> {
    const kind = delivery.channel === 'email' ? 'email' : 'phone';
    if (delivery.recipientKind === 'reporter') {
      const address = await this.vault.addressOf(delivery.recipientId, kind);
      return { address, gone: false, language: delivery.language, earliest: this.times.forCitizens(now) };
    }
    if (delivery.recipientKind === 'report_recipient') {
      const address = await this.recipients.addressOf(delivery.recipientId);
      const earliest = this.times.forStaff(null, now);
      return { address, gone: address === null, language: delivery.language, earliest };
    }
    const [reader] = await this.staff.present([delivery.recipientId]);
    const setting = (await this.settings.of([delivery.recipientId])).get(delivery.recipientId) ?? unset;
    return {
      address: reader?.[kind] ?? null,
      gone: reader === undefined,
      language: setting.language,
      earliest: reader ? this.times.forStaff(reader.opdCode, now) : now,
    };
  }

  /** The whole group has failed together; each goes its own way from here by how often it was tried. */
  private async failed(group: ClaimedDelivery[], error: unknown, now: Date): Promise<void> {
    const known = error instanceof SendFailure;
    const code = known ? error.code : 'internal';
    if (!known) this.log.error({ delivery: group[0]?.id, err: error }, 'a message could not be composed');
    for (const { id, channel, attempts } of group) {
      const wait = known && error.permanent ? null : backoffMs(attempts, Math.random());
      await this.deliveries.failed(id, code, wait === null ? null : new Date(now.getTime() + wait));
      this.log.warn({ delivery: id, channel, attempts, code, givenUp: wait === null }, 'delivery failed');
    }
  }
}

/** What goes out together: of one member of staff and channel everything, of a citizen each message by itself. */
function groupsOf(claimed: readonly ClaimedDelivery[]): ClaimedDelivery[][] {
  const groups = new Map<string, ClaimedDelivery[]>();
  for (const delivery of [...claimed].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    // Sent again by hand, it is wanted by itself; a document goes along with its own mail.
    const byItself = delivery.documentId !== null && delivery.channel === 'email';
    const alone = delivery.recipientKind === 'reporter' || delivery.resends > 0 || byItself;
    const key = alone ? delivery.id : `${delivery.recipientId} ${delivery.channel}`;
    groups.set(key, [...(groups.get(key) ?? []), delivery]);
  }
  return [...groups.values()];
}

export function aboutOf(
  { complaintId, audience, step, params }: Pick<ClaimedDelivery, 'complaintId' | 'audience' | 'step' | 'params'>,
  facts: ReadonlyMap<string, ComplaintFact>,
): About {
  if (complaintId === null) return { audience, step, params, fact: null };
  const fact = facts.get(complaintId);
  if (!fact) throw new Error(`no complaint ${complaintId}`);
  return { audience, step, params, fact };
}
