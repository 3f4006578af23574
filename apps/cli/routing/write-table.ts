import { writeFile } from 'node:fs/promises';

const quoted = (value: string): string => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A CSV file by RFC 4180, in UTF-8, with a line break after every row. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

export async function writeTable(file: string, rows: readonly (readonly string[])[]): Promise<void> {
  await writeFile(file, csvText(rows));
}
