import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { newId, type Tx } from '@tanggap/platform';
import {
  applyClockEffects,
  atRiskAt,
  breachedAt,
  ClockRepository,
  isContribution,
  nextDueAt,
  planClocks,
  recorded,
  runsByOpd,
  SlaReference,
  type ClockCalendars,
  type ClockContext,
  type ClockEffects,
  type Recalculated,
  type RecordedMilestone,
  type SlaClock,
  type SlaPolicy,
} from '@tanggap/sla';
import type { ClockStarts } from './domain/merged-starts';
import type { Complaint } from './persistence/complaint.entity';
import type { ComplaintChange } from './persistence/complaint.repository';
import type { NewEvent } from './persistence/timeline.repository';
import { systemActor } from './actors';

/** What libs/sla has to know of a complaint. */
export type ClockedComplaint = Pick<Complaint, 'id' | 'kind' | 'supervisory' | 'categoryCode' | 'opdCode' | 'policyId'>;

export interface ClocksMoved {
  /** The clocks to save: changed ones and new ones. */
  clocks: SlaClock[];
  /** All clocks as they are now. */
  after: SlaClock[];
  /** Milestones reached just now. */
  milestones: RecordedMilestone[];
  /** Milestones to put on record: those, and what was reached before by clocks that were computed again. */
  onRecord: RecordedMilestone[];
  /** What the timeline says of it; a milestone stands at its own due time. */
  events: NewEvent[];
  /** What the complaint's own row says of its clocks. */
  dates: Pick<ComplaintChange, 'nextDueAt' | 'atRiskAt' | 'breachedAt'> & { policyId: string };
}

/** The clocks of one complaint: what libs/sla computes, with the OPD's calendar and the policy the complaint was filed under. */
@Injectable()
export class ComplaintClocks {
  constructor(
    private readonly directory: Directory,
    private readonly reference: SlaReference,
    private readonly repository: ClockRepository,
  ) {}

  /** Before a transaction: takes over changes of reference data that another process has made. */
  async refresh(): Promise<void> {
    await Promise.all([this.directory.refresh(), this.reference.refresh()]);
  }

  /** The clocks of a complaint that is being filed; nothing is saved. */
  plan(complaint: Pick<Complaint, 'id' | 'opdCode'>, policy: SlaPolicy, now: Date): SlaClock[] {
    return planClocks(this.context(complaint, policy, now));
  }

  datesOf(clocks: readonly SlaClock[]): Omit<ClocksMoved['dates'], 'policyId'> {
    return {
      nextDueAt: nextDueAt(clocks),
      atRiskAt: atRiskAt(clocks, this.calendars(null)),
      breachedAt: breachedAt(clocks),
    };
  }

  /** Moves the clocks of `complaint` (as it is after the step; `was`: before) and saves them. */
  async apply(
    tx: Tx,
    complaint: ClockedComplaint,
    effects: ClockEffects,
    now: Date,
    was: ClockedComplaint = complaint,
  ): Promise<ClocksMoved> {
    const before = await this.repository.ofComplaint(tx, complaint.id);
    const moved = this.move(before, complaint, await this.policyOf(complaint, was), effects, now);
    await this.repository.save(tx, moved.clocks);
    await this.repository.recordMilestones(tx, moved.onRecord, now);
    return moved;
  }

  /** When the first promises of a complaint began, open or not. */
  async startsOf(tx: Tx, complaintId: string): Promise<ClockStarts> {
    return startsIn(await this.repository.ofComplaint(tx, complaintId));
  }

  /** The limits that hold for the complaint as it is now and was `before` a step. */
  async policyOf(complaint: ClockedComplaint, before: ClockedComplaint = complaint): Promise<SlaPolicy> {
    return this.reference.policyAfter(complaint.policyId, complaint, { before });
  }

