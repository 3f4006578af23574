import { Injectable } from '@nestjs/common';
import type { ComplaintFact, TimelineEntry } from '@tanggap/complaints';
import { ReporterVault, type StaffReader } from '@tanggap/identity';
import type { Tx } from '@tanggap/platform';
import { Channels } from './channels/channels';
import type { Notice } from './domain/hearers';
import { audienceOf, concernsAll } from './domain/steps';
import type { NewDelivery } from './persistence/delivery.repository';
import { SettingRepository, unset, type ReaderSetting } from './persistence/setting.repository';
import { Readers, type StaffNotice } from './readers';
import { SendingTimes } from './sending-times';
import { TellSubscribers } from './tell-subscribers';

type Reader = StaffReader & { setting: ReaderSetting };
type ForReporter = Pick<NewDelivery, 'recipientId' | 'channel'>;

/** From what is to be told to deliveries for the people who are to hear it. */
@Injectable()
export class Addressees {
  constructor(
    private readonly readers: Readers,
    private readonly settings: SettingRepository,
    private readonly vault: ReporterVault,
    private readonly channels: Channels,
    private readonly subscribers: TellSubscribers,
    private readonly times: SendingTimes,
  ) {}

  /** For the notices of one batch, whose many events go to few people: each is read once. */
  at(now: Date, tx: Tx) {
    const readersOf = readOnce(
      (notice: StaffNotice) => this.withSettings(notice, now, tx),
      ({ to, opdCode, accountId }) => [to, opdCode, accountId].join(),
    );
    const reporterOf = readOnce((fact: ComplaintFact) => this.reporterOf(fact, tx), byId);
    const subscribersOf = readOnce((fact: ComplaintFact) => this.subscribers.deliveriesOf(fact, now, tx), byId);

    return {
      deliveriesOf: async (notice: Notice, event: TimelineEntry, fact: ComplaintFact): Promise<NewDelivery[]> => {
        if (notice.to !== 'reporter') {
          // Everybody of the post but who did it.
          const others = (await readersOf(notice)).filter(({ accountId }) => accountId !== event.actorId);
          return others.flatMap((reader) => this.toStaff(notice, reader, event, fact, now));
        }
        const followed = concernsAll(notice.step) ? await subscribersOf(fact) : [];
        return [
          ...this.toReporter(notice, await reporterOf(fact), event, fact, now),
          ...followed.map((delivery) => ({ ...delivery, eventId: event.id })),
        ];
      },
    };
  }

  private async withSettings(notice: StaffNotice, now: Date, tx: Tx): Promise<Reader[]> {
    const readers = await this.readers.of(notice, now, tx);
    const settings = await this.settings.of(
      readers.map(({ accountId }) => accountId),
      tx,
    );
    return readers.map((reader) => ({ ...reader, setting: settings.get(reader.accountId) ?? unset }));
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

  /** In the office always, and where they asked to be written to. */
  private toStaff(
    notice: StaffNotice,
    { accountId, opdCode, email, phone, setting }: Reader,
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
