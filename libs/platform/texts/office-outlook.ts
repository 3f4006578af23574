import type { Text } from './text';

/** What would raise the score, and where it may end. */
export const officeOutlook = {
  notAssessed: {
    id: 'Pada periode ini belum ada yang dinilai, jadi belum ada yang dapat diprakirakan.',
    en: 'Nothing is assessed in this period yet, so there is nothing to forecast.',
  },
  interval: { id: '{p10} – {p90}', en: '{p10} – {p90}' },
  zoomed: {
    id: 'Diperbesar: sumbu ini hanya {low} sampai {high}, bukan 0 sampai 100.',
    en: 'Enlarged: this axis spans {low} to {high} only, not 0 to 100.',
  },
  reach: { id: 'paling buruk – paling baik', en: 'worst – best' },
  likely: { id: 'delapan dari sepuluh akhir', en: 'eight of ten ends' },
  middle: { id: 'yang di tengah', en: 'the middle' },
  now: { id: 'sekarang', en: 'now' },
  whatMoves: { id: 'Yang masih dapat menggerakkannya', en: 'What can still move it' },
  byHandling: { id: 'Penanganan laporan sampai {until}', en: 'Complaint handling until {until}' },
  byHandlingHow: {
    id: 'Paling rendah {floor} bila tidak satu pun yang terbuka dan yang akan datang ditangani tepat waktu, paling tinggi {ceiling} bila semuanya.',
    en: 'At the lowest {floor} if none of those open or to come is handled in time, at the highest {ceiling} if all are.',
  },
  byDocuments: { id: 'Dokumen bukti yang kurang', en: 'Documents that are lacking' },
  byAssessed: { id: 'Indikator yang dinilai orang', en: 'What people assess' },
  upTo: { id: 'sampai {gain}', en: 'up to {gain}' },
  between: { id: '{least} sampai {most}', en: '{least} to {most}' },
  littleByHandling: {
    id: 'Skor periode ini hampir tidak bergantung lagi pada penanganan laporan: paling banyak {span} poin. Dokumen dan penilaian mandiri menggerakkannya lebih jauh.',
    en: 'The score of this period hardly depends on complaint handling any more: {span} points at most. Documents and self-assessments move it further.',
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
