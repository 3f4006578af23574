import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, type Lang } from '@tanggap/platform';
import { SlaReference, type ClockName } from '@tanggap/sla';
import { allowedCommands } from './domain/lifecycle';
import { ExplainDeadlines } from './explain-deadlines';
import { AttachmentRepository, type StoredFile } from './persistence/attachment.repository';
import { MaskTexts, type Mask } from './mask-texts';
import { ComplaintReader, type ComplaintRecord, type EventRecord } from './persistence/complaint-reader';
import { FollowerRepository } from './persistence/follower.repository';
import { asFollowed, publicSteps } from './public-steps';
import type { PublicComplaint, PublicEvent, TrackedComplaint } from './tracked-complaint';
import { TrackingCodes } from './tracking-codes';
import { contributorsOf, helperOf } from './contribution-views';
import { pauseDetails, pauseView } from './request-views';
import { officeOf } from './views';

/** The least time an answer takes, known code or not, in milliseconds: longer than either look-up. */
const FLOOR_MS = 25;
/** The law's own limit, and what the offices promise one another. */
const tacit: ClockName[] = ['statutory', 'contribution'];
const always: ClockName[] = ['verification', 'first_response', 'resolution'];

/** What the citizen sees by their tracking code: never an internal note, never a name of staff. */
@Injectable()
export class TrackComplaint {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly reader: ComplaintReader,
    private readonly deadlines: ExplainDeadlines,
    private readonly attachments: AttachmentRepository,
    private readonly codes: TrackingCodes,
    private readonly reference: SlaReference,
    private readonly followers: FollowerRepository,
    private readonly masks: MaskTexts,
  ) {}

  /** @throws AppError `not_found`, after the same time as an answer: a guesser learns nothing from the clock on the wall. */
  async execute(code: string, lang: Lang = 'id'): Promise<TrackedComplaint> {
    const floor = new Promise<void>((resolve) => setTimeout(resolve, FLOOR_MS));
    const hash = this.codes.hash(code);
    const [record, followed] = await Promise.all([
      this.reader.byTrackingHash(hash),
      this.followers.complaintOf(hash),
      this.deadlines.refresh(),
    ]);
    const view = record ? await this.view(record, lang) : followed && (await this.followedView(followed, lang));
    await floor;
    if (!view) throw new AppError('not_found');
    return view;
  }

  /** @throws AppError `not_found` for an unknown code, or a file that isn't the citizen's to see. */
  async file(code: string, attachmentId: string): Promise<StoredFile> {
    const record = await this.reader.byTrackingHash(this.codes.hash(code));
    const file = record && (await this.attachments.content(record.complaint.id, attachmentId, true));
    if (!file) throw new AppError('not_found');
    return file;
  }

  /** What somebody sees who follows it: of a report merged since, the one it is handled as. */
  private async followedView(complaintId: string, lang: Lang): Promise<TrackedComplaint | null> {
    const record = await this.reader.handledAs(complaintId);
    return record && asFollowed(record.complaint, await this.publicView(record, lang));
  }

  private async publicView(record: ComplaintRecord, lang: Lang): Promise<PublicComplaint> {
    const deadlines = await this.deadlines.explain(record.clocks.filter(({ clock }) => always.includes(clock)));
    const mask = (await this.masks.of([record.complaint.id]))(record.complaint.id);
    return publicSteps(record, deadlines, mask, this.directory, lang);
  }

  private async originalOf({ complaint }: ComplaintRecord, lang: Lang): Promise<PublicComplaint | null> {
    if (complaint.status !== 'merged') return null;
    const original = await this.reader.handledAs(complaint.id);
    return original && this.publicView(original, lang);
  }

  /** Whoever has the code reads what was written, until nobody may know any more who reported. */
  private async readerOf({ id, personalErasedAt }: ComplaintRecord['complaint']): Promise<Mask['anonymous']> {
    if (personalErasedAt === null) return (text) => text;
    return (await this.masks.of([id]))(id).anonymous;
  }

  private async view(record: ComplaintRecord, lang: Lang): Promise<TrackedComplaint> {
    const { complaint, clocks, events, attachments, requests, contributions } = record;
    const opd = complaint.opdCode === null ? undefined : this.directory.opd(complaint.opdCode);
    const category = complaint.categoryCode === null ? undefined : this.directory.category(complaint.categoryCode);
    const commands = allowedCommands(complaint.status, 'reporter');
    const readable = await this.readerOf(complaint);
    const shown = clocks.filter(
      ({ clock, state }) => always.includes(clock) || (!tacit.includes(clock) && state === 'running'),
    );
    return {
      number: complaint.number,
      kind: complaint.kind,
      subject: complaint.subject,
      description: complaint.description,
      status: complaint.status,
      filedAt: complaint.filedAt,
      anonymous: complaint.anonymous,
      confidential: complaint.confidential,
      opd: opd ? { code: opd.code, name: opd.name } : null,
      category: category ? { code: category.code, name: lang === 'id' ? category.name : category.nameEn } : null,
      deadlines: await this.deadlines.explain(shown),
      pause: pauseView(requests, this.reference, lang, this.clock.now()),
      events: events
        .filter((event) => event.public)
        .map((event) => ({
          at: new Date(event.at),
          type: event.type,
          by: officeOf(event, this.directory, lang),
          ...(event.text !== null && event.data['textPublic'] !== false
            ? { text: readable(event.text, event.actorKind === 'reporter' ? 'reporter' : 'office') }
            : {}),
          ...movedBy(event),
          ...helperOf(event, this.directory),
          ...pauseDetails(event, this.reference, lang),
        })),
      attachments: attachments
        .filter((file) => file.public)
        .map(({ public: _public, eventId: _eventId, ...file }) => file),
      canReply: commands.includes('reply') || commands.includes('supply-information'),
      canConfirm: commands.includes('confirm'),
      rating: complaint.rating,
      follows: null,
      original: await this.originalOf(record, lang),
      affected: complaint.affected,
      contributors: contributorsOf(contributions, this.directory),
      parts: record.parts.map(({ opdCode, ...part }) => ({
        ...part,
        opd: opdCode === null ? null : (this.directory.opd(opdCode)?.name ?? null),
      })),
    };
  }
}

/** Events that move a deadline say so in their data: `clock`, `before`, `after`. */
function movedBy({ data }: EventRecord): Pick<PublicEvent, 'moved'> {
  const { clock, before, after } = data;
  if (typeof clock !== 'string' || typeof before !== 'string' || typeof after !== 'string') return {};
  return { moved: { clock, before: new Date(before), after: new Date(after) } };
}
