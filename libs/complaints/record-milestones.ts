import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, Outbox, type Tx } from '@tanggap/platform';
import { ClockRepository, recorded, settleMilestones, type RecordedMilestone, type SlaClock } from '@tanggap/sla';
import { ChangeComplaint, headOf, messagesOf } from './change-complaint';
import { ComplaintClocks, milestoneEvent } from './complaint-clocks';
import type { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository } from './persistence/complaint.repository';
import { linkEvents, TimelineRepository } from './persistence/timeline.repository';
import { systemActor } from './actors';

/** The ladder of domain.md: 1 at the breach, 2 at the first milestone after it, 3 at the second. */
const levelOf = (clock: SlaClock): number =>
  clock.recorded.includes('100') ? 1 + clock.recorded.filter((key) => key.startsWith('+')).length : 0;

/**
 * Records every milestone of a complaint that has come due, each once and at its own due time, however late this runs
 * and however often. Where the citizen's time has run out, the complaint closes by itself.
 */
@Injectable()
export class RecordMilestones {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly complaints: ComplaintRepository,
    private readonly timeline: TimelineRepository,
    private readonly clocks: ComplaintClocks,
    private readonly repository: ClockRepository,
    private readonly changes: ChangeComplaint,
    private readonly outbox: Outbox,
  ) {}

  /** Returns what was recorded now: nothing when another worker was quicker or has the complaint in hand. */
  async execute(complaintId: string): Promise<RecordedMilestone[]> {
    await this.clocks.refresh();
    return this.database.transaction(async (tx) => {
      const complaint = await this.complaints.lockIfFree(tx, complaintId);
      if (!complaint) return [];
      const milestones = await this.record(tx, complaint);
      await this.closeByItself(tx, complaint.id, milestones);
      return milestones;
    });
  }

  private async record(tx: Tx, complaint: Complaint): Promise<RecordedMilestone[]> {
    const now = this.clock.now();
    const before = await this.repository.ofComplaint(tx, complaint.id);
    const calendars = this.clocks.calendars(complaint.opdCode);
    const settled = before.map((clock) => settleMilestones(clock, calendars.byCode(clock.calendarCode), now));
    const milestones = settled
      .flatMap(({ clock, milestones: due }) => due.map((one) => recorded(clock, one)))
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    if (milestones.length === 0) return [];
    const after = settled.map(({ clock }) => clock);
    await this.repository.save(
      tx,
      after.filter((clock, index) => clock !== before[index]),
    );
    await this.repository.recordMilestones(tx, milestones, now);
    const linked = linkEvents(
      headOf(complaint),
      milestones.map((milestone) => milestoneEvent(milestone, now)),
    );
    await this.timeline.append(tx, linked.rows);
    await this.complaints.update(tx, complaint.id, {
      ...this.clocks.datesOf(after),
      escalationLevel: Math.max(complaint.escalationLevel, ...after.map(levelOf)),
      lastEventHash: linked.head.lastEventHash,
      eventCount: linked.head.eventCount,
      version: complaint.version + 1,
      updatedAt: now,
    });
    await this.outbox.append(tx, messagesOf(complaint.id, true), now);
    return milestones;
  }

  private async closeByItself(tx: Tx, id: string, milestones: RecordedMilestone[]): Promise<void> {
    const ranOut = (clock: string): boolean => milestones.some((one) => one.clock === clock && one.key === '100');
    const request = { key: { id }, actor: systemActor, as: 'system' } as const;
    try {
      if (ranOut('information')) {
        await this.changes.within(tx, {
          ...request,
          command: 'withdraw',
          change: (_complaint, _tx, now) => ({
            data: { reason: 'withdrawn' },
            set: { closedReason: 'withdrawn', closedAt: now },
          }),
        });
      }
      if (ranOut('citizen_reply')) {
        await this.changes.within(tx, {
          ...request,
          command: 'close-unanswered',
          change: (_complaint, _tx, now) => ({
            data: { reason: 'no_reply' },
            set: { closedReason: 'no_reply', closedAt: now },
          }),
        });
      }
    } catch (error) {
      // The complaint has moved on since the clock was started: there is nothing left to close.
      if (!(error instanceof AppError) || error.code !== 'transition_forbidden') throw error;
    }
  }
}
