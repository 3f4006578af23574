import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { AppError, Clock, Database, newId, Outbox, type Lang } from '@tanggap/platform';
import { MAX_OPEN, type JobKind } from './domain/job';
import { JobFiles } from './persistence/job-files';
import { JobRepository, type JobParams, type ReportJob } from './persistence/job.repository';

interface JobWish {
  kind: JobKind;
  params: JobParams;
  lang: Lang;
  input?: Buffer;
}

/** Puts a job into the queue, in one transaction with the message that wakes the worker. */
@Injectable()
export class QueueJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobRepository,
    private readonly files: JobFiles,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AppError `too_many_requests` when that many of theirs wait already */
  async execute({ kind, params, lang, input }: JobWish, principal: Principal): Promise<ReportJob> {
    const id = newId();
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      if ((await this.jobs.openOf(tx, principal.accountId)) >= MAX_OPEN) {
        throw new AppError('too_many_requests', { params: { seconds: 60 } });
      }
      const requestedBy = principal.accountId;
      await this.jobs.insert(tx, { id, kind, params, language: lang, requestedBy, createdAt: now });
      if (input) await this.files.put(tx, id, 'input', input);
      await this.outbox.append(tx, [{ consumer: 'reports.run-job', aggregateId: id, payload: { jobId: id } }], now);
    });
    const job = await this.jobs.find(id, principal.accountId);
    if (!job) throw new Error('a job that was just queued is there');
    return job;
  }
}
