import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, Database, newId, Outbox, type FieldError, type Text, type Tx } from '@tanggap/platform';
import { Router } from '@tanggap/routing';
import { ClockRepository, SlaReference } from '@tanggap/sla';
import { createHash } from 'node:crypto';
import { reporterActor, staffActor } from './actors';
import { ChangeComplaint, messagesOf, type Changed } from './change-complaint';
import { ComplaintClocks } from './complaint-clocks';
import { canonicalJson, GENESIS } from './domain/event-chain';
import { complaintNumber, localDay } from './domain/number';
import { likenessRow } from './matters';
import type { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository } from './persistence/complaint.repository';
import { LikenessRepository } from './persistence/likeness.repository';
import { linkEvents, TimelineRepository } from './persistence/timeline.repository';
import { publicationOn } from './public-complaint';
import { asStaff, type StaffCommand } from './staff-command';
import { TrackingCodes } from './tracking-codes';
import { unknownCategory, unknownOpd } from './verify-complaint';

/** One of the matters, in words of the citizen that the verifier took apart. */
interface SplitPart {
  subject: string;
  description: string;
  categoryCode?: string | undefined;
  /** Whose the verifier takes it for; without it routing says. */
  opdCode?: string | undefined;
}

/** The first part is the report itself. */
const FIRST_PART = 2;
const MOST_PARTS = 9;

/**
 * A report holds several matters: each further one becomes a report of its own, routed by its own words and with clocks that
 * began when the citizen wrote. The reporter is the same row of the vault, and their code with the part's number tracks it.
 */
