import { Injectable } from '@nestjs/common';
import { type PostBook, Posts } from '@tanggap/identity';
import { localDay, newId, type Tx } from '@tanggap/platform';
import {
  acknowledgementOf,
  closeEscalations,
  isContribution,
  raiseByHand,
  rungsOf,
  settleEscalations,
  type Escalation,
  type EscalationContext,
  type EscalationsMoved,
  type EscalationStep,
  type RecordedMilestone,
  type SlaClock,
} from '@tanggap/sla';
import { systemActor } from './actors';
import { ComplaintClocks } from './complaint-clocks';
import { doneStatuses, type Status } from './domain/lifecycle';
import { EscalationRepository } from './persistence/escalation.repository';
import type { NewEvent } from './persistence/timeline.repository';

/** What escalating needs to know of a complaint as it is after the step. */
interface Escalated {
  id: string;
  opdCode: string | null;
  escalationLevel: number;
  /** Undefined where the step leaves it as it is. */
  status?: Status;
}

/** What the clocks have done in the same transaction. */
interface ClocksSettled {
  milestones: readonly RecordedMilestone[];
  /** All clocks as they are now. */
  after: readonly SlaClock[];
  /** The events of the milestones, in order of time. */
  events: NewEvent[];
}

interface EscalationOutcome {
  /** The events given, with those of the escalations in their place by time. */
  events: NewEvent[];
  /** Events of what was raised by hand just now. */
  byHand: NewEvent[];
  escalationLevel: number;
}

/** Opens the escalations of complaints whose rows the transaction has locked. */
@Injectable()
export class Escalations {
  constructor(
    private readonly posts: Posts,
    private readonly clocks: ComplaintClocks,
    private readonly repository: EscalationRepository,
  ) {}

  /**
   * Reads all that is needed at once; `follow` then decides complaint by complaint, and `save` writes at once. Who holds
   * which post is read only where something is escalated: what the caller expects, or what is due to climb.
   */
  async open(tx: Tx, complaintIds: readonly string[], now: Date, expected: boolean): Promise<EscalationDesk> {
    const before = await this.repository.ofComplaints(tx, complaintIds);
    const climbing = [...before.values()].flat().some(({ climbsAt }) => climbsAt !== null && climbsAt <= now);
    const book = expected || climbing ? await this.posts.everyBook(tx) : null;
    return new EscalationDesk(before, book, this.clocks, (rows) => this.repository.save(tx, rows));
  }
}

export class EscalationDesk {
  private readonly touched = new Map<string, Escalation>();

  constructor(
    private readonly before: ReadonlyMap<string, Escalation[]>,
    private readonly book: PostBook | null,
    private readonly clocks: ComplaintClocks,
    private readonly write: (rows: Escalation[]) => Promise<void>,
  ) {}

  /**
   * Escalates what the milestones ask for, lets climb what nobody acknowledged, and closes what is over. What somebody
   * does at the very second of a climb is done in time; `inclusive` is for the worker.
   */
  follow(
    complaint: Escalated,
    settled: ClocksSettled,
    now: Date,
    { inclusive = false, byHand = false }: { inclusive?: boolean; byHand?: boolean } = {},
  ): EscalationOutcome {
    const { milestones, after, events } = settled;
    const context = this.contextOf(complaint, after, now, inclusive);
    const rungs = rungsOf(milestones, after);
    const moved = settleEscalations(this.of(complaint.id), rungs, context);
    const level = levelAfter(complaint.escalationLevel, moved, context);
    const hand = byHand ? raiseByHand(moved.all, level, acknowledgementOf(after), context) : null;
    const done = complaint.status !== undefined && doneStatuses.includes(complaint.status);
    const closed = closeEscalations(hand?.all ?? moved.all, after, { done, opdCode: complaint.opdCode }, now);
    const eventOf = (step: EscalationStep) => stepEvent(step, after, now);
    this.keep(complaint.id, closed);
    return {
      events: inOrder(events, moved.steps.map(eventOf)),
      byHand: (hand?.steps ?? []).map(eventOf),
      escalationLevel: hand ? levelAfter(level, hand, context) : level,
    };
  }

  of(complaintId: string): Escalation[] {
    const known = this.before.get(complaintId) ?? [];
    const added = [...this.touched.values()].filter(
      (row) => row.complaintId === complaintId && !known.some((one) => one.id === row.id),
    );
    return [...known.map((one) => this.touched.get(one.id) ?? one), ...added];
  }

  /** Takes over rows as they are now. */
  keep(complaintId: string, rows: readonly Escalation[]): void {
    const known = new Set(this.of(complaintId));
    for (const row of rows) if (!known.has(row)) this.touched.set(row.id, row);
  }

  async save(): Promise<void> {
    await this.write([...this.touched.values()]);
  }

  private contextOf(
    { id, opdCode }: Escalated,
    clocks: readonly SlaClock[],
    now: Date,
    inclusive: boolean,
  ): EscalationContext {
    const contributions = clocks.filter(isContribution);
    return {
      complaintId: id,
      opdCode,
      contributors: new Map(contributions.flatMap((one) => (one.opdCode === null ? [] : [[one.id, one.opdCode]]))),
      now,
      inclusive,
      newId,
      calendarOf: (post, opd) =>
        this.clocks.calendars(opd).of(post === 'officer' || post === 'opd_head' ? 'resolution' : 'verification'),
      // Where nobody at all is left, the row still says who should have answered.
      occupied: (post, at, opd) => this.book?.resolve(post, opd, localDay(at))[0]?.post ?? post,
    };
  }
}

/** How high the complaint itself stands: what another OPD's contribution raises isn't asked of who leads. */
function levelAfter(before: number, { steps }: EscalationsMoved, { contributors }: EscalationContext): number {
  const own = steps.filter(({ escalation: { clockId } }) => clockId === null || !contributors.has(clockId));
  return Math.max(before, ...own.map(({ escalation }) => escalation.level));
}

/** On the timeline an escalation stands at its true time, however late it was noticed. */
function stepEvent({ kind, at, escalation, from }: EscalationStep, clocks: readonly SlaClock[], now: Date): NewEvent {
  const { id: escalationId, level, post, opdCode, clockId, milestone } = escalation;
  const clock = clocks.find((one) => one.id === clockId)?.clock ?? null;
  const times = { at: at.toISOString(), recordedAt: now.toISOString() };
  return {
    type: `escalation_${kind}`,
    at,
    actor: systemActor,
    public: false,
    data: { escalationId, level, post, opdCode, clock, key: milestone, ...times, ...(from === null ? {} : { from }) },
  };
}

/** Each step before the first milestone that came after it; the events themselves keep their order. */
function inOrder(events: readonly NewEvent[], steps: readonly NewEvent[]): NewEvent[] {
  const rest = [...steps];
  const merged: NewEvent[] = [];
  for (const event of events) {
    while (event.type === 'milestone' && rest[0] && rest[0].at < event.at) merged.push(...rest.splice(0, 1));
    merged.push(event);
  }
  return [...merged, ...rest];
}
