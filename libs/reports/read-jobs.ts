import { Injectable } from '@nestjs/common';
import { can, type Principal } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { KEPT_MONTHS } from './domain/job';
import { JobFiles } from './persistence/job-files';
import { JobRepository, type ReportJob } from './persistence/job.repository';

interface JobFile {
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  parts: AsyncIterable<Buffer>;
}

/**
 * Jobs and files of whoever asked for them: for everybody else they are not there. The regency's own monthly report, which the schedule
 * asks for, is there for all who may read it.
 */
@Injectable()
export class ReadJobs {
  constructor(
    private readonly jobs: JobRepository,
    private readonly files: JobFiles,
  ) {}

  /** The newest first. @throws AppError `invalid_cursor` */
  async list(
    principal: Principal,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: ReportJob[]; nextCursor: string | null }> {
    return this.jobs.page(principal.accountId, listsShared(principal), page.cursor, page.limit);
  }

  /** The regency's own of each month, as long as they are kept, for all who may read them; the latest first. */
  async monthlyReports(): Promise<ReportJob[]> {
    return this.jobs.regencyReports(KEPT_MONTHS);
  }

  /** @throws AppError `not_found` */
  async one(id: string, principal: Principal): Promise<ReportJob> {
    const job = await this.jobs.find(id, principal.accountId, can(principal, 'read-monthly-report'));
    if (!job) throw new AppError('not_found');
    return job;
  }

  /** @throws AppError `not_found` where there is no file (yet, or any more) */
  async file(id: string, principal: Principal): Promise<JobFile> {
    const { state, fileName, mediaType, fileSize } = await this.one(id, principal);
    if (state !== 'done' || fileName === null || mediaType === null || fileSize === null) {
      throw new AppError('not_found');
    }
    return { fileName, mediaType, size: fileSize, parts: this.files.read(id, 'output') };
  }
}

/** Supervisors have the same report of their own, in their language. */
const listsShared = (principal: Principal): boolean =>
  can(principal, 'read-monthly-report') && principal.role !== 'supervisor';
