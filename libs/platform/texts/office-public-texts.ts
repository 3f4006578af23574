/** What the public reads of a report, on the page of the office. */
export const officePublicTexts = {
  title: { id: 'Yang dibaca publik', en: 'What the public reads' },
  everybody: {
    id: 'Siapa pun membacanya pada daftar laporan warga. Bagian yang dicoret diganti dengan “…”.',
    en: 'Anybody reads it in the public register. What is struck out is replaced by “…”.',
  },
  nobody_yet: {
    id: 'Dapat dibaca siapa pun setelah diverifikasi, kecuali kategorinya tidak untuk publik. Bagian yang dicoret diganti dengan “…”.',
    en: 'Anybody can read it once it is verified, unless its category is not for the public. What is struck out is replaced by “…”.',
  },
  affected: {
    id: 'Hanya judulnya, dan hanya oleh warga yang melaporkan perkara yang sama. Bagian yang dicoret diganti dengan “…”.',
    en: 'Its subject only, and only who reports the same matter. What is struck out is replaced by “…”.',
  },
  nobody: { id: 'Publik tidak membaca apa pun dari laporan ini.', en: 'The public reads nothing of this report.' },
  subject: { id: 'Judul', en: 'Subject' },
  answer: { id: 'Jawaban', en: 'Answer' },
  draft: { id: 'Begini publik membaca jawaban ini', en: 'How the public will read this answer' },
  hide: { id: 'Sembunyikan kata', en: 'Hide words' },
  hideHint: {
    id: 'Nama atau kata lain yang menunjuk orang. Setiap katanya hilang dari semua teks publik laporan ini.',
    en: 'A name, or other words that point to somebody. Each goes from every public text of this report.',
  },
  hideSubmit: { id: 'Sembunyikan', en: 'Hide' },
  masked: { id: 'disembunyikan', en: 'masked' },
  fixed: { id: 'tentang pelapor, selalu disembunyikan', en: "the reporter's, always masked" },
  shown: { id: 'ditampilkan atas keputusan petugas', en: 'shown by decision' },
  show: { id: 'Tampilkan “{part}”', en: 'Show “{part}”' },
  hideAgain: { id: 'Sembunyikan lagi “{part}”', en: 'Hide “{part}” again' },
  showReason: { id: 'Mengapa ini bukan nama orang?', en: 'Why does this name nobody?' },
  showSubmit: { id: 'Tampilkan', en: 'Show' },
  recorded: { id: 'Keputusan ini tercatat dalam riwayat.', en: 'This decision is recorded in the history.' },
};
