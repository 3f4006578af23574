import type { PostBook } from '@tanggap/identity';
import { localDay, newId } from '@tanggap/platform';
import { escalationStateOf, type SlaClock, type SlaPolicy } from '@tanggap/sla';
import { reporterActor, systemActor } from '../actors';
import type { ComplaintClocks } from '../complaint-clocks';
import { endsPause } from '../domain/deadline-request';
import type { EventData } from '../domain/event-chain';
import { effectsOf, findTransition, targetStatus, type Actor, type Transition } from '../domain/lifecycle';
import type { Publication } from '../domain/public-matter';
import { EscalationDesk } from '../escalations';
import type { Complaint } from '../persistence/complaint.entity';
import type { ComplaintChange } from '../persistence/complaint.repository';
import type { DeadlineRequest } from '../persistence/deadline-request.entity';
import { linkEvents, type EventActor, type NewEvent } from '../persistence/timeline.repository';
import type { ComplaintEvent } from '../persistence/complaint-event.entity';
import { endings, hasRunOut } from '../record-milestones';
import type { DemoStep } from './demo-plan';

const HOUR = 3_600_000;
/** More than any complaint has; a clock that never moves on would be a mistake of ours. */
const LONGEST_LIFE = 500;

export interface SimulationTools {
  clocks: ComplaintClocks;
  book: PostBook;
  /** The limits it was filed under, which hold to its end. */
  policy: SlaPolicy;
  publicationOf(complaint: Complaint): Publication;
}

/** What one step sets beside its event. */
interface Effect {
  data: EventData;
  set: ComplaintChange;
  textPublic?: boolean;
}

/**
 * A complaint that lives in memory by the same lifecycle, clocks, escalations and chain as one that people file: the
 * database is only written to at the end of its life.
 */
export class SimulatedComplaint {
  readonly events: ComplaintEvent[] = [];
  readonly milestones: { clockId: string; key: string; dueAt: Date; revision: number }[] = [];
  readonly requests: DeadlineRequest[] = [];
  readonly desk: EscalationDesk;
  private acknowledgeAfterMs: number | null;

  constructor(
    public complaint: Complaint,
    public clocks: SlaClock[],
    filed: NewEvent,
    private readonly tools: SimulationTools,
    acknowledgedAfterHours: number | null,
  ) {
    this.desk = new EscalationDesk(new Map(), tools.book, tools.clocks, () => Promise.resolve());
    this.acknowledgeAfterMs = acknowledgedAfterHours === null ? null : acknowledgedAfterHours * HOUR;
    this.append([filed]);
  }

  /** Lets time pass: what comes due is recorded at its own time. */
  until(now: Date): void {
    for (let turn = 0; turn < LONGEST_LIFE; turn++) {
      const next = this.nextInstant();
      if (next === null || next > now) return;
      this.pass(next);
    }
    throw new Error('a simulated complaint does not come to rest');
  }

  /** @returns false where the lifecycle doesn't allow it by now */
  step(step: DemoStep, closing: ComplaintChange = {}): boolean {
    const { complaint: before } = this;
    const transition = findTransition(before.status, step.command, step.as);
    if ('allowed' in transition) return false;
    const actor = this.actorOf(step.as, before, step.at);
    const { data, set, textPublic } = this.effectOf(step, actor);
    const status = targetStatus(transition, before.status, before.resumeStatus);
    const after: Complaint = { ...before, ...set, ...closing, status, resumeStatus: resumeOf(before, status) };
    const effects = effectsOf(transition, step.pause ? { pause: step.pause.reason } : {});
    const moved = this.tools.clocks.move(this.clocks, after, this.tools.policy, effects, step.at);
    const told = this.desk.follow(after, moved, step.at);
    this.take(moved);
    const ended = this.endPauses(transition, after, step);
    this.complaint = { ...after, ...moved.dates, escalationLevel: told.escalationLevel };
    this.append([...told.events, ...ended, eventOf(transition, step, actor, data, textPublic), ...told.byHand]);
    return true;
  }

