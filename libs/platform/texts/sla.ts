import type { Text } from './text';

/** What calendars and limits say when an administrator's input can't work; the keys are the problems of libs/sla. */
export const slaTexts = {
  calendarTaken: { id: 'Kalender {code}', en: 'The calendar {code}' },
  unknown_time_zone: {
    id: 'Zona waktu tidak dikenal, contoh: Asia/Jakarta.',
    en: 'Unknown time zone; such as Asia/Jakarta.',
  },
  no_versions: { id: 'Isi paling sedikit satu susunan jam kerja.', en: 'Give at least one set of working hours.' },
  invalid_date: { id: 'Tanggal ini tidak ada; tulis YYYY-MM-DD.', en: 'There is no such day; write YYYY-MM-DD.' },
  duplicate_version: {
    id: 'Dua susunan jam kerja mulai berlaku pada hari yang sama.',
    en: 'Two sets of working hours begin on the same day.',
  },
  duplicate_holiday: { id: 'Tanggal ini disebut dua kali.', en: 'This day is named twice.' },
  invalid_time: { id: 'Tulis jam dari 00:00 sampai 24:00.', en: 'Write a time from 00:00 to 24:00.' },
  period_ends_before_it_begins: {
    id: 'Jam tutup harus sesudah jam buka.',
    en: 'The closing time must be after the opening time.',
  },
  periods_overlap: { id: 'Jam kerja pada hari ini saling tumpang tindih.', en: 'The periods of this day overlap.' },
  no_working_hours: {
    id: 'Kalender tanpa jam kerja membuat tenggat tidak pernah tiba. Isi paling sedikit satu hari kerja.',
    en: 'Without working hours no deadline would ever come. Give at least one working day.',
  },
  only_temporary_hours: {
    id: 'Jam sementara perlu jam kerja tetap di bawahnya. Isi satu susunan jam kerja tanpa tanggal akhir.',
    en: 'Temporary hours lie over standing ones. Give one set of working hours without a last day.',
  },
  until_before_from: {
    id: 'Tanggal akhir tidak boleh sebelum tanggal mulai.',
    en: 'The last day must not be before the first.',
  },
  temporary_too_long: {
    id: 'Jam sementara paling lama 366 hari; buat susunan jam kerja tetap yang baru.',
    en: 'Temporary hours last 366 days at most; make a new standing version.',
  },
  temporary_hours_overlap: {
    id: 'Dua jam sementara berlaku pada hari yang sama.',
    en: 'Two sets of temporary hours lie on the same day.',
  },
  no_working_day_in_year: {
    id: 'Ada tahun tanpa satu pun hari kerja. Kurangi hari libur atau jam sementara.',
    en: 'A year would have no working day at all. Take away days off or temporary hours.',
  },
  out_of_range: { id: 'Jangka waktunya terlalu panjang.', en: 'That is too far away.' },
  no_clocks: { id: 'Isi paling sedikit satu batas waktu.', en: 'Give at least one clock.' },
  duplicate_clock: { id: 'Batas waktu ini disebut dua kali.', en: 'This clock is named twice.' },
  amount_out_of_range: {
    id: 'Isi bilangan bulat: 1–1000 hari kerja, 1–8000 jam kerja, 1–3660 hari, atau 1–31622400 detik.',
    en: 'A whole number: 1–1000 working days, 1–8000 working hours, 1–3660 days or 1–31622400 seconds.',
  },
  percent_out_of_range: { id: 'Isi bilangan bulat 1–100.', en: 'A whole number from 1 to 100.' },
  duplicate_milestone: { id: 'Tonggak ini disebut dua kali.', en: 'This milestone is named twice.' },
  breach_missing: {
    id: 'Tonggak 100 persen harus ada agar pelanggaran tercatat.',
    en: 'The milestone of 100 percent is needed, so that a breach is recorded.',
  },
  milestoneShape: {
    id: 'Isi salah satu: percent atau after.',
    en: 'Give either percent or after.',
  },
} satisfies Record<string, Text>;
