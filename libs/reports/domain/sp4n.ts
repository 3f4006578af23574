import type { Cell } from './table';

/** Columns of an export of SP4N-LAPOR!, in its order (domain.md). */
export const sp4nColumns = [
  'tracking_id',
  'tanggal_masuk',
  'dinas_tujuan',
  'kecamatan',
  'status',
  'kategori',
  'isi_laporan_awal',
] as const;
export type Sp4nColumn = (typeof sp4nColumns)[number];

/** How else such headings are written. */
const aliases: Record<string, Sp4nColumn> = {
  id: 'tracking_id',
  trackingid: 'tracking_id',
  id_laporan: 'tracking_id',
  nomor_laporan: 'tracking_id',
  no_laporan: 'tracking_id',
  tanggal: 'tanggal_masuk',
  tanggal_laporan: 'tanggal_masuk',
  tgl_masuk: 'tanggal_masuk',
  dinas: 'dinas_tujuan',
  instansi: 'dinas_tujuan',
  instansi_tujuan: 'dinas_tujuan',
  opd: 'dinas_tujuan',
  opd_tujuan: 'dinas_tujuan',
  lokasi: 'kecamatan',
  status_laporan: 'status',
  kategori_laporan: 'kategori',
  isi: 'isi_laporan_awal',
  isi_laporan: 'isi_laporan_awal',
  laporan_awal: 'isi_laporan_awal',
};

/** Where each column stands; what is needed and missing is named. */
export function placesOf(headings: readonly Cell[]): {
  places: Partial<Record<Sp4nColumn, number>>;
  missing: Sp4nColumn[];
} {
  const places: Partial<Record<Sp4nColumn, number>> = {};
  headings.forEach((heading, index) => {
    const plain = plainHeading(heading);
    const column = sp4nColumns.find((known) => known === plain) ?? aliases[plain];
    if (column !== undefined) places[column] ??= index;
  });
  const needed: Sp4nColumn[] = ['tracking_id', 'tanggal_masuk', 'status', 'isi_laporan_awal'];
  return { places, missing: needed.filter((column) => places[column] === undefined) };
}

/** Whoever makes such a table by hand puts a title above it. */
const MOST_ABOVE = 15;

/** In which of the rows the headings stand: the first that has all that is needed, else the first with anything in it. */
export function headingRow(rows: readonly (readonly Cell[])[]): number {
  const first = rows.slice(0, MOST_ABOVE);
  const whole = first.findIndex((row) => placesOf(row).missing.length === 0);
  return whole >= 0
    ? whole
    : Math.max(
        first.findIndex((row) => row.some((cell) => String(cell ?? '').trim() !== '')),
        0,
      );
}

const plainHeading = (heading: Cell): string =>
  String(heading ?? '')
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

type Sp4nStatus = 'submitted' | 'assigned' | 'in_progress' | 'closed' | 'rejected';

/** The words of the register, without case and marks. Where it has two for one state, both stand here. */
const statusWords: Record<string, Sp4nStatus> = {
  baru: 'submitted',
  masuk: 'submitted',
  menunggu: 'submitted',
  'menunggu verifikasi': 'submitted',
  'belum diverifikasi': 'submitted',
  'belum terverifikasi': 'submitted',
  verifikasi: 'submitted',
  telaah: 'submitted',
  terverifikasi: 'assigned',
  diverifikasi: 'assigned',
  disposisi: 'assigned',
  didisposisikan: 'assigned',
  terdisposisi: 'assigned',
  diteruskan: 'assigned',
  'belum ditindaklanjuti': 'assigned',
  'belum tindak lanjut': 'assigned',
  proses: 'in_progress',
  diproses: 'in_progress',
  'dalam proses': 'in_progress',
  'sedang diproses': 'in_progress',
  'tindak lanjut': 'in_progress',
  ditindaklanjuti: 'in_progress',
  'sedang ditindaklanjuti': 'in_progress',
  tunda: 'in_progress',
  ditunda: 'in_progress',
  selesai: 'closed',
  'sudah selesai': 'closed',
  'selesai ditindaklanjuti': 'closed',
  tutup: 'closed',
  ditutup: 'closed',
  'bukan wewenang': 'rejected',
  'bukan kewenangan': 'rejected',
  'tidak dapat diproses': 'rejected',
  ditolak: 'rejected',
  arsip: 'rejected',
  diarsipkan: 'rejected',
};

