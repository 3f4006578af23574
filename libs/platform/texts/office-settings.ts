import type { Text } from './text';

/** What the office's settings say beside the names of the sections, which are in office-screens.ts. */
export const officeSettings = {
  search: { id: 'Cari nama atau kode', en: 'Search a name or code' },
  nothingFound: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  nothingFoundHint: { id: 'Coba kata lain, atau kosongkan pencarian.', en: 'Try another word, or clear the search.' },
  emptyHint: { id: 'Tambahkan yang pertama.', en: 'Add the first one.' },
  shown: { id: '{count} ditampilkan', en: '{count} shown' },
  shownOf: { id: '{count} dari {of} ditampilkan', en: '{count} of {of} shown' },
  savedName: { id: '{name}: tersimpan.', en: '{name}: saved.' },
  newOne: { id: '{what}: tambah baru', en: '{what}: add a new one' },
  newOpd: { id: 'Tambah OPD', en: 'Add an OPD' },
  newCategory: { id: 'Tambah kategori', en: 'Add a category' },
  newPauseReason: { id: 'Tambah alasan jeda', en: 'Add a reason for a pause' },
  pauseReasonCodeHint: {
    id: 'Huruf kecil, angka, garis bawah, dan tanda hubung; tidak dapat diubah lagi.',
    en: 'Lower-case letters, digits, underscores and hyphens; can never change.',
  },
  pauseReasonHint: {
    id: 'Tampil pada garis waktu laporan, juga bagi pelapor: "jeda: …".',
    en: 'Shown on the timeline of a report, to the citizen too: “paused: …”.',
  },
  pauseReasonActiveHint: {
    id: 'Bila dimatikan, tidak dapat dipilih lagi; jeda yang sedang berjalan tetap.',
    en: 'Switched off, it can no longer be chosen; pauses under way go on.',
  },
  newUser: { id: 'Tambah pengguna', en: 'Add a user' },
  newRule: { id: 'Tambah aturan', en: 'Add a rule' },
  ofOrganisation: { id: 'Organisasi', en: 'Organisation' },
  ofRouting: { id: 'Penerusan', en: 'Routing' },
  ofTime: { id: 'Waktu', en: 'Time' },
  ofMessages: { id: 'Pesan dan laporan', en: 'Messages and reports' },
  backTo: { id: 'Kembali ke daftar {list}', en: 'Back to the list: {list}' },
  gone: { id: 'Data ini tidak ada', en: 'This entry does not exist' },
  goneHint: { id: 'Kembali ke daftarnya dan cari lagi.', en: 'Go back to the list and search again.' },
  draftFound: {
    id: 'Perubahan yang Anda ketik sebelumnya belum disimpan; isinya ada di bawah ini.',
    en: 'What you typed before has not been saved yet; it is in the form below.',
  },
  discard: { id: 'Buang perubahan itu', en: 'Discard it' },
  kind: { id: 'Jenis', en: 'Kind' },
  codeHint: {
    id: 'Huruf kecil, angka, dan tanda hubung; tidak dapat diubah lagi.',
    en: 'Lower-case letters, digits and hyphens; can never change.',
  },
  shortName: { id: 'Nama singkat', en: 'Short name' },
  area: { id: 'Wilayah', en: 'Area' },
  address: { id: 'Alamat', en: 'Address' },
  website: { id: 'Situs web', en: 'Website' },
  calendarHint: { id: 'Tenggat OPD ini mengikuti kalender itu.', en: 'The deadlines of this OPD follow it.' },
  opdActiveHint: {
    id: 'Bila dimatikan, tidak menerima laporan baru.',
    en: 'Switched off, it receives no new reports.',
  },
  nameEn: { id: 'Nama dalam bahasa Inggris', en: 'Name in English' },
  hint: { id: 'Penjelasan singkat', en: 'Short explanation' },
  hintHint: { id: 'Tampil di bawah nama pada formulir warga.', en: "Shown under the name on the citizen's form." },
  hintEn: { id: 'Penjelasan dalam bahasa Inggris', en: 'Explanation in English' },
  categoryOpdHint: {
    id: 'Kosongkan bila aturan atau admin instansi yang menentukan.',
    en: 'Leave empty where a rule or the verifier decides.',
  },
  decidedLater: { id: 'menurut aturan', en: 'by rule' },
  synonyms: { id: 'Sinonim', en: 'Synonyms' },
  synonymsHint: {
    id: 'Kata sehari-hari warga, misalnya “jeglong”. Tekan Enter setelah setiap kata; daftar yang ditempel akan dipisah menurut koma.',
    en: 'The words people use, such as “jeglong”. Press Enter after each; a pasted list is split at its commas.',
  },
  position: { id: 'Urutan', en: 'Order' },
  positionHint: { id: 'Angka kecil tampil lebih dahulu.', en: 'Smaller numbers come first.' },
  public: { id: 'Terbuka untuk umum', en: 'Public' },
  publicHint: {
    id: 'Laporan kategori ini boleh tampil di halaman publik.',
    en: 'Reports of this category may appear on public pages.',
  },
  supervisory: { id: 'Berkadar pengawasan', en: 'Supervisory' },
  supervisoryHint: {
    id: 'Dugaan penyalahgunaan wewenang; tidak pernah tampil di halaman publik.',
    en: 'Alleged misuse of office; never shown in public.',
  },
  categoryActiveHint: {
    id: 'Bila dimatikan, tidak ditawarkan lagi; laporan lama tetap.',
    en: 'Switched off, it is no longer offered; old reports keep it.',
  },
  usernameHint: {
    id: '3–64 huruf kecil, angka, titik, atau tanda hubung; tidak dapat diubah lagi.',
    en: '3–64 lower-case letters, digits, dots or hyphens; can never change.',
  },
  passwordHint: {
    id: 'Paling sedikit 10 karakter. Sampaikan langsung kepada orangnya, jangan lewat pesan grup.',
    en: 'At least 10 characters. Hand it over in person, not in a group chat.',
  },
  newPassword: { id: 'Kata sandi baru', en: 'New password' },
  newPasswordHint: {
    id: 'Kosongkan bila tidak diganti. Mengganti kata sandi mengakhiri semua sesi orang itu.',
    en: 'Leave empty to keep it. A new password ends every session of that person.',
  },
  userActiveHint: {
    id: 'Bila dimatikan, tidak dapat masuk lagi dan semua sesinya berakhir.',
    en: 'Switched off, nobody can sign in with it and its sessions end.',
  },
  officeEmailHint: {
    id: 'Alamat kantor, untuk pemberitahuan. Hanya administrator yang melihatnya.',
    en: 'Of the office, for notifications. Only administrators see it.',
  },
  officePhoneHint: {
    id: 'Nomor kantor untuk SMS atau WhatsApp, misalnya 0812-3456-7890.',
    en: 'Of the office, for SMS or WhatsApp, such as 0812-3456-7890.',
  },
} satisfies Record<string, Text>;

