import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { AppError, type Lang } from '@tanggap/platform';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { JobFiles } from './persistence/job-files';
import { JobRepository, type ReportJob } from './persistence/job.repository';
import { QueueJob } from './queue-job';

/** An export of SP4N-LAPOR! comes in two steps: it is looked at, and then, by the same person, brought in. */
@Injectable()
export class RequestImport {
  constructor(
    private readonly jobs: JobRepository,
    private readonly files: JobFiles,
    private readonly queue: QueueJob,
  ) {}

  /** @throws AppError `too_many_requests` */
  async check(file: { fileName: string; bytes: Buffer }, principal: Principal, lang: Lang): Promise<ReportJob> {
    const params = { fileName: file.fileName.slice(0, 200) };
    return this.queue.execute({ kind: 'sp4n_check', params, lang, input: file.bytes }, principal);
  }

  /** @throws AppError `not_found` for a look that isn't theirs, or isn't done; `too_many_requests` */
  async confirm(checkId: string, principal: Principal, lang: Lang): Promise<ReportJob> {
    const check = await this.jobs.find(checkId, principal.accountId);
    if (check?.kind !== 'sp4n_check' || check.state !== 'done') throw new AppError('not_found');
    const input = await buffer(Readable.from(this.files.read(checkId, 'input')));
    const params = { fileName: check.params['fileName'], check: checkId };
    return this.queue.execute({ kind: 'sp4n_import', params, lang, input }, principal);
  }
}
