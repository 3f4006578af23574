import type { Text } from './text';

/** What calendars and limits say when an administrator's input can't work; the keys are the problems of libs/sla. */
export const slaTexts = {
  pauseReasonTaken: { id: 'Alasan jeda dengan kode {code}', en: 'A reason for a pause with the code {code}' },
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
  day_of_another_year: {
    id: 'Tanggal ini bukan dalam tahun keputusan.',
    en: 'This day is not in the year of the decree.',
  },
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
  unknown_category: {
    id: 'Kategori tidak dikenal; pilih dari daftar.',
    en: 'Unknown category; choose one of the list.',
  },
  unknown_opd: { id: 'OPD tidak dikenal; pilih dari daftar.', en: 'Unknown OPD; choose one of the list.' },
  out_of_range: { id: 'Jangka waktunya terlalu panjang.', en: 'That is too far away.' },
  decree_heading_missing: {
    id: 'Baris judul tidak dikenal. Tulis kolom tanggal, jenis, nama, dan keputusan (atau date, kind, name, decree).',
    en: 'No known heading. Name the columns date, kind, name and decree.',
  },
  decree_row_unreadable: { id: 'Baris ini tidak terbaca.', en: 'This row cannot be read.' },
  decree_date_unreadable: {
    id: 'Tanggal tidak terbaca. Tulis seperti 2027-03-10, 10/3/2027, atau 10 Maret 2027.',
    en: 'The date cannot be read. Write 2027-03-10, 10/3/2027 or 10 March 2027.',
  },
  decree_kind_unknown: {
    id: 'Jenis tidak dikenal. Tulis libur nasional, cuti bersama, atau libur daerah.',
    en: 'Unknown kind. Write libur nasional, cuti bersama or libur daerah.',
  },
  decree_name_missing: { id: 'Nama hari libur belum ada.', en: 'The name of the day is missing.' },
  decree_too_long: {
    id: 'Lebih dari 400 hari; sisanya tidak dibaca.',
    en: 'More than 400 days; the rest is not read.',
  },
  decree_empty: { id: 'Tidak ada hari libur dalam berkas ini.', en: 'There is no day off in this file.' },
  icalendar_unreadable: { id: 'Berkas iCalendar ini tidak terbaca.', en: 'This iCalendar file cannot be read.' },
  event_repeats: {
    id: 'Acara berulang tidak dipakai; keputusan menyebut setiap tanggal.',
    en: 'Repeating events are not taken; a decree names each date.',
  },
  event_too_long: { id: 'Acara ini lebih dari 31 hari.', en: 'This event is longer than 31 days.' },
  no_clocks: { id: 'Isi paling sedikit satu batas waktu.', en: 'Give at least one clock.' },
  duplicate_clock: { id: 'Batas waktu ini disebut dua kali.', en: 'This clock is named twice.' },
  amount_out_of_range: {
    id: 'Isi bilangan bulat: 1–1000 hari kerja, 1–8000 jam kerja, 1–3660 hari, atau 1–31622400 detik.',
    en: 'A whole number: 1–1000 working days, 1–8000 working hours, 1–3660 days or 1–31622400 seconds.',
  },
  percent_out_of_range: { id: 'Isi bilangan bulat 1–100.', en: 'A whole number from 1 to 100.' },
  duplicate_milestone: { id: 'Tonggak ini disebut dua kali.', en: 'This milestone is named twice.' },
  duplicate_audience: { id: 'Penerima ini disebut dua kali.', en: 'This post is named twice.' },
  nobody_answers: {
    id: 'Sesudah batas waktu harus ada jabatan yang bertanggung jawab, bukan hanya pelapor.',
    en: 'After the limit some post must answer for it, not only the reporter.',
  },
  nothing_to_acknowledge: {
    id: 'Hanya tonggak 100 persen dan sesudahnya yang meminta tanda terima.',
    en: 'Only the milestone of 100 percent and those after it ask to be acknowledged.',
  },
  breach_missing: {
    id: 'Tonggak 100 persen harus ada agar pelanggaran tercatat.',
    en: 'The milestone of 100 percent is needed, so that a breach is recorded.',
  },
  impact: {
    dayAdded: { id: '{count} hari ditambahkan', en: '{count} day added' },
    daysAdded: { id: '{count} hari ditambahkan', en: '{count} days added' },
    dayRemoved: { id: '{count} hari dihapus', en: '{count} day removed' },
    daysRemoved: { id: '{count} hari dihapus', en: '{count} days removed' },
    dayRenamed: { id: '{count} hari berganti nama', en: '{count} day renamed' },
    daysRenamed: { id: '{count} hari berganti nama', en: '{count} days renamed' },
    hoursChanged: { id: 'jam kerja berubah untuk seluruh waktu', en: 'hours change for all time' },
    hoursChangedFrom: { id: 'jam kerja berubah mulai {from}', en: 'hours change from {from}' },
    hoursChangedUntil: { id: 'jam kerja berubah sampai {until}', en: 'hours change until {until}' },
    hoursChangedBetween: { id: 'jam kerja berubah {from} sampai {until}', en: 'hours change from {from} to {until}' },
    hoursChangedOften: { id: 'jam kerja berubah pada {count} masa', en: 'hours change in {count} periods' },
    yearDecreed: { id: 'tahun {year} kini punya keputusan', en: 'the year {year} now has a decree' },
    limitChanged: { id: '{count} batas waktu berubah', en: '{count} limit changes' },
    limitsChanged: { id: '{count} batas waktu berubah', en: '{count} limits change' },
    nothingChanged: { id: 'tidak ada yang berubah', en: 'nothing changes' },
    complaintMoved: { id: '{count} pengaduan terbuka bergeser', en: '{count} open complaint moves' },
    complaintsMoved: { id: '{count} pengaduan terbuka bergeser', en: '{count} open complaints move' },
    nothingMoved: { id: 'tidak ada pengaduan terbuka yang bergeser', en: 'no open complaint moves' },
    breachDisappears: { id: '{count} pelanggaran hilang', en: '{count} breach disappears' },
    breachesDisappear: { id: '{count} pelanggaran hilang', en: '{count} breaches disappear' },
    breachAppears: { id: '{count} pelanggaran muncul', en: '{count} breach appears' },
    breachesAppear: { id: '{count} pelanggaran muncul', en: '{count} breaches appear' },
    closedStays: { id: 'tidak ada angka selesai yang berubah', en: 'no closed figure changes' },
    atLeast: { id: 'paling sedikit', en: 'at least' },
  },
} satisfies Record<string, Text | Record<string, Text>>;

