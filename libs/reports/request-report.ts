import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { withinScope, type Principal } from '@tanggap/identity';
import { AppError, type Lang } from '@tanggap/platform';
import { spanOf } from './domain/span';
import type { ReportJob } from './persistence/job.repository';
import { QueueJob } from './queue-job';

/** Asks for a report of its own kind; what it holds is checked again when it is made. */
@Injectable()
export class RequestReport {
  constructor(
    private readonly directory: Directory,
    private readonly queue: QueueJob,
  ) {}

  /** @throws AppError `not_found` for an OPD that is none or is another's, `validation_failed`, `too_many_requests` */
  async evidencePack(wish: { opd: string; period: string }, principal: Principal, lang: Lang): Promise<ReportJob> {
    await this.directory.refresh();
    if (!this.directory.opd(wish.opd) || !withinScope(principal, wish.opd)) throw new AppError('not_found');
    spanOf(wish.period);
    return this.queue.execute({ kind: 'evidence_pack', params: { ...wish }, lang }, principal);
  }

  /** @param tell notify them once it is there, by mail with the file. @throws AppError `validation_failed`, `too_many_requests` */
  async monthly(
    { period, tell }: { period: string; tell: boolean },
    principal: Principal,
    lang: Lang,
  ): Promise<ReportJob> {
    spanOf(period);
    const params = tell ? { period, tell } : { period };
    return this.queue.execute({ kind: 'monthly_report', params, lang }, principal);
  }
}
