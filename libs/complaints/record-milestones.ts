import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, Outbox, type Tx } from '@tanggap/platform';
import {
  ClockRepository,
  LIMIT,
  type ClockName,
  type RecordedMilestone,
  type SlaClock,
  type SlaPolicy,
} from '@tanggap/sla';
import { ChangeComplaint, messagesOf } from './change-complaint';
import { ComplaintClocks, type ClocksMoved } from './complaint-clocks';
import type { Command } from './domain/lifecycle';
import { type EscalationDesk, Escalations } from './escalations';
import type { ClosedReason } from './persistence/complaint.entity';
import type { ComplaintEvent } from './persistence/complaint-event.entity';
import { DueComplaints, type DueComplaint } from './persistence/due-complaints';
import { linkEvents, TimelineRepository } from './persistence/timeline.repository';
import { systemActor } from './actors';

export const hasRunOut = ({ state, recorded: keys }: SlaClock): boolean => state === 'running' && keys.includes(LIMIT);

/** How a complaint ends when what the citizen owes doesn't come. */
export const endings: Partial<Record<ClockName, { command: Command; reason: ClosedReason }>> = {
  information: { command: 'withdraw', reason: 'withdrawn' },
  citizen_reply: { command: 'close-unanswered', reason: 'no_reply' },
};

/** What one run has done. */
export interface RecordedBatch {
  /** How many complaints were looked at: as many as asked for means that there may be more. */
  claimed: number;
  /** The complaints whose clocks have moved, so that their timers have to follow. */
  complaintIds: string[];
  milestones: RecordedMilestone[];
}

/** One complaint as its due milestones leave it. */
interface Recording {
  complaint: DueComplaint;
  moved: ClocksMoved;
  events: ComplaintEvent[];
}

/**
 * Records every milestone that has come due, each once and at its own due time, however late this runs and however many
 * workers run it; escalates what is past its limit, and takes over calendars and limits that have changed. Where the
 * citizen's time has run out, the complaint closes by itself.
 */
@Injectable()
export class RecordMilestones {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly dueComplaints: DueComplaints,
    private readonly timeline: TimelineRepository,
    private readonly clocks: ComplaintClocks,
    private readonly repository: ClockRepository,
    private readonly changes: ChangeComplaint,
    private readonly escalations: Escalations,
    private readonly outbox: Outbox,
  ) {}

  /** At most `limit` complaints that nobody else has in hand, in one transaction. */
  async execute(limit: number): Promise<RecordedBatch> {
    return this.run((tx) => this.dueComplaints.claim(tx, this.clock.now(), limit));
  }

  /** Complaints with something due, at most `limit`, for whoever has to go through them one by one. */
  async due(limit: number): Promise<string[]> {
    return this.dueComplaints.ids(this.clock.now(), limit);
  }

  /** The same for one complaint. */
  async executeOne(complaintId: string): Promise<RecordedBatch> {
    return this.run((tx) => this.dueComplaints.claimOne(tx, this.clock.now(), complaintId));
  }

  /** The same for these, whether anything is due or not: their calendar or their limits have changed. */
  async executeThese(complaintIds: readonly string[]): Promise<RecordedBatch> {
    return this.run((tx) => this.dueComplaints.claimThese(tx, complaintIds));
  }

  /**
   * For complaints whose clocks a command has moved: the command may have been the one that recorded the end of the
   * citizen's time, and then nothing else comes due here any more.
   */
  async closeIfRunOut(complaintIds: readonly string[]): Promise<void> {
    const runOut = await this.repository.pastTheirLimit(complaintIds);
    if (runOut.length > 0) await this.clocks.refresh();
    for (const complaintId of runOut) {
      await this.database.transaction(async (tx) => {
        if (!(await this.dueComplaints.lock(tx, complaintId))) return;
        await this.closeByItself(tx, complaintId, await this.repository.ofComplaint(tx, complaintId));
      });
    }
  }

  private async run(claim: (tx: Tx) => Promise<DueComplaint[]>): Promise<RecordedBatch> {
    await this.clocks.refresh();
    return this.database.transaction(async (tx) => {
      const complaints = await claim(tx);
      if (complaints.length === 0) return { claimed: 0, complaintIds: [], milestones: [] };
      const recordings = await this.record(tx, complaints);
      for (const { complaint, moved } of recordings) await this.closeByItself(tx, complaint.id, moved.clocks);
      return {
        claimed: complaints.length,
        complaintIds: recordings.map(({ complaint }) => complaint.id),
        milestones: recordings.flatMap(({ moved }) => moved.milestones),
      };
    });
  }

  private async record(tx: Tx, complaints: DueComplaint[]): Promise<Recording[]> {
    const ids = complaints.map(({ id }) => id);
    const clocks = await this.repository.ofComplaints(tx, ids);
    // Read after the locks: whatever was done to these complaints before lies before it.
    const now = this.clock.now();
    const policies = await Promise.all(complaints.map((complaint) => this.clocks.policyOf(complaint)));
    const desk = await this.escalations.open(tx, ids, now, true);
    const recordings = complaints.flatMap((complaint, index) => {
      const policy = policies[index];
      return policy ? this.settle(complaint, policy, clocks.get(complaint.id) ?? [], desk, now) : [];
    });
    await this.repository.save(
      tx,
      recordings.flatMap(({ moved }) => moved.clocks),
    );
    await this.repository.recordMilestones(
      tx,
      recordings.flatMap(({ moved }) => moved.onRecord),
      now,
    );
    await desk.save();
    await this.timeline.append(
      tx,
      recordings.flatMap(({ events }) => events),
    );
    await this.dueComplaints.save(
      tx,
      recordings.map(({ complaint }) => complaint),
    );
    await this.outbox.append(
      tx,
      recordings.flatMap(({ complaint }) => messagesOf(complaint.id, false)),
      now,
    );
    return recordings;
  }

  /** Pure; nothing when another worker was quicker. */
  private settle(
    complaint: DueComplaint,
    policy: SlaPolicy,
    before: SlaClock[],
    desk: EscalationDesk,
    now: Date,
  ): Recording[] {
    const moved = this.clocks.move(before, complaint, policy, {}, now);
    const { events, escalationLevel } = desk.follow(complaint, moved, now, { inclusive: true });
    if (moved.clocks.length === 0 && events.length === 0) return [];
    const { id: complaintId, lastEventHash, eventCount } = complaint;
    const linked = linkEvents({ complaintId, lastEventHash, eventCount }, events);
    const changed: DueComplaint = {
      ...complaint,
      ...moved.dates,
      escalationLevel,
      lastEventHash: linked.head.lastEventHash,
      eventCount: linked.head.eventCount,
      version: complaint.version + 1,
      updatedAt: now,
    };
    return [{ complaint: changed, moved, events: linked.rows }];
  }

  /**
   * What the citizen's silence ends, once its limit is on record: by whom doesn't matter, since a note or a reply that
   * comes after the limit records it too.
   */
  private async closeByItself(tx: Tx, id: string, clocks: readonly SlaClock[]): Promise<void> {
    for (const { clock } of clocks.filter(hasRunOut)) {
      const end = endings[clock];
      if (!end) continue;
      try {
        await this.changes.within(tx, {
          key: { id },
          actor: systemActor,
          as: 'system',
          command: end.command,
          change: (_complaint, _tx, now) => ({
            data: { reason: end.reason },
            set: { closedReason: end.reason, closedAt: now },
          }),
        });
      } catch (error) {
        // The complaint has moved on since the clock was started: there is nothing left to close.
        if (!(error instanceof AppError) || error.code !== 'transition_forbidden') throw error;
      }
    }
  }
}
