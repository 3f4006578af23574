import type { Text } from './text';

/** The supervisor's monthly report, on paper. */
export const monthlyTexts = {
  title: { id: 'Laporan bulanan pengelolaan pengaduan', en: 'Monthly report of complaint handling' },
  footer: { id: 'Laporan bulanan {period}', en: 'Monthly report {period}' },
  made: { id: 'Dibuat {when}', en: 'Made {when}' },
  simulation: {
    id: 'Nilai di sini simulasi untuk manajemen, bukan nilai resmi Ombudsman.',
    en: "The score here is a simulation for management, not the Ombudsman's official score.",
  },
  summary: { id: 'Bulan ini dibanding bulan sebelumnya', en: 'This month against the month before' },
  highlights: { id: 'Yang perlu diketahui', en: 'What to know' },
  asMany: {
    id: '{count} laporan masuk, sama banyaknya dengan bulan sebelumnya.',
    en: '{count} complaints came in, as many as the month before.',
  },
  more: {
    id: '{count} laporan masuk, {difference} lebih banyak daripada bulan sebelumnya.',
    en: '{count} complaints came in, {difference} more than the month before.',
  },
  fewer: {
    id: '{count} laporan masuk, {difference} lebih sedikit daripada bulan sebelumnya.',
    en: '{count} complaints came in, {difference} fewer than the month before.',
  },
  inTime: {
    id: 'Dari yang batas waktunya sudah pasti terpenuhi atau terlewati, {share} selesai tepat waktu.',
    en: 'Of those whose limit is certainly kept or passed, {share} were resolved in time.',
  },
  mostBreaches: {
    id: '{all} melewati batas waktu, paling banyak pada {names}.',
    en: '{all} passed a limit, most of them at {names}.',
  },
  leastInTime: {
    id: 'Paling jarang tepat waktu: {name}, {share} (di antara OPD dengan sedikitnya {enough} laporan yang sudah pasti).',
    en: 'Least often in time: {name}, {share} (of the OPDs with at least {enough} decided complaints).',
  },
  longestOpen: {
    id: 'Paling lama terbuka pada {day}: {number}, {days} hari.',
    en: 'Open for longest on {day}: {number}, for {days} days.',
  },
  percent: { id: '{value} %', en: '{value}%' },
  points: { id: '{value} poin', en: '{value} points' },
  sameAge: {
    id: 'Agar adil, bulan-bulan sebelumnya dihitung pada umur yang sama (bulan lalu: keadaan {day}); di dasbor angkanya kini dapat lebih tinggi.',
    en: 'To be fair, the months before are counted at the same age (last month: as known on {day}); on the dashboard they may be higher by now.',
  },
  measure: { id: 'Ukuran', en: 'Measure' },
  change: { id: 'Perubahan', en: 'Change' },
  score: { id: 'Nilai simulasi', en: 'Simulated score' },
  share: { id: 'Selesai tepat waktu', en: 'Resolved in time' },
  trend: { id: 'Enam bulan terakhir', en: 'The last six months' },
  perOpd: { id: 'Per OPD', en: 'By OPD' },
  oldest: { id: 'Sepuluh laporan terbuka yang paling lama', en: 'The ten oldest open complaints' },
  noneOpen: { id: 'Tidak ada laporan yang terbuka pada {day}.', en: 'No complaint was open on {day}.' },
  openAsOf: {
    id: 'Keadaan {day}: yang terbuka saat itu, dengan status dan umurnya pada hari itu, meskipun sesudahnya mungkin sudah selesai.',
    en: 'As of {day}: those open then, with their status and age on that day, though they may have been resolved since.',
  },
  idle: { id: 'Tanpa laporan pada bulan ini: {names}.', en: 'Without complaints in this month: {names}.' },
  noneReceived: { id: 'Tidak ada laporan pada bulan ini.', en: 'No complaints in this month.' },
  age: { id: 'Umur (hari)', en: 'Age (days)' },
  confidential: { id: '(rahasia)', en: '(confidential)' },
} satisfies Record<string, Text>;
