import { Injectable } from '@nestjs/common';
import { ReporterVault, type ContactChange } from '@tanggap/identity';
import { AppError, Clock, Database, ownDataTexts as texts, Outbox, type Tx } from '@tanggap/platform';
import { reporterActor } from './actors';
import { headOf, messagesOf } from './change-complaint';
import { MaskTexts } from './mask-texts';
import type { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository } from './persistence/complaint.repository';
import { FollowerRepository } from './persistence/follower.repository';
import { CONTACT_CHANGED } from './persistence/masking.repository';
import { PersonalDataRepository } from './persistence/personal-data.repository';
import { linkEvents, TimelineRepository } from './persistence/timeline.repository';
import { TrackingCodes } from './tracking-codes';

/** A timeline forgets nothing, so it isn't filled at will by whoever holds a code. */
const MOST_CHANGES = 20;

/**
 * The right of correction (UU 27/2022): the holder of a tracking code changes or withdraws how they are called and reached. The timeline
 * says that it happened and which fields, never what they hold. What stood for them before is masked on as what stands for them now.
 */
@Injectable()
export class CorrectOwnData {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: ReporterVault,
    private readonly codes: TrackingCodes,
    private readonly masks: MaskTexts,
    private readonly complaints: ComplaintRepository,
    private readonly followers: FollowerRepository,
    private readonly personal: PersonalDataRepository,
    private readonly timeline: TimelineRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws AppError `not_found` for a code that nobody got; `conflict` where nothing is kept of them, or after twenty changes;
   * `validation_failed` for what can't be a telephone number, for a follower's name, and where nothing is changed
   */
  async execute(code: string, change: ContactChange): Promise<void> {
    if (Object.values(change).every((value) => value === undefined)) throw invalid('email', texts.nothingChanged);
    const hash = this.codes.hash(code);
    await this.database.transaction(async (tx) => {
      const id = await this.complaints.idByTrackingHash(tx, hash);
      if (id !== null) return this.ofReporter(tx, id, change);
      const follower = await this.followers.byTrackingHash(hash, tx);
      if (!follower) throw new AppError('not_found');
      if (change.name !== undefined) throw invalid('name', texts.followerHasNoName);
      await this.changeKept(tx, follower.reporterId, change);
    });
  }

  private async ofReporter(tx: Tx, id: string, change: ContactChange): Promise<void> {
    const parts = await this.complaints.lockParts(tx, id);
    const own = parts.find((part) => part.id === id);
    if (!own || own.reporterId === null) throw new AppError('conflict', { params: { reason: texts.nothingKept } });
    for (const part of parts) await this.record(tx, part, change);
    await this.changeKept(tx, own.reporterId, change);
  }

  /** Before the vault changes: afterwards nobody knows how they were called. */
  private async record(tx: Tx, complaint: Complaint, change: ContactChange): Promise<void> {
    const { id, subject, description, address } = complaint;
    const events = await this.timeline.eventsOf(id, tx);
    if (events.filter(({ type }) => type === CONTACT_CHANGED).length >= MOST_CHANGES) {
      throw new AppError('conflict', { params: { reason: texts.changedTooOften } });
    }
    const { hashesIn } = await this.masks.forgetting(tx, complaint);
    const forgotten = hashesIn([subject, description, address ?? '', ...events.flatMap(({ text }) => text ?? [])]);
    const fieldsThat = (is: (value: string | null) => boolean): string[] =>
      Object.entries(change).flatMap(([field, value]) =>
        value !== undefined && is(value as string | null) ? [field] : [],
      );
    const data = {
      corrected: fieldsThat((value) => value !== null),
      withdrawn: fieldsThat((value) => value === null),
      forgotten,
    };
    const at = this.clock.now();
    const linked = linkEvents(headOf(complaint), [
      { type: CONTACT_CHANGED, at, actor: reporterActor, public: true, data },
    ]);
    await this.timeline.append(tx, linked.rows);
    await this.complaints.update(tx, id, {
      ...{ lastEventHash: linked.head.lastEventHash, eventCount: linked.head.eventCount },
      ...{ version: complaint.version + 1, updatedAt: at },
    });
    await this.personal.searchAgain(tx, id);
    await this.outbox.append(tx, messagesOf(id, false), at);
  }

  private async changeKept(tx: Tx, reporterId: string | null, change: ContactChange): Promise<void> {
    const isKept = reporterId !== null && (await this.vault.change(tx, reporterId, change));
    if (!isKept) throw new AppError('conflict', { params: { reason: texts.nothingKept } });
  }
}

const invalid = (field: string, message: typeof texts.nothingKept): AppError =>
  new AppError('validation_failed', { errors: [{ field, message }] });
