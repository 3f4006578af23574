import type { Lang, Text } from '@tanggap/platform';

/** A local day, such as 2026-11-20: a spreadsheet takes it for a date, without a time. */
export class LocalDay {
  constructor(readonly iso: string) {}

  toString(): string {
    return this.iso;
  }
}

/** Instants are written as local time of the regency. */
export type Cell = string | number | boolean | Date | LocalDay | null;

export const dayOf = (iso: string | null | undefined): Cell => (iso ? new LocalDay(iso) : null);

export interface Column<Row> {
  header: Text;
  value: (row: Row, lang: Lang) => Cell;
  /** In characters, for the width of a sheet's column. */
  width?: number;
}

/** What a table leaves as, in one language: a heading and rows of cells, each row as long as the heading. */
export interface Sheet {
  name: string;
  headings: string[];
  widths: number[];
  rows: AsyncIterable<Cell[]> | Iterable<Cell[]>;
}

const USUAL_WIDTH = 18;

/** The rows of `pages` through their columns. */
export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  lang: Lang,
): Sheet {
  return {
    name,
    headings: columns.map(({ header }) => header[lang]),
    widths: columns.map(({ width }) => width ?? USUAL_WIDTH),
    rows: cellsOf(columns, rows, lang),
  };
}

async function* cellsOf<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  lang: Lang,
): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map((column) => column.value(row, lang));
}
