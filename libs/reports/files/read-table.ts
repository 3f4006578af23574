import { AppError, type Text } from '@tanggap/platform';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { inflateRawSync } from 'node:zlib';
import type { Cell } from '../domain/table';

const TABLE_MAX_ROWS = 20_000;
const MAX_COLUMNS = 60;
/** What a workbook may unpack to: far more than so many rows need, far less than would hurt. */
const MAX_UNPACKED = 120 * 1024 * 1024;

/**
 * A table that somebody handed in, CSV (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252) or the first sheet of a workbook.
 * Empty rows between others stay, so that a row has the number under which people see it.
 * @throws AppError `validation_failed` for what is neither, or too large
 */
export async function readTable(bytes: Buffer): Promise<Cell[][]> {
  const rows = withoutEmptyEnd(isZip(bytes) ? await workbook(bytes) : csv(bytes));
  if (rows.length > TABLE_MAX_ROWS + 1) throw unreadable(tooLong);
  if (rows.some((row) => row.length > MAX_COLUMNS)) throw unreadable(noTable);
  return rows;
}

function withoutEmptyEnd(rows: Cell[][]): Cell[][] {
  const isFull = (row: Cell[]): boolean => row.some((cell) => cell !== null && cell !== '');
  return rows.slice(0, rows.findLastIndex(isFull) + 1);
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

function csv(bytes: Buffer): Cell[][] {
  const text = decoded(bytes);
  if (text.includes('\0')) throw unreadable(noTable);
  try {
    return parse(text, {
      ...{ bom: true, delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true },
      ...{ to_line: TABLE_MAX_ROWS * 50, max_record_size: 1024 * 1024, cast: withoutMark },
    });
  } catch (cause) {
    throw unreadable(noTable, cause);
  }
}

/** What our own files put before a text that a spreadsheet would run (`inert`) was never part of it. */
const withoutMark = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@\t\r])/, '');

/** Older spreadsheets still write Windows-1252, and "Unicode text" with the mark of UTF-16. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lines among which the headings are: a title may stand above them, and what tells Excel the delimiter. */
const FIRST_LINES = 15;
/** Of a title hardly any. */
const FEWEST_HEADINGS = 4;

/** Whichever the line of the headings has most of: the first that has several, else the first. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, FIRST_LINES);
  const count = (line: string, delimiter: string): number => line.split(delimiter).length;
  const bestOf = (line: string): string =>
    [',', ';', '\t'].reduce((best, one) => (count(line, one) > count(line, best) ? one : best));
  const headings = lines.find((line) => count(line, bestOf(line)) >= FEWEST_HEADINGS);
  return bestOf(headings ?? lines[0] ?? '');
}

async function workbook(bytes: Buffer): Promise<Cell[][]> {
  assertUnpackable(bytes);
  try {
    const [first] = await readWorkbook(bytes);
    return (first?.data ?? []) as Cell[][];
  } catch (cause) {
    throw unreadable(noTable, cause);
  }
}

const DIRECTORY_ENTRY = Buffer.from('PK\u0001\u0002');

/** Unpacks every entry once with a limit, whatever sizes the archive claims. @throws AppError */
function assertUnpackable(bytes: Buffer): void {
  let left = MAX_UNPACKED;
  for (let at = bytes.indexOf(DIRECTORY_ENTRY); at !== -1; at = bytes.indexOf(DIRECTORY_ENTRY, at + 4)) {
    if (at + 46 > bytes.length) throw unreadable(noTable);
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) throw unreadable(noTable);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    left -= isStored ? packed : unpackedSize(bytes.subarray(start, start + packed), left);
    if (left <= 0) throw unreadable(tooLong);
  }
}

function unpackedSize(packed: Buffer, limit: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: limit }).length;
  } catch (cause) {
    throw unreadable((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLong : noTable, cause);
  }
}

const noTable: Text = {
  id: 'Berkas ini tidak dapat dibaca sebagai tabel. Unggah CSV atau XLSX dengan judul kolom pada baris pertama.',
  en: 'This file cannot be read as a table. Upload CSV or XLSX with the headings in its first row.',
};
const tooLong: Text = {
  id: `Berkas terlalu besar: paling banyak ${TABLE_MAX_ROWS} baris. Bagi menjadi beberapa berkas.`,
  en: `The file is too large: at most ${TABLE_MAX_ROWS} rows. Split it.`,
};

export const unreadable = (message: Text, cause?: unknown): AppError =>
  new AppError('validation_failed', { errors: [{ field: 'file', message }], cause });
