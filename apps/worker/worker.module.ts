import {
  type DynamicModule,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ComplaintsModule, ExpirePersonalData, MaskSearch, TidyUp } from '@tanggap/complaints';
import { ComplianceModule, DetectGaming, RebuildMetrics, SettleMetrics, TakeSnapshot } from '@tanggap/compliance';
import { ForgetDeliveries, NotificationsModule, SendDueDeliveries } from '@tanggap/notifications';
import {
  type AppConfig,
  Log,
  LoggingModule,
  OutboxQueue,
  OutboxSignal,
  PlatformModule,
  Queues,
} from '@tanggap/platform';
import { RoutingModule, TrainCandidate } from '@tanggap/routing';
import { ExpireJobs, ReportsModule } from '@tanggap/reports';
import { SlaModule } from '@tanggap/sla';
import { Loop } from './loop';
import { Pauses } from './pauses';
import { Processors } from './processors';
import { Recalculation } from './recalculation';
import { Recorder } from './recorder';
import { Relay } from './relay';
import { Reports } from './reports';
import { Timers } from './timers';

/** A published message without effect after so many seconds is published again. */
const RECONCILE_AFTER_SECONDS = 20;
const KEEP_DONE_DAYS = 3;
const BATCH = 1000;
/** The relay is woken by a signal; this is the guarantee for one that got lost (docs/decisions/0001), in milliseconds. */
const RELAY_POLL_MS = 1000;
const RELAY_GATHER_MS = 20;
/** Who asks for a training waits no longer than that for its beginning. */
const TRAINING_POLL_MS = 1000;

/** Answers count what isn't settled as well; the more comes together, the fewer times a row is written. In milliseconds. */
const SETTLE_MS = 30_000;

/** After an upgrade with other measures all numbers are counted again, by one worker; another looks whether it died. In milliseconds. */
const RECOUNT_POLL_MS = 30_000;

/** Ends of months are frozen soon after they come; several that were missed take a few rounds. In milliseconds. */
const SNAPSHOT_POLL_MS = 60_000;

/** Whether ten minutes have gone by since one of the workers last looked for patterns. In milliseconds. */
const WATCH_POLL_MS = 60_000;

/** Personal data whose time is over go by lots; what a lot doesn't hold the next one does. In milliseconds. */
const PERSONAL_DATA_POLL_MS = 60_000;
const PERSONAL_DATA_LOT = 200;

/** So long an office may wait until it finds a report by its words. In milliseconds. */
const MASKED_SEARCH_POLL_MS = 5000;
const MASKED_SEARCH_LOT = 500;

/** The worker process: outbox relay, BullMQ processors, the recorder and what recurs. It may run any number of times. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly relay: Loop;
  private readonly stopping = new AbortController();
  private readonly loops: Loop[];

  constructor(
    private readonly processors: Processors,
    private readonly recorder: Recorder,
    private readonly signal: OutboxSignal,
    relay: Relay,
    timers: Timers,
    recalculation: Recalculation,
    outbox: OutboxQueue,
    tidyUp: TidyUp,
    deliveries: SendDueDeliveries,
    pauses: Pauses,
    personal: ExpirePersonalData,
    masked: MaskSearch,
    forget: ForgetDeliveries,
    training: TrainCandidate,
    settle: SettleMetrics,
    rebuild: RebuildMetrics,
    snapshots: TakeSnapshot,
    gaming: DetectGaming,
    private readonly reports: Reports,
    expire: ExpireJobs,
    log: Log,
  ) {
    this.relay = new Loop('relay', RELAY_POLL_MS, () => relay.drain(), log, RELAY_GATHER_MS);
    this.loops = [
      this.relay,
      new Loop('timers', 1000, () => timers.refill(), log),
      new Loop('recalculate', 2000, () => recalculation.run(), log),
      new Loop('deliveries', 500, () => deliveries.execute(), log),
      new Loop('pauses', 1000, () => pauses.end(), log),
      new Loop('metrics', SETTLE_MS, () => settle.execute().then(() => undefined), log),
      new Loop('recount', RECOUNT_POLL_MS, () => recount(rebuild, this.stopping.signal, log), log),
      new Loop('reconcile', 5000, () => reconcile(outbox, log), log),
      new Loop('routing-training', TRAINING_POLL_MS, () => train(training, log), log),
      new Loop('snapshots', SNAPSHOT_POLL_MS, () => freeze(snapshots, log), log),
      new Loop('gaming-watch', WATCH_POLL_MS, () => gaming.watchOut().then(() => undefined), log),
      new Loop('personal-data', PERSONAL_DATA_POLL_MS, () => letGo(personal, log), log),
      new Loop('masked-search', MASKED_SEARCH_POLL_MS, () => maskSearch(masked, this.stopping.signal), log),
      new Loop('tidy', 60_000, () => tidy(outbox, tidyUp, forget, expire), log),
    ];
  }

  static forRoot(config: AppConfig, log: Log): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config),
        LoggingModule.forRoot(log),
        SlaModule,
        RoutingModule,
        ComplaintsModule,
        ComplianceModule,
        NotificationsModule,
        ReportsModule,
      ],
      providers: [OutboxQueue, Pauses, Processors, Queues, Recalculation, Recorder, Relay, Reports, Timers],
    };
  }

  onApplicationBootstrap(): void {
    this.processors.start();
    this.recorder.start();
    this.reports.start();
    this.loops.forEach((loop) => loop.start());
    this.signal.listen(() => this.relay.wake());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.recorder.stop(), this.reports.stop(), ...this.loops.map((loop) => loop.stop())]);
  }
}

async function reconcile(outbox: OutboxQueue, log: Log): Promise<void> {
  const { again, dead } = await outbox.reconcile(RECONCILE_AFTER_SECONDS, BATCH);
  if (again > 0) log.info({ again }, 'published messages again');
  if (dead > 0) log.error({ dead }, 'messages were set aside after too many attempts');
}

async function recount(rebuild: RebuildMetrics, stopped: AbortSignal, log: Log): Promise<void> {
  const done = await rebuild.whereOutdated(stopped);
  if (done !== null) log.info({ ...done }, 'counted all numbers again by the measures of this version');
}

async function train(training: TrainCandidate, log: Log): Promise<void> {
  const outcome = await training.execute();
  if (outcome !== null) log.info({ outcome }, 'routing training');
}

async function freeze(snapshots: TakeSnapshot, log: Log): Promise<void> {
  const taken = await snapshots.whereDue();
  if (taken > 0) log.info({ taken }, 'froze scores');
}

async function letGo(personal: ExpirePersonalData, log: Log): Promise<void> {
  const complaints = await personal.execute(PERSONAL_DATA_LOT);
  if (complaints > 0) log.info({ complaints }, 'personal data went, their time was over');
}

/** After an upgrade there are very many, and the next round would wait for nothing. */
async function maskSearch(masked: MaskSearch, stopped: AbortSignal): Promise<void> {
  for (let done = MASKED_SEARCH_LOT; done === MASKED_SEARCH_LOT && !stopped.aborted;)
    done = await masked.execute(MASKED_SEARCH_LOT);
}

async function tidy(outbox: OutboxQueue, tidyUp: TidyUp, forget: ForgetDeliveries, expire: ExpireJobs): Promise<void> {
  await outbox.forget(KEEP_DONE_DAYS, BATCH);
  await tidyUp.execute();
  await forget.execute(BATCH);
  await expire.execute(BATCH);
}
