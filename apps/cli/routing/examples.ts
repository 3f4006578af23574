import type { Example } from '@tanggap/routing';
import { UserError } from '../user-error';
import { asItIs, type LabelOf } from './label-map';
import { timesOf } from './dates';
import { columnOf, hasColumn, type Table } from './read-table';

export interface Columns {
  textColumn: string;
  labelColumn: string;
  /** What a label stands for; without it, itself. */
  labelOf?: LabelOf;
  /** When each came in; null or left out: USUAL_DATES, if the file has it. */
  dateColumn?: string | null;
}

const USUAL_DATES = 'created_at';

/**
 * The dates as the file has them; null where it has none.
 * @throws UserError where a column was named that doesn't exist
 */
export function datesOf(table: Table, { dateColumn = null }: Pick<Columns, 'dateColumn'>): string[] | null {
  const wanted = dateColumn ?? (hasColumn(table, USUAL_DATES) ? USUAL_DATES : null);
  return wanted === null ? null : columnOf(table, wanted, '--date-column');
}

/**
 * The rows that have a text and a label; of the others nothing can be learned, so they are left out, and it is said how many.
 * @throws UserError where none is left
 */
export function examplesOf(table: Table, columns: Columns, say: (line: string) => void = console.log): Example[] {
  const { textColumn, labelColumn, labelOf = asItIs } = columns;
  const texts = columnOf(table, textColumn, '--text-column');
  const labels = columnOf(table, labelColumn, '--label-column');
  const dates = datesOf(table, columns);
  const times = dates && timesOf(dates);
  const all = texts.map((text, row) => ({
    text,
    label: labelOf(labels[row]?.trim() ?? ''),
    ...(times && { at: times[row] ?? null }),
  }));
  const usable = all.filter(({ text, label }) => text.trim() !== '' && label !== '');
  if (usable.length === 0) {
    throw new UserError(
      `${table.file} has no row with both "${textColumn}" and "${labelColumn}" filled in: nothing can be learned from it`,
    );
  }
  if (usable.length < all.length) {
    say(`${table.file}: ${all.length - usable.length} of ${all.length} rows left out, without text or label`);
  }
  return usable;
}

/** Without the labels that fewer of all the examples have: nothing can be learned, or judged, from a handful. */
export function withoutRare<T extends { label: string }>(examples: readonly T[], fewest: number): T[] {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return examples.filter(({ label }) => (counts.get(label) ?? 0) >= fewest);
}
