import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { Clock, newId, type Lang } from '@tanggap/platform';
import { Readable, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { JobKind } from './domain/job';
import { JOB_HANDLERS, type JobHandler, type JobOutcome } from './job-handler';
import type { JobParams, ReportJob } from './persistence/job.repository';

interface HandRun {
  kind: JobKind;
  params: JobParams;
  lang: Lang;
  principal: Principal;
  input?: Buffer;
}

/** Does at the command line what a job does, without the queue: the same work, into a file of the machine. */
@Injectable()
export class RunByHand {
  constructor(
    private readonly clock: Clock,
    @Inject(JOB_HANDLERS) private readonly handlers: readonly JobHandler[],
  ) {}

  /** @throws AppError as the work does; Error for a kind that nobody does */
  async execute(
    { kind, params, lang, principal, input }: HandRun,
    output: Writable,
    progress: (percent: number, rows: number) => void,
  ): Promise<JobOutcome['result']> {
    const handler = this.handlers.find((one) => one.kind === kind);
    if (!handler) throw new Error(`no handler for ${kind}`);
    const { signal } = new AbortController();
    const job = this.jobOf({ kind, params, lang, principal });
    const parts = () => Readable.from(input ? [input] : []) as AsyncIterable<Buffer>;
    const { file, result } = await handler.run({ job, principal, signal, progress, output, input: parts });
    if (file === null) output.end();
    await finished(output).catch(() => undefined);
    return result;
  }

  private jobOf({ kind, params, lang, principal }: HandRun): ReportJob {
    const now = this.clock.now();
    return {
      ...{ id: newId(), kind, params, language: lang, requestedBy: principal.accountId, state: 'running' },
      ...{ progress: 0, rowsDone: 0, attempts: 1, result: null, error: null },
      ...{ fileName: null, mediaType: null, fileSize: null },
      ...{ createdAt: now, startedAt: now, finishedAt: null, expiresAt: null },
    };
  }
}
