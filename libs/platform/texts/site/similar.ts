/** Offering somebody else's report of the same matter, and following it. */
export const siteSimilar = {
  title: { id: 'Mungkin sudah ada yang melaporkan ini', en: 'Somebody may have reported this already' },
  lead: {
    id: 'Kalau masalahnya sama, ikuti saja laporan itu: Anda mendapat kode lacak sendiri dan kabar setiap perkembangannya.',
    en: 'If it is the same matter, simply follow that report: you get a tracking code of your own and hear of each step.',
  },
  unread: { id: '{category}, belum diperiksa petugas', en: '{category}, not checked by the staff yet' },
  where: { id: 'di {area}', en: 'in {area}' },
  reported: { id: 'dilaporkan {date}', en: 'reported on {date}' },
  affectedOne: { id: '1 orang melaporkan ini', en: '1 person reported this' },
  affected: { id: '{count} orang melaporkan ini', en: '{count} people reported this' },
  follow: { id: 'Ikuti yang ini', en: 'Follow this one' },
  followNumber: { id: 'Ikuti laporan {number}', en: 'Follow report {number}' },
  contact: {
    id: 'Kalau Anda mengisi email atau nomor HP di bawah, kabarnya kami kirim ke sana. Laporan Anda sendiri tidak dikirim.',
    en: 'If you give an e-mail or mobile number below, we send the news there. Your own report is not sent.',
  },
  sendMine: { id: 'Tetap kirim laporan saya', en: 'Send my report all the same' },
  gone: {
    id: 'Laporan itu tidak bisa diikuti lagi. Silakan kirim laporan Anda sendiri.',
    en: 'That report can no longer be followed. Please send your own.',
  },
  followedTitle: { id: 'Anda mengikuti laporan ini', en: 'You follow this report' },
  followedHeading: { id: 'Anda sekarang mengikuti laporan {number}', en: 'You now follow report {number}' },
  followedKeep: {
    id: 'Dengan kode ini Anda melihat perkembangan laporan yang Anda ikuti. Kami tidak menyimpannya, jadi tidak bisa mengirimkannya lagi. Foto layar ini, salin, atau cetak.',
    en: 'This code shows you how the report you follow stands. We do not keep it, so we cannot send it again. Take a picture of this screen, copy it or print it.',
  },
  followedNotice: {
    id: 'Laporan ini milik orang lain. Anda melihat langkah-langkahnya, bukan isi surat-menyuratnya.',
    en: 'This is somebody else’s report. You see its steps, not what was written.',
  },
  hidden: {
    id: 'Laporan ini tidak lagi ditampilkan untuk umum. Kami hanya bisa memberi tahu keadaannya.',
    en: 'This report is no longer shown to the public. We can only say how it stands.',
  },
  events: {
    confirmed: { id: 'Pelapor menyatakan selesai', en: 'The reporter said it is settled' },
    disputed: { id: 'Pelapor membuka laporan lagi', en: 'The reporter reopened the report' },
  },
  parts: { id: 'Perkara lain dalam laporan Anda', en: 'Other matters in your report' },
  partsLead: {
    id: 'Laporan Anda memuat beberapa perkara; masing-masing ditangani tersendiri.',
    en: 'Your report holds several matters; each is handled by itself.',
  },
  original: { id: 'Ditangani sebagai laporan {number}', en: 'Handled as report {number}' },
  originalLead: {
    id: 'Laporan Anda digabung dengan laporan lain tentang hal yang sama. Anda tetap mendapat kabarnya.',
    en: 'Your report was joined with another about the same matter. You still hear of it.',
  },
};
