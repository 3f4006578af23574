import { reportTexts, type Lang } from '@tanggap/platform';
import type { Writable } from 'node:stream';
import { mediaTypes, type ExportFormat } from '../domain/job';
import type { Cell, Sheet } from '../domain/table';
import { writeCsv } from '../files/csv-file';
import { writeXlsx } from '../files/xlsx-file';
import type { JobOutcome } from '../job-handler';
import { instantOf } from './instant-of';
import type { ReadReports } from './read-reports';

const texts = reportTexts.rejected;
const REASON_WIDTH = 44;
const USUAL_WIDTH = 22;

/**
 * What was refused, each row whole and as it was handed in, with its number and the reason before it: it is put right in a
 * spreadsheet and brought in again as it is, since columns that nobody knows are left alone.
 */
export async function writeRejected(
  { headings, rejected }: ReadReports,
  output: Writable,
  lang: Lang,
  format: ExportFormat,
): Promise<JobOutcome['file']> {
  if (rejected.length === 0) return null;
  const places = Array.from({ length: headings.length }, (_, place) => place);
  const sheet: Sheet = {
    name: texts.title[lang],
    headings: [texts.row[lang], texts.reason[lang], ...headings.map((heading) => String(heading ?? ''))],
    widths: [8, REASON_WIDTH, ...headings.map(() => USUAL_WIDTH)],
    rows: rejected.map(({ row, reason, cells }) => [row, reason[lang], ...places.map((place) => onWall(cells[place]))]),
  };
  if (format === 'xlsx') await writeXlsx([sheet], output);
  else await writeCsv(sheet, output);
  return { name: `${texts.file[lang]}.${format}`, mediaType: mediaTypes[format] };
}

/** A date cell was read as if the clock on the wall were UTC; it leaves as the instant that it is here. */
const onWall = (cell: Cell | undefined): Cell => (cell instanceof Date ? instantOf(cell) : (cell ?? null));
