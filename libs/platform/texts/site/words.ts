/** Clocks, deadlines and events as a citizen reads them. */
export const siteClocks = {
  verification: { id: 'Diperiksa petugas', en: 'Checked by the staff' },
  first_response: { id: 'Jawaban pertama dari dinas', en: 'First answer of the agency' },
  resolution: { id: 'Selesai ditangani', en: 'Settled' },
  statutory: { id: 'Batas menurut undang-undang', en: 'Limit set by law' },
  information: { id: 'Keterangan dari Anda', en: 'Your answer' },
  citizen_reply: { id: 'Penilaian dari Anda', en: 'Your judgement' },
  contribution: { id: 'Bagian dinas lain', en: 'Part of another agency' },
  coordination: { id: 'Keputusan dinas yang menangani', en: 'Decision which office handles it' },
};

export const siteDeadlineStates = {
  running: { id: 'berjalan', en: 'running' },
  at_risk: { id: 'hampir habis', en: 'nearly over' },
  breached: { id: 'terlewati', en: 'missed' },
  paused: { id: 'dijeda', en: 'paused' },
  stopped: { id: 'terpenuhi', en: 'met' },
  cancelled: { id: 'tidak berlaku lagi', en: 'no longer applies' },
};

export const siteEvents = {
  filed: { id: 'Laporan diterima', en: 'Report received' },
  routed: { id: 'Dinas tujuan ditentukan', en: 'Responsible agency found' },
  verified: { id: 'Laporan diperiksa dan diteruskan ke dinas', en: 'Report checked and passed to the agency' },
  assigned: { id: 'Laporan diteruskan ke dinas', en: 'Report passed to the agency' },
  rejected: { id: 'Laporan tidak dapat diproses', en: 'Report cannot be processed' },
  information_requested: { id: 'Petugas meminta keterangan', en: 'The staff asked for information' },
  information_supplied: { id: 'Anda memberi keterangan', en: 'You answered' },
  replied: { id: 'Anda membalas', en: 'You replied' },
  responded: { id: 'Jawaban dinas', en: 'Answer of the agency' },
  resolved: { id: 'Dinas menyatakan selesai', en: 'The agency says it is settled' },
  confirmed: { id: 'Anda menyatakan selesai', en: 'You said it is settled' },
  disputed: { id: 'Anda membuka laporan lagi', en: 'You reopened the report' },
  closed: { id: 'Laporan ditutup', en: 'Report closed' },
  merged: { id: 'Laporan digabung', en: 'Report joined with another' },
  split: { id: 'Laporan dipecah menjadi beberapa', en: 'Report split into several' },
  contribution_requested: { id: '{helper} ikut menangani', en: '{helper} joins in' },
  contribution_completed: { id: '{helper} menyelesaikan bagiannya', en: '{helper} has done its part' },
  contribution_refused: { id: '{helper} tidak ikut menangani', en: '{helper} does not join in' },
  contribution_withdrawn: { id: '{helper} tidak perlu ikut menangani lagi', en: '{helper} is no longer needed' },
  split_off: { id: 'Dipisahkan dari laporan Anda yang lain', en: 'Split off from another report of yours' },
  unmerged: { id: 'Laporan ditangani tersendiri lagi', en: 'Report handled by itself again' },
  paused: { id: 'Penanganan dijeda', en: 'The handling was paused' },
  resumed: { id: 'Penanganan dilanjutkan', en: 'The handling goes on' },
  deadline_extended: {
    id: 'Jawaban sementara dinas; tanggal baru disetujui',
    en: 'Interim reply of the agency; new date approved',
  },
  deadline_recalculated: { id: 'Batas waktu dihitung ulang', en: 'A deadline was computed again' },
  contact_changed: { id: 'Anda mengubah nama atau kontak', en: 'You changed name or contact' },
  personal_data_erased: { id: 'Data pribadi pelapor dihapus', en: 'Personal data of the reporter erased' },
  other: { id: 'Ada perkembangan', en: 'There is news' },
};

export const siteUnits = {
  working_days: { id: '{amount} hari kerja', en: '{amount} working days' },
  working_hours: { id: '{amount} jam kerja', en: '{amount} working hours' },
  calendar_days: { id: '{amount} hari kalender', en: '{amount} calendar days' },
  seconds: { id: '{amount} detik', en: '{amount} seconds' },
};

/** Why a report was addressed to an agency. */
export const siteReasons = {
  category: { id: 'Anda memilih "{name}"', en: 'you chose "{name}"' },
  area: { id: 'kejadiannya di {name}', en: 'it happened in {name}' },
  word: { id: 'laporan menyebut "{word}"', en: 'the report says "{word}"' },
  kind: { id: 'ini {kind}', en: 'it is a {kind}' },
  supervisory: {
    id: 'laporan menyangkut dugaan penyalahgunaan wewenang',
    en: 'the report is about an alleged misuse of office',
  },
};
