import type { Text } from './text';

/** Files that leave the office, as its screens say it. Pure data: the browser imports it as it is. */
export const officeExports = {
  nav: { id: 'Unduhan', en: 'Downloads' },
  title: { id: 'Unduhan', en: 'Downloads' },
  lead: {
    id: 'Berkas yang Anda minta. Hanya Anda yang dapat membukanya; dihapus sesudah tujuh hari.',
    en: 'Files that you asked for. Only you can open them; they are removed after seven days.',
  },
  empty: { id: 'Belum ada unduhan', en: 'No downloads yet' },
  emptyHint: {
    id: 'Tekan Unduh pada sebuah daftar; berkasnya muncul di sini.',
    en: 'Press Download on a list; its file appears here.',
  },
  download: { id: 'Unduh', en: 'Download' },
  as: {
    xlsx: { id: 'Excel (XLSX)', en: 'Excel (XLSX)' },
    csv: { id: 'CSV', en: 'CSV' },
  },
  preparing: { id: 'Menyiapkan berkas', en: 'Preparing the file' },
  rows: { id: '{count} baris', en: '{count} rows' },
  ready: { id: 'Berkas siap', en: 'The file is ready' },
  readyName: { id: '{name} siap.', en: '{name} is ready.' },
  save: { id: 'Simpan berkas', en: 'Save the file' },
  saveName: { id: 'Simpan {name}', en: 'Save {name}' },
  until: { id: 'Disimpan sampai', en: 'Kept until' },
  what: { id: 'Isi', en: 'Content' },
  state: { id: 'Keadaan', en: 'State' },
  asked: { id: 'Diminta', en: 'Asked' },
  size: { id: 'Ukuran', en: 'Size' },
  evidenceTitle: { id: 'Paket bukti', en: 'Evidence pack' },
  evidenceLead: {
    id: 'ZIP untuk penilai: register tanpa data pribadi, berkas perkara, rekapitulasi, dokumen, dan bukti keutuhan.',
    en: 'A ZIP for the assessor: register without personal data, case files, recapitulation, documents, proof of integrity.',
  },
  evidenceMake: { id: 'Siapkan paket bukti', en: 'Make the evidence pack' },
  period: { id: 'Periode', en: 'Period' },
  monthlyTitle: { id: 'Laporan bulanan', en: 'Monthly report' },
  monthlyLead: {
    id: 'PDF: dibanding bulan sebelumnya, per OPD, sepuluh laporan terbuka terlama. Setiap awal bulan pembina mendapatnya di Unduhan dan lewat surel.',
    en: 'A PDF: against the month before, by OPD, the ten oldest open. Each month supervisors get it among their downloads and by e-mail.',
  },
  monthlyTell: { id: 'Kirim juga ke surel saya', en: 'Send it to my e-mail as well' },
  monthlyMake: { id: 'Siapkan laporan bulanan', en: 'Make the monthly report' },
  month: { id: 'Bulan', en: 'Month' },
  importTitle: { id: 'Impor SP4N-LAPOR!', en: 'Import from SP4N-LAPOR!' },
  importLead: {
    id: 'Unggah berkas ekspor (CSV atau XLSX). Berkas diperiksa dahulu; belum ada yang masuk sampai Anda menyetujui.',
    en: 'Upload an export (CSV or XLSX). It is looked at first; nothing comes in until you agree.',
  },
  importHint: {
    id: 'Kolom: tracking_id, tanggal_masuk, dinas_tujuan, kecamatan, status, kategori, isi_laporan_awal. Paling besar 5 MB, 20.000 baris.',
    en: 'Columns: tracking_id, tanggal_masuk, dinas_tujuan, kecamatan, status, kategori, isi_laporan_awal. At most 5 MB, 20,000 rows.',
  },
  file: { id: 'Berkas', en: 'File' },
  check: { id: 'Periksa berkas', en: 'Look at the file' },
  confirm: { id: 'Impor {count} laporan', en: 'Import {count} reports' },
  found: { id: 'Hasil pemeriksaan', en: 'What was found' },
  fresh: { id: 'Laporan baru', en: 'New reports' },
  known: { id: 'Sudah ada', en: 'Here already' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  rejectedFile: { id: 'Unduh baris yang ditolak', en: 'Download the rejected rows' },
  nothingNew: { id: 'Tidak ada laporan baru dalam berkas ini.', en: 'There is nothing new in this file.' },
  mapping: {
    agency: { id: 'Dinas tujuan', en: 'Agencies' },
    category: { id: 'Kategori', en: 'Categories' },
    area: { id: 'Kecamatan', en: 'Districts' },
    status: { id: 'Status', en: 'Statuses' },
  },
  inFile: { id: 'Dalam berkas', en: 'In the file' },
  here: { id: 'Di sini', en: 'Here' },
  count: { id: 'Jumlah', en: 'Count' },
  unknown: { id: 'tidak dikenal', en: 'unknown' },
  imported: {
    id: '{count} laporan masuk. Tidak ada yang diberi tahu.',
    en: '{count} reports came in. Nobody was told.',
  },
  another: { id: 'Impor berkas lain', en: 'Import another file' },
  exportSame: { id: 'Unduh register dalam bentuk yang sama', en: 'Download the register in the same form' },
} satisfies Record<string, Text | Record<string, Text>>;

export const exportWords = {
  jobState: {
    queued: { id: 'Menunggu giliran', en: 'Waiting' },
    running: { id: 'Sedang disiapkan', en: 'Being made' },
    done: { id: 'Siap', en: 'Ready' },
    failed: { id: 'Gagal', en: 'Failed' },
    expired: { id: 'Sudah dihapus', en: 'Removed' },
  },
  jobKind: {
    export: { id: 'Daftar', en: 'List' },
    evidence_pack: { id: 'Paket bukti', en: 'Evidence pack' },
    monthly_report: { id: 'Laporan bulanan', en: 'Monthly report' },
    sp4n_check: { id: 'Pemeriksaan SP4N-LAPOR!', en: 'Check of SP4N-LAPOR!' },
    sp4n_import: { id: 'Impor SP4N-LAPOR!', en: 'Import of SP4N-LAPOR!' },
  },
  jobError: {
    internal: { id: 'Terjadi kesalahan; coba lagi.', en: 'Something went wrong; try again.' },
    forbidden: { id: 'Anda tidak lagi berhak atas daftar ini.', en: 'You may not read this list any more.' },
    validation_failed: { id: 'Berkasnya tidak dapat dibaca.', en: 'The file cannot be read.' },
    not_found: { id: 'Yang diminta tidak ada lagi.', en: 'What was asked for is not there any more.' },
  },
} satisfies Record<string, Record<string, Text>>;