const reasonOf: Record<string, string> = {
  'bukan wewenang': 'not_authorised',
  'bukan kewenangan': 'not_authorised',
};

/** Null for a word that nobody knows. */
export function statusOf(text: string): { status: Sp4nStatus; rejectedReason: string | null } | null {
  const plain = simplified(text);
  const status = statusWords[plain];
  if (status === undefined) return null;
  return { status, rejectedReason: status === 'rejected' ? (reasonOf[plain] ?? 'incomplete') : null };
}

/** The word that the export writes for a status of ours. */
export const wordOf: Record<string, string> = {
  submitted: 'Menunggu Verifikasi',
  assigned: 'Disposisi',
  in_progress: 'Tindak Lanjut',
  awaiting_information: 'Tunda',
  resolved: 'Selesai',
  closed: 'Selesai',
  rejected: 'Bukan Wewenang',
  merged: 'Arsip',
};

/** Lower case, letters and digits only, single spaces. */
export const simplified = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const OTHER_MONTHS: Record<string, number> = { may: 5, agt: 8, ags: 8, aug: 8, oct: 10, nop: 11, dec: 12 };
/** Days since 1899-12-30, as spreadsheets count. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[,\s]+/i;
const TIME =
  /^[T,\s]*(?:(?:pukul|pkl\.?|jam)\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap]m)?\s*(wib|z|\+00:?00|\+07:?00)?$/i;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
/** WIB is UTC+7 all the year. */
const WIB_HOURS = 7;

/**
 * The local moment of a date cell, as `YYYY-MM-DDTHH:mm:ss` without zone; null for what is no date. A day without time is its
 * first moment. Day before month, as everywhere in Indonesia; a year of two digits is of this century.
 */
export function localMomentOf(cell: Cell): string | null {
  // A spreadsheet's date has no zone: its reader gives the clock on the wall as if it were UTC.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 19);
  const text = String(cell ?? '')
    .trim()
    .replace(WEEKDAY, '');
  if (SERIAL.test(text)) return ofSerial(Number(text.replace(',', '.')));
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)(.*)$/.exec(text);
  if (iso) return moment(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4] ?? '');
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)(.*)$/.exec(text);
  if (slashed) return moment(yearOf(slashed[3]), Number(slashed[2]), Number(slashed[1]), slashed[4] ?? '');
  const worded = /^(\d{1,2})[\s/-]+(\p{L}{3})\p{L}*\.?[\s,/-]+(\d{4}|\d{2})(?!\d)(.*)$/u.exec(text);
  if (!worded) return null;
  const name = (worded[2] ?? '').toLowerCase();
  const month = MONTHS.indexOf(name) + 1 || (OTHER_MONTHS[name] ?? 0);
  return moment(yearOf(worded[3]), month, Number(worded[1]), worded[4] ?? '');
}

const yearOf = (digits = ''): number => Number(digits) + (digits.length === 2 ? 2000 : 0);
/** To the second: parts of a day are fractions that few of them hit. */
const ofSerial = (days: number): string =>
  new Date(SERIAL_EPOCH + Math.round((days * DAY_MS) / 1000) * 1000).toISOString().slice(0, 19);

function moment(year: number, month: number, day: number, rest: string): string | null {
  const time = TIME.exec(rest);
  if (rest.trim() !== '' && !time) return null;
  const [half, zone] = [time?.[4]?.toLowerCase(), time?.[5]?.toLowerCase()];
  const [said, minute, second] = [Number(time?.[1] ?? 0), Number(time?.[2] ?? 0), Number(time?.[3] ?? 0)];
  if (half && (said < 1 || said > 12)) return null;
  const hour = half ? (said % 12) + (half === 'pm' ? 12 : 0) : said;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isThatDay = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!isThatDay || year < 2000 || hour > 23 || minute > 59 || second > 59) return null;
  const isUtc = zone === 'z' || (zone?.startsWith('+00') ?? false);
  return new Date(at.getTime() + (isUtc ? WIB_HOURS * HOUR_MS : 0)).toISOString().slice(0, 19);
}

const SUBJECT_MAX = 150;

/** A title for a report that came without one: its first sentence, at a word's end. */
export function subjectOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.{20,149}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  if (sentence.length <= SUBJECT_MAX) return sentence;
  const cut = sentence.slice(0, SUBJECT_MAX - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SUBJECT_MAX / 2))}…`;
}
