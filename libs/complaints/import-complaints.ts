import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { Clock, newId, Outbox, type Tx } from '@tanggap/platform';
import { ClockRepository } from '@tanggap/sla';
import { staffActor } from './actors';
import { ComplaintClocks } from './complaint-clocks';
import { DraftImported, type ImportedDraft, type ImportedReport } from './draft-imported';
import { ImportedReports } from './persistence/imported-reports';

interface ImportedComplaint {
  trackingId: string;
  id: string;
  eventCount: number;
}

/**
 * Takes over reports of SP4N-LAPOR! that aren't here yet. Their clocks run from their true date, and what has come due since is
 * on record at its own time; one that is over starts none. Nobody is told of any of it: the caller sees to that.
 */
@Injectable()
export class ImportComplaints {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: ComplaintClocks,
    private readonly repository: ClockRepository,
    private readonly drafts: DraftImported,
    private readonly reports: ImportedReports,
    private readonly outbox: Outbox,
  ) {}

  /** Those of these tracking ids that are here already. */
  async known(trackingIds: readonly string[]): Promise<Set<string>> {
    return this.reports.known(trackingIds);
  }

  /** Before a transaction: takes over changes of reference data. */
  async refresh(): Promise<void> {
    await this.clocks.refresh();
  }

  /** Answers those that were new. @param source id of the job that brought them */
  async within(
    tx: Tx,
    reports: readonly ImportedReport[],
    principal: Principal,
    source: string,
  ): Promise<ImportedComplaint[]> {
    const now = this.clock.now();
    const wanted = reports.map((report) => ({ ...report, complaintId: newId() }));
    const taken = await this.reports.claim(tx, wanted);
    const fresh = wanted.filter(({ trackingId }) => taken.has(trackingId));
    const numbers = await this.reports.nextNumbers(tx, fresh.length);
    const origin = { actor: staffActor(principal), source, now };
    const drafts = fresh.map((report, index) =>
      this.drafts.draft(report, { ...origin, id: report.complaintId, sequence: numbers[index] ?? '0' }),
    );
    await this.save(tx, drafts, now);
    return drafts.map(({ trackingId, complaint: { id, eventCount } }) => ({ trackingId, id, eventCount }));
  }

  private async save(tx: Tx, drafts: readonly ImportedDraft[], now: Date): Promise<void> {
    await this.reports.insert(
      tx,
      drafts.map(({ complaint }) => complaint),
      drafts.flatMap(({ events }) => events),
    );
    await this.repository.save(
      tx,
      drafts.flatMap(({ clocks }) => clocks),
    );
    await this.repository.recordMilestones(
      tx,
      drafts.flatMap(({ milestones }) => milestones),
      now,
    );
    const messages = drafts.flatMap(({ complaint: { id: complaintId }, clocks }) => {
      const message = { aggregateId: complaintId, payload: { complaintId } };
      const project = { consumer: 'compliance.project-case', ...message } as const;
      return clocks.length > 0 ? [project, { consumer: 'sla.arm-timers', ...message } as const] : [project];
    });
    await this.outbox.append(tx, messages, now);
  }
}