/** Why a stretch of a clock's life counted or didn't, as the explanation of a date says it. */
export const segmentTexts = {
  work: { id: '{day} {periods} · {hours}', en: '{day} {periods} · {hours}' },
  workUnderTemporaryHours: {
    id: '{day} {periods} · {hours} ({name})',
    en: '{day} {periods} · {hours} ({name})',
  },
  hours: { id: '{n} jam', en: '{n} h' },
  elapsed: { id: '{from} – {to} · setiap hari dihitung', en: '{from} – {to} · every day counts' },
  weekly_rest: { id: '{days} · libur mingguan', en: '{days} · weekly rest' },
  weeklyRestUnderTemporaryHours: { id: '{days} · {name}', en: '{days} · {name}' },
  libur_nasional: { id: '{days} · libur nasional {name}', en: '{days} · national holiday {name}' },
  cuti_bersama: { id: '{days} · cuti bersama {name}', en: '{days} · collective leave {name}' },
  libur_daerah: { id: '{days} · libur daerah {name}', en: '{days} · local holiday {name}' },
  paused: { id: '{from} – {to} · {reason}', en: '{from} – {to} · {reason}' },
  awaiting_information: { id: 'menunggu keterangan pelapor', en: 'waiting for the reporter' },
} satisfies Record<string, Text>;
