/** The page on which the holder of a tracking code sees and decides what is kept of them. */
export const siteOwnData = {
  title: { id: 'Data pribadi Anda', en: 'Your personal data' },
  link: { id: 'Data pribadi Anda pada laporan ini', en: 'Your personal data in this report' },
  lead: {
    id: 'Menurut UU 27/2022 Anda berhak melihat, memperbaiki, dan menghapus data pribadi Anda. Anda tidak perlu memberi alasan.',
    en: 'Under Law 27/2022 you may see, correct and erase your personal data. You need no reason.',
  },
  back: { id: 'Kembali ke laporan {number}', en: 'Back to report {number}' },
  keptTitle: { id: 'Yang tersimpan', en: 'What is kept' },
  masked: {
    id: 'Disamarkan, supaya orang lain yang memegang kode Anda tidak membacanya.',
    en: 'Masked, so that somebody else who holds your code cannot read it.',
  },
  name: { id: 'Nama', en: 'Name' },
  nik: { id: 'NIK', en: 'NIK' },
  files: { id: 'Lampiran dari Anda', en: 'Your files' },
  none: { id: 'tidak ada', en: 'none' },
  anonymous: {
    id: 'Laporan ini anonim: nama dan kontak Anda tidak pernah disimpan. Yang ada hanya cerita dan lampiran yang Anda kirim.',
    en: 'This report is anonymous: your name and contact were never kept. There is only what you wrote and the files you sent.',
  },
  follower: {
    id: 'Anda mengikuti laporan ini. Yang tersimpan hanya alamat untuk memberi kabar, bila Anda mengisinya.',
    en: 'You follow this report. Only the address for messages is kept, if you gave one.',
  },
  howLong: {
    id: 'Disimpan sampai {years} tahun setelah laporan berakhir, lalu dihapus dengan sendirinya.',
    en: 'Kept until {years} years after the end of the report, then erased by itself.',
  },
  until: { id: 'Untuk laporan ini sampai {date}.', en: 'For this report until {date}.' },
  erasedAt: {
    id: 'Data pribadi Anda sudah dihapus pada {date}. Hasil penanganan tetap dapat Anda baca dengan kode ini.',
    en: 'Your personal data were erased on {date}. You can still read the outcome with this code.',
  },
  correctTitle: { id: 'Perbaiki nama atau kontak', en: 'Correct name or contact' },
  correctLead: {
    id: 'Isi hanya yang ingin diganti; yang kosong tetap. Riwayat laporan mencatat bahwa data diubah, tidak isinya.',
    en: 'Fill in only what is to change; what is empty stays. The history notes that data were changed, not what they are.',
  },
  newName: { id: 'Nama yang benar', en: 'Correct name' },
  newEmail: { id: 'Email yang benar', en: 'Correct e-mail' },
  newPhone: { id: 'Nomor HP yang benar', en: 'Correct mobile number' },
  correctSend: { id: 'Simpan perbaikan', en: 'Save the correction' },
  nothing: { id: 'Isi paling sedikit satu yang ingin diganti.', en: 'Fill in at least one of them.' },
  nameWrong: { id: 'Tulis nama, 2 sampai 120 huruf.', en: 'Write a name of 2 to 120 letters.' },
  withdrawTitle: { id: 'Tarik kontak', en: 'Withdraw your contact' },
  withdrawLead: {
    id: 'Email dan nomor HP Anda dihapus. Kami tidak dapat lagi mengirim kabar atau menghubungi Anda; lihat jawaban dan pertanyaan petugas dengan kode lacak.',
    en: 'Your e-mail and number are erased. We can no longer send news or reach you; look up answers and questions of the staff with your code.',
  },
  withdrawSend: { id: 'Hapus email dan nomor HP', en: 'Erase e-mail and number' },
  eraseTitle: { id: 'Hapus semua data pribadi', en: 'Erase all personal data' },
  eraseLead: {
    id: 'Nama, kontak, NIK, dan lampiran Anda dihapus, dan kata-kata yang menunjuk Anda disamarkan dalam cerita dan jawaban. Isi perkaranya tetap tersimpan sebagai arsip. Ini tidak dapat dibatalkan.',
    en: 'Your name, contact, NIK and files are erased, and the words that point to you are masked in the story and the answers. The matter itself stays on file. This cannot be undone.',
  },
  eraseFollower: {
    id: 'Email dan nomor HP Anda dihapus. Anda tidak menerima kabar lagi. Ini tidak dapat dibatalkan.',
    en: 'Your e-mail and number are erased. You get no more news. This cannot be undone.',
  },
  eraseLater: {
    id: 'Laporan ini masih ditangani, jadi petugas masih memerlukan data Anda. Setelah laporan selesai, ditolak, atau digabung, Anda dapat menghapus semuanya di sini.',
    en: 'This report is still being handled, so the staff still need your data. Once it is closed, rejected or merged you can erase everything here.',
  },
  eraseConfirm: { id: 'Ya, hapus data pribadi saya', en: 'Yes, erase my personal data' },
  eraseUnconfirmed: { id: 'Centang kotak ini bila Anda yakin.', en: 'Tick this box if you are sure.' },
  eraseSend: { id: 'Hapus data pribadi', en: 'Erase personal data' },
  corrected: { id: 'Perbaikan tersimpan.', en: 'The correction is saved.' },
  withdrawn: { id: 'Kontak Anda sudah dihapus.', en: 'Your contact has been erased.' },
  erased: { id: 'Data pribadi Anda sudah dihapus.', en: 'Your personal data have been erased.' },
  more: { id: 'Selengkapnya tentang privasi', en: 'More about privacy' },
};
