import type { Text } from './text';

/** What staff are told when another OPD can't be asked, or has answered already. */
export const contributionTexts = {
  supervisory: {
    id: 'Pengaduan berkadar pengawasan hanya ditangani Inspektorat; OPD lain tidak dapat diminta ikut menangani.',
    en: 'A supervisory complaint is handled by Inspektorat alone; no other OPD can be asked to contribute.',
  },
  own_opd: {
    id: 'OPD itu penanggung jawab pengaduan ini. Pilih OPD lain.',
    en: 'That OPD leads this complaint. Choose another.',
  },
  asked_already: {
    id: 'OPD itu masih punya tugas terbuka pada pengaduan ini. Tunggu jawabannya, atau tarik dahulu.',
    en: 'That OPD still has an open task here. Wait for its answer, or withdraw it first.',
  },
  too_many: {
    id: 'Paling banyak lima OPD diminta sekaligus. Tunggu satu jawaban, atau tarik salah satu.',
    en: 'Five OPDs at most are asked at once. Wait for an answer, or withdraw one.',
  },
  over: {
    id: 'Tugas ini sudah tidak terbuka ({status}). Muat ulang untuk melihat hasilnya.',
    en: 'This task is no longer open ({status}). Reload to see what became of it.',
  },
  statuses: {
    open: { id: 'menunggu OPD', en: 'waiting for the OPD' },
    completed: { id: 'selesai', en: 'done' },
    refused: { id: 'ditolak', en: 'refused' },
    withdrawn: { id: 'ditarik', en: 'withdrawn' },
    ended: { id: 'tidak diperlukan lagi', en: 'no longer needed' },
  },
} satisfies Record<string, Text | Record<string, Text>>;
