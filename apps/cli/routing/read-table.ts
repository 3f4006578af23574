import { CsvError, parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { UserError } from '../user-error';

/** A table of texts with a head, every row as long as the head. */
export interface Table {
  file: string;
  columns: string[];
  rows: string[][];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Reads a CSV file as spreadsheets and programs write it: comma, semicolon, tab or bar; with or without a byte order mark; UTF-8,
 * UTF-16 or Windows-1252; quotes and line breaks in fields; rows that are too short or too long. A blank line is no row.
 * @throws UserError where there is no such file or no head
 */
export async function readTable(file: string): Promise<Table> {
  const text = decode(await bytesOf(file));
  const [head, ...rows] = parseRows(text, delimiterOf(text));
  if (!head) throw new UserError(`${file} is empty: it needs a head with the names of its columns`);
  const columns = head.map((name) => name.trim());
  return { file, columns, rows: rows.map((row) => columns.map((_, place) => row[place] ?? '')) };
}

/**
 * The values of one column, in the file's order.
 * @throws UserError naming the columns that exist
 */
export function columnOf(table: Table, name: string, option: string): string[] {
  const place = placeOf(table, name);
  if (place >= 0) return table.rows.map((row) => row[place] ?? '');
  const known = table.columns.map((column) => `"${column}"`).join(', ');
  throw new UserError(`${table.file} has no column "${name}"; it has ${known}. Name the right one with ${option}`);
}

export const hasColumn = (table: Table, name: string): boolean => placeOf(table, name) >= 0;

function placeOf({ columns }: Table, name: string): number {
  const exact = columns.indexOf(name.trim());
  const plain = (column: string) => column.trim().toLowerCase();
  return exact >= 0 ? exact : columns.findIndex((column) => plain(column) === plain(name));
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} can't be read (${reason}): give the path of a CSV file`);
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign that parts the names of the head; what stands in quotes doesn't count. */
function delimiterOf(text: string): string {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/, 1);
  const counts = DELIMITERS.map((sign) => head.split(sign).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function parseRows(text: string, delimiter: string): string[][] {
  const lineBreaks = text.includes('\n') ? ['\r\n', '\n'] : ['\r'];
  const options = {
    ...{ bom: true, delimiter, record_delimiter: lineBreaks },
    ...{ relax_column_count: true, skip_empty_lines: true, relax_quotes: true },
  };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that is never closed: then quotes are letters like others, and a line is a row.
    return parse(text, { ...options, quote: false });
  }
}
