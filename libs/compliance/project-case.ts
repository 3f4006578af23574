import { Injectable } from '@nestjs/common';
import { TimelineReader } from '@tanggap/complaints';
import type { Tx } from '@tanggap/platform';
import { projectionOf } from './domain/projection';
import { MetricLedgers } from './metric-ledgers';
import { CaseRepository } from './persistence/case.repository';
import { MetricLedger } from './persistence/metric-ledger';

/**
 * The consumer `compliance.project-case`: reads the complaints' events again and keeps the cases they fold into, and
 * their share in the numbers.
 */
@Injectable()
export class ProjectCase {
  constructor(
    private readonly timeline: TimelineReader,
    private readonly cases: CaseRepository,
    private readonly ledgers: MetricLedgers,
    private readonly ledger: MetricLedger,
  ) {}

  async execute(tx: Tx, complaintIds: readonly string[]): Promise<void> {
    const fold = await this.ledgers.fold();
    await this.ledger.beginFolding(tx);
    const timelines = await this.timeline.factsOfAll(complaintIds, tx);
    const renewed = await this.cases.upsert(
      tx,
      [...timelines].flatMap(([complaintId, events]) => projectionOf(complaintId, events)),
    );
    // Whoever has folded more events of a complaint has written more: its case is locked by then, so nothing is counted twice.
    await this.ledger.replace(
      tx,
      renewed.map((complaintId) => ({ complaintId, entries: fold(timelines.get(complaintId) ?? []) })),
    );
  }
}
