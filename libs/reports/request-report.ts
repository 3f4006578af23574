import { Injectable } from '@nestjs/common';
import { ComplianceScores } from '@tanggap/compliance';
import type { Principal } from '@tanggap/identity';
import type { Lang } from '@tanggap/platform';
import { spanOf } from './domain/span';
import type { ReportJob } from './persistence/job.repository';
import { QueueJob } from './queue-job';

/** Asks for a report of its own kind; what it holds is checked again when it is made. */
@Injectable()
export class RequestReport {
  constructor(
    private readonly scores: ComplianceScores,
    private readonly queue: QueueJob,
  ) {}

  /**
   * @param wish.opd code of an OPD, or of a part of one that is assessed by itself
   * @throws AppError `validation_failed` for a period or a unit that is none, `not_found` for another's unit, `too_many_requests`
   */
  async evidencePack(wish: { opd: string; period: string }, principal: Principal, lang: Lang): Promise<ReportJob> {
    await this.scores.unitIn(wish.period, wish.opd, principal, 'opd');
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
