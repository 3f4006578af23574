import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import {
  canRevealReporter,
  opdScope,
  withinScope,
  ReporterVault,
  type Principal,
  type ReporterView,
} from '@tanggap/identity';
import { AppError, Clock, type Lang } from '@tanggap/platform';
import type { SimilarDecision } from '@tanggap/routing';
import { isContribution, SlaReference } from '@tanggap/sla';
import { allowedActions, type StaffAction } from './allowed-actions';
import { DeadlineLimits, type PauseAllowance } from './deadline-limits';
import { asContributor, filesFor } from './contributor-view';
import { contributionView, type ContributionView } from './contribution-views';
import { extensionDays, type ExtensionDays } from './extension-days';
import { AttachmentRepository, type StoredFile } from './persistence/attachment.repository';
import {
  ComplaintReader,
  type AttachmentRecord,
  type ClockRecord,
  type ComplaintRecord,
  type EventRecord,
} from './persistence/complaint-reader';
import type { Status } from './domain/lifecycle';
import type { Complaint, StoredRouting } from './persistence/complaint.entity';
import { remainingTime, type RemainingTime } from './remaining-time';
import { MaskTexts } from './mask-texts';
import { RequestDeciders } from './request-deciders';
import {
  pauseDetails,
  pauseView,
  requestView,
  type DeadlineRequestView,
  type PauseDetails,
  type PauseView,
} from './request-views';
import { deadlineView, officeOf, type DeadlineView } from './views';

interface StaffEvent extends PauseDetails {
  at: Date;
  type: string;
  by: string;
  /** The member of staff; null for citizens and the system. */
  name: string | null;
  public: boolean;
  text: string | null;
  data: EventRecord['data'];
  /** Of `attachments`: what came with this step. */
  attachmentIds: string[];
}

/** Also of complaints that were filed before there was a classifier. */
interface RoutingView extends Required<Omit<StoredRouting, 'ruleCode' | 'shadow' | 'similar'>> {
  /** The number only where this reader may open that complaint. */
  similar: (Omit<SimilarDecision, 'number'> & { number: string | null })[];
}

export interface StaffDeadline extends DeadlineView {
  /** Null unless it runs. */
  remaining: RemainingTime | null;
}

/** What staff see of a complaint; the reporter only masked, and for a confidential one not at all within the OPD. */
export interface ComplaintView extends Pick<
  Complaint,
  | 'number'
  | 'kind'
  | 'subject'
  | 'description'
  | 'status'
  | 'occurredOn'
  | 'anonymous'
  | 'confidential'
  | 'supervisory'
  | 'filedAt'
  | 'resolvedAt'
  | 'closedAt'
  | 'closedReason'
  | 'rejectedReason'
  | 'rating'
  | 'reopenedCount'
  | 'affected'
  | 'escalationLevel'
  | 'version'
> {
  category: { code: string; name: string } | null;
  opd: { code: string; name: string } | null;
  officer: { username: string; name: string } | null;
  location: {
    latitude: number | null;
    longitude: number | null;
    areaCode: string | null;
    areaName: string | null;
    address: string | null;
  } | null;
  routing: RoutingView;
  reporter: { masked: ReporterView; revealable: boolean } | null;
  deadlines: StaffDeadline[];
  events: StaffEvent[];
  attachments: AttachmentRecord[];
  mergedInto: string | null;
  /** The other reports made of the same one; the subject only where this reader may open it. */
  parts: { part: number; number: string; subject: string | null; status: Status }[];
  /** What other OPDs were asked to contribute, the oldest first. */
  contributions: ContributionView<StaffDeadline>[];
  /** Pauses and extensions, asked for or held, oldest first. */
  requests: DeadlineRequestView[];
  /** The pause under way. */
  pause: PauseView | null;
  /** What is left of the cap; null where this reader can't pause now. */
  pauseAllowance: PauseAllowance | null;
  /** The new dates that this reader may ask for; null where they can't now. */
  extensionDays: ExtensionDays | null;
  allowedActions: StaffAction[];
}

