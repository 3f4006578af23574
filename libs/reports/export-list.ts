import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { can } from '@tanggap/identity';
import { AppError, Clock, localDay, reportTexts } from '@tanggap/platform';
import { mediaTypes, percentOf, type ExportFormat } from './domain/job';
import type { Cell, Sheet } from './domain/table';
import { writeCsv } from './files/csv-file';
import { writeXlsx } from './files/xlsx-file';
import type { JobHandler, JobOutcome, JobRun } from './job-handler';
import type { ListFilter, ListName } from './lists/list-source';
import { Lists } from './lists/lists';

interface Params {
  list: ListName;
  format: ExportFormat;
  filter: ListFilter;
}

/** A list as a file. */
@Injectable()
export class ExportList implements JobHandler {
  readonly kind = 'export';

  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly lists: Lists,
  ) {}

  /** @throws AppError `forbidden` when the reader's role has changed since */
  async run({ job, principal, signal, progress, output }: JobRun): Promise<JobOutcome> {
    const { list, format, filter } = job.params as unknown as Params;
    const source = this.lists.of(list);
    if (!principal || !can(principal, source.ability)) throw new AppError('forbidden');
    await this.directory.refresh();
    const { sheet, total } = await source.open(filter, principal, job.language);
    const counted = counting(sheet, (rows) => progress(percentOf(rows, total), rows));
    if (format === 'xlsx') await writeXlsx([counted], output, signal);
    else await writeCsv(counted, output, signal);
    return { file: { name: this.nameOf(list, format, job.language), mediaType: mediaTypes[format] } };
  }

  private nameOf(list: ListName, format: ExportFormat, lang: 'id' | 'en'): string {
    const title = reportTexts.list[list][lang].toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return `tanggap-${title}-${localDay(this.clock.now())}.${format}`;
  }
}

function counting(sheet: Sheet, tell: (rows: number) => void): Sheet {
  return { ...sheet, rows: counted(sheet.rows, tell) };
}

async function* counted(rows: Sheet['rows'], tell: (rows: number) => void): AsyncGenerator<Cell[]> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    tell(count);
    yield row;
  }
}
