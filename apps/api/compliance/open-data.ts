import type { PublicFigures, PublicTable } from '@tanggap/compliance';
import type { Text } from '@tanggap/platform';

/** Raised whenever a column is added, dropped or means something else; then the old one is kept beside it for a year. */
export const OPEN_DATA_VERSION = '1.0';

export const openDataLicence = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

export interface OpenColumn {
  name: string;
  type: 'text' | 'integer' | 'number';
  description: Text;
}

const counted: OpenColumn[] = [
  {
    name: 'received',
    type: 'integer',
    description: { id: 'Laporan yang masuk pada tahun itu.', en: 'Reports filed in that year.' },
  },
  {
    name: 'resolved',
    type: 'integer',
    description: {
      id: 'Di antaranya, yang selesai ditindaklanjuti sampai tanggal data.',
      en: 'Of these, those resolved by the day of the data.',
    },
  },
  {
    name: 'in_time_percent',
    type: 'integer',
    description: {
      id: 'Persen yang selesai dalam batas waktu, dari yang batasnya sudah pasti terpenuhi atau terlewati.',
      en: 'Per cent resolved within the limit, of those whose limit was kept or has passed.',
    },
  },
  {
    name: 'median_days',
    type: 'number',
    description: {
      id: 'Median hari kalender sejak masuk sampai selesai (ketelitian 3,2 %).',
      en: 'Median calendar days from filing until resolved (within 3.2 %).',
    },
  },
  {
    name: 'satisfaction',
    type: 'number',
    description: { id: 'Rata-rata penilaian pelapor, 1–5.', en: 'Mean rating of reporters, 1–5.' },
  },
];

const keyed = (code: Text, name: Text): OpenColumn[] => [
  { name: 'code', type: 'text', description: code },
  { name: 'name', type: 'text', description: name },
  ...counted,
];

export interface OpenDataset {
  code: string;
  table: PublicTable;
  title: Text;
  columns: OpenColumn[];
}

export const openDatasets: readonly OpenDataset[] = [
  {
    code: 'complaints-by-opd',
    table: 'opd',
    title: { id: 'Laporan menurut perangkat daerah', en: 'Reports by agency' },
    columns: keyed({ id: 'Kode perangkat daerah.', en: 'Code of the agency.' }, { id: 'Namanya.', en: 'Its name.' }),
  },
  {
    code: 'complaints-by-category',
    table: 'category',
    title: { id: 'Laporan menurut kategori', en: 'Reports by category' },
    columns: keyed({ id: 'Kode kategori.', en: 'Code of the category.' }, { id: 'Namanya.', en: 'Its name.' }),
  },
  {
    code: 'complaints-by-area',
    table: 'area',
    title: { id: 'Laporan menurut kecamatan', en: 'Reports by district' },
    columns: keyed(
      { id: 'Kode Kemendagri kecamatan.', en: 'Code of the district (Ministry of Home Affairs).' },
      { id: 'Namanya.', en: 'Its name.' },
    ),
  },
  {
    code: 'complaints-by-month',
    table: 'month',
    title: { id: 'Laporan menurut bulan', en: 'Reports by month' },
    columns: keyed(
      { id: 'Hari pertama bulan masuknya laporan.', en: 'First day of the month of filing.' },
      { id: 'Bulan.', en: 'Month.' },
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
