/** How long personal data are kept, as an administrator sets it. */
export const officePrivacy = {
  group: { id: 'Privasi', en: 'Privacy' },
  title: { id: 'Masa simpan data pribadi', en: 'Retention of personal data' },
  lead: {
    id: 'Setelah laporan selesai, ditolak, atau digabung, data pribadi pelapornya disimpan selama ini. Sesudah itu nama, email, nomor HP, NIK, lampiran pelapor, dan kata-kata yang menunjuk pelapor dihapus atau disamarkan untuk semua orang. Isi perkaranya tetap tersimpan.',
    en: 'Once a report is closed, rejected or merged, the personal data of its reporter are kept for so long. After that their name, e-mail, mobile number, NIK, files and the words that point to them are erased, or masked for everybody. The matter itself stays.',
  },
  assumed: {
    id: 'Asumsi produk: belum ada keputusan daerah. Sesuaikan dengan jadwal retensi arsip Anda.',
    en: 'An assumption of the product: the regency has not decided yet. Follow your archive schedule.',
  },
  years: { id: 'Masa simpan (tahun)', en: 'Retention (years)' },
  yearsHint: {
    id: 'Dari {least} sampai {most} tahun setelah laporan berakhir.',
    en: '{least} to {most} years after the end.',
  },
  reason: { id: 'Alasan atau dasar aturan', en: 'Reason or rule' },
  affects: {
    id: 'Bila disimpan, data pribadi pada {count} laporan dihapus dalam beberapa menit dan tidak bisa kembali.',
    en: 'If saved, personal data of {count} reports are erased within minutes and never come back.',
  },
  affectsNone: {
    id: 'Bila disimpan, tidak ada data pribadi yang langsung dihapus.',
    en: 'If saved, no personal data go at once.',
  },
  history: { id: 'Riwayat perubahan', en: 'History' },
  version: { id: '{years} tahun', en: '{years} years' },
  by: { id: '{name}, {at}', en: '{name}, {at}' },
  byProduct: { id: 'Asumsi produk, {at}', en: 'Assumption of the product, {at}' },
  erased: {
    id: 'Data pribadi pelapor sudah dihapus. Tidak ada lagi yang bisa mengetahui siapa pelapornya.',
    en: 'The personal data of the reporter were erased. Nobody can know any more who reported.',
  },
  eraseFor: { id: 'Hapus data pribadi atas permintaan pelapor', en: 'Erase personal data at the reporter’s request' },
  eraseForHint: {
    id: 'Untuk pelapor yang kehilangan kode lacak dan sudah diperiksa identitasnya. Nama, kontak, dan lampirannya dihapus untuk selamanya; isi laporan dan riwayat tetap ada tanpa namanya.',
    en: 'For a reporter who lost the tracking code and whose identity was checked. Name, contact and files go for good; the report and its history stay without the name.',
  },
  eraseReason: { id: 'Dasar permintaan', en: 'What the request rests on' },
  eraseReasonHint: {
    id: 'Misalnya nomor surat dan cara identitas diperiksa. Dibaca rekan kerja, tidak oleh umum.',
    en: 'For example the letter’s number and how the identity was checked. Read by colleagues, not by the public.',
  },
  erase: { id: 'Hapus untuk selamanya', en: 'Erase for good' },
};
