import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { newId, type Tx } from '@tanggap/platform';
import {
  applyClockEffects,
  atRiskAt,
  breachedAt,
  ClockRepository,
  nextDueAt,
  planClocks,
  runsByOpd,
  SlaReference,
  type ClockCalendars,
  type ClockContext,
  type ClockEffects,
  type RecordedMilestone,
  type SlaClock,
  type SlaPolicy,
} from '@tanggap/sla';
import type { Complaint } from './persistence/complaint.entity';
import type { ComplaintChange } from './persistence/complaint.repository';
import type { NewEvent } from './persistence/timeline.repository';
import { systemActor } from './actors';

export interface ClocksMoved {
  /** Whether any clock changed, so that timers have to follow. */
  changed: boolean;
  /** Milestones that had passed unrecorded, each at its own due time. */
  events: NewEvent[];
  dates: Pick<ComplaintChange, 'nextDueAt' | 'atRiskAt' | 'breachedAt'>;
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

  datesOf(clocks: readonly SlaClock[]): ClocksMoved['dates'] {
    return {
      nextDueAt: nextDueAt(clocks),
      atRiskAt: atRiskAt(clocks, this.calendars(null)),
      breachedAt: breachedAt(clocks),
    };
  }

  /** Moves the clocks of `complaint` (as it is after the step) and saves them. */
  async apply(tx: Tx, complaint: Complaint, effects: ClockEffects, now: Date): Promise<ClocksMoved> {
    const before = await this.repository.ofComplaint(tx, complaint.id);
    const policy = await this.reference.policyById(complaint.policyId);
    const change = applyClockEffects(before, effects, this.context(complaint, policy, now));
    await this.repository.save(tx, change.clocks);
    await this.repository.recordMilestones(tx, change.milestones, now);
    const after = [
      ...before.filter((clock) => !change.clocks.some((other) => other.id === clock.id)),
      ...change.clocks,
    ];
    return {
      changed: change.clocks.length > 0,
      events: change.milestones.map((milestone) => milestoneEvent(milestone, now)),
      dates: this.datesOf(after),
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

/** On the timeline a milestone stands at its due time, however late it was noticed. */
export function milestoneEvent(milestone: RecordedMilestone, recordedAt: Date): NewEvent {
  const { clock, cycle, key, dueAt, opdCode } = milestone;
  return {
    type: 'milestone',
    at: dueAt,
    actor: systemActor,
    public: false,
    data: { clock, cycle, key, dueAt: dueAt.toISOString(), recordedAt: recordedAt.toISOString(), opdCode },
  };
}
