/** What stands around every page of the citizen. */
export const siteShell = {
  name: { id: 'Tanggap', en: 'Tanggap' },
  skip: { id: 'Langsung ke isi', en: 'Skip to the content' },
  mainNav: { id: 'Utama', en: 'Main' },
  home: { id: 'Beranda', en: 'Home' },
  report: { id: 'Tulis laporan', en: 'Write a report' },
  track: { id: 'Lacak laporan', en: 'Track a report' },
  about: { id: 'Cara kerja dan batas waktu', en: 'How it works and the time limits' },
  transparency: { id: 'Transparansi pengaduan', en: 'Complaints in the open' },
  privacy: { id: 'Privasi Anda', en: 'Your privacy' },
  office: { id: 'Masuk petugas', en: 'Staff sign-in' },
  footerNav: { id: 'Tautan lain', en: 'More links' },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  sources: { id: 'Sumber data', en: 'Data sources' },
  areaSource: {
    id: 'Daftar kecamatan dan desa: cahyadsn/wilayah (MIT) menurut Kepmendagri, dirujuk silang dengan idn-area-data (ODbL).',
    en: 'List of districts and villages: cahyadsn/wilayah (MIT) after the decree of the Ministry of Home Affairs, cross-checked with idn-area-data (ODbL).',
  },
  demoTitle: { id: 'Ini versi percobaan', en: 'This is a demonstration' },
  demo: {
    id: 'Laporan di sini tidak dibaca petugas sungguhan. Jangan menulis data pribadi yang sebenarnya.',
    en: 'Nobody in office reads what is filed here. Please do not write real personal data.',
  },
  optional: { id: 'boleh dikosongkan', en: 'optional' },
  errorPrefix: { id: 'Periksa lagi: ', en: 'Please check: ' },
};
