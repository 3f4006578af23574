/** What the form says beside a field: what to do, without blame. */
export const siteFormErrors = {
  summaryTitle: { id: 'Masih ada yang perlu diperbaiki', en: 'Something still needs your attention' },
  summaryNote: {
    id: 'Tulisan Anda tidak hilang. Perbaiki yang ini, lalu kirim lagi:',
    en: 'Nothing you wrote is lost. Correct this and send again:',
  },
  kind: { id: 'Pilih jenis laporan.', en: 'Choose what you want to send.' },
  subjectShort: { id: 'Tuliskan judul, paling sedikit 5 huruf.', en: 'Write a title of at least 5 characters.' },
  subjectLong: { id: 'Pendekkan judul sampai 150 huruf.', en: 'Shorten the title to 150 characters.' },
  descriptionShort: {
    id: 'Ceritakan lebih lengkap, paling sedikit 20 huruf.',
    en: 'Tell us more, at least 20 characters.',
  },
  descriptionLong: { id: 'Pendekkan cerita sampai 5.000 huruf.', en: 'Shorten the story to 5,000 characters.' },
  category: {
    id: 'Pilih dari daftar, atau biarkan petugas yang memilih.',
    en: 'Choose from the list, or let the staff choose.',
  },
  occurredOn: {
    id: 'Isi tanggal yang benar dan belum lewat dari hari ini, atau kosongkan.',
    en: 'Give a real date not later than today, or leave it empty.',
  },
  area: { id: 'Pilih desa atau kecamatan dari daftar.', en: 'Choose the village or district from the list.' },
  address: { id: 'Pendekkan alamat.', en: 'Shorten the address.' },
  coordinates: {
    id: 'Titik lokasi berada di luar {regency}. Hapus titiknya, lalu tulis alamat atau patokannya.',
    en: 'The position lies outside {regency}. Remove it and write the address or a landmark.',
  },
  identity: { id: 'Pilih siapa yang boleh tahu nama Anda.', en: 'Choose who may know your name.' },
  name: {
    id: 'Tuliskan nama Anda, atau pilih Anonim.',
    en: 'Write your name, or choose Anonymous.',
  },
  email: {
    id: 'Periksa alamat email, contoh: siti@example.org. Boleh dikosongkan.',
    en: 'Check the e-mail address, for example siti@example.org. It may be left empty.',
  },
  phone: {
    id: 'Periksa nomor HP, contoh: 0812 3456 7890. Boleh dikosongkan.',
    en: 'Check the mobile number, for example 0812 3456 7890. It may be left empty.',
  },
  photosTooMany: {
    id: 'Paling banyak {limit} berkas. Yang berikut tidak disimpan: {names}.',
    en: 'At most {limit} files. These were not kept: {names}.',
  },
  photoTooLarge: {
    id: '{name} lebih besar dari 5 MB. Pilih berkas yang lebih kecil.',
    en: '{name} is larger than 5 MB. Choose a smaller file.',
  },
  photoType: {
    id: '{name} bukan JPG, PNG, WebP, atau PDF yang dapat dibaca. Pilih berkas lain.',
    en: '{name} is not a readable JPG, PNG, WebP or PDF. Choose another file.',
  },
  photoGone: {
    id: 'Berkas yang terunggah tadi sudah tidak ada. Pilih lagi berkasnya.',
    en: 'The file uploaded before is no longer there. Choose it again.',
  },
  other: {
    id: 'Ada isian yang belum benar. Periksa kembali, lalu kirim lagi.',
    en: 'Something is not right yet. Please look through it and send again.',
  },
  alreadySent: {
    id: 'Formulir ini sudah pernah dikirim. Kalau ini memang laporan baru, tekan Kirim sekali lagi.',
    en: 'This form was sent before. If this really is a new report, press Send once more.',
  },
  text: { id: 'Tuliskan balasan Anda, paling sedikit 3 huruf.', en: 'Write your reply, at least 3 characters.' },
  textLong: { id: 'Pendekkan jawaban sampai 5.000 huruf.', en: 'Shorten the answer to 5,000 characters.' },
  satisfied: { id: 'Pilih apakah masalahnya sudah selesai.', en: 'Choose whether the matter is settled.' },
  rating: { id: 'Pilih nilai 1 sampai 5.', en: 'Choose a rating from 1 to 5.' },
  comment: { id: 'Pendekkan catatan.', en: 'Shorten the comment.' },
  code: {
    id: 'Kode itu tidak dikenal. Periksa lagi: 12 huruf dan angka, contoh 7K3M-9QXT-2FHP.',
    en: 'That code is not known. Check it again: 12 letters and digits, for example 7K3M-9QXT-2FHP.',
  },
};
