import { LocalDay, type Cell } from './table';

/** What a spreadsheet would run as a formula, or take for one after trimming (OWASP, "CSV injection"). */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** A text that no spreadsheet runs: an apostrophe before what looks like a formula. */
const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Spreadsheets know UTF-8 by it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line of RFC 4180, with its line end. Numbers stay numbers; every text is made inert.
 * @param local how an instant is written
 */
export function csvLine(cells: readonly Cell[], local: (at: Date) => string): string {
  return `${cells.map((cell) => quoted(textOf(cell, local))).join(',')}\r\n`;
}

function textOf(cell: Cell, local: (at: Date) => string): string {
  if (cell === null) return '';
  if (cell instanceof Date) return local(cell);
  if (cell instanceof LocalDay) return cell.iso;
  return typeof cell === 'string' ? inert(cell) : String(cell);
}

const quoted = (text: string): string => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
