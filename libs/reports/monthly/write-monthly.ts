import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { pipeline } from 'node:stream/promises';
import { mediaTypes } from '../domain/job';
import type { JobHandler, JobOutcome, JobRun } from '../job-handler';
import { ReadMonthlyFacts } from './monthly-facts';
import { monthlyPdf } from './monthly-pdf';

/** The supervisor's monthly report as a PDF. */
@Injectable()
export class WriteMonthly implements JobHandler {
  readonly kind = 'monthly_report';

  constructor(
    private readonly directory: Directory,
    private readonly facts: ReadMonthlyFacts,
  ) {}

  async run({ job, principal, output, progress }: JobRun): Promise<JobOutcome> {
    const { period } = job.params as { period: string };
    const facts = await this.facts.of(period, principal, job.language);
    progress(60, facts.opds.length);
    const pdf = monthlyPdf(facts, this.directory, job.language);
    pdf.end();
    await pipeline(pdf.stream, output);
    return { file: { name: `laporan-bulanan-${period}.pdf`, mediaType: mediaTypes.pdf } };
  }
}
