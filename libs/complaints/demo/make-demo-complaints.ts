import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Posts, ReporterVault } from '@tanggap/identity';
import { AppConfig, Clock, newId, type Tx } from '@tanggap/platform';
import { SlaReference, type SlaPolicy } from '@tanggap/sla';
import { createHash } from 'node:crypto';
import { reporterActor } from '../actors';
import { ComplaintClocks } from '../complaint-clocks';
import { canonicalJson, GENESIS } from '../domain/event-chain';
import { complaintNumber, localDay } from '../domain/number';
import type { Complaint } from '../persistence/complaint.entity';
import { DemoRows } from '../persistence/demo-rows';
import type { NewEvent } from '../persistence/timeline.repository';
import { publicationOn } from '../public-complaint';
import { TrackingCodes } from '../tracking-codes';
import type { DemoPlan } from './demo-plan';
import { SimulatedComplaint, type SimulationTools } from './simulated-complaint';

/**
 * Fills a demonstration with complaints that lived by the product's own lifecycle, clocks, escalations and hash chain,
 * only faster. Nobody is notified of them.
 */
@Injectable()
export class MakeDemoComplaints {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly sla: SlaReference,
    private readonly clocks: ComplaintClocks,
    private readonly posts: Posts,
    private readonly vault: ReporterVault,
    private readonly codes: TrackingCodes,
    private readonly rows: DemoRows,
  ) {}

  /** @throws Error where DEMO is off: a real database is never touched */
  assertDemo(): void {
    if (!this.config.DEMO) throw new Error('demo complaints are made only where DEMO is on');
  }

  /** How many are there already. */
  async existing(): Promise<number> {
    return this.rows.count();
  }

  /** Lets the plans live until now and writes them, in the order of filing. Returns their ids. */
  async execute(tx: Tx, plans: readonly DemoPlan[]): Promise<string[]> {
    this.assertDemo();
    await this.clocks.refresh();
    const now = this.clock.now();
    const book = await this.posts.everyBook(tx);
    const numbers = await this.rows.numbers(tx, plans.length);
    const simulated = plans.map((plan, index) => {
      const policy = this.policyOf(plan);
      const { complaint, clocks, filed } = this.file(plan, numbers[index] ?? '0');
      const publicationOf: SimulationTools['publicationOf'] = (complaint) => publicationOn(complaint, this.directory);
      const tools = { clocks: this.clocks, book, policy, publicationOf };
      const one = new SimulatedComplaint(complaint, clocks, filed, tools, plan.acknowledgedAfterHours);
      for (const step of [...plan.steps].sort((a, b) => a.at.getTime() - b.at.getTime())) {
        if (step.at >= now) break;
        one.until(step.at);
        one.step(step);
      }
      one.until(now);
      return one;
    });
    const reporters = simulated.flatMap(({ complaint }, index) => {
      const data = plans[index]?.reporter;
      return complaint.reporterId && data ? [this.vault.sealedRow(complaint.reporterId, data, complaint.filedAt)] : [];
    });
    await this.rows.insert(tx, simulated, reporters);
    return simulated.map(({ complaint }) => complaint.id);
  }

  private policyOf({ kind, supervisory, categoryCode, opdCode }: DemoPlan): SlaPolicy {
    return this.sla.policyFor({ kind, supervisory, categoryCode, opdCode });
  }

  private file(plan: DemoPlan, sequence: string) {
    const { filedAt, opdCode, areaCode, categoryCode, kind, supervisory, channel } = plan;
    const regency = this.directory.regency();
    const id = newId();
    const policy = this.policyOf(plan);
    const clocks = this.clocks.plan({ id, opdCode }, policy, filedAt);
    const method = opdCode === null ? 'manual' : 'rule';
    const confidence = opdCode === null ? 0 : 1;
    const reasons = opdCode === null ? [] : [`category ${categoryCode ?? ''}`];
    const complaint: Complaint = {
      id,
      number: complaintNumber(regency.numberPrefix, localDay(filedAt, regency.timeZone), sequence),
      trackingHash: this.codes.hash(this.codes.create()),
      ...{ kind, subject: plan.subject, description: plan.description, categoryCode, occurredOn: null },
      ...{ latitude: plan.latitude, longitude: plan.longitude, areaCode, address: plan.address },
      ...{ anonymous: plan.reporter === null, confidential: plan.confidential, supervisory, language: 'id' as const },
      reporterId: plan.reporter ? newId() : null,
      ...{ status: 'submitted' as const, resumeStatus: null, closedReason: null, rejectedReason: null },
      ...{ opdCode, officerId: null },
      routing: { method, confidence, reasons, proposedOpdCode: opdCode, suggestedCategoryCode: null },
      policyId: policy.id,
      ...{ escalationLevel: 0, reopenedCount: 0, rating: null, mergedInto: null, mergedFrom: null, affected: 1 },
      ...{ splitFrom: null, splitPart: null },
      ...{ filedAt, resolvedAt: null, closedAt: null, nextDueAt: null, atRiskAt: null, breachedAt: null },
      ...this.clocks.datesOf(clocks),
      ...{ lastEventHash: GENESIS, eventCount: 0, version: 0, updatedAt: filedAt },
    };
    const textHash = createHash('sha256')
      .update(canonicalJson([plan.subject, plan.description]))
      .digest('hex');
    const data = { kind, channel, categoryCode, areaCode, opdCode, supervisory, method, confidence, reasons, textHash };
    const filed: NewEvent = {
      ...{ type: 'filed', at: filedAt, actor: reporterActor, public: true },
      data: { ...data, publication: publicationOn(complaint, this.directory), modelVersion: null, demo: true },
    };
    return { complaint, clocks, filed };
  }
}
