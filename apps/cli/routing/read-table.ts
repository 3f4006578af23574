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

/** Of a file of one column: its commas are text. No file has this sign. */
const NO_DELIMITER = '\u001f';

/** The first line with which a spreadsheet is told how columns are parted. */
const TOLD = /^sep=(.)(?:\r\n|\n|\r)/i;

/**
 * Reads a CSV file as spreadsheets and programs write it: comma, semicolon, tab or bar; with or without a byte order mark; UTF-8,
 * UTF-16 or Windows-1252; quotes and line breaks in fields; rows that are too short or too long. A blank line is no row.
 * @throws UserError where there is no such file or no head
 */
export async function readTable(file: string, say: (line: string) => void = console.log): Promise<Table> {
  const all = decode(await bytesOf(file));
  const told = TOLD.exec(all);
  const text = told ? all.slice(told[0].length) : all;
  const [head, ...rows] = parseRows(text, told?.[1] ?? delimiterOf(text));
  if (!head) throw new UserError(`${file} is empty: it needs a head with the names of its columns`);
  const columns = head.map((name) => name.trim());
  for (const name of new Set(columns)) {
    const same = columns.filter((other) => other === name).length;
    if (same > 1 && name !== '') say(`${file} has ${same} columns "${name}": the first is read`);
  }
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
  const text = new TextDecoder('utf-8').decode(bytes);
  // A few damaged bytes don't make the other letters of a UTF-8 file those of Windows.
  const isOther = text.includes(DAMAGED) && !OTHER_LETTER.test(text.replaceAll(DAMAGED, ''));
  return isOther ? new TextDecoder('windows-1252').decode(bytes) : text;
}

const DAMAGED = '\ufffd';
const OTHER_LETTER = /[\u0080-\uffff]/;

/** The sign that parts the names of the head; what stands in quotes doesn't count. */
function delimiterOf(text: string): string {
  const counts = DELIMITERS.map(() => 0);
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === '\n' || sign === '\r') {
      // A blank line is no head.
      if (text.slice(0, at).trim() !== '') break;
      continue;
    }
    const place = DELIMITERS.findIndex((delimiter) => delimiter === sign);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? NO_DELIMITER : (DELIMITERS[counts.indexOf(most)] ?? NO_DELIMITER);
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
