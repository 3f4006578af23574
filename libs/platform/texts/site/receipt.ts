export const siteReceipt = {
  title: { id: 'Laporan diterima', en: 'Report received' },
  heading: { id: 'Laporan Anda sudah diterima', en: 'Your report has been received' },
  number: { id: 'Nomor laporan', en: 'Report number' },
  code: { id: 'Kode lacak', en: 'Tracking code' },
  keep: { id: 'Simpan kode ini', en: 'Keep this code' },
  keepWhy: {
    id: 'Hanya dengan kode ini Anda bisa membaca jawaban dan membalasnya. Kami tidak menyimpannya, jadi tidak bisa mengirimkannya lagi. Foto layar ini, salin, atau cetak.',
    en: 'Only this code lets you read the answer and reply to it. We do not keep it, so we cannot send it again. Take a picture of this screen, copy it or print it.',
  },
  copy: { id: 'Salin kode', en: 'Copy the code' },
  copied: { id: 'Kode tersalin', en: 'Code copied' },
  copyFailed: { id: 'Tekan lama kode di atas untuk menyalinnya', en: 'Press and hold the code above to copy it' },
  print: { id: 'Cetak', en: 'Print' },
  whereTitle: { id: 'Ke mana laporan ini', en: 'Where it went' },
  routed: { id: 'Laporan ditujukan kepada {opd}.', en: 'The report is addressed to {opd}.' },
  routedCheck: {
    id: 'Petugas verifikasi memeriksanya lebih dulu dan dapat memindahkannya ke dinas lain.',
    en: 'A verifying officer checks it first and may pass it to another agency.',
  },
  manual: {
    id: 'Petugas verifikasi akan membaca laporan ini dan menentukan dinas yang bertanggung jawab.',
    en: 'A verifying officer will read this report and decide which agency is responsible.',
  },
  because: { id: 'Alasannya: {reasons}.', en: 'The reason: {reasons}.' },
  deadlinesTitle: { id: 'Batas waktunya', en: 'The deadlines' },
  atLatest: { id: 'paling lambat {date}', en: 'at the latest {date}' },
  provisional: {
    id: 'Batas jawaban pertama dihitung sementara dan menjadi pasti ketika dinas menerima laporan.',
    en: 'The deadline for the first answer is provisional and becomes certain when the agency receives the report.',
  },
  open: { id: 'Lihat perkembangan laporan', en: 'See how the report stands' },
  another: { id: 'Tulis laporan lain', en: 'Write another report' },
  gone: {
    id: 'Tanda terima sudah tidak ditampilkan lagi di perangkat ini. Masukkan kode lacak untuk melihat laporan Anda.',
    en: 'The receipt is no longer shown on this device. Enter the tracking code to see your report.',
  },
};
