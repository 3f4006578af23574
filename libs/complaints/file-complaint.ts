import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { ReporterVault } from '@tanggap/identity';
import { AppError, Clock, freshBytes, KeyedHash, newId, outboxRow, type Lang, hex, toRow } from '@tanggap/platform';
import { Router, type RouteDecision } from '@tanggap/routing';
import { SlaReference, type ClockName, type ClockState, type SlaClock } from '@tanggap/sla';
import { createHash, timingSafeEqual } from 'node:crypto';
import { messagesOf } from './change-complaint';
import { atTheBeginning, routingOf, saidIn, type FileComplaintInput } from './new-complaint';
import { ComplaintClocks } from './complaint-clocks';
import { canonicalJson, GENESIS } from './domain/event-chain';
import { complaintNumber, localDay } from './domain/number';
import { likenessRow } from './matters';
import { placeOf } from './filing-place';
import { unknownAttachment } from './persistence/attachment.repository';
import type { Complaint } from './persistence/complaint.entity';
import { FilingStatement, type KnownAnswer } from './persistence/filing.statement';
import { linkEvents, type NewEvent } from './persistence/timeline.repository';
import { publicationOn } from './public-complaint';
import { reporterActor } from './actors';
import { TrackingCodes } from './tracking-codes';

export type { FileComplaintInput };

interface FilingOptions {
  idempotencyKey?: string | undefined;
  lang: Lang;
  channel: 'api' | 'web';
}

interface FiledDeadline {
  clock: ClockName;
  dueAt: Date;
  state: ClockState;
}

export interface FiledComplaint {
  number: string;
  trackingCode: string;
  status: 'submitted';
  opd: { code: string; name: string } | null;
  routing: { method: string; confidence: number; reasons: string[] };
  deadlines: FiledDeadline[];
}

/** A filing that may be a repeat. */
interface KeyedRequest {
  idempotencyKey: string;
  keyHash: Buffer;
  requestHash: Buffer;
  /** For the tracking code, should it be the first. */
  salt: Buffer;
}

/** What the receipt and the tracking page show of the clocks; `statutory` is kept for staff. */
const shownAtFiling: ClockName[] = ['verification', 'first_response', 'resolution'];

/**
 * Files a complaint in two round trips to PostgreSQL (three when the same idempotency key is filed at the same moment):
 * one that reads what filing depends on, and one statement that writes everything. Reference data is in memory, renewed
 * when its version has changed.
 */
