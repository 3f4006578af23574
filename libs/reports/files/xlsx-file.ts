import { offsetMinutes } from '@tanggap/platform';
import { Readable, type Writable } from 'node:stream';
import type { ZipFile } from 'yazl';
import { headingRow, SHEET_END, SHEET_ROWS, sheetRow, sheetStart, workbookParts } from '../domain/sheet-xml';
import type { Cell, Sheet } from '../domain/table';
import { addEntry, writeZip } from './zip-file';

/** Rows gathered into one write. */
const ROWS = 200;

/** Streams tables as the sheets of a workbook, in constant memory; one that Excel can't hold goes on in another sheet. */
export async function writeXlsx(sheets: readonly Sheet[], to: Writable, signal?: AbortSignal): Promise<void> {
  await writeZip((zip) => fill(zip, sheets), to, signal);
}

async function fill(zip: ZipFile, sheets: readonly Sheet[]): Promise<void> {
  const names: string[] = [];
  for (const sheet of sheets) {
    const rows = iteratorOf(sheet.rows);
    let next = await rows.next();
    do {
      names.push(sheet.name);
      const part: Part = { next };
      const path = `xl/worksheets/sheet${names.length}.xml`;
      await addEntry(zip, path, Readable.from(sheetXml(sheet, rows, part)));
      next = part.next;
    } while (!next.done);
  }
  for (const [path, text] of Object.entries(workbookParts(names))) zip.addBuffer(Buffer.from(text), path);
}

type Rows = AsyncIterator<Cell[]> | Iterator<Cell[]>;

/** The row that a sheet begins with, and then the one that it had no room for. */
interface Part {
  next: IteratorResult<Cell[]>;
}

function iteratorOf(rows: Sheet['rows']): Rows {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
}

async function* sheetXml(sheet: Sheet, rows: Rows, part: Part): AsyncGenerator<string> {
  let waiting = sheetStart(sheet.widths) + headingRow(sheet.headings);
  for (let count = 1; !part.next.done && count < SHEET_ROWS; count += 1) {
    waiting += sheetRow(count + 1, part.next.value, offsetMinutes);
    if (count % ROWS === 0) {
      yield waiting;
      waiting = '';
    }
    part.next = await rows.next();
  }
  yield waiting + SHEET_END;
}
