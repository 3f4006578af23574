import type { Lang, Text } from '@tanggap/platform';
import { dayOf, writeXlsx, type Cell, type Sheet } from '@tanggap/reports';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openDataLicence, OPEN_DATA_VERSION, suppressionNote, type OpenDataset, type OpenValue } from './open-data';

const NARROW = 16;
const WIDE = 48;
const words = {
  column: { id: 'Kolom', en: 'Column' },
  meaning: { id: 'Arti', en: 'Meaning' },
  unit: { id: 'Satuan', en: 'Unit' },
  dictionary: { id: 'Kamus data', en: 'Dictionary' },
  version: { id: 'Versi kolom', en: 'Version of the columns' },
  asOf: { id: 'Angka sampai akhir', en: 'As known at the end of' },
  licence: { id: 'Lisensi', en: 'Licence' },
  rule: { id: 'Angka kecil', en: 'Small numbers' },
} satisfies Record<string, Text>;

/**
 * A dataset for whoever opens it in a spreadsheet, which takes a CSV with commas for one column where the decimal mark is a comma: the
 * same cells, numbers as numbers and days as days, and the dictionary on a sheet of its own.
 */
export async function openWorkbook(
  dataset: OpenDataset,
  rows: readonly OpenValue[][],
  { asOf, lang }: { asOf: string; lang: Lang },
): Promise<Buffer> {
  const to = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(to),
    writeXlsx([figures(dataset, rows, lang), about(dataset, asOf, lang)], to),
  ]);
  return bytes;
}

function figures({ title, columns }: OpenDataset, rows: readonly OpenValue[][], lang: Lang): Sheet {
  const cellOf = (value: OpenValue, place: number): Cell =>
    columns[place]?.type === 'date' && typeof value === 'string' ? dayOf(value) : value;
  return {
    name: title[lang],
    headings: columns.map(({ name }) => name),
    widths: columns.map(({ name }) => (name === 'name' ? WIDE : NARROW)),
    rows: rows.map((row) => row.map(cellOf)),
  };
}

function about({ columns }: OpenDataset, asOf: string, lang: Lang): Sheet {
  return {
    name: words.dictionary[lang],
    headings: [words.column, words.meaning, words.unit].map((one) => one[lang]),
    widths: [NARROW, 2 * WIDE, NARROW],
    rows: [
      ...columns.map(({ name, description, unit }) => [name, description[lang], unit?.[lang] ?? null]),
      [words.asOf[lang], dayOf(asOf), null],
      [words.version[lang], OPEN_DATA_VERSION, null],
      [words.licence[lang], `${openDataLicence.name}, ${openDataLicence.url}`, null],
      [words.rule[lang], suppressionNote[lang], null],
    ],
  };
}