/** What a routing rule asks for and does, in the words of the office. */
export const officeRules = {
  dryRun: { id: 'Coba pada laporan 3 bulan terakhir', en: 'Try it on the reports of the last 3 months' },
  dryRunHint: {
    id: 'Menghitung apa yang akan terjadi; tidak ada yang disimpan atau dipindahkan.',
    en: 'Counts what would happen; nothing is saved or moved.',
  },
  dryRunPart: {
    id: 'Hanya laporan terbaru dari masa itu yang dicoba.',
    en: 'Only the latest of that period were tried.',
  },
  dryRunExamples: { id: 'Contoh laporan yang berpindah', en: 'Examples of reports that would move' },
  wouldBreach: { id: 'akan lewat batas', en: 'would breach' },
  byPerson: { id: 'diputuskan petugas (usul: {opd})', en: 'a person decides (proposed: {opd})' },
  lead: {
    id: 'Ditanya dari atas ke bawah; aturan pertama yang cocok menentukan. Perubahan berlaku bagi laporan sesudahnya.',
    en: 'Asked from top to bottom; the first match decides. A change applies to reports filed afterwards.',
  },
  conditionsHint: {
    id: 'Semua yang diisi harus cocok; dalam satu daftar, satu isi sudah cukup.',
    en: 'All that is given must hold; within one list any entry is enough.',
  },
  words: { id: 'Kata dalam laporan', en: 'Words in the report' },
  wordsHint: {
    id: 'Kata atau frasa utuh dalam judul atau isi. Tekan Enter setelah setiap kata.',
    en: 'Whole words or phrases in subject or text. Press Enter after each.',
  },
  withWords: { id: 'Dan juga salah satu kata', en: 'And one of the words' },
  withWordsHint: { id: 'Mempersempit daftar kata di atas.', en: 'Narrows the list above.' },
  streets: { id: 'Nama jalan', en: 'Streets' },
  streetsHint: {
    id: 'Dicari dalam alamat dan isi laporan; “Jl.” dibaca “jalan”. Persempit dengan wilayah.',
    en: 'Looked for in the address and the text; “Jl.” is read as “jalan”. Narrow it by areas.',
  },
  elsewhere: { id: 'Penerima di luar kabupaten', en: 'Addressee outside the regency' },
  elsewhereHint: {
    id: 'Misalnya pemilik jalan nasional atau provinsi; diusulkan kepada petugas, tidak dikirim sendiri. Kosongkan bila ke OPD.',
    en: 'Such as the owner of a national or provincial road; proposed to a person, never sent. Empty where it goes to an OPD.',
  },
  elsewhereOf: { id: 'Di luar kabupaten: {name}', en: 'Outside the regency: {name}' },
  withoutWords: { id: 'Tetapi tanpa kata', en: 'But none of the words' },
  withoutWordsHint: { id: 'Satu saja ada, aturan ini dilewati.', en: 'If one occurs, the rule is passed over.' },
  categories: { id: 'Kategori pilihan warga', en: 'Category the citizen chose' },
  categoriesHint: {
    id: 'Pilihan warga didahulukan: tanpa kategori di sini, aturan hanya menentukan laporan yang kategorinya tidak dipilih warga. Aturan ke Inspektorat dan ke luar kabupaten selalu ditanya.',
    en: "The citizen's choice goes first: without a category here, the rule decides only on reports whose category nobody chose. Rules to the inspectorate and out of the regency are always asked.",
  },
  dryRunChoice: {
    id: 'Kategori yang dipilih warga didahulukan. Sebutkan kategorinya di atas bila aturan ini harus berlaku juga baginya.',
    en: 'A category that the citizen chose goes first. Name it above if this rule is to apply to it as well.',
  },
  areas: { id: 'Wilayah kejadian', en: 'Area of the event' },
  areasHint: { id: 'Kecamatan mencakup desa-desanya.', en: 'A district holds its villages.' },
  kinds: { id: 'Jenis laporan', en: 'Kind of report' },
  onlySupervisory: { id: 'Hanya yang berkadar pengawasan', en: 'Only supervisory matters' },
  opdHint: {
    id: 'Kosongkan untuk kecamatan tempat kejadian atau OPD dari kategori.',
    en: "Leave empty for the district's office or the category's OPD.",
  },
  district: { id: 'Kecamatan tempat kejadian', en: 'The district where it happened' },
  category: { id: 'Usulan kategori', en: 'Suggested category' },
  categoryHint: {
    id: 'Dipakai bila warga tidak memilih; tanpa OPD di atas, OPD kategori ini yang menerima.',
    en: 'Used where the citizen chose none; without an OPD above, its OPD receives the report.',
  },
  opdOf: { id: 'OPD kategori {category}', en: 'The OPD of {category}' },
  marksSupervisory: { id: 'Tandai berkadar pengawasan', en: 'Mark as supervisory' },
  marksSupervisoryHint: {
    id: 'Isi OPD pengawasnya, yaitu Inspektorat.',
    en: 'Needs the inspecting OPD: the inspectorate.',
  },
  confidence: { id: 'Keyakinan (%)', en: 'Confidence (%)' },
  confidenceHint: {
    id: '0–100. Di bawah ambang, aturan ini hanya mengusulkan dan admin instansi yang memutuskan.',
    en: '0–100. Below the threshold the rule only proposes and the verifier decides.',
  },
  activeHint: { id: 'Bila dimatikan, aturan ini dilewati.', en: 'Switched off, it is passed over.' },
  threshold: { id: 'Ambang keyakinan (%)', en: 'Confidence threshold (%)' },
  thresholdHint: {
    id: 'Di bawah ambang ini, tujuan laporan hanya diusulkan dan admin instansi yang memutuskan.',
    en: 'Below it, where a report goes is only proposed, and the verifier decides.',
  },
  thresholdChanged: { id: 'Diubah terakhir oleh {name}, {when}', en: 'Last changed by {name}, {when}' },
  thresholdIs: { id: 'Ambang keyakinan: {percent} %', en: 'Confidence threshold: {percent} %' },
  preview: { id: 'Coba aturan', en: 'Try the rules' },
  previewHint: {
    id: 'Tulis laporan contoh untuk melihat tujuannya menurut aturan yang tersimpan. Tidak ada yang disimpan.',
    en: 'Write a sample report to see where the saved rules send it. Nothing is stored.',
  },
  previewText: { id: 'Isi laporan contoh', en: 'Text of the sample' },
  tryIt: { id: 'Lihat tujuannya', en: 'See where it goes' },
  goesTo: { id: 'Diteruskan ke {opd}', en: 'Goes to {opd}' },
  byHand: { id: 'Diputuskan admin instansi; usulan: {opd}', en: 'Decided by the verifier; proposed: {opd}' },
} satisfies Record<string, Text>;

/** What has happened to an account. */
export const officeAccountHistory = {
  title: { id: 'Riwayat akun', en: 'History of the account' },
  lead: {
    id: 'Siapa mengubah apa. Kata sandi, surel, dan telepon tidak pernah disebutkan isinya.',
    en: 'Who changed what. What a password, an e-mail or a phone number was is never told.',
  },
  empty: { id: 'Belum ada perubahan yang tercatat.', en: 'No change has been recorded yet.' },
  created: { id: 'Akun dibuat', en: 'Account created' },
  changed: { id: 'Akun diubah', en: 'Account changed' },
  byServer: { id: 'perintah di server', en: 'a command on the server' },
  set: { id: '{field}: {after}', en: '{field}: {after}' },
  moved: { id: '{field}: dari {before} menjadi {after}', en: '{field}: from {before} to {after}' },
  hiddenSet: { id: '{field}: diisi', en: '{field}: set' },
  hiddenMoved: { id: '{field}: diganti', en: '{field}: changed' },
  none: { id: 'kosong', en: 'none' },
} satisfies Record<string, Text>;
