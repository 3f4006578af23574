import { slaTexts } from '@tanggap/platform';
import { CsvError, parse } from 'csv-parse/sync';
import type { Holiday } from '../domain/calendar-data';
import { MOST_DAYS, type DecreeLines } from './decree-lines';
import { readDate, readKind } from './words';

const columns = {
  date: ['date', 'tanggal', 'tgl', 'hari/tanggal', 'hari, tanggal'],
  kind: ['kind', 'jenis', 'jenis libur', 'kategori'],
  name: ['name', 'nama', 'nama libur', 'hari libur', 'uraian', 'keterangan', 'perayaan'],
  decree: ['decree', 'keputusan', 'dasar', 'dasar hukum', 'skb'],
} as const;
type Column = keyof typeof columns;

interface Row {
  record: string[];
  info: { lines: number };
}

/** A table with a heading, in the format of data/batang/holidays.csv or as an Indonesian spreadsheet saves it. */
export function readCsv(text: string): DecreeLines {
  const found: DecreeLines = { title: null, days: [], problems: [] };
  try {
    const rows = parse(text, {
      ...{ bom: true, trim: true, info: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true },
      delimiter: delimiterOf(text),
      to: MOST_DAYS + 2,
    }) as unknown as Row[];
    const [head, ...body] = rows;
    const places = placesOf(head?.record ?? []);
    if (places.date === undefined || places.name === undefined) {
      return { ...found, problems: [{ line: head?.info.lines ?? 1, message: slaTexts.decree_heading_missing }] };
    }
    for (const row of body) readRow(row, places, found);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    found.problems.push({ line: lines ?? 1, message: slaTexts.decree_row_unreadable });
  }
  return found;
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => head.split(sign).length;
  return [';', '\t'].find((sign) => count(sign) > count(',')) ?? ',';
}

function placesOf(head: readonly string[]): Partial<Record<Column, number>> {
  const names = head.map((name) => name.toLowerCase().replaceAll('_', ' '));
  const entries = Object.entries(columns).flatMap(([column, known]) => {
    const place = names.findIndex((name) => (known as readonly string[]).includes(name));
    return place < 0 ? [] : [[column, place] as const];
  });
  return Object.fromEntries(entries);
}

function readRow({ record, info }: Row, places: Partial<Record<Column, number>>, found: DecreeLines): void {
  const cell = (column: Column): string => record[places[column] ?? -1]?.trim() ?? '';
  const date = readDate(cell('date'));
  const written = cell('kind');
  // Without such a column the name tells: "Cuti bersama Idulfitri".
  const kind = written === '' ? (readKind(cell('name')) ?? 'libur_nasional') : readKind(written);
  const problem = (message: DecreeLines['problems'][number]['message']) =>
    found.problems.push({ line: info.lines, message });
  if (date === null) return void problem(slaTexts.decree_date_unreadable);
  if (kind === null) return void problem(slaTexts.decree_kind_unknown);
  if (cell('name') === '') return void problem(slaTexts.decree_name_missing);
  const day: Holiday = { date, kind, name: cell('name').slice(0, 200), decree: cell('decree').slice(0, 200) };
  found.days.push({ line: info.lines, day });
  found.title ??= day.decree || null;
}
