import { Inject, Injectable } from '@nestjs/common';
import { Staff } from '@tanggap/identity';
import { AppError, Clock, Database, Log, render } from '@tanggap/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { expiryOf, MAX_ATTEMPTS, weekAfter, type JobKind } from './domain/job';
import { JOB_HANDLERS, type JobHandler, type JobOutcome } from './job-handler';
import { JobFiles } from './persistence/job-files';
import { JobRepository, type ReportJob } from './persistence/job.repository';

/** How often a job under way gives a sign of life, in milliseconds. */
const BEAT_MS = 500;
/** Before what failed unforeseen is tried again. */
const PAUSE_SECONDS = 5;

/** Runs what waits, one job at a time in a worker, from PostgreSQL alone: the message in the queue only wakes it. */
@Injectable()
export class RunJobs {
  private readonly handlers: Map<JobKind, JobHandler>;
  private stopping = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly log: Log,
    private readonly staff: Staff,
    private readonly jobs: JobRepository,
    private readonly files: JobFiles,
    @Inject(JOB_HANDLERS) handlers: readonly JobHandler[],
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.kind, handler]));
  }

  /** Until nothing waits, or until `stop`. */
  async execute(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const job = await this.jobs.claim(this.clock.now());
      if (!job) return;
      await this.run(job);
    }
  }

  /** Gives back the job under way: another worker begins it anew. */
  stop(): void {
    this.stopping.abort();
  }

  private async run(job: ReportJob): Promise<void> {
    const lost = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, lost.signal]);
    const seen = { percent: 0, rows: 0 };
    const beating = this.beat(job, seen, lost);
    try {
      const outcome = await this.work(job, signal, seen);
      lost.abort();
      await beating;
      await this.finish(job, outcome, seen.rows);
    } catch (error) {
      lost.abort();
      await beating;
      await this.settle(job, error);
    }
  }

  private async work(job: ReportJob, signal: AbortSignal, seen: { percent: number; rows: number }): Promise<Worked> {
    const handler = this.handlers.get(job.kind);
    if (!handler) throw new AppError('not_found');
    const output = await this.files.create(job.id, 'output');
    const principal = job.requestedBy === null ? null : await this.staff.principal(job.requestedBy);
    if (job.requestedBy !== null && !principal) throw new AppError('forbidden');
    const outcome = await handler.run({
      ...{ job, principal, signal, output },
      progress: (percent, rows) => Object.assign(seen, { percent, rows }),
      input: () => this.files.read(job.id, 'input'),
    });
    signal.throwIfAborted();
    return { ...outcome, size: output.size };
  }

  /** Progress and lease; whoever lost the lease stops. */
  private async beat(job: ReportJob, seen: { percent: number; rows: number }, lost: AbortController): Promise<void> {
    while (await pausedFor(BEAT_MS, lost.signal)) {
      try {
        const mine = await this.jobs.beat(job, Math.min(seen.percent, 99), seen.rows);
        if (!mine) lost.abort();
      } catch (error) {
        // One that fails says nothing: the lease outlives several.
        this.log.debug({ reportJob: job.id, err: error }, 'no sign of life');
      }
    }
  }

  private async finish(job: ReportJob, { file, result, size }: Worked, rowsDone: number): Promise<void> {
    const now = this.clock.now();
    const finished = file && { fileName: file.name, mediaType: file.mediaType, fileSize: size };
    const afterwards = await this.handlers.get(job.kind)?.afterwards?.(job, finished);
    await this.database.transaction(async (tx) => {
      const outcome = { file: finished, result: result ?? null, rowsDone };
      const mine = await this.jobs.done(tx, job, outcome, { now, expires: expiryOf(now, job) });
      if (mine) await afterwards?.(tx);
    });
    this.log.info({ reportJob: job.id, kind: job.kind, rows: rowsDone, bytes: size }, 'report job done');
  }

  private async settle(job: ReportJob, error: unknown): Promise<void> {
    const fields = { reportJob: job.id, kind: job.kind, attempts: job.attempts, err: error };
    if (this.stopping.signal.aborted) return this.jobs.release(job, { counted: false, pauseSeconds: 0 });
    const now = this.clock.now();
    if (error instanceof AppError) {
      this.log.info(fields, 'report job refused');
      const reasons = error.errors.map(({ message }) => render(message, job.language));
      return this.jobs.failed(job, { code: error.code, reasons }, { now, expires: weekAfter(now) });
    }
    if (job.attempts < MAX_ATTEMPTS) {
      this.log.warn(fields, 'report job failed, will be tried again');
      return this.jobs.release(job, { counted: true, pauseSeconds: PAUSE_SECONDS });
    }
    this.log.error(fields, 'report job failed for good');
    return this.jobs.failed(job, { code: 'internal', reasons: [] }, { now, expires: weekAfter(now) });
  }
}

/** False when `signal` ended it. */
const pausedFor = (ms: number, signal: AbortSignal): Promise<boolean> => sleep(ms, true, { signal }).catch(() => false);

interface Worked extends JobOutcome {
  size: number;
}
