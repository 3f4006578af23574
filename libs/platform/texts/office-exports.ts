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
  },
  jobError: {
    internal: { id: 'Terjadi kesalahan; coba lagi.', en: 'Something went wrong; try again.' },
    forbidden: { id: 'Anda tidak lagi berhak atas daftar ini.', en: 'You may not read this list any more.' },
    not_found: { id: 'Yang diminta tidak ada lagi.', en: 'What was asked for is not there any more.' },
  },
} satisfies Record<string, Record<string, Text>>;
