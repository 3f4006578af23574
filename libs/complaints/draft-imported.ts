import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { SlaReference, type ClockEffects, type RecordedMilestone, type SlaClock, type SlaPolicy } from '@tanggap/sla';
import { createHash } from 'node:crypto';
import { reporterActor } from './actors';
import { ComplaintClocks } from './complaint-clocks';
import { canonicalJson, GENESIS } from './domain/event-chain';
import type { Status } from './domain/lifecycle';
import { complaintNumber, localDay } from './domain/number';
import type { Complaint } from './persistence/complaint.entity';
import type { ComplaintEvent } from './persistence/complaint-event.entity';
import { linkEvents, type EventActor, type NewEvent } from './persistence/timeline.repository';
import { TrackingCodes } from './tracking-codes';

/** What a report may be when it comes in from SP4N-LAPOR!. */
type ImportedStatus = Extract<Status, 'submitted' | 'assigned' | 'in_progress' | 'closed' | 'rejected'>;

/** A report of another register, in this one's terms. */
export interface ImportedReport {
  trackingId: string;
  filedAt: Date;
  subject: string;
  description: string;
  categoryCode: string | null;
  areaCode: string | null;
  /** Null while no OPD has it. */
  opdCode: string | null;
  status: ImportedStatus;
  /** Of `rejected`. */
  rejectedReason: string | null;
}

export interface ImportedDraft {
  trackingId: string;
  complaint: Complaint;
  clocks: SlaClock[];
  milestones: RecordedMilestone[];
  events: ComplaintEvent[];
}

interface Origin {
  id: string;
  /** Of the complaint's number. */
  sequence: string;
  actor: EventActor;
  /** Id of the job that brought it. */
  source: string;
  now: Date;
}

/** The promises that are settled by what the other register says; when that was, it doesn't say. */
const effectsBy: Record<ImportedStatus, ClockEffects | null> = {
  submitted: {},
  assigned: { stop: ['verification'], fix: ['first_response'] },
  in_progress: { stop: ['verification'], cancel: ['first_response'] },
  closed: null,
  rejected: null,
};

/** Nothing of it can be looked up by a citizen: no code was ever given to anybody. */
@Injectable()
export class DraftImported {
  constructor(
    private readonly directory: Directory,
    private readonly sla: SlaReference,
    private readonly clocks: ComplaintClocks,
    private readonly codes: TrackingCodes,
  ) {}

  draft(report: ImportedReport, origin: Origin): ImportedDraft {
    const category = report.categoryCode === null ? undefined : this.directory.category(report.categoryCode);
    const supervisory = category?.supervisory ?? false;
    const { categoryCode, opdCode } = report;
    const policy = this.sla.policyFor({ kind: 'complaint', supervisory, categoryCode, opdCode });
    const complaint = { ...this.complaintOf(report, origin), supervisory, policyId: policy.id };
    const moved = this.clocksOf(complaint, policy, report, origin.now);
    const linked = linkEvents({ complaintId: complaint.id, lastEventHash: GENESIS, eventCount: 0 }, [
      filedEvent(report, supervisory, origin.now),
      ...moved.events,
      importedEvent(report, origin),
    ]);
    const { lastEventHash, eventCount } = linked.head;
    return {
      trackingId: report.trackingId,
      complaint: { ...complaint, ...this.clocks.datesOf(moved.clocks), lastEventHash, eventCount },
      clocks: moved.clocks,
      milestones: moved.milestones,
      events: linked.rows,
    };
  }

  /** As if it had been filed here on its day, and everything since had been seen in time. */
  private clocksOf(complaint: Complaint, policy: SlaPolicy, { status, filedAt }: ImportedReport, now: Date) {
    const effects = effectsBy[status];
    if (effects === null) return { clocks: [], milestones: [], events: [] };
    const planned = this.clocks.plan({ id: complaint.id, opdCode: complaint.opdCode }, policy, filedAt);
    const settled = this.clocks.move(planned, complaint, policy, effects, filedAt).after;
    const { after, onRecord, events } = this.clocks.move(settled, complaint, policy, {}, now);
    return { clocks: after, milestones: onRecord, events };
  }

  private complaintOf(report: ImportedReport, { id, sequence, now }: Origin): Complaint {
    const regency = this.directory.regency();
    const { filedAt, subject, description, categoryCode, areaCode, opdCode, status } = report;
    const isOver = effectsBy[status] === null;
    return {
      ...{ id, subject, description, categoryCode, areaCode, opdCode, status, filedAt, ...unknown },
      number: complaintNumber(regency.numberPrefix, localDay(filedAt, regency.timeZone), sequence),
      trackingHash: this.codes.hash(this.codes.create()),
      rejectedReason: status === 'rejected' ? report.rejectedReason : null,
      closedAt: isOver ? now : null,
      updatedAt: now,
    };
  }
}

/** What the other register doesn't tell. Without a reporter it counts as anonymous here. */
const unknown = {
  ...({ kind: 'complaint', language: 'id', anonymous: true, confidential: false, supervisory: false } as const),
  ...{ occurredOn: null, latitude: null, longitude: null, address: null, reporterId: null, officerId: null },
  ...{
    resumeStatus: null,
    closedReason: null,
    rating: null,
    mergedInto: null,
    mergedFrom: null,
    personalErasedAt: null,
    splitFrom: null,
    splitPart: null,
    resolvedAt: null,
    policyId: '',
  },
  ...{
    nextDueAt: null,
    atRiskAt: null,
    breachedAt: null,
    escalationLevel: 0,
    reopenedCount: 0,
    affected: 1,
    version: 1,
  },
  routing: { method: 'manual', confidence: 1, reasons: [], proposedOpdCode: null, suggestedCategoryCode: null },
  lastEventHash: GENESIS,
  eventCount: 0,
};

/** It has its own day, but nobody here knew of it before it came in: no number of a day before counts it. */
const filedEvent = (report: ImportedReport, supervisory: boolean, now: Date): NewEvent => ({
  type: 'filed',
  at: report.filedAt,
  actor: reporterActor,
  public: true,
  data: {
    ...{ kind: 'complaint', channel: 'sp4n', supervisory, opdCode: null },
    ...{ categoryCode: report.categoryCode, areaCode: report.areaCode },
    // It counts as anonymous here.
    publication: 'withheld',
    recordedAt: now.toISOString(),
    textHash: createHash('sha256')
      .update(canonicalJson([report.subject, report.description]))
      .digest('hex'),
  },
});

const importedEvent = (report: ImportedReport, { actor, source, now }: Origin): NewEvent => ({
  type: 'imported',
  at: now,
  actor,
  public: false,
  data: {
    ...{ from: 'sp4n', trackingId: report.trackingId, job: source },
    ...{ status: report.status, opdCode: report.opdCode, categoryCode: report.categoryCode },
  },
});
