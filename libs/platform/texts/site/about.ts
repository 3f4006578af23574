export const siteAbout = {
  title: { id: 'Cara kerja dan batas waktu', en: 'How it works and the time limits' },
  lead: {
    id: 'Tanggap adalah tempat warga {regency} menyampaikan pengaduan, usul, dan permintaan informasi tentang pelayanan publik.',
    en: 'Tanggap is where the people of {regency} send complaints, suggestions and requests for information about public services.',
  },
  howTitle: { id: 'Perjalanan sebuah laporan', en: 'The way of a report' },
  how1: { id: 'Anda menulis laporan dan menerima kode lacak.', en: 'You write a report and get a tracking code.' },
  how2: {
    id: 'Petugas verifikasi memeriksa dan meneruskannya ke dinas yang bertanggung jawab. Dugaan korupsi atau penyalahgunaan wewenang diteruskan ke Inspektorat, bukan ke dinas yang dilaporkan.',
    en: 'A verifying officer checks it and passes it to the responsible agency. Alleged corruption or misuse of office goes to the Inspectorate, not to the agency reported on.',
  },
  how3: {
    id: 'Dinas menjawab dan menindaklanjuti. Batas waktunya dihitung oleh sistem, dan keterlambatan dicatat serta dilaporkan ke atasan.',
    en: 'The agency answers and acts. The system counts its time, records every delay and reports it upwards.',
  },
  how4: {
    id: 'Anda menilai hasilnya. Kalau belum selesai, laporan dibuka lagi.',
    en: 'You judge the result. If it is not settled, the report is opened again.',
  },
  limitsTitle: { id: 'Batas waktu', en: 'Time limits' },
  limitsNote: {
    id: 'Hari kerja pertama adalah hari kerja setelah laporan masuk. Selama petugas menunggu keterangan dari Anda, batas waktu dinas dijeda, kecuali batas menurut undang-undang.',
    en: 'The first working day is the one after the report arrived. While the staff wait for your answer the deadlines of the agency are paused, except the limit set by law.',
  },
  columnWhat: { id: 'Yang dijanjikan', en: 'What is promised' },
  columnLimit: { id: 'Paling lama', en: 'At most' },
  supervisory: {
    id: 'Pengaduan tentang penyalahgunaan wewenang atau korupsi',
    en: 'Complaint about misuse of office or corruption',
  },
  lawTitle: { id: 'Dasar hukum', en: 'Legal basis' },
  law1: { id: 'UU 25/2009 tentang Pelayanan Publik', en: 'Law 25/2009 on Public Services' },
  law2: {
    id: 'Perpres 76/2013 tentang Pengelolaan Pengaduan Pelayanan Publik',
    en: 'Presidential Regulation 76/2013 on Handling Public-Service Complaints',
  },
  law3: { id: 'UU 27/2022 tentang Pelindungan Data Pribadi', en: 'Law 27/2022 on Personal Data Protection' },
  law4: { id: 'UU 14/2008 tentang Keterbukaan Informasi Publik', en: 'Law 14/2008 on Public Information' },
  lawNote: {
    id: 'Batas waktu yang tidak ditetapkan undang-undang mengikuti praktik SP4N-LAPOR! dan dapat diubah oleh pemerintah kabupaten.',
    en: 'Limits not set by law follow the practice of SP4N-LAPOR! and may be changed by the regency.',
  },
  elsewhereTitle: { id: 'Belum puas?', en: 'Still not satisfied?' },
  elsewhere: {
    id: 'Anda juga dapat melapor ke Ombudsman Republik Indonesia atau lewat SP4N-LAPOR! (lapor.go.id). Melapor di sini tidak menghilangkan hak itu.',
    en: 'You may also turn to the Ombudsman of the Republic of Indonesia or to SP4N-LAPOR! (lapor.go.id). Reporting here does not take that right away.',
  },
  licence: { id: 'Lisensi: {licence}', en: 'Licence: {licence}' },
};
