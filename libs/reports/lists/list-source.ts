import type { Ability, Principal } from '@tanggap/identity';
import { parseFrom, parseTo, reportTexts, type Lang, type Text } from '@tanggap/platform';
import { sheetOf, type Column, type Sheet } from '../domain/table';

export const listNames = [
  'complaints',
  'breaches',
  'escalations',
  'workload',
  'deliveries',
  'deadline-requests',
  'users',
  'account-history',
  'posts',
  'absences',
  'opds',
  'categories',
  'routing-rules',
  'sla-policies',
  'sla-changes',
  'calendars',
  'holiday-decrees',
  'metrics',
  'measures',
  'sp4n',
  'score',
  'score-history',
  'evidence',
  'completeness',
  'self-assessments',
  'order-of-work',
  'warnings',
  'templates',
  'pause-reasons',
  'routing-models',
  'routing-quality',
] as const;
export type ListName = (typeof listNames)[number];

/** The filters of the list itself, as its own query class has checked them. */
export type ListFilter = Record<string, string | number | boolean>;

export interface OpenedList {
  sheet: Sheet;
  /** How many rows there will be; null where only reading them tells. */
  total: number | null;
}

/** A list of the office as a table: the same rows, in the same reach of the same reader. */
export interface ListSource {
  /** Who may read the list may take it along. */
  ability: Ability;
  open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> | OpenedList;
}

/** Rows are read by the page, so that memory stays the same whatever the list's length. */
const PAGE_ROWS = 500;

/** The place of a page, as the lists' queries take it. */
interface Part {
  cursor: string | undefined;
  limit: number;
}

interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** All rows of a list with a keyset cursor. */
export async function* everyPage<Row>(page: (part: Part) => Promise<Page<Row>>): AsyncGenerator<Row> {
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await page({ cursor, limit: PAGE_ROWS });
    yield* items;
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

/** A list whose rows come one after the other. @param total how many there are, where that was counted */
export const readList = <Row>(
  list: ListName,
  columns: readonly Column<Row>[],
  lang: Lang,
  rows: AsyncIterable<Row>,
  total: number | null = null,
): OpenedList => ({ sheet: sheetOf(reportTexts.list[list][lang], columns, rows, lang), total });

/** A list that is read by the page. @param total how many rows there are, where that was counted */
export const pagedList = <Row>(
  list: ListName,
  columns: readonly Column<Row>[],
  lang: Lang,
  page: (part: Part) => Promise<Page<Row>>,
  total: number | null = null,
): OpenedList => readList(list, columns, lang, everyPage(page), total);

/** A list that is held whole. */
export const heldList = <Row>(
  list: ListName,
  columns: readonly Column<Row>[],
  lang: Lang,
  rows: readonly Row[],
): OpenedList => ({ sheet: sheetOf(reportTexts.list[list][lang], columns, rows, lang), total: rows.length });

/** `from` and `to` of a filter as instants. */
export function periodOf({ from, to }: ListFilter): { from: Date | undefined; to: Date | undefined } {
  return {
    from: typeof from === 'string' ? (parseFrom(from) ?? undefined) : undefined,
    to: typeof to === 'string' ? (parseTo(to) ?? undefined) : undefined,
  };
}

export const words = (catalogue: Record<string, Text>, code: string | null, lang: Lang): string =>
  code === null ? '' : (catalogue[code]?.[lang] ?? code);

/** Sums of fractions end in a dozen digits that say nothing. */
export const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;

export const yesNo = (value: boolean, lang: Lang): string => reportTexts[value ? 'yes' : 'no'][lang];

/** A column of one field under the catalogue's heading. */
export const column = <Row>(
  name: keyof typeof reportTexts.column,
  value: Column<Row>['value'],
  width?: number,
): Column<Row> => ({ header: reportTexts.column[name], value, ...(width === undefined ? {} : { width }) });
