import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Posts, ReporterVault, type PostBook } from '@tanggap/identity';
import { AppConfig, Clock, newId, type Tx, hex } from '@tanggap/platform';
import { Router } from '@tanggap/routing';
import { SlaReference } from '@tanggap/sla';
import { createHash, randomBytes } from 'node:crypto';
import { reporterActor } from '../actors';
import { ComplaintClocks } from '../complaint-clocks';
import { canonicalJson, GENESIS } from '../domain/event-chain';
import { WINDOW_DAYS } from '../domain/likeness';
import { complaintNumber, localDay } from '../domain/number';
import { likenessRow } from '../matters';
import type { Complaint } from '../persistence/complaint.entity';
import { DemoRows } from '../persistence/demo-rows';
import type { NewEvent } from '../persistence/timeline.repository';
import { isPublicComplaint, publicationOn } from '../public-complaint';
import { TrackingCodes } from '../tracking-codes';
import type { DemoPlan } from './demo-plan';
import { livesOf, type PartOf } from './lives';
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
    private readonly router: Router,
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

  /**
   * Lets the plans live until now and writes them, in the order of filing; what repeats another comes in the same call as that. Returns
   * their ids, and those of the parts that were split off.
   */
  async execute(tx: Tx, plans: readonly DemoPlan[]): Promise<string[]> {
    this.assertDemo();
    await this.clocks.refresh();
    const { version } = this.directory.snapshot();
    await this.router.refresh(version);
    const book = await this.posts.everyBook(tx);
    const parts = plans.reduce((sum, plan) => sum + (plan.parts?.plans.length ?? 0), 0);
    const numbers = await this.rows.numbers(tx, plans.length + parts);
    const { numberPrefix, timeZone } = this.directory.regency();
    const now = this.clock.now();
    const comparedFrom = new Date(now.getTime() - WINDOW_DAYS * 86_400_000);
    const lives = livesOf(plans, now, {
      numberAt: (at) => complaintNumber(numberPrefix, localDay(at, timeZone), numbers.shift() ?? '0'),
      begin: (plan, number, partOf) => this.begin(book, plan, number, partOf),
      isPublic: (complaint) => isPublicComplaint(complaint, this.directory),
    });
    const reporters = lives.flatMap(({ plan: { reporter }, life: { complaint } }) =>
      complaint.reporterId && complaint.splitFrom === null && reporter
        ? [this.vault.sealedRow(complaint.reporterId, reporter, complaint.filedAt)]
        : [],
    );
    await this.rows.insert(
      tx,
      lives.map(({ life }) => life),
      {
        reporters,
        followers: lives.flatMap(({ life }) => this.followersOf(life)),
        likeness: lives.flatMap(({ life: { complaint } }) =>
          complaint.filedAt >= comparedFrom ? [likenessRow(complaint, this.directory)] : [],
        ),
      },
    );
    return lives.map(({ life }) => life.complaint.id);
  }

  private followersOf({ complaint, followers }: SimulatedComplaint): object[] {
    return followers.map((at) => ({
      id: newId(),
      complaint_id: complaint.id,
      tracking_hash: hex(this.codes.hash(this.codes.create())),
      ...{ reporter_id: null, language: 'id', key_hash: null, salt: hex(randomBytes(16)), created_at: at },
    }));
  }

  private begin(book: PostBook, plan: DemoPlan, number: string, partOf?: PartOf): SimulatedComplaint {
    const { filedAt, areaCode, categoryCode, kind, supervisory, channel, subject, description } = plan;
    const route = this.router.route({
      ...{ kind, subject, description, areaCode },
      categoryCode: categoryCode ?? undefined,
    });
    const { opdCode, method, confidence, reasons, modelVersion } = route;
    const id = newId();
    const policy = this.sla.policyFor({ kind, supervisory, categoryCode, opdCode });
    const clocks = this.clocks.plan({ id, opdCode }, policy, filedAt);
    const complaint: Complaint = {
      ...this.asFiled(plan, partOf),
      ...{ id, number, opdCode, routing: route, policyId: policy.id },
      ...this.clocks.datesOf(clocks),
    };
    const textHash = createHash('sha256')
      .update(canonicalJson([subject, description]))
      .digest('hex');
    const routed = { kind, channel, categoryCode, areaCode, opdCode, supervisory, method, confidence, reasons };
    const whole = partOf?.whole.complaint.number;
    const publication = publicationOn(complaint, this.directory);
    const data = { ...routed, textHash, publication, modelVersion, demo: true, ...(whole ? { splitFrom: whole } : {}) };
    const events: NewEvent[] = [{ type: 'filed', at: filedAt, actor: reporterActor, public: true, data }];
    const calendarCodeOf = (opd: string) => this.directory.opd(opd)?.calendarCode ?? '';
    const publicationOf: SimulationTools['publicationOf'] = (one) => publicationOn(one, this.directory);
    const tools = { clocks: this.clocks, book, policy, calendarCodeOf, publicationOf };
    if (partOf) events.push(splitOff(partOf));
    return new SimulatedComplaint(complaint, clocks, events, tools, plan.acknowledgedAfterHours);
  }

  private asFiled(
    plan: DemoPlan,
    partOf?: PartOf,
  ): Omit<Complaint, 'id' | 'number' | 'opdCode' | 'routing' | 'policyId'> {
    const { filedAt, areaCode, categoryCode, kind, supervisory, subject, description, reporter } = plan;
    const whole = partOf?.whole.complaint;
    return {
      trackingHash: whole ? this.codes.partHash(whole.trackingHash, partOf.nth) : this.codes.hash(this.codes.create()),
      ...{ kind, subject, description, categoryCode, occurredOn: null },
      ...{ latitude: plan.latitude, longitude: plan.longitude, areaCode, address: plan.address },
      ...{ anonymous: plan.anonymous, confidential: plan.confidential, supervisory, language: 'id' as const },
      reporterId: whole ? whole.reporterId : reporter ? newId() : null,
      ...{ status: 'submitted' as const, resumeStatus: null, closedReason: null, rejectedReason: null },
      ...{ officerId: null, escalationLevel: 0, reopenedCount: 0, rating: null },
      ...{ mergedInto: null, mergedFrom: null, affected: 1, personalErasedAt: null },
      ...{ splitFrom: whole?.id ?? null, splitPart: partOf?.nth ?? null },
      ...{ filedAt, resolvedAt: null, closedAt: null, nextDueAt: null, atRiskAt: null, breachedAt: null },
      ...{ lastEventHash: GENESIS, eventCount: 0, version: 0, updatedAt: filedAt },
    };
  }
}

const splitOff = ({ whole, at }: PartOf): NewEvent => ({
  ...{ type: 'split_off', at, actor: whole.actorOf('verifier', null, at), public: true },
  data: { from: whole.complaint.number },
});
