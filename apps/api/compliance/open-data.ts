import type { PublicFigures, PublicTable } from '@tanggap/compliance';
import type { Text } from '@tanggap/platform';

/** Raised whenever a column is added, dropped or means something else; then the old one is kept beside it for a year. */
export const OPEN_DATA_VERSION = '1.0';

export const openDataLicence = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

type OpenType = 'text' | 'date' | 'integer' | 'number';

export interface OpenColumn {
  name: string;
  type: OpenType;
  /** Null where it has none. */
  unit: Text | null;
  /** The version of the columns that it came with. */
  since: string;
  /** Least and greatest value that it may have. */
  range?: { least: number; most?: number };
  description: Text;
}

const reports: Text = { id: 'laporan', en: 'reports' };

const counted: OpenColumn[] = [
  {
    ...{ name: 'received', type: 'integer', unit: reports, since: '1.0', range: { least: 0 } },
    description: { id: 'Laporan yang masuk pada tahun itu.', en: 'Reports filed in that year.' },
  },
  {
    ...{ name: 'resolved', type: 'integer', unit: reports, since: '1.0', range: { least: 0 } },
    description: {
      id: 'Di antaranya, yang selesai ditindaklanjuti sampai tanggal data.',
      en: 'Of these, those resolved by the day of the data.',
    },
  },
  {
    ...{ name: 'in_time_percent', type: 'integer', since: '1.0', range: { least: 0, most: 100 } },
    unit: { id: 'persen', en: 'per cent' },
    description: {
      id: 'Persen yang selesai dalam batas waktu, dari yang batasnya sudah pasti terpenuhi atau terlewati.',
      en: 'Per cent resolved within the limit, of those whose limit was kept or has passed.',
    },
  },
  {
    ...{ name: 'median_days', type: 'number', since: '1.0', range: { least: 0 } },
    unit: { id: 'hari kalender', en: 'calendar days' },
    description: {
      id: 'Median hari kalender sejak masuk sampai selesai (ketelitian 3,2 %).',
      en: 'Median calendar days from filing until resolved (within 3.2 %).',
    },
  },
  {
    ...{ name: 'satisfaction', type: 'number', since: '1.0', range: { least: 1, most: 5 } },
    unit: { id: 'nilai 1–5', en: 'mark, 1–5' },
    description: { id: 'Rata-rata penilaian pelapor, 1–5.', en: 'Mean rating of reporters, 1–5.' },
  },
];

const keyed = (code: Text, name: Text, type: OpenType = 'text'): OpenColumn[] => [
  { name: 'code', type, unit: null, since: '1.0', description: code },
  { name: 'name', type: 'text', unit: null, since: '1.0', description: name },
  ...counted,
];

export interface OpenDataset {
  code: string;
  table: PublicTable;
  title: Text;
  /** What one row is about. */
  rowOf: Text;
  columns: OpenColumn[];
}

export const openDatasets: readonly OpenDataset[] = [
  {
    code: 'complaints-by-opd',
    table: 'opd',
    title: { id: 'Laporan menurut perangkat daerah', en: 'Reports by agency' },
    rowOf: { id: 'perangkat daerah', en: 'agency' },
    columns: keyed(
      { id: 'Kode perangkat daerah; none: belum ditentukan.', en: 'Code of the agency; none: not determined.' },
      { id: 'Namanya.', en: 'Its name.' },
    ),
  },
  {
    code: 'complaints-by-category',
    table: 'category',
    title: { id: 'Laporan menurut kategori', en: 'Reports by category' },
    rowOf: { id: 'kategori', en: 'category' },
    columns: keyed(
      { id: 'Kode kategori; none: belum ditentukan.', en: 'Code of the category; none: not determined.' },
      { id: 'Namanya.', en: 'Its name.' },
    ),
  },
  {
    code: 'complaints-by-area',
    table: 'area',
    title: { id: 'Laporan menurut kecamatan', en: 'Reports by district' },
    rowOf: { id: 'kecamatan', en: 'district' },
    columns: keyed(
      {
        id: 'Kode Kemendagri kecamatan; none: tidak diketahui.',
        en: 'Code of the district (Ministry of Home Affairs); none: not known.',
      },
      { id: 'Namanya.', en: 'Its name.' },
    ),
  },
  {
    code: 'complaints-by-month',
    table: 'month',
    title: { id: 'Laporan menurut bulan', en: 'Reports by month' },
    rowOf: { id: 'bulan', en: 'month' },
    columns: keyed(
      { id: 'Hari pertama bulan masuknya laporan.', en: 'First day of the month of filing.' },
      { id: 'Bulan.', en: 'Month.' },
      'date',
    ),
  },
];

export const suppressionNote: Text = {
  id: `Sel tentang kurang dari lima laporan dikosongkan, begitu pula sel lain yang dapat dihitung kembali dari jumlahnya; persentase yang memuat angka sekecil itu dibulatkan ke lima persen.`,
  en: `Cells about fewer than five reports are empty, and so are others that could be computed back from a total; percentages with so small a part are rounded to five per cent.`,
};

export type OpenValue = string | number | null;

/** A dataset's rows, in the order of its columns. */
export function openRows({ tables }: PublicFigures, { table }: OpenDataset): OpenValue[][] {
  return tables[table].map((row) => [
    ...[row.key === '' ? 'none' : row.key, row.name, row.received, row.resolved],
    ...[row.inTimePercent, row.medianDays, row.satisfaction],
  ]);
}

const quoted = (value: OpenValue): string => {
  const text = value === null ? '' : String(value);
  // A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  const safe = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, UTF-8, an empty cell for what is not shown. */
export const openCsv = (dataset: OpenDataset, rows: readonly OpenValue[][]): string =>
  [dataset.columns.map(({ name }) => name), ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
