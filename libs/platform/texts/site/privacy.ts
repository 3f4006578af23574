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
  rightsTitle: { id: 'Hak Anda', en: 'Your rights' },
  rights: {
    id: 'Menurut UU 27/2022 Anda berhak melihat, memperbaiki, dan meminta penghapusan data pribadi Anda. Sampaikan lewat balasan pada laporan Anda, atau tulis permintaan informasi.',
    en: 'Under Law 27/2022 you may see, correct and ask for the deletion of your personal data. Say so in a reply to your report or write a request for information.',
  },
};