@Injectable()
export class SplitComplaint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly router: Router,
    private readonly sla: SlaReference,
    private readonly clocks: ComplaintClocks,
    private readonly clockRows: ClockRepository,
    private readonly changes: ChangeComplaint,
    private readonly complaints: ComplaintRepository,
    private readonly timeline: TimelineRepository,
    private readonly likeness: LikenessRepository,
    private readonly codes: TrackingCodes,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AppError `validation_failed` for an unknown category or OPD, `conflict` beyond nine parts, and as every change. */
  async execute(command: StaffCommand & { parts: SplitPart[] }): Promise<Changed> {
    await this.clocks.refresh();
    await this.router.refresh(this.directory.snapshot().version);
    const errors = command.parts.flatMap((part, index) => this.problemsOf(part, index));
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
    return this.database.transaction(async (tx) =>
      this.changes.within(tx, {
        ...asStaff(command),
        command: 'split',
        change: async (complaint, inTx) => ({ data: { into: await this.makeParts(inTx, complaint, command) } }),
      }),
    );
  }

  private problemsOf({ categoryCode, opdCode }: SplitPart, index: number): FieldError[] {
    const of = ({ field, message }: FieldError): FieldError => ({ field: `parts.${index}.${field}`, message });
    return [
      ...(categoryCode !== undefined && !this.directory.category(categoryCode)?.active ? [of(unknownCategory)] : []),
      ...(opdCode !== undefined && !this.directory.opd(opdCode)?.active ? [of(unknownOpd)] : []),
    ];
  }

  private async makeParts(
    tx: Tx,
    whole: Complaint,
    { parts, principal }: StaffCommand & { parts: SplitPart[] },
  ): Promise<string[]> {
    if (whole.splitFrom !== null) throw new AppError('conflict', { params: { reason: isPart } });
    const first = FIRST_PART + (await this.complaints.countParts(tx, whole.id));
    if (first + parts.length - 1 > MOST_PARTS) throw new AppError('conflict', { params: { reason: tooMany } });
    const [filed] = await this.timeline.eventsOf(whole.id, tx);
    const channel = filed?.data['channel'];
    const numbers: string[] = [];
    for (const [index, part] of parts.entries()) {
      numbers.push(await this.make(tx, whole, { ...part, nth: first + index, channel }, staffActor(principal)));
    }
    return numbers;
  }

  private async make(
    tx: Tx,
    whole: Complaint,
    part: SplitPart & { nth: number; channel: unknown },
    verifier: ReturnType<typeof staffActor>,
  ): Promise<string> {
    const now = this.clock.now();
    const { complaint, clocks } = this.draft(whole, part, await this.complaints.nextNumber(tx), now);
    const { filedAt, kind, areaCode, categoryCode, opdCode, supervisory } = complaint;
    const { method, confidence, reasons, modelVersion = null } = complaint.routing;
    const textHash = createHash('sha256')
      .update(canonicalJson([part.subject, part.description]))
      .digest('hex');
    const filed = {
      kind,
      // The citizen wrote once, by one way.
      channel: typeof part.channel === 'string' ? part.channel : 'other',
      categoryCode,
      areaCode,
      opdCode,
      supervisory,
      publication: publicationOn(complaint, this.directory),
      method,
      confidence,
      reasons,
      modelVersion,
      textHash,
    };
    const linked = linkEvents({ complaintId: complaint.id, lastEventHash: GENESIS, eventCount: 0 }, [
      { type: 'filed', at: filedAt, actor: reporterActor, public: true, data: { ...filed, splitFrom: whole.number } },
      { type: 'split_off', at: now, actor: verifier, public: true, data: { from: whole.number } },
    ]);
    const { lastEventHash, eventCount } = linked.head;
    await this.complaints.insert(tx, { ...complaint, lastEventHash, eventCount });
    await this.timeline.append(tx, linked.rows);
    await this.clockRows.save(tx, clocks);
    await this.likeness.add([likenessRow(complaint, this.directory)], tx);
    await this.outbox.append(tx, messagesOf(complaint.id, true), now);
    return complaint.number;
  }

  private draft(whole: Complaint, part: SplitPart & { nth: number }, sequence: string, now: Date) {
    const { filedAt, kind, areaCode } = whole;
    const { subject, description, nth } = part;
    const categoryCode = part.categoryCode ?? null;
    const route = this.router.route({ kind, subject, description, areaCode, categoryCode: part.categoryCode });
    const supervisory = route.supervisory || whole.supervisory;
    const opdCode = part.opdCode ?? route.opdCode;
    // Where a person has said whose it is, routing has decided nothing.
    const method = part.opdCode === undefined ? route.method : 'manual';
    const policy = this.sla.policyFor({ kind, supervisory, categoryCode, opdCode });
    const regency = this.directory.regency();
    const id = newId();
    const clocks = this.clocks.plan({ id, opdCode }, policy, filedAt);
    const complaint: Complaint = {
      ...whole,
      ...{ id, subject, description, categoryCode, supervisory, opdCode, policyId: policy.id },
      number: complaintNumber(regency.numberPrefix, localDay(now, regency.timeZone), sequence),
      trackingHash: this.codes.partHash(whole.trackingHash, nth),
      routing: { ...route, method },
      ...{ splitFrom: whole.id, splitPart: nth },
      ...unhandled,
      ...this.clocks.datesOf(clocks),
      updatedAt: now,
    };
    return { complaint, clocks };
  }
}

/** What has happened to the whole report says nothing of its part. */
const unhandled = {
  status: 'submitted' as const,
  ...{ resumeStatus: null, closedReason: null, rejectedReason: null, officerId: null, rating: null },
  ...{ mergedInto: null, mergedFrom: null, resolvedAt: null, closedAt: null, breachedAt: null },
  personalErasedAt: null,
  ...{ escalationLevel: 0, reopenedCount: 0, affected: 1, version: 1, eventCount: 0 },
};

const isPart: Text = {
  id: 'Pengaduan ini sendiri hasil pemecahan. Pecah pengaduan asalnya.',
  en: 'This complaint was itself split off. Split the one it came from.',
};
const tooMany: Text = {
  id: 'Satu pengaduan dipecah paling banyak menjadi sembilan.',
  en: 'A complaint is split into nine at most.',
};
