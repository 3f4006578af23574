export const sitePrivacy = {
  title: { id: 'Privasi Anda', en: 'Your privacy' },
  lead: {
    id: 'Yang kami simpan, siapa yang bisa melihatnya, dan apa yang tidak pernah kami simpan.',
    en: 'What we keep, who can see it, and what we never keep.',
  },
  choicesTitle: { id: 'Tiga pilihan saat melapor', en: 'Three choices when you report' },
  keptTitle: { id: 'Yang disimpan', en: 'What is kept' },
  kept1: {
    id: 'Isi laporan, tempat, tanggal, dan lampiran yang Anda kirim.',
    en: 'The text, place, date and attachments that you send.',
  },
  kept2: {
    id: 'Nama, email, dan nomor HP, hanya bila Anda mengisinya dan tidak memilih anonim. Semuanya disimpan tersandi, terpisah dari laporan.',
    en: 'Name, e-mail and mobile number, only if you give them and do not choose anonymous. They are kept encrypted and apart from the report.',
  },
  kept3: {
    id: 'Data lokasi dan data kamera di dalam foto dihapus sebelum foto disimpan.',
    en: 'Position and camera data inside a photo are removed before it is stored.',
  },
  publicTitle: { id: 'Yang dapat dibaca siapa pun', en: 'What anybody may read' },
  public1: {
    id: 'Dari laporan dengan nama yang tidak rahasia: judul setelah dibaca petugas, kategori, kecamatan, dinas, langkah, dan jawaban petugas, ada pada daftar laporan. Nama Anda, nama orang lain yang dikenali, dan nomor diganti dengan “…” secara otomatis, dan petugas melihat hasilnya. Mesin bisa terlewat: jangan menulis nama atau alamat Anda pada judul.',
    en: 'Of a report with a name that is not confidential: its subject once an officer has read it, category, district, agency, steps and answers are in the register. Your name, the names of others that are recognised, and numbers are replaced by “…” by the program, and officers see the result. A program can miss one: do not write your name or address into the subject.',
  },
  public2: {
    id: 'Isi laporan, lampiran, dan balasan Anda tidak pernah. Laporan anonim atau rahasia, dan dugaan pelanggaran, sama sekali tidak.',
    en: 'The text, attachments and your replies never. Anonymous and confidential reports and allegations of misconduct not at all.',
  },
  public3: {
    id: 'Pada laporan rahasia atau anonim, nama Anda dan nomor yang Anda tulis di dalam cerita juga tidak terbaca oleh dinas yang menangani; hanya petugas penerima laporan yang membacanya.',
    en: 'In a confidential or anonymous report the agency that handles it does not read your name, nor a number that you wrote into the story; only the desk that receives reports does.',
  },
  notKeptTitle: { id: 'Yang tidak disimpan', en: 'What is not kept' },
  notKept1: {
    id: 'Kode lacak Anda. Yang disimpan hanya sidik kode yang tidak dapat dikembalikan menjadi kode.',
    en: 'Your tracking code. Only a fingerprint is kept, which cannot be turned back into the code.',
  },
  notKept2: {
    id: 'Nama dan kontak untuk laporan anonim, walaupun Anda terlanjur mengisinya.',
    en: 'Name and contact of an anonymous report, even if you filled them in.',
  },
  notKept3: {
    id: 'Tidak ada iklan, pelacak, atau layanan dari luar di halaman ini.',
    en: 'There are no advertisements, trackers or outside services on these pages.',
  },
  cookiesTitle: { id: 'Kuki dan draf', en: 'Cookies and drafts' },
  cookies: {
    id: 'Kuki dipakai hanya untuk mengingat bahasa pilihan, mengenali formulir, dan menampilkan tanda terima selama satu jam. Draf laporan tersimpan di perangkat Anda sendiri dan dihapus setelah laporan terkirim.',
    en: 'Cookies are used only to remember the language, to recognise the form and to show the receipt for one hour. A draft stays on your own device and is deleted once the report is sent.',
  },
  whoTitle: { id: 'Siapa yang membuka nama Anda tercatat', en: 'Opening your name is recorded' },
  who: {
    id: 'Setiap kali petugas membuka identitas pelapor, sistem mencatat siapa, kapan, dan alasannya. Catatan itu tidak bisa dihapus lewat aplikasi.',
    en: 'Whenever staff open the identity of a reporter, the system records who, when and why. That record cannot be deleted through the application.',
  },
  cautionTitle: { id: 'Supaya tetap aman', en: 'To stay safe' },
  caution1: {
    id: 'Jangan menulis nama, jabatan, atau hal yang hanya Anda tahu di dalam cerita bila Anda memilih anonim.',
    en: 'If you choose anonymous, do not write your name, your post or what only you could know into the story.',
  },
  caution2: {
    id: 'Periksa apakah wajah, rumah, atau kendaraan Anda terlihat di foto.',
    en: 'Check whether your face, house or vehicle can be seen in a photo.',
  },
  caution3: {
    id: 'Jangan membagikan kode lacak. Siapa pun yang memilikinya bisa membaca laporan Anda.',
    en: 'Do not share the tracking code. Whoever has it can read your report.',
  },
  whyTitle: { id: 'Untuk apa', en: 'What for' },
  why: {
    id: 'Untuk menangani laporan Anda, memberi kabar, bertanya bila keterangan kurang, dan membuktikan kepada pengawas bahwa laporan ditangani. Tidak untuk hal lain, dan tidak diberikan kepada pihak lain.',
    en: 'To handle your report, to send you news, to ask when something is missing, and to prove to those who supervise that it was handled. For nothing else, and given to nobody else.',
  },
  longTitle: { id: 'Berapa lama', en: 'How long' },
  long1: {
    id: 'Data pribadi disimpan sampai {years} tahun setelah laporan selesai, ditolak, atau digabung. Sesudah itu nama, kontak, NIK, dan lampiran dari pelapor dihapus dengan sendirinya.',
    en: 'Personal data are kept until {years} years after the report is closed, rejected or merged. Then name, contact, NIK and the files of the reporter are erased by themselves.',
  },
  long2: {
    id: 'Isi perkara dan jawaban dinas tetap tersimpan sebagai arsip. Riwayat laporan tidak dapat diubah, supaya tidak ada yang bisa memalsukannya; karena itu nama yang terlanjur tertulis di dalam jawaban atau balasan disamarkan untuk semua pembaca, juga petugas.',
    en: 'The matter and the answers stay on file. The history of a report cannot be changed, so that nobody can forge it; so a name that somebody wrote into an answer or a reply is masked for every reader, staff as well.',
  },
  rightsTitle: { id: 'Hak Anda dan cara memakainya', en: 'Your rights and how to use them' },
  rights: {
    id: 'Menurut UU 27/2022 Anda berhak melihat, memperbaiki, dan menghapus data pribadi Anda. Buka laporan dengan kode lacak, lalu pilih “{link}”. Di sana Anda dapat:',
    en: 'Under Law 27/2022 you may see, correct and erase your personal data. Open your report with its tracking code and choose “{link}”. There you can:',
  },
  rights1: {
    id: 'melihat data apa yang tersimpan dan sampai kapan;',
    en: 'see what is kept and until when;',
  },
  rights2: {
    id: 'memperbaiki nama, email, dan nomor HP;',
    en: 'correct name, e-mail and mobile number;',
  },
  rights3: {
    id: 'menarik kontak kapan saja, sehingga Anda tidak dihubungi lagi;',
    en: 'withdraw your contact at any time, so that you are not written to any more;',
  },
  rights4: {
    id: 'menghapus semua data pribadi setelah laporan berakhir, tanpa menunggu {years} tahun.',
    en: 'erase all personal data once the report is over, without waiting {years} years.',
  },
  rightsFind: { id: 'Buka dengan kode lacak', en: 'Open it with your code' },
  rightsLost: {
    id: 'Kode hilang? Lewat internet kami tidak dapat memastikan bahwa laporan itu milik Anda. Bila laporannya tidak anonim, datanglah ke loket pengaduan dengan tanda pengenal: petugas menghapusnya setelah laporan berakhir. Tanpa itu pun data pribadinya dihapus dengan sendirinya setelah masa simpan.',
    en: 'Lost the code? Over the internet we cannot make sure that the report is yours. Unless it is anonymous, come to the complaints desk with your identity card: the staff erase it once the report is over. Even without that its personal data go by themselves when their time is over.',
  },
};
