import type { Text } from './text';

/** The office's screen about what routing learns from decisions. */
export const officeLearning = {
  title: { id: 'Pembelajaran', en: 'Learning' },
  lead: {
    id: 'Setiap keputusan petugas tentang OPD menjadi contoh. Dari contoh itu dilatih versi calon, yang berjalan sebagai bayangan: ia ditanya untuk setiap laporan baru, tetapi tidak menentukan apa pun sampai Anda memakainya.',
    en: 'Every decision about the OPD is an example. A candidate is trained from them and runs as a shadow: it is asked about each new report but decides nothing until you let it serve.',
  },
  train: { id: 'Latih sekarang', en: 'Train now' },
  asked: { id: 'Pelatihan segera dimulai…', en: 'The training begins soon…' },
  running: { id: 'Sedang dilatih…', en: 'Training…' },
  outcome: {
    trained: {
      id: 'Pelatihan terakhir selesai {at}: versi {version}.',
      en: 'The last training ended {at}: version {version}.',
    },
    nothing_new: {
      id: 'Pelatihan terakhir {at}: belum ada keputusan baru untuk dipelajari.',
      en: 'The last training, {at}: no new decision to learn from.',
    },
    failed: {
      id: 'Pelatihan terakhir gagal {at}. Coba lagi, atau periksa log worker.',
      en: 'The last training failed {at}. Try again, or see the log of the worker.',
    },
  },
  never: {
    id: 'Belum pernah dilatih di sini; dilatih tiap malam pukul 01.00.',
    en: 'Never trained here yet; it trains every night at 01:00.',
  },
  comparison: { id: 'Bayangan dibanding yang dipakai', en: 'The shadow against the one in use' },
  noShadow: { id: 'Tidak ada versi bayangan saat ini.', en: 'No version runs as a shadow now.' },
  compared: {
    id: '{complaints} laporan masuk sejak versi {version} menjadi bayangan; {decided} di antaranya sudah diputuskan petugas.',
    en: '{complaints} reports came in since version {version} runs as a shadow; people have decided {decided} of them.',
  },
  agreement: { id: 'Usul keduanya sama', en: 'Both propose the same' },
  right: { id: 'Usul pertama benar', en: 'First proposal right' },
  firstThree: { id: 'Benar di antara tiga usul', en: 'Right among three' },
  coverage: {
    id: 'Dapat disalurkan sendiri (salah paling banyak 5 %)',
    en: 'May be routed by itself (5 % wrong at most)',
  },
  onlyRight: { id: 'Hanya ia yang benar', en: 'Only this one right' },
  flattered: {
    id: 'Petugas melihat usul versi yang dipakai ketika memutuskan, jadi angkanya cenderung lebih baik. Yang paling berarti: laporan yang hanya benar pada salah satunya.',
    en: 'People see the proposal of the one in use when they decide, so its figures are flattered. What says most: reports that only one of the two had right.',
  },
  shadow: { id: 'Bayangan', en: 'Shadow' },
  serving: { id: 'Dipakai', en: 'In use' },
  versions: { id: 'Versi', en: 'Versions' },
  state: {
    serving: { id: 'dipakai', en: 'in use' },
    shadow: { id: 'bayangan', en: 'shadow' },
    kept: { id: 'disimpan', en: 'kept' },
    gone: { id: 'bobot sudah dihapus', en: 'weights dropped' },
  },
  made: { id: 'Dibuat', en: 'Made' },
  from: { id: 'Dari', en: 'From' },
  fromPack: { id: 'paket data', en: 'data pack' },
  fromExamples: { id: '{count} keputusan', en: '{count} decisions' },
  judged: { id: 'Dinilai dengan keputusan terbaru', en: 'Judged by the latest decisions' },
  judgedAs: {
    id: '{right} benar ({than} versi waktu itu), {count} keputusan',
    en: '{right} right ({than} what served then), {count} decisions',
  },
  notJudged: { id: 'keputusan masih terlalu sedikit', en: 'too few decisions yet' },
  change: { id: 'Ubah', en: 'Change' },
  promote: { id: 'Pakai versi ini', en: 'Let it serve' },
  rollBack: { id: 'Kembali ke versi ini', en: 'Go back to it' },
  sure: {
    id: 'Laporan yang masuk sesudah ini disalurkan dengan versi {version}.',
    en: 'Reports filed from now on are routed by version {version}.',
  },
  history: { id: 'Riwayat', en: 'History' },
  by: { id: '{at} oleh {name}', en: '{at} by {name}' },
  schedule: { id: 'jadwal malam', en: 'the nightly schedule' },
  changed: {
    trained: { id: 'Dilatih', en: 'Trained' },
    promoted: { id: 'Mulai dipakai', en: 'Began to serve' },
    rolled_back: { id: 'Dipakai kembali', en: 'Serves again' },
  },
  urgent: { id: 'Mungkin membahayakan jiwa', en: 'May endanger life' },
  urgentBecause: { id: 'Mungkin membahayakan jiwa: {why}', en: 'May endanger life: {why}' },
  quality: { id: 'Mutu penyaluran', en: 'Routing quality' },
  qualityLead: {
    id: 'Laporan 90 hari terakhir: seberapa sering usul OPD diganti petugas, seberapa sering OPD mengembalikannya, dan waktu yang terbuang di OPD yang keliru.',
    en: 'Reports of the last 90 days: how often people chose another OPD, how often an OPD sent one back, and the time lost with the wrong one.',
  },
  groupBy: { id: 'Menurut', en: 'By' },
  group: {
    rule: { id: 'Aturan', en: 'Rule' },
    model: { id: 'Versi model', en: 'Version of the model' },
    opd: { id: 'OPD yang diusulkan', en: 'OPD proposed' },
  },
  noKey: { id: 'tidak ada', en: 'none' },
  reports: { id: 'Laporan', en: 'Reports' },
  corrected: { id: 'Diganti petugas', en: 'Corrected' },
  bounced: { id: 'Dikembalikan OPD', en: 'Sent back' },
  lost: { id: 'Waktu terbuang', en: 'Time lost' },
  lostHours: {
    id: '{hours} jam (median {median} jam, {count} laporan)',
    en: '{hours} h (median {median} h, {count} reports)',
  },
  ofDecided: { id: '{count} dari {of} ({share})', en: '{count} of {of} ({share})' },
  similar: { id: 'Serupa dengan {number} yang ditangani {opd}', en: 'Like {number}, which {opd} handles' },
  similarHidden: {
    id: 'Serupa dengan laporan lain yang ditangani {opd}',
    en: 'Like another report, which {opd} handles',
  },
} satisfies Record<string, Text | Record<string, Text>>;
