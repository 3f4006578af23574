import { Injectable } from '@nestjs/common';
import { ImportComplaints, type ImportedReport } from '@tanggap/complaints';
import type { Principal } from '@tanggap/identity';
import { SilenceComplaints } from '@tanggap/notifications';
import { AppError, Database } from '@tanggap/platform';
import { percentOf, type ExportFormat } from '../domain/job';
import type { JobHandler, JobOutcome, JobRun } from '../job-handler';
import type { Mapped, ReadReports } from './read-reports';
import { writeRejected } from './rejected-rows';
import { Sp4nFiles } from './sp4n-files';

/** So many complaints come in with one transaction. */
const CHUNK = 50;
/** So many words of a mapping are shown. */
const MAPPED_MAX = 100;

/** Looks at a file and says what an import would do, without doing it. */
@Injectable()
export class CheckSp4n implements JobHandler {
  readonly kind = 'sp4n_check';

  constructor(private readonly files: Sp4nFiles) {}

  async run({ job, principal, output, input, progress }: JobRun): Promise<JobOutcome> {
    const { read, known, fresh } = await this.files.open(input(), principal);
    progress(90, read.accepted.length);
    const file = await writeRejected(read, output, job.language, formatOf(job));
    const counts = { new: fresh.length, known: known.size, rejected: read.rejected.length };
    return { file, result: { ...counts, mapping: mostOf(read.mapping) } };
  }
}

/** Brings in what is new in a file; each report once for ever. */
@Injectable()
export class ImportSp4n implements JobHandler {
  readonly kind = 'sp4n_import';

  constructor(
    private readonly database: Database,
    private readonly files: Sp4nFiles,
    private readonly complaints: ImportComplaints,
    private readonly silence: SilenceComplaints,
  ) {}

  async run({ job, principal, output, input, progress, signal }: JobRun): Promise<JobOutcome> {
    const { read, known, fresh } = await this.files.open(input(), principal);
    let imported = 0;
    for (let at = 0; at < fresh.length; at += CHUNK) {
      signal.throwIfAborted();
      imported += await this.chunk(fresh.slice(at, at + CHUNK), principal, job.id);
      progress(percentOf(at + CHUNK, fresh.length), imported);
    }
    const file = await writeRejected(read, output, job.language, formatOf(job));
    const others = known.size + fresh.length - imported;
    return { file, result: { imported, known: others, rejected: read.rejected.length } };
  }

  private async chunk(reports: ImportedReport[], principal: Principal | null, jobId: string): Promise<number> {
    if (!principal) throw new AppError('forbidden');
    await this.complaints.refresh();
    return this.database.transaction(async (tx) => {
      const made = await this.complaints.within(tx, reports, principal, jobId);
      await this.silence.within(tx, made);
      return made.length;
    });
  }
}

/** At the command line the name of the file says it. */
const formatOf = ({ params }: JobRun['job']): ExportFormat => (params['format'] === 'csv' ? 'csv' : 'xlsx');

/** The words that are not known first, then the most frequent. */
function mostOf(mapping: ReadReports['mapping']): Record<string, Mapped[]> {
  const rank = (one: Mapped): number => (one.code === null ? 1e9 : 0) + one.count;
  return Object.fromEntries(
    Object.entries(mapping).map(([kind, words]) => [
      kind,
      [...words].sort((a, b) => rank(b) - rank(a)).slice(0, MAPPED_MAX),
    ]),
  );
}