@Injectable()
export class GetComplaint {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly reader: ComplaintReader,
    private readonly attachments: AttachmentRepository,
    private readonly vault: ReporterVault,
    private readonly sla: SlaReference,
    private readonly limits: DeadlineLimits,
    private readonly deciders: RequestDeciders,
    private readonly masks: MaskTexts,
  ) {}

  /** @throws AppError `not_found`, also for what lies outside the reader's OPD. */
  async execute(number: string, principal: Principal, lang: Lang): Promise<ComplaintView> {
    const [record] = await Promise.all([this.reader.byNumber(number, opdScope(principal)), this.sla.refresh()]);
    if (!record) throw new AppError('not_found');
    return this.within(record, principal, lang);
  }

  /** The answer to one's own change: seen once more even when it left the reader's OPD by that change. */
  async afterChange(number: string, principal: Principal, lang: Lang): Promise<ComplaintView> {
    const [record] = await Promise.all([this.reader.byNumber(number, null), this.sla.refresh()]);
    if (!record) throw new AppError('not_found');
    return this.within(record, principal, lang);
  }

  /** @throws AppError `not_found` */
  async file(number: string, attachmentId: string, principal: Principal): Promise<StoredFile> {
    const record = await this.reader.byNumber(number, opdScope(principal));
    const shown = record && filesFor(record, principal).some(({ id }) => id === attachmentId);
    const file = shown && (await this.attachments.content(record.complaint.id, attachmentId, false));
    if (!file) throw new AppError('not_found');
    return file;
  }

  /** An OPD that isn't the lead sees it as a contributor; one that has just handed it on, once more. */
  private async within(record: ComplaintRecord, principal: Principal, lang: Lang): Promise<ComplaintView> {
    const view = await this.view(record, principal, lang);
    if (withinScope(principal, record.complaint.opdCode)) return view;
    const contributes = record.contributions.some(({ opdCode }) => opdCode === principal.opdCode);
    return contributes
      ? asContributor(view, filesFor(record, principal))
      : { ...view, reporter: null, allowedActions: [] };
  }

  private async view(record: ComplaintRecord, principal: Principal, lang: Lang): Promise<ComplaintView> {
    const { complaint } = record;
    const now = this.clock.now();
    const decisions = await this.deciders.of(record.requests, complaint.opdCode, principal, now);
    const readable = await this.masks.readerOf(complaint, principal);
    const actions = allowedActions(record, principal, decisions.decidable, now);
    const category = complaint.categoryCode === null ? undefined : this.directory.category(complaint.categoryCode);
    const opd = complaint.opdCode === null ? undefined : this.directory.opd(complaint.opdCode);
    return {
      ...pick(complaint),
      subject: readable(complaint.subject, 'reporter'),
      description: readable(complaint.description, 'reporter'),
      category: category ? { code: category.code, name: lang === 'id' ? category.name : category.nameEn } : null,
      opd: opd ? { code: opd.code, name: opd.name } : null,
      officer: record.officer,
      location: this.locationOf(complaint),
      routing: routingView(complaint.routing, principal),
      reporter: await this.reporterOf(complaint, principal),
      deadlines: record.clocks.filter((clock) => !isContribution(clock)).map((clock) => this.deadlineOf(clock, now)),
      contributions: record.contributions.map((one) =>
        contributionView(one, this.deadlineOf(one.clock, now), complaint, principal, this.directory),
      ),
      events: record.events.map((event) => ({
        at: new Date(event.at),
        type: event.type,
        by: officeOf(event, this.directory, lang),
        name: event.actorName,
        public: event.public,
        text: event.text && readable(event.text, event.actorKind === 'reporter' ? 'reporter' : 'office'),
        data: event.data,
        ...pauseDetails(event, this.sla, lang),
        attachmentIds: record.attachments.filter(({ eventId }) => eventId === event.id).map(({ id }) => id),
      })),
      attachments: record.attachments,
      mergedInto: record.mergedInto,
      parts: record.parts.map(({ part, number, subject, status, opdCode }) => ({
        ...{ part, number, status },
        subject: withinScope(principal, opdCode) ? readable(subject, 'reporter') : null,
      })),
      requests: record.requests.map((request) => requestView(request, decisions, this.sla, lang)),
      pause: pauseView(record.requests, this.sla, lang, now),
      pauseAllowance: actions.includes('pause') ? await this.limits.allowance(complaint, now) : null,
      extensionDays: actions.includes('extension') ? extensionDays(record.clocks, now) : null,
      allowedActions: actions,
    };
  }

  private deadlineOf(clock: ClockRecord, now: Date): StaffDeadline {
    const view = deadlineView(clock, now);
    const runs = clock.state === 'running';
    const calendar = this.sla.calendar(clock.calendarCode);
    return { ...view, remaining: runs ? remainingTime(view.dueAt, clock.unit, calendar, now) : null };
  }

  private locationOf(complaint: Complaint): ComplaintView['location'] {
    const { latitude, longitude, areaCode, address } = complaint;
    if (latitude === null && areaCode === null && address === null) return null;
    const areaName = areaCode === null ? null : (this.directory.area(areaCode)?.name ?? null);
    return { latitude, longitude, areaCode, areaName, address };
  }

  private async reporterOf(complaint: Complaint, principal: Principal): Promise<ComplaintView['reporter']> {
    if (complaint.reporterId === null) return null;
    const withinOpd = opdScope(principal) !== null;
    if (withinOpd && complaint.confidential) return null;
    const masked = await this.vault.masked(complaint.reporterId);
    return { masked, revealable: masked.erasedAt === null && canRevealReporter(principal, complaint) };
  }
}

function pick(complaint: Complaint) {
  const { number, kind, subject, description, status, occurredOn, anonymous, confidential, supervisory } = complaint;
  const { filedAt, resolvedAt, closedAt, closedReason, rejectedReason } = complaint;
  const { rating, reopenedCount, affected, escalationLevel, version } = complaint;
  return {
    ...{ number, kind, subject, description, status, occurredOn, anonymous, confidential, supervisory },
    ...{
      filedAt,
      resolvedAt,
      closedAt,
      closedReason,
      rejectedReason,
      rating,
      reopenedCount,
      affected,
      escalationLevel,
      version,
    },
  };
}

const routingView = (routing: StoredRouting, principal: Principal): RoutingView => ({
  method: routing.method,
  confidence: routing.confidence,
  reasons: routing.reasons,
  proposedOpdCode: routing.proposedOpdCode,
  suggestedCategoryCode: routing.suggestedCategoryCode,
  candidates: routing.candidates ?? [],
  modelVersion: routing.modelVersion ?? null,
  signals: routing.signals ?? { elsewhere: [], urgent: [], supervisory: [] },
  similar: (routing.similar ?? []).map((one) => (withinScope(principal, one.opdCode) ? one : { ...one, number: null })),
});
