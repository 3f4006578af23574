import type { PostBook } from '@tanggap/identity';
import { localDay, newId } from '@tanggap/platform';
import type { RoutingDecision } from '@tanggap/routing';
import { escalationStateOf, type SlaClock, type SlaPolicy } from '@tanggap/sla';
import { reporterActor, systemActor } from '../actors';
import { startsIn, type ComplaintClocks } from '../complaint-clocks';
import { endsPause } from '../domain/deadline-request';
import type { EventData } from '../domain/event-chain';
import { effectsOf, findTransition, open, targetStatus, type Actor, type Transition } from '../domain/lifecycle';
import type { Publication } from '../domain/public-matter';
import { EscalationDesk } from '../escalations';
import type { Complaint } from '../persistence/complaint.entity';
import type { ComplaintChange } from '../persistence/complaint.repository';
import type { DeadlineRequest } from '../persistence/deadline-request.entity';
import { linkEvents, type EventActor, type NewEvent } from '../persistence/timeline.repository';
import type { ComplaintEvent } from '../persistence/complaint-event.entity';
import { inJson } from '../domain/merged-starts';
import { endings, hasRunOut } from '../record-milestones';
import type { DemoStep } from './demo-plan';
import { isAboutContribution, SimulatedContributions } from './simulated-contributions';
import { decisionBy, effectOn, type Effect, type SimulatedStep } from './step-effects';

const HOUR = 3_600_000;
/** More than any complaint has; a clock that never moves on would be a mistake of ours. */
const LONGEST_LIFE = 500;

export interface SimulationTools {
  clocks: ComplaintClocks;
  book: PostBook;
  /** The limits it was filed under, which hold to its end. */
  policy: SlaPolicy;
  calendarCodeOf: (opdCode: string) => string;
  publicationOf: (complaint: Complaint) => Publication;
}

/**
 * A complaint that lives in memory by the same lifecycle, clocks, escalations and chain as one that people file: the
 * database is only written to at the end of its life.
 */
export class SimulatedComplaint {
  readonly events: ComplaintEvent[] = [];
  readonly milestones: { clockId: string; key: string; dueAt: Date; revision: number }[] = [];
  readonly requests: DeadlineRequest[] = [];
  readonly contributions: SimulatedContributions;
  readonly followers: Date[] = [];
  /** What routing learns from it: the latest decision of a person. */
  decision: RoutingDecision | null = null;
  readonly desk: EscalationDesk;
  private acknowledgeAfterMs: number | null;

