import type { Text } from './text';

/** What would raise the score, and where it may end. */
export const officeOutlook = {
  notAssessed: {
    id: 'Pada periode ini belum ada yang dinilai, jadi belum ada yang dapat diprakirakan.',
    en: 'Nothing is assessed in this period yet, so there is nothing to forecast.',
  },
  next: { id: 'Yang paling menaikkan', en: 'What raises it most' },
  more: { id: 'Langkah lain ({count})', en: 'Other steps ({count})' },
  openCases: { id: 'Lihat laporannya', en: 'See these reports' },
  openCasesOf: { id: 'Lihat laporannya: {what}', en: 'See these reports: {what}' },
  toUpload: { id: 'Unggah dokumennya', en: 'Upload the documents' },
  toUploadOf: { id: 'Unggah dokumennya: {what}', en: 'Upload the documents: {what}' },
  ofStep: {
    id: '{open} laporan terbuka yang {step}, menurut tambahan skornya.',
    en: '{open} open complaints {step}, by what they add to the score.',
  },
  allWork: { id: 'Tampilkan semua laporan terbuka', en: 'Show all open complaints' },
  noneOfStep: { id: 'Tidak ada laporan terbuka yang {step}.', en: 'No open complaints {step}.' },
} satisfies Record<string, Text>;

export const outlookWords = {
  openStep: {
    answer_late: { id: 'lewat batas tanggapan pertama', en: 'past their first-response limit' },
    answer_in_time: { id: 'masih dapat ditanggapi tepat waktu', en: 'that can still be answered in time' },
    resolve_late: { id: 'lewat batas penyelesaian', en: 'past their resolution limit' },
    resolve_in_time: { id: 'masih dapat diselesaikan tepat waktu', en: 'that can still be resolved in time' },
  },
} satisfies Record<string, Record<string, Text>>;