  /**
   * Computes how a step moves the clocks; nothing is saved. Without effects: what another calendar or policy moves, and
   * what has come due.
   */
  move(
    before: readonly SlaClock[],
    complaint: ClockedComplaint,
    policy: SlaPolicy,
    effects: ClockEffects,
    now: Date,
  ): ClocksMoved {
    const { clocks, milestones, recalculated } = applyClockEffects(
      before,
      effects,
      this.context(complaint, policy, now),
    );
    const kept = recalculated.flatMap(({ after, reached, added }) =>
      reached.filter((due) => !added.includes(due)).map((due) => recorded(after, due)),
    );
    const after = [...before.filter((clock) => !clocks.some((other) => other.id === clock.id)), ...clocks];
    const inOrder = [...milestones].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    return {
      clocks,
      after,
      milestones: inOrder,
      onRecord: [...kept, ...inOrder],
      events: [
        ...recalculated.filter(({ moved }) => moved).map((one) => recalculationEvent(one, now)),
        ...inOrder.map((milestone) => milestoneEvent(milestone, now)),
      ],
      dates: { ...this.datesOf(after), policyId: policy.id },
    };
  }

  calendars(opdCode: string | null): ClockCalendars {
    const ofOpd = opdCode === null ? undefined : this.directory.opd(opdCode)?.calendarCode;
    return {
      byCode: (code) => this.reference.calendar(code),
      of: (clock) =>
        ofOpd !== undefined && runsByOpd(clock) ? this.reference.calendar(ofOpd) : this.reference.defaultCalendar(),
    };
  }

  private context(complaint: Pick<Complaint, 'id' | 'opdCode'>, policy: SlaPolicy, now: Date): ClockContext {
    const { id: complaintId, opdCode } = complaint;
    return { now, complaintId, opdCode, policy, calendars: this.calendars(opdCode), newId };
  }
}

/** When the first promises began, open or not. */
export function startsIn(clocks: readonly SlaClock[]): ClockStarts {
  const begun = clocks.filter((clock) => clock.cycle === 1 && !clock.planned && !isContribution(clock));
  return Object.fromEntries(begun.map(({ clock, startedAt }) => [clock, startedAt]));
}

/** On the timeline a milestone stands at its due time, however late it was noticed. */
function milestoneEvent(milestone: RecordedMilestone, recordedAt: Date): NewEvent {
  const { clock, cycle, key, dueAt, opdCode } = milestone;
  return {
    type: 'milestone',
    at: dueAt,
    actor: systemActor,
    public: false,
    data: { clock, cycle, key, dueAt: dueAt.toISOString(), recordedAt: recordedAt.toISOString(), opdCode },
  };
}

/** What the citizen is told when the date of a promise moves without anybody having touched the complaint. */
const promises = ['verification', 'first_response', 'resolution'];

/** A promise was computed again: the one that was made stays on record beside the new one. */
function recalculationEvent({ before, after, withdrawn }: Recalculated, now: Date): NewEvent {
  const { clock, cycle, opdCode, calendarCode, calendarVersion, revision } = after;
  return {
    type: 'deadline_recalculated',
    at: now,
    actor: systemActor,
    public: promises.includes(clock) && before.dueAt.getTime() !== after.dueAt.getTime(),
    data: {
      ...{ clock, cycle, opdCode, revision, calendarCode, calendarVersion },
      cause: causeOf(before, after),
      before: before.dueAt.toISOString(),
      after: after.dueAt.toISOString(),
      breachedBefore: before.breachedAt?.toISOString() ?? null,
      breachedAt: after.breachedAt?.toISOString() ?? null,
      withdrawn: withdrawn.join(' '),
    },
  };
}

function causeOf(before: SlaClock, after: SlaClock): 'merge' | 'policy' | 'calendar' {
  if (before.startedAt.getTime() !== after.startedAt.getTime() && !after.planned) return 'merge';
  return before.policyId === after.policyId ? 'calendar' : 'policy';
}
