import { localMoment } from '@tanggap/platform';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BYTE_ORDER_MARK, csvLine } from '../domain/csv';
import type { Sheet } from '../domain/table';

/** Lines gathered into one write. */
const LINES = 200;

/** Streams a table as CSV (UTF-8 with its mark, commas), in constant memory. */
export async function writeCsv(sheet: Sheet, to: Writable, signal?: AbortSignal): Promise<void> {
  await pipeline(Readable.from(lines(sheet)), to, ...(signal ? [{ signal }] : []));
}

async function* lines({ headings, rows }: Sheet): AsyncGenerator<string> {
  let waiting = BYTE_ORDER_MARK + csvLine(headings, localMoment);
  let count = 0;
  for await (const row of rows) {
    waiting += csvLine(row, localMoment);
    count += 1;
    if (count % LINES !== 0) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}
