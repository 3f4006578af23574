import { Injectable } from '@nestjs/common';
import type { ComplaintFact, TimelineEntry } from '@tanggap/complaints';
import { ReporterVault } from '@tanggap/identity';
import type { Tx } from '@tanggap/platform';
import { Channels } from './channels/channels';
import type { Notice } from './domain/hearers';
import { audienceOf, concernsAll } from './domain/steps';
import type { NewDelivery } from './persistence/delivery.repository';
import { ReaderChannels, type ReachedReader } from './reader-channels';
import { Readers, type StaffNotice } from './readers';
import { SendingTimes } from './sending-times';
import { TellSubscribers } from './tell-subscribers';

type ForReporter = Pick<NewDelivery, 'recipientId' | 'channel'>;

/** From what is to be told to deliveries for the people who are to hear it. */
@Injectable()
export class Addressees {
  constructor(
    private readonly readers: Readers,
    private readonly readerChannels: ReaderChannels,
    private readonly vault: ReporterVault,
    private readonly channels: Channels,
    private readonly subscribers: TellSubscribers,
    private readonly times: SendingTimes,
  ) {}

  /** For the notices of one batch, whose many events go to few people: each is read once. */
  at(now: Date, tx: Tx) {
    const readersOf = readOnce(
      async (notice: StaffNotice) => this.readerChannels.of(await this.readers.of(notice, now, tx), tx),
      ({ to, opdCode, accountId }) => [to, opdCode, accountId].join(),
    );
    const reporterOf = readOnce((fact: ComplaintFact) => this.reporterOf(fact, tx), byId);
    const subscribersOf = readOnce((fact: ComplaintFact) => this.subscribers.deliveriesOf(fact, now, tx), byId);

    return {
      deliveriesOf: async (notice: Notice, event: TimelineEntry, fact: ComplaintFact): Promise<NewDelivery[]> => {
        if (notice.to !== 'reporter') {
          // Everybody of the post but who did it.
          const others = (await readersOf(notice)).filter(({ reader }) => reader.accountId !== event.actorId);
          return others.flatMap((reached) => this.toStaff(notice, reached, event, fact, now));
        }
        const followed = concernsAll(notice.step) ? await subscribersOf(fact) : [];
        return [
          ...this.toReporter(notice, await reporterOf(fact), event, fact, now),
          ...followed.map((delivery) => ({ ...delivery, eventId: event.id })),
        ];
      },
    };
  }

  /** Nobody is known behind an anonymous report; one without an address that a channel serves hears by tracking only. */
  private async reporterOf({ anonymous, reporterId }: ComplaintFact, tx: Tx): Promise<ForReporter | null> {
    if (anonymous || reporterId === null) return null;
    const channel = this.channels.choose(await this.vault.contactsGiven(reporterId, tx));
    return channel === null ? null : { recipientId: reporterId, channel };
  }

  private toReporter(
    { step, params }: Extract<Notice, { to: 'reporter' }>,
    reporter: ForReporter | null,
    event: TimelineEntry,
    { id: complaintId, language }: ComplaintFact,
    now: Date,
  ): NewDelivery[] {
    if (reporter === null) return [];
    const notBefore = this.times.forCitizens(now);
    const recipient = { ...reporter, recipientKind: 'reporter', audience: 'reporter' } as const;
    return [{ ...recipient, eventId: event.id, complaintId, step, language, params, notBefore }];
  }

  private toStaff(
    notice: StaffNotice,
    { reader: { accountId, opdCode }, language, channels }: ReachedReader,
    event: TimelineEntry,
    { id: complaintId }: ComplaintFact,
    now: Date,
  ): NewDelivery[] {
    const delivery: Omit<NewDelivery, 'channel'> = {
      eventId: event.id,
      complaintId,
      recipientKind: 'account',
      recipientId: accountId,
      audience: audienceOf(notice.to),
      step: notice.step,
      language,
      params: notice.params,
      notBefore: this.times.forStaff(opdCode, now),
    };
    return channels.map((channel) => ({ ...delivery, channel }));
  }
}

const byId = ({ id }: ComplaintFact): string => id;

function readOnce<Asked, Answer>(read: (asked: Asked) => Promise<Answer>, keyOf: (asked: Asked) => string) {
  const known = new Map<string, Promise<Answer>>();
  return (asked: Asked): Promise<Answer> => {
    const key = keyOf(asked);
    const answer = known.get(key) ?? read(asked);
    known.set(key, answer);
    return answer;
  };
}
