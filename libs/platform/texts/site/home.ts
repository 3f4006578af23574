export const siteHome = {
  title: { id: 'Sampaikan laporan Anda', en: 'Tell us what is wrong' },
  heading: {
    id: 'Ada layanan yang tidak beres? Sampaikan di sini.',
    en: 'Is a public service not working? Tell us here.',
  },
  lead: {
    id: 'Laporan Anda dicatat, diteruskan ke dinas yang bertanggung jawab di {regency}, dan dijaga agar dijawab sebelum batas waktunya.',
    en: 'Your report is recorded, passed to the responsible agency in {regency}, and kept to its deadline until it is answered.',
  },
  writeTitle: { id: 'Tulis laporan', en: 'Write a report' },
  writeHint: {
    id: 'Pengaduan, usul, atau permintaan informasi. Tanpa akun, kira-kira lima menit. Nama boleh tidak disebut.',
    en: 'A complaint, a suggestion or a request for information. No account, about five minutes. You need not give your name.',
  },
  writeButton: { id: 'Tulis pengaduan', en: 'Write a complaint' },
  trackTitle: { id: 'Lacak pengaduan', en: 'Track a complaint' },
  trackHint: {
    id: 'Masukkan kode lacak yang Anda terima saat mengirim laporan.',
    en: 'Enter the tracking code that you were given when you filed.',
  },
  nextTitle: { id: 'Yang terjadi setelah laporan dikirim', en: 'What happens after you send it' },
  step1Title: { id: 'Diperiksa', en: 'Checked' },
  step1: {
    id: 'Petugas membaca laporan dan menentukan dinas yang bertanggung jawab, paling lama {verification}. Kalau ada yang kurang, Anda ditanya dulu, tidak langsung ditolak.',
    en: 'Staff read the report and decide which agency is responsible, within {verification}. If something is missing you are asked first, not refused.',
  },
  step2Title: { id: 'Dijawab dinas', en: 'Answered by the agency' },
  step2: {
    id: 'Dinas memberi jawaban pertama paling lama {first_response} sejak menerima laporan.',
    en: 'The agency gives its first answer within {first_response} of receiving the report.',
  },
  step3Title: { id: 'Diselesaikan', en: 'Resolved' },
  step3: {
    id: 'Pengaduan diselesaikan paling lama {complaint} sejak dikirim, permintaan informasi {information_request}. Anda yang menilai hasilnya, dan boleh membuka laporan lagi bila belum puas.',
    en: 'A complaint is settled within {complaint} of filing, a request for information within {information_request}. You judge the result and may reopen the report if it is not good enough.',
  },
  lawNote: {
    id: 'Batas waktu mengikuti aturan pengaduan pelayanan publik. Sabtu, Minggu, hari libur nasional, dan cuti bersama tidak dihitung sebagai hari kerja.',
    en: 'The limits follow the rules for public-service complaints. Saturdays, Sundays, national holidays and collective leave do not count as working days.',
  },
  moreLimits: { id: 'Semua batas waktu dan dasar hukumnya', en: 'All time limits and their legal basis' },
  privacyTitle: { id: 'Takut melapor? Anda yang memilih.', en: 'Afraid to report? You choose.' },
  privacyLead: {
    id: 'Siapa yang boleh tahu nama Anda ditentukan oleh Anda sendiri, sebelum laporan dikirim.',
    en: 'Who may know your name is your decision, made before you send anything.',
  },
  namedTitle: { id: 'Dengan nama', en: 'With your name' },
  named: {
    id: 'Petugas yang menangani dapat melihat nama Anda agar bisa menghubungi. Nama tidak pernah ditampilkan kepada umum.',
    en: 'Staff handling the report can see your name so that they can reach you. It is never shown to the public.',
  },
  confidentialTitle: { id: 'Rahasia', en: 'Confidential' },
  confidential: {
    id: 'Dinas yang Anda laporkan tidak bisa melihat nama Anda, dan laporannya tidak ditampilkan kepada umum. Bila petugas verifikasi perlu membuka nama Anda, siapa, kapan, dan alasannya tercatat.',
    en: 'The agency you report on cannot see your name, and the report is not shown to the public. If a verifying officer has to open your name, who, when and why is recorded.',
  },
  anonymousTitle: { id: 'Anonim', en: 'Anonymous' },
  anonymous: {
    id: 'Kami tidak menanyakan dan tidak menyimpan nama atau nomor Anda. Kode lacak adalah satu-satunya cara Anda membaca jawabannya, jadi simpan baik-baik.',
    en: 'We neither ask for nor keep your name or number. The tracking code is your only way to read the answer, so keep it safe.',
  },
  morePrivacy: { id: 'Penjelasan lengkap tentang privasi Anda', en: 'More about your privacy' },
};
