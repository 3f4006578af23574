import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, type Lang } from '@tanggap/platform';
import { SlaReference, type ClockName } from '@tanggap/sla';
import { allowedCommands, type Status } from './domain/lifecycle';
import { ExplainDeadlines } from './explain-deadlines';
import { AttachmentRepository, type StoredFile } from './persistence/attachment.repository';
import {
  ComplaintReader,
  type AttachmentRecord,
  type ComplaintRecord,
  type EventRecord,
} from './persistence/complaint-reader';
import type { ComplaintKind } from './persistence/complaint.entity';
import { TrackingCodes } from './tracking-codes';
import { pauseDetails, pauseView, type PauseDetails, type PauseView } from './request-views';
import { officeOf, type ExplainedDeadline } from './views';

export interface PublicEvent extends PauseDetails {
  at: Date;
  type: string;
  by: string;
  text?: string;
  /** Where the event moved a promise: the date that was and the one that is. */
  moved?: { clock: string; before: Date; after: Date };
}

export interface TrackedComplaint {
  number: string;
  kind: ComplaintKind;
  subject: string;
  description: string;
  status: Status;
  filedAt: Date;
  anonymous: boolean;
  confidential: boolean;
  opd: { code: string; name: string } | null;
  category: { code: string; name: string } | null;
  deadlines: ExplainedDeadline[];
  /** What the OPD waits for, while its clocks stand still. */
  pause: PauseView | null;
  events: PublicEvent[];
  attachments: Omit<AttachmentRecord, 'public' | 'eventId'>[];
  canReply: boolean;
  canConfirm: boolean;
  rating: number | null;
}

/** The least time an answer takes, known code or not, in milliseconds: longer than either look-up. */
const FLOOR_MS = 25;
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
  ) {}

  /** @throws AppError `not_found`, after the same time as an answer: a guesser learns nothing from the clock on the wall. */
  async execute(code: string, lang: Lang = 'id'): Promise<TrackedComplaint> {
    const floor = new Promise<void>((resolve) => setTimeout(resolve, FLOOR_MS));
    const [record] = await Promise.all([this.reader.byTrackingHash(this.codes.hash(code)), this.deadlines.refresh()]);
    const view = record && (await this.view(record, lang));
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

  private async view(record: ComplaintRecord, lang: Lang): Promise<TrackedComplaint> {
    const { complaint, clocks, events, attachments, requests } = record;
    const opd = complaint.opdCode === null ? undefined : this.directory.opd(complaint.opdCode);
    const category = complaint.categoryCode === null ? undefined : this.directory.category(complaint.categoryCode);
    const commands = allowedCommands(complaint.status, 'reporter');
    const shown = clocks.filter(
      ({ clock, state }) => always.includes(clock) || (clock !== 'statutory' && state === 'running'),
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
          ...(event.text !== null && event.data['textPublic'] !== false ? { text: event.text } : {}),
          ...movedBy(event),
          ...pauseDetails(event, this.reference, lang),
        })),
      attachments: attachments
        .filter((file) => file.public)
        .map(({ public: _public, eventId: _eventId, ...file }) => file),
      canReply: commands.includes('reply') || commands.includes('supply-information'),
      canConfirm: commands.includes('confirm'),
      rating: complaint.rating,
    };
  }
}

/** Events that move a deadline say so in their data: `clock`, `before`, `after`. */
function movedBy({ data }: EventRecord): Pick<PublicEvent, 'moved'> {
  const { clock, before, after } = data;
  if (typeof clock !== 'string' || typeof before !== 'string' || typeof after !== 'string') return {};
  return { moved: { clock, before: new Date(before), after: new Date(after) } };
}