  private take(moved: ReturnType<ComplaintClocks['move']>): void {
    this.clocks = moved.after;
    this.milestones.push(...moved.onRecord);
  }

  private pass(now: Date): void {
    const { complaint } = this;
    const due = this.requests.find(({ status, resumesAt }) => status === 'approved' && resumesAt && resumesAt <= now);
    if (due) return void this.step({ at: now, command: 'resume', as: 'system' });
    if (this.acknowledge(now)) return;
    const moved = this.tools.clocks.move(this.clocks, complaint, this.tools.policy, {}, now);
    const told = this.desk.follow(complaint, moved, now, { inclusive: true });
    this.take(moved);
    this.complaint = { ...complaint, ...moved.dates, escalationLevel: told.escalationLevel };
    this.append(told.events);
    for (const { clock } of moved.clocks.filter(hasRunOut)) {
      const end = endings[clock];
      if (!end) continue;
      const closing = { closedReason: end.reason, closedAt: now };
      this.step({ at: now, command: end.command, as: 'system', reason: end.reason }, closing);
    }
  }

  private nextInstant(): Date | null {
    const instants = [
      ...this.clocks.flatMap(({ state, nextMilestoneAt }) => (state === 'running' ? [nextMilestoneAt] : [])),
      ...this.waiting().flatMap(({ climbsAt, raisedAt }) => [climbsAt, this.acknowledgedAt(raisedAt)]),
      ...this.requests.map(({ status, resumesAt }) => (status === 'approved' ? resumesAt : null)),
    ].filter((instant) => instant !== null);
    return instants.length === 0 ? null : instants.reduce((first, one) => (one < first ? one : first));
  }

  private waiting() {
    return this.desk.of(this.complaint.id).filter((escalation) => escalationStateOf(escalation) === 'open');
  }

  private acknowledgedAt(raisedAt: Date): Date | null {
    return this.acknowledgeAfterMs === null ? null : new Date(raisedAt.getTime() + this.acknowledgeAfterMs);
  }

  /** The first escalation is answered; should there be a later one, nobody answers that. */
  private acknowledge(now: Date): boolean {
    const [open] = this.waiting().filter(({ raisedAt }) => {
      const at = this.acknowledgedAt(raisedAt);
      return at !== null && at <= now;
    });
    if (!open) return false;
    this.acknowledgeAfterMs = null;
    const [holder] = this.tools.book.resolve(open.post, open.opdCode, localDay(now));
    const note = 'Sudah kami teruskan kepada petugas dan kami pantau.';
    const { id: escalationId, level, post, opdCode, clockId, milestone } = open;
    const clock = this.clocks.find((one) => one.id === clockId)?.clock ?? null;
    const acknowledgedBy = holder?.accountId ?? null;
    this.desk.keep(this.complaint.id, [{ ...open, acknowledgedAt: now, acknowledgedBy, note }]);
    const actor: EventActor = { kind: 'staff', id: acknowledgedBy, role: null, opdCode: holder ? opdCode : null };
    const data = { escalationId, level, post, opdCode, clock, key: milestone };
    this.append([{ type: 'escalation_acknowledged', at: now, actor, public: false, text: note, data }]);
    return true;
  }

  private endPauses(transition: Transition, after: Complaint, { at, command, as }: DemoStep): NewEvent[] {
    const open = this.requests.find(({ status }) => status === 'approved');
    if (!open || command === 'pause' || !endsPause({ clocks: transition.clocks, after })) return [];
    Object.assign(open, { status: 'ended', closedAt: at } satisfies Partial<DeadlineRequest>);
    if (command === 'resume') return [];
    const actor = this.actorOf(as, after, at);
    return [{ type: 'resumed', at, actor, public: true, data: { requestId: open.id, cause: command } }];
  }

