import { Injectable } from '@nestjs/common';
import { canRevealReporter, opdScope, ReporterVault, type Principal, type ReporterView } from '@tanggap/identity';
import { AppError, Clock, Database, Outbox } from '@tanggap/platform';
import { headOf, messagesOf } from './change-complaint';
import { ComplaintRepository } from './persistence/complaint.repository';
import { linkEvents, TimelineRepository } from './persistence/timeline.repository';
import { staffActor } from './actors';

/** Shows a reporter in clear, and leaves on the timeline who saw it, when and why (UU 27/2022). */
@Injectable()
export class RevealReporter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly complaints: ComplaintRepository,
    private readonly timeline: TimelineRepository,
    private readonly vault: ReporterVault,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AppError `not_found` (none in reach, anonymous, or erased), `forbidden` (confidential, within the OPD). */
  async execute(number: string, principal: Principal, reason: string): Promise<ReporterView> {
    return this.database.transaction(async (tx) => {
      const complaint = await this.complaints.lock(tx, { number, opdScope: opdScope(principal) });
      if (!complaint) throw new AppError('not_found');
      if (complaint.reporterId === null) throw new AppError('not_found');
      if (!canRevealReporter(principal, complaint)) throw new AppError('forbidden');
      const reporter = await this.vault.reveal(complaint.reporterId, tx);
      if (reporter.erasedAt !== null) throw new AppError('not_found');
      const now = this.clock.now();
      const linked = linkEvents(headOf(complaint), [
        { type: 'reporter_revealed', at: now, actor: staffActor(principal), public: false, text: reason },
      ]);
      await this.timeline.append(tx, linked.rows);
      await this.complaints.update(tx, complaint.id, {
        lastEventHash: linked.head.lastEventHash,
        eventCount: linked.head.eventCount,
        version: complaint.version + 1,
        updatedAt: now,
      });
      await this.outbox.append(tx, messagesOf(complaint.id, false), now);
      return reporter;
    });
  }
}
