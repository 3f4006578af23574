import { access, constants, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../user-error';

const quoted = (value: string): string => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A CSV file by RFC 4180, in UTF-8, with a line break after every row. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

/** @throws UserError where there is no folder to write the file into, so that nobody waits for what can't be kept */
export async function checkFolderOf(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** @throws UserError where the file can't be written, such as in a folder that doesn't exist */
export async function writeTable(file: string, rows: readonly (readonly string[])[]): Promise<void> {
  try {
    await writeFile(file, csvText(rows));
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(`${file} can't be written (${reason}): give another path with --out`);
}