  private effectOf(step: DemoStep, actor: EventActor): Effect {
    const { complaint } = this;
    const { at, opdCode = complaint.opdCode, categoryCode = complaint.categoryCode, rating = null } = step;
    switch (step.command) {
      case 'verify':
        return {
          data: { opdCode, categoryCode, publication: this.tools.publicationOf({ ...complaint, categoryCode }) },
          set: { opdCode, categoryCode },
        };
      case 'assign':
        return {
          data: { opdCode, categoryCode, officerId: null, fromOpdCode: complaint.opdCode },
          set: { opdCode },
          textPublic: false,
        };
      case 'return':
        return {
          data: { fromOpdCode: complaint.opdCode, proposedOpdCode: step.opdCode ?? null },
          set: { opdCode: null, officerId: null },
        };
      case 'reject':
        return { data: { reason: step.reason }, set: { rejectedReason: step.reason ?? null, closedAt: at } };
      case 'resolve':
        return { data: {}, set: { resolvedAt: at } };
      case 'confirm':
        return { data: { rating }, set: { rating, closedAt: at, closedReason: 'confirmed' } };
      case 'dispute':
        return { data: { rating }, set: { rating, resolvedAt: null, reopenedCount: complaint.reopenedCount + 1 } };
      case 'pause':
        return { data: this.beginPause(step, actor), set: {} };
      case 'close-unanswered':
      case 'withdraw':
        return { data: { reason: step.reason }, set: {} };
      default:
        return { data: {}, set: {} };
    }
  }

  private beginPause({ at, pause, text = '' }: DemoStep, actor: EventActor): EventData {
    if (!pause || actor.id === null) throw new Error('a pause has a reason and somebody who declares it');
    const untilDay = localDay(new Date(pause.resumesAt.getTime() - 12 * HOUR));
    const request: DeadlineRequest = {
      ...{ id: newId(), complaintId: this.complaint.id, kind: 'pause', status: 'approved' },
      ...{ opdCode: this.complaint.opdCode ?? '', reason: pause.reason, text, untilDay, resumesAt: pause.resumesAt },
      ...{ requestedBy: actor.id, requestedAt: at, decidedBy: null, decidedAt: null, note: null, closedAt: null },
    };
    this.requests.push(request);
    const resumesAt = pause.resumesAt.toISOString();
    return { requestId: request.id, reason: pause.reason, until: untilDay, overCap: false, resumesAt };
  }

  private actorOf(as: Actor, { opdCode }: Complaint, at: Date): EventActor {
    if (as === 'reporter') return reporterActor;
    if (as === 'system') return systemActor;
    const post = as === 'officer' || as === 'opd_head' || as === 'supervisor' ? as : 'verifier';
    const [holder] = this.tools.book.resolve(post, opdCode, localDay(at));
    const own = as === 'officer' || as === 'opd_head' ? opdCode : null;
    return { kind: 'staff', id: holder?.accountId ?? null, role: as, opdCode: own };
  }

  private append(events: NewEvent[]): void {
    const { id: complaintId, lastEventHash, eventCount, version } = this.complaint;
    const linked = linkEvents({ complaintId, lastEventHash, eventCount }, events);
    this.events.push(...linked.rows);
    const { lastEventHash: hash, eventCount: count } = linked.head;
    const updatedAt = linked.rows.at(-1)?.at ?? this.complaint.updatedAt;
    this.complaint = { ...this.complaint, lastEventHash: hash, eventCount: count, version: version + 1, updatedAt };
  }
}

const resumeOf = (before: Complaint, after: Complaint['status']): Complaint['resumeStatus'] => {
  if (after === before.status) return before.resumeStatus;
  if (after !== 'awaiting_information') return null;
  return before.status as Complaint['resumeStatus'];
};

const eventOf = (
  transition: Transition,
  { at, text }: DemoStep,
  actor: EventActor,
  data: EventData,
  textPublic?: boolean,
): NewEvent => ({
  type: transition.event,
  at,
  actor,
  public: transition.public,
  text,
  data: { ...data, ...(textPublic === false ? { textPublic: false } : {}) },
});