  constructor(
    public complaint: Complaint,
    public clocks: SlaClock[],
    filed: readonly NewEvent[],
    private readonly tools: SimulationTools,
    acknowledgedAfterHours: number | null,
  ) {
    this.desk = new EscalationDesk(new Map(), tools.book, tools.clocks, () => Promise.resolve());
    this.acknowledgeAfterMs = acknowledgedAfterHours === null ? null : acknowledgedAfterHours * HOUR;
    this.contributions = new SimulatedContributions(complaint.id, tools.calendarCodeOf);
    this.append(filed);
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

  /** @returns false where the lifecycle doesn't allow it by now, or a contribution is in the way */
  step(step: SimulatedStep, closing: ComplaintChange = {}): boolean {
    const { complaint: before } = this;
    const transition = findTransition(before.status, step.command, step.as);
    if ('allowed' in transition) return false;
    if (step.command === 'resolve' && this.contributions.open().length > 0) return false;
    const actor = this.actorOf(step.as, actingOpd(step, before), step.at);
    const effect = this.effectOf(step, actor);
    if (effect === null) return false;
    const status = targetStatus(transition, before.status, before.resumeStatus);
    const after: Complaint = { ...before, ...effect.set, ...closing, status, resumeStatus: resumeOf(before, status) };
    const cause = { command: step.command, actor, at: step.at };
    const moot = this.contributions.end(after, cause);
    const given = step.pause ? { pause: step.pause.reason } : (effect.clocks ?? {});
    const effects = moot.clocksWith(effectsOf(transition, given));
    const moved = this.tools.clocks.move(this.clocks, after, this.tools.policy, effects, step.at);
    const told = this.desk.follow(after, moved, step.at);
    this.take(moved);
    const ended = [...this.endPauses(transition, after, step), ...moot.events];
    this.complaint = { ...after, ...moved.dates, escalationLevel: told.escalationLevel };
    const event = eventOf(transition, step, actor, effect);
    this.append([...told.events, ...ended, event, ...told.byHand]);
    return true;
  }

  /**
   * A report that repeats it is merged into it. It was filed later, so that all clocks keep their starts.
   * @returns false once it is over
   */
  absorb(duplicate: { number: string }, at: Date): boolean {
    if (!this.isOpen()) return false;
    const data = { number: duplicate.number, starts: inJson(startsIn(this.clocks)) };
    const actor = this.actorOf('verifier', null, at);
    this.append([{ type: 'duplicate_merged', at, actor, public: false, data }]);
    this.complaint = { ...this.complaint, affected: this.complaint.affected + 1 };
    return true;
  }

  /** Somebody else wants to hear of it; not once it is over. */
  follow(at: Date): void {
    if (!this.isOpen()) return;
    this.followers.push(at);
    this.complaint = { ...this.complaint, affected: this.complaint.affected + 1 };
  }

  private isOpen(): boolean {
    return open.some((status) => status === this.complaint.status);
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
    const actor = this.actorOf(as, after.opdCode, at);
    return [{ type: 'resumed', at, actor, public: true, data: { requestId: open.id, cause: command } }];
  }

  /** Null where what it concerns isn't there. */
  private effectOf(step: SimulatedStep, actor: EventActor): Effect | null {
    const { complaint } = this;
    if (isAboutContribution(step.command)) return this.contributions.effectOf(step, complaint, actor);
    if (step.command === 'pause') return { data: this.beginPause(step, actor), set: {} };
    const decided = decisionBy(step, complaint, this.tools.publicationOf);
    if (decided) this.decision = decided.decision;
    return decided?.effect ?? effectOn(complaint, step, () => this.officersAt(step.at));
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

  /** Accounts of the officers of the OPD that has it; where there are none, somebody above them answers for it, but handles nothing. */
  private officersAt(at: Date): string[] {
    return this.tools.book
      .resolve('officer', this.complaint.opdCode, localDay(at))
      .filter(({ role }) => role === 'officer')
      .map(({ accountId }) => accountId);
  }

  /** Whoever it was given to, else whoever holds the post then, of that OPD where it is one of an OPD. */
  actorOf(as: Actor, opdCode: string | null, at: Date): EventActor {
    if (as === 'reporter') return reporterActor;
    if (as === 'system') return systemActor;
    const post = as === 'officer' || as === 'opd_head' || as === 'supervisor' ? as : 'verifier';
    const [holder] = this.tools.book.resolve(post, opdCode, localDay(at));
    const own = as === 'officer' || as === 'opd_head' ? opdCode : null;
    const theirs = as === 'officer' && opdCode === this.complaint.opdCode ? this.complaint.officerId : null;
    return { kind: 'staff', id: theirs ?? holder?.accountId ?? null, role: as, opdCode: own };
  }

  private append(events: readonly NewEvent[]): void {
    const { id: complaintId, lastEventHash, eventCount, version } = this.complaint;
    const linked = linkEvents({ complaintId, lastEventHash, eventCount }, [...events]);
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

/** Whoever was asked to contribute answers; all else is the leading OPD's. */
const actingOpd = ({ command, opdCode }: DemoStep, complaint: Complaint): string | null =>
  command === 'complete-contribution' || command === 'refuse-contribution' ? (opdCode ?? null) : complaint.opdCode;

const eventOf = (
  transition: Transition,
  { at, text }: DemoStep,
  actor: EventActor,
  { data, textPublic }: Effect,
): NewEvent => ({
  type: transition.event,
  at,
  actor,
  public: transition.public,
  text,
  data: { ...data, ...(textPublic === false ? { textPublic: false } : {}) },
});
