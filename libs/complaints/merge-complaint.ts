import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, Outbox, type Text, type Tx } from '@tanggap/platform';
import { ChangeComplaint, headOf, messagesOf, type Changed } from './change-complaint';
import { ComplaintClocks } from './complaint-clocks';
import { open, type OpenStatus, type Status } from './domain/lifecycle';
import { earliestStarts, inJson } from './domain/merged-starts';
import type { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository } from './persistence/complaint.repository';
import { linkEvents, TimelineRepository } from './persistence/timeline.repository';
import { staffActor } from './actors';
import { asStaff, type StaffCommand } from './staff-command';

/**
 * A duplicate follows its original: it ends here, and the original's timeline names it. The earliest clock holds: who
 * reported the matter first doesn't wait longer because somebody else did so too.
 */
@Injectable()
export class MergeComplaint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: ChangeComplaint,
    private readonly complaints: ComplaintRepository,
    private readonly timeline: TimelineRepository,
    private readonly clocks: ComplaintClocks,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AppError `not_found`, `conflict` when the original is itself or no longer open, and as every change. */
  async execute(command: StaffCommand & { into: string }): Promise<Changed> {
    await this.clocks.refresh();
    return this.database.transaction(async (tx) => {
      const locked = await this.complaints.lockAll(tx, [command.number, command.into]);
      const original = locked.find((complaint) => complaint.number === command.into);
      if (command.into === command.number) throw conflict(mergeIntoItself);
      if (!original) throw conflict(noOriginal);
      // Whoever reported it last would hear of nothing any more.
      if (openStatus(original.status) === null) throw conflict(finishedOriginal);
      const changed = await this.changes.within(tx, {
        ...asStaff(command),
        command: 'merge',
        change: (complaint, _tx, now) => ({
          data: { into: original.number },
          set: { mergedInto: original.id, mergedFrom: openStatus(complaint.status), closedAt: now },
        }),
      });
      await this.followedBy(tx, original, changed.id, command);
      const duplicate = locked.find((complaint) => complaint.number === command.number);
      await this.complaints.addAffected(tx, original.id, duplicate?.affected ?? 1);
      return changed;
    });
  }

  private async followedBy(tx: Tx, original: Complaint, duplicateId: string, command: StaffCommand): Promise<void> {
    const now = this.clock.now();
    const own = await this.clocks.startsOf(tx, original.id);
    const starts = earliestStarts(own, await this.clocks.startsOf(tx, duplicateId));
    const moved = await this.clocks.apply(tx, original, { starts }, now);
    const linked = linkEvents(headOf(original), [
      {
        type: 'duplicate_merged',
        at: now,
        actor: staffActor(command.principal),
        public: false,
        // What it goes back to when the merge is undone.
        data: { number: command.number, starts: inJson(own) },
      },
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
    await this.outbox.append(tx, messagesOf(original.id, moved.clocks.length > 0), now);
  }
}

const openStatus = (status: Status): OpenStatus | null => open.find((one) => one === status) ?? null;

const conflict = (reason: Text): AppError => new AppError('conflict', { params: { reason } });

const mergeIntoItself: Text = {
  id: 'Pengaduan tidak bisa digabung ke dirinya sendiri.',
  en: 'A complaint cannot be merged into itself.',
};
const noOriginal: Text = {
  id: 'Pengaduan induk tidak ditemukan. Periksa nomornya.',
  en: 'There is no such original. Check its number.',
};
const finishedOriginal: Text = {
  id: 'Pengaduan induk sudah selesai, ditutup, digabung, atau ditolak. Pilih pengaduan induk yang masih ditangani, atau tangani pengaduan ini sendiri.',
  en: 'The original is resolved, closed, merged or rejected. Choose one that is still handled, or handle this one by itself.',
};
