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
  measure: { id: 'Ukuran', en: 'Measure' },
  change: { id: 'Perubahan', en: 'Change' },
  score: { id: 'Nilai simulasi', en: 'Simulated score' },
  share: { id: 'Selesai tepat waktu (%)', en: 'Resolved in time (%)' },
  trend: { id: 'Enam bulan terakhir', en: 'The last six months' },
  perOpd: { id: 'Per OPD', en: 'By OPD' },
  oldest: { id: 'Sepuluh laporan terbuka yang paling lama', en: 'The ten oldest open complaints' },
  noneOpen: { id: 'Tidak ada laporan yang masih terbuka.', en: 'No complaint is open.' },
  idle: { id: 'Tanpa laporan pada bulan ini: {names}.', en: 'Without complaints in this month: {names}.' },
  noneReceived: { id: 'Tidak ada laporan pada bulan ini.', en: 'No complaints in this month.' },
  age: { id: 'Umur (hari)', en: 'Age (days)' },
  confidential: { id: '(rahasia)', en: '(confidential)' },
} satisfies Record<string, Text>;