@Injectable()
export class FileComplaint {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly router: Router,
    private readonly sla: SlaReference,
    private readonly clocks: ComplaintClocks,
    private readonly vault: ReporterVault,
    private readonly codes: TrackingCodes,
    private readonly keyedHash: KeyedHash,
    private readonly statement: FilingStatement,
  ) {}

  /**
   * @throws AppError `validation_failed` (unknown category, area or attachment, a place outside the regency, a day in the
   * future), `idempotency_conflict` (the key was used for another body).
   */
  async execute(input: FileComplaintInput, options: FilingOptions): Promise<FiledComplaint> {
    const keyed = options.idempotencyKey === undefined ? null : this.keyedBy(options.idempotencyKey, input);
    const keyHash = keyed?.keyHash ?? null;
    const attachmentIds = [...new Set(input.attachmentIds ?? [])];
    const opening = await this.statement.open(keyHash, attachmentIds);
    if (opening.known && keyed) return this.repeat(opening.known, keyed);
    await this.refresh(opening.referenceVersion);
    const now = this.clock.now();
    const place = placeOf(input, this.directory, now);
    if (opening.attachments !== attachmentIds.length) throw unknownAttachment();

    const trackingCode = this.codes.create(keyed ?? undefined);
    const draft = this.draft(input, options, place, { now, trackingCode, sequence: opening.number ?? '0' });
    const { trackingCode: _secret, ...answer } = draft.filed;
    const filed = await this.statement.file({
      ...draft.rows,
      complaintId: draft.complaint.id,
      attachmentIds,
      idempotencyKey: keyed && {
        key_hash: hex(keyed.keyHash),
        request_hash: hex(keyed.requestHash),
        salt: hex(keyed.salt),
        answer,
        created_at: now,
      },
    });
    if (filed) return draft.filed;
    const { known } = await this.statement.open(keyHash, []);
    if (!known || !keyed) throw unknownAttachment();
    return this.repeat(known, keyed);
  }

  private keyedBy(idempotencyKey: string, input: FileComplaintInput): KeyedRequest {
    return {
      idempotencyKey,
      keyHash: this.keyedHash.hash('idempotency-key', idempotencyKey),
      requestHash: createHash('sha256').update(canonicalJson(input)).digest(),
      salt: freshBytes(16),
    };
  }

  private async refresh(version: string): Promise<void> {
    await Promise.all([this.directory.refresh(version), this.router.refresh(version), this.sla.refresh(version)]);
  }

  private repeat(known: KnownAnswer, { requestHash, idempotencyKey }: KeyedRequest): FiledComplaint {
    if (!timingSafeEqual(known.requestHash, requestHash)) throw new AppError('idempotency_conflict');
    const answer = known.answer as unknown as Omit<FiledComplaint, 'trackingCode' | 'deadlines'> & {
      deadlines: (Omit<FiledDeadline, 'dueAt'> & { dueAt: string })[];
    };
    // In the order of the first answer, which jsonb doesn't keep: the repeat is the same to the letter.
    return {
      number: answer.number,
      trackingCode: this.codes.create({ idempotencyKey, salt: known.salt }),
      status: answer.status,
      opd: answer.opd && { code: answer.opd.code, name: answer.opd.name },
      routing: {
        method: answer.routing.method,
        confidence: answer.routing.confidence,
        reasons: answer.routing.reasons,
      },
      deadlines: answer.deadlines.map(({ clock, dueAt, state }) => ({ clock, dueAt: new Date(dueAt), state })),
    };
  }

  private draft(
    input: FileComplaintInput,
    options: FilingOptions,
    place: { areaCode: string | null },
    made: { now: Date; trackingCode: string; sequence: string },
  ) {
    const { now, trackingCode } = made;
    const { route, shadow } = this.router.routeWithShadow({
      ...input,
      areaCode: place.areaCode,
      address: input.location?.address,
    });
    const policy = this.sla.policyFor({
      kind: input.kind,
      supervisory: route.supervisory,
      categoryCode: input.categoryCode ?? null,
      opdCode: route.opdCode,
    });
    const id = newId();
    const reporterId = input.reporter ? newId() : null;
    const clocks = this.clocks.plan({ id, opdCode: route.opdCode }, policy, now);
    const linked = linkEvents({ complaintId: id, lastEventHash: GENESIS, eventCount: 0 }, [
      this.filedEvent(input, options, place, route, now),
    ]);
    const complaint: Complaint = {
      id,
      number: this.numberOf(made.sequence, now),
      trackingHash: this.codes.hash(trackingCode),
      ...saidIn(input, place.areaCode),
      language: options.lang,
      reporterId,
      supervisory: route.supervisory,
      opdCode: route.opdCode,
      routing: routingOf(route, shadow),
      policyId: policy.id,
      ...atTheBeginning,
      ...this.clocks.datesOf(clocks),
      lastEventHash: linked.head.lastEventHash,
      eventCount: linked.head.eventCount,
      filedAt: now,
      updatedAt: now,
    };
    return {
      complaint,
      filed: this.answer(complaint, trackingCode, clocks),
      rows: {
        complaint: toRow(complaint),
        reporter: input.reporter && reporterId ? this.vault.sealedRow(reporterId, input.reporter, now) : null,
        events: linked.rows.map(toRow),
        clocks: clocks.map(toRow),
        likeness: likenessRow(complaint, this.directory),
        outbox: messagesOf(id, true).map((message) => outboxRow(message, now)),
      },
    };
  }

  private numberOf(sequence: string, now: Date): string {
    const { numberPrefix, timeZone } = this.directory.regency();
    return complaintNumber(numberPrefix, localDay(now, timeZone), sequence);
  }

  private filedEvent(
    input: FileComplaintInput,
    options: FilingOptions,
    place: { areaCode: string | null },
    route: RouteDecision,
    at: Date,
  ): NewEvent {
    const { supervisory } = route;
    const publication = publicationOn(
      { ...input, supervisory, categoryCode: input.categoryCode ?? null },
      this.directory,
    );
    const data = { ...filedData(input, place, route, options.channel), publication };
    return { type: 'filed', at, actor: reporterActor, public: true, data };
  }

  private answer(complaint: Complaint, trackingCode: string, clocks: SlaClock[]): FiledComplaint {
    const opd = complaint.opdCode === null ? undefined : this.directory.opd(complaint.opdCode);
    const { method, confidence, reasons } = complaint.routing;
    return {
      number: complaint.number,
      trackingCode,
      status: 'submitted',
      opd: opd ? { code: opd.code, name: opd.name } : null,
      routing: { method, confidence, reasons },
      deadlines: clocks
        .filter(({ clock }) => shownAtFiling.includes(clock))
        .map(({ clock, dueAt, state }) => ({ clock, dueAt, state })),
    };
  }
}

function filedData(
  input: FileComplaintInput,
  place: { areaCode: string | null },
  route: RouteDecision,
  channel: string,
) {
  return {
    kind: input.kind,
    channel,
    categoryCode: input.categoryCode ?? null,
    areaCode: place.areaCode,
    opdCode: route.opdCode,
    supervisory: route.supervisory,
    method: route.method,
    confidence: route.confidence,
    reasons: route.reasons,
    modelVersion: route.modelVersion,
    // The chain proves the text as well, although the text stands in the complaint's own row.
    textHash: createHash('sha256')
      .update(canonicalJson([input.subject, input.description]))
      .digest('hex'),
  };
}
