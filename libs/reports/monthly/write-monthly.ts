import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AnnounceDocument } from '@tanggap/notifications';
import type { Tx } from '@tanggap/platform';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { MAIL_MAX_BYTES, mediaTypes } from '../domain/job';
import type { JobHandler, JobOutcome, JobRun } from '../job-handler';
import { JobFiles } from '../persistence/job-files';
import type { FinishedFile, ReportJob } from '../persistence/job.repository';
import { ReadMonthlyFacts } from './monthly-facts';
import { monthlyPdf } from './monthly-pdf';

interface MonthlyParams {
  /** `2026-10` */
  period: string;
  /** Where the schedule asked: the same month, once for each reader. */
  scheduled?: string;
  /** It goes to the further recipients. */
  copies?: boolean;
  /** Whoever asked wants to be told, by mail as well where they have it. */
  tell?: boolean;
}

/**
 * The monthly report as a PDF. What the schedule asks for is announced to its reader, in a mail that carries it; the regency's own, in
 * nobody's name, goes to the further recipients.
 */
@Injectable()
export class WriteMonthly implements JobHandler {
  readonly kind = 'monthly_report';

  constructor(
    private readonly directory: Directory,
    private readonly facts: ReadMonthlyFacts,
    private readonly files: JobFiles,
    private readonly announce: AnnounceDocument,
  ) {}

  async run({ job, principal, output, progress }: JobRun): Promise<JobOutcome> {
    const { period } = job.params as unknown as MonthlyParams;
    const isRegencys = job.requestedBy === null;
    const facts = await (isRegencys
      ? this.facts.ofRegency(period, job.language)
      : this.facts.of(period, principal, job.language));
    progress(60, facts.opds.length);
    const pdf = monthlyPdf(facts, this.directory, job.language);
    pdf.end();
    await pipeline(pdf.stream, output);
    return { file: { name: `${fileNames[job.language]}-${period}.pdf`, mediaType: mediaTypes.pdf } };
  }

  async afterwards(job: ReportJob, file: FinishedFile | null): Promise<((tx: Tx) => Promise<void>) | null> {
    const { period, scheduled, copies, tell } = job.params as unknown as MonthlyParams;
    const { id, requestedBy: accountId } = job;
    if (file === null || (scheduled === undefined && tell !== true)) return null;
    const bytes = file.fileSize > MAIL_MAX_BYTES ? null : await this.files.whole(id, 'output');
    await this.announce.refresh();
    const enclosed = { name: file.fileName, mediaType: file.mediaType, bytes };
    const ready = { id, step: 'monthly_report', params: { period }, file: enclosed } as const;
    return async (tx) => {
      if (accountId !== null) await this.announce.execute({ ...ready, accountId }, tx);
      if (copies === true) await this.announce.copies({ ...ready, id: copyOf(period), language: job.language }, tx);
    };
  }
}

/** One a month, whichever job brings it: nobody gets it twice. */
function copyOf(period: string): string {
  const hex = createHash('sha256').update(`monthly report ${period}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const fileNames = { id: 'laporan-bulanan', en: 'monthly-report' } as const;
