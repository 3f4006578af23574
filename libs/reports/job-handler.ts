import type { Principal } from '@tanggap/identity';
import type { Tx } from '@tanggap/platform';
import type { Writable } from 'node:stream';
import type { JobKind } from './domain/job';
import type { FinishedFile, ReportJob } from './persistence/job.repository';

/** What a job is given to work with. */
export interface JobRun {
  job: ReportJob;
  /** Whoever asked, with the role of today; null where the schedule did. */
  principal: Principal | null;
  /** Ends when the worker stops, or when another one has taken the job over. */
  signal: AbortSignal;
  /** Told as often as one likes. @param percent 0..99 */
  progress: (percent: number, rowsDone: number) => void;
  /** The file that comes out of it. */
  output: Writable;
  /** What was handed in with it. */
  input: () => AsyncIterable<Buffer>;
}

export interface JobOutcome {
  /** Null where nothing was written into `output`. */
  file: { name: string; mediaType: string } | null;
  /** Numbers for whoever asked; never personal data. */
  result?: Record<string, unknown>;
}

/** How a kind of job is done. It may be run again from the beginning at any time. */
export interface JobHandler {
  readonly kind: JobKind;
  /** @throws AppError for what another attempt would not change */
  run(run: JobRun): Promise<JobOutcome>;
  /** What else is true once the job is done: called before, and what it answers is run in the transaction that says so. */
  afterwards?(job: ReportJob, file: FinishedFile | null): Promise<((tx: Tx) => Promise<void>) | null>;
}

export const JOB_HANDLERS = Symbol('job handlers');
