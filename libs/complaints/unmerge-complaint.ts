import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, Outbox, type Text, type Tx } from '@tanggap/platform';
import type { ClockName } from '@tanggap/sla';
import { staffActor } from './actors';
import { ChangeComplaint, headOf, messagesOf, type Changed } from './change-complaint';
import { ComplaintClocks } from './complaint-clocks';
import { earliestStarts, startsBeforeMerges, type ClockStarts } from './domain/merged-starts';
import type { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository } from './persistence/complaint.repository';
import { linkEvents, TimelineRepository } from './persistence/timeline.repository';
import { asStaff, type StaffCommand } from './staff-command';

/**
 * It was another matter after all: the report goes back to what it was, its clocks run on as if they had never stopped, and
 * the other keeps the starts of its own and of what is still merged into it.
 */
@Injectable()
export class UnmergeComplaint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: ChangeComplaint,
    private readonly complaints: ComplaintRepository,
    private readonly timeline: TimelineRepository,
    private readonly clocks: ComplaintClocks,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AppError `not_found`, `conflict` when it isn't merged, and as every change. */
  async execute(command: StaffCommand): Promise<Changed> {
    await this.clocks.refresh();
    return this.database.transaction(async (tx) => {
      const { duplicate, original } = await this.lockPair(tx, command.number);
      const { mergedFrom, closedAt } = duplicate;
      if (!original || !mergedFrom || !closedAt) throw new AppError('conflict', { params: { reason: notMerged } });
      const changed = await this.changes.within(tx, {
        ...asStaff(command),
        command: mergedFrom === 'awaiting_information' ? 'unmerge-waiting' : 'unmerge',
        change: () => ({
          data: { from: original.number, status: mergedFrom },
          set: { mergedInto: null, mergedFrom: null, closedAt: null },
          clocks: { revive: closedAt },
        }),
      });
      await this.separated(tx, original, duplicate, command);
      return changed;
    });
  }

  /** Both rows in the order of their ids. The pair is read before it is locked, and counts only if it still is one. */
  private async lockPair(tx: Tx, number: string): Promise<{ duplicate: Complaint; original: Complaint | undefined }> {
    const original = await this.complaints.originalNumber(tx, number);
    const locked = await this.complaints.lockAll(tx, original === null ? [number] : [number, original]);
    const duplicate = locked.find((complaint) => complaint.number === number);
    if (!duplicate) throw new AppError('not_found');
    return { duplicate, original: locked.find(({ id }) => id === duplicate.mergedInto) };
  }

  private async separated(tx: Tx, original: Complaint, duplicate: Complaint, command: StaffCommand): Promise<void> {
    const now = this.clock.now();
    const starts = await this.ownStarts(tx, original);
    const moved = await this.clocks.apply(tx, original, { starts }, now);
    const { number } = duplicate;
    const actor = staffActor(command.principal);
    const linked = linkEvents(headOf(original), [
      { type: 'duplicate_separated', at: now, actor, public: false, data: { number } },
      ...moved.events,
    ]);
    await this.timeline.append(tx, linked.rows);
    await this.complaints.update(tx, original.id, {
      ...moved.dates,
      lastEventHash: linked.head.lastEventHash,
      eventCount: linked.head.eventCount,
      version: original.version + 1,
      updatedAt: now,
    });
    await this.complaints.addAffected(tx, original.id, -duplicate.affected);
    await this.outbox.append(tx, messagesOf(original.id, moved.clocks.length > 0), now);
  }

  /** The starts it had before anything was merged into it, or of what still is, where that began earlier. */
  private async ownStarts(tx: Tx, original: Complaint): Promise<ClockStarts> {
    const events = await this.timeline.eventsOf(original.id, tx);
    const own = startsBeforeMerges(events) ?? (await this.clocks.startsOf(tx, original.id));
    const remaining = await this.complaints.mergedInto(tx, original.id);
    let starts: Partial<Record<ClockName, Date>> = own;
    for (const id of remaining) starts = earliestStarts(starts, await this.clocks.startsOf(tx, id));
    return starts;
  }
}

const notMerged: Text = {
  id: 'Pengaduan ini tidak sedang digabung.',
  en: 'This complaint is not merged.',
};
