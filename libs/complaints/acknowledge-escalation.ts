import { Injectable } from '@nestjs/common';
import { opdScope, type PostHolder, Posts, type Principal, Staff } from '@tanggap/identity';
import {
  AppError,
  Clock,
  Database,
  escalationTexts,
  filled,
  localMoment,
  Outbox,
  postTexts,
  type TextParams,
  type Text,
  type Tx,
} from '@tanggap/platform';
import { ClockRepository, escalationStateOf, isContribution, type Escalation, type SlaClock } from '@tanggap/sla';
import { staffActor } from './actors';
import { headOf, messagesOf } from './change-complaint';
import { ComplaintClocks } from './complaint-clocks';
import { Escalations } from './escalations';
import type { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository } from './persistence/complaint.repository';
import { EscalationRepository } from './persistence/escalation.repository';
import { linkEvents, TimelineRepository, type NewEvent } from './persistence/timeline.repository';

interface AcknowledgeEscalationInput {
  principal: Principal;
  id: string;
  /** What is being done about it; internal. */
  note: string;
  /** The note is about the complaint: what else of it is open before the same post is acknowledged with it. */
  sameComplaint: boolean;
}

/** Somebody who holds the post takes note of an escalation, which then climbs no further. */
@Injectable()
export class AcknowledgeEscalation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly clocks: ComplaintClocks,
    private readonly clockRows: ClockRepository,
    private readonly complaints: ComplaintRepository,
    private readonly escalations: Escalations,
    private readonly repository: EscalationRepository,
    private readonly posts: Posts,
    private readonly staff: Staff,
    private readonly timeline: TimelineRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Holders of the post and who acts for them may; supervisors always.
   * @throws AppError `not_found` (outside their OPD too), `forbidden`, `conflict` where it is acknowledged, has climbed or
   * is over; its text says by whom, when or where to
   */
  async execute({ principal, id, note, sameComplaint }: AcknowledgeEscalationInput): Promise<void> {
    await this.clocks.refresh();
    const complaintId = await this.repository.complaintOf(id);
    if (complaintId === null) throw new AppError('not_found');
    await this.database.transaction(async (tx) => {
      const complaint = await this.complaints.lock(tx, { id: complaintId });
      if (!complaint) throw new AppError('not_found');
      const now = this.clock.now();
      const after = await this.clockRows.ofComplaint(tx, complaintId);
      const desk = await this.escalations.open(tx, [complaintId], now, false);
      // What was due to climb before this second has climbed, whether or not a worker has noticed yet.
      const escalated = desk.follow(complaint, { milestones: [], after, events: [] }, now);
      const escalation = desk.of(complaintId).find((one) => one.id === id);
      if (!escalation) throw new AppError('not_found');
      const scope = opdScope(principal);
      const inScope = (one: Escalation): boolean => scope === null || holderOf(one, after, complaint) === scope;
      if (!inScope(escalation)) throw new AppError('not_found');
      const all = desk.of(complaintId);
      await this.assertOpen(escalation, all, tx);
      await this.assertHolder(principal, escalation, now, tx);
      const noted = sameComplaint ? all.filter((one) => waitsWith(one, escalation) && inScope(one)) : [escalation];
      const acknowledged = { acknowledgedAt: now, acknowledgedBy: principal.accountId, note };
      desk.keep(
        complaintId,
        noted.map((one) => ({ ...one, ...acknowledged })),
      );
      await desk.save();
      const { escalationLevel } = escalated;
      const events = noted.map((one) => acknowledgedEvent(principal, one, after, note, now));
      await this.append(tx, complaint, [...escalated.events, ...events], escalationLevel, now);
    });
  }

  private async append(
    tx: Tx,
    complaint: Complaint,
    events: NewEvent[],
    escalationLevel: number,
    now: Date,
  ): Promise<void> {
    const { rows, head } = linkEvents(headOf(complaint), events);
    await this.timeline.append(tx, rows);
    await this.complaints.update(tx, complaint.id, {
      escalationLevel,
      lastEventHash: head.lastEventHash,
      eventCount: head.eventCount,
      version: complaint.version + 1,
      updatedAt: now,
    });
    await this.outbox.append(tx, messagesOf(complaint.id, false), now);
  }

  private async assertOpen(escalation: Escalation, all: readonly Escalation[], tx: Tx): Promise<void> {
    const { acknowledgedAt, acknowledgedBy, climbedAt, climbedTo, closedAt } = escalation;
    if (acknowledgedAt && acknowledgedBy !== null) {
      const who = (await this.staff.named([acknowledgedBy], tx)).get(acknowledgedBy)?.name ?? '';
      throw conflict(escalationTexts.acknowledgedAlready, { who, at: localMoment(acknowledgedAt) });
    }
    if (climbedAt) {
      const target = all.find((one) => one.id === climbedTo) ?? escalation;
      throw conflict(escalationTexts.climbedAlready, { post: postTexts[target.post], at: localMoment(climbedAt) });
    }
    if (closedAt) throw conflict(escalationTexts.closedAlready, { at: localMoment(closedAt) });
  }

  private async assertHolder(principal: Principal, { post, opdCode }: Escalation, now: Date, tx: Tx): Promise<void> {
    if (principal.role === 'supervisor') return;
    const holders: PostHolder[] = await this.posts.resolve(post, opdCode, now, tx);
    if (!holders.some((holder) => holder.accountId === principal.accountId)) throw new AppError('forbidden');
  }
}

/** The OPD it is put before: the lead, or for a contribution the one that was asked. */
function holderOf({ clockId }: Escalation, clocks: readonly SlaClock[], { opdCode }: Complaint): string | null {
  const clock = clocks.find(({ id }) => id === clockId);
  return clock && isContribution(clock) ? clock.opdCode : opdCode;
}

/** Open before the same holders; itself too. */
const waitsWith = (one: Escalation, { post, opdCode }: Escalation): boolean =>
  escalationStateOf(one) === 'open' && one.post === post && one.opdCode === opdCode;

const conflict = (text: Text, params: TextParams): AppError =>
  new AppError('conflict', { params: { reason: filled(text, params) } });

function acknowledgedEvent(
  principal: Principal,
  { id: escalationId, level, post, opdCode, clockId, milestone }: Escalation,
  clocks: readonly { id: string; clock: string }[],
  note: string,
  now: Date,
): NewEvent {
  const clock = clocks.find((one) => one.id === clockId)?.clock ?? null;
  return {
    type: 'escalation_acknowledged',
    at: now,
    actor: staffActor(principal),
    public: false,
    text: note,
    data: { escalationId, level, post, opdCode, clock, key: milestone },
  };
}
