import type { Text } from './text';

/** What the metrics and the simulated score say. */
export const complianceTexts = {
  notice: {
    id: 'Simulasi untuk manajemen, bukan nilai resmi Ombudsman RI.',
    en: 'A simulation for management, not an official score of the Ombudsman.',
  },
  period: {
    id: 'Tulis masa seperti 2026, 2026-Q3, atau 2026-09.',
    en: 'Give a period such as 2026, 2026-Q3 or 2026-09.',
  },
  instant: {
    id: 'Tulis tanggal seperti 2026-11-20, atau waktu lengkap dengan zona.',
    en: 'Give a day such as 2026-11-20, or an instant with its offset.',
  },
  span: {
    id: 'Akhir masa harus sesudah awalnya, paling lama sepuluh tahun.',
    en: 'The span must end after it begins, ten years at most.',
  },
  unknownIndicator: {
    id: 'Indikator ini tidak ada dalam instrumen tahun itu.',
    en: "There is no such indicator in that year's instrument.",
  },
  measuredIndicator: {
    id: 'Indikator ini dihitung dari penanganan laporan, tidak diisi.',
    en: 'This indicator is measured from the handling of complaints, not entered.',
  },
  tooHigh: { id: 'Paling tinggi {max}.', en: 'At most {max}.' },
  unknownOpd: { id: 'OPD ini tidak dikenal.', en: 'There is no such OPD.' },
  assessed: { id: 'Diisi oleh penilai.', en: 'Entered by an assessor.' },
  notAssessed: { id: 'Belum dinilai, tidak dihitung.', en: 'Not assessed yet, left out.' },
  notMeasured: {
    id: 'Belum ada laporan yang bisa diukur, tidak dihitung.',
    en: 'Nothing to measure yet, left out.',
  },
  satisfaction: {
    id: 'nilai dari warga rata-rata {part} dari 5 ({of} penilaian)',
    en: 'citizens rated it {part} of 5 on average ({of} ratings)',
  },
  metric: {
    answered: { id: '{part} dari {of} dijawab', en: '{part} of {of} answered' },
    first_response_on_time: { id: '{part} dari {of} dijawab tepat waktu', en: '{part} of {of} answered on time' },
    resolved: { id: '{part} dari {of} selesai', en: '{part} of {of} resolved' },
    resolved_on_time: { id: '{part} dari {of} selesai tepat waktu', en: '{part} of {of} resolved on time' },
    not_reopened: { id: '{part} dari {of} tidak dibuka kembali', en: '{part} of {of} not reopened' },
  },
  unassigned: {
    opd: { id: 'Belum ada OPD', en: 'No OPD yet' },
    category: { id: 'Tanpa kategori', en: 'No category' },
    area: { id: 'Tanpa wilayah', en: 'No area' },
    month: { id: 'Tanpa bulan', en: 'No month' },
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
