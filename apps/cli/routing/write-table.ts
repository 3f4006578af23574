import { writeFile } from 'node:fs/promises';
import { UserError } from '../user-error';

const quoted = (value: string): string => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A CSV file by RFC 4180, in UTF-8, with a line break after every row. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

/** @throws UserError where the file can't be written, such as in a folder that doesn't exist */
export async function writeTable(file: string, rows: readonly (readonly string[])[]): Promise<void> {
  try {
    await writeFile(file, csvText(rows));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} can't be written (${reason}): give another path with --out`);
  }
}
