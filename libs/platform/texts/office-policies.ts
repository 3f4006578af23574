import { postTexts } from './escalation';
import type { Text } from './text';

/** The office's screens about time limits. */
export const officePolicies = {
  hint: {
    id: 'Batas waktu tiap jenis laporan; kategori atau OPD dapat punya batas sendiri. Dampak perubahan terlihat sebelum diterapkan.',
    en: 'The limits of each kind of report; a category or an OPD may have its own. The effect of a change is seen before it is applied.',
  },
  scope: { id: 'Berlaku untuk', en: 'Made for' },
  limits: { id: 'Batas', en: 'Limits' },
  version: { id: 'Versi', en: 'Version' },
  versionNumber: { id: 'Versi {version}', en: 'Version {version}' },
  everyCategory: { id: 'semua kategori', en: 'every category' },
  everyOpd: { id: 'semua OPD', en: 'every OPD' },
  ofCategory: { id: 'kategori {name}', en: 'category {name}' },
  newOne: { id: 'Tambah batas khusus', en: 'Add special limits' },
  newHint: {
    id: 'Pilih untuk laporan apa batas ini berlaku. Yang tidak Anda ubah mengikuti batas yang berlaku sekarang.',
    en: 'Choose which reports they are for. What you leave as it is follows the limits of now.',
  },
  kind: { id: 'Jenis laporan', en: 'Kind of report' },
  supervisory: { id: 'Hanya yang berkadar pengawasan', en: 'Only supervisory ones' },
  category: { id: 'Kategori', en: 'Category' },
  opd: { id: 'OPD', en: 'OPD' },
  choosePlace: { id: 'Pilih kategori, OPD, atau keduanya.', en: 'Choose a category, an OPD, or both.' },
  proceed: { id: 'Isi batasnya', en: 'Set the limits' },
  none: {
    id: 'Belum ada batas khusus di sini. Yang tertulis di bawah ini batas yang berlaku sekarang.',
    en: 'There are no special limits here yet. Below are those that hold now.',
  },
  milestones: { id: 'Pengingat dan eskalasi', en: 'Reminders and escalation' },
  atPercent: { id: '{percent} %', en: '{percent} %' },
  after: { id: '+{amount} {unit}', en: '+{amount} {unit}' },
  breach: { id: 'batas waktu', en: 'the limit' },
  percentOfLimit: { id: 'Bagian dari batas (%)', en: 'Part of the limit (%)' },
  afterLimit: { id: 'Sesudah batas lewat', en: 'After the limit' },
  audience: { id: 'Yang diberi tahu', en: 'Who is told' },
  acknowledgeWithin: { id: 'Ditindaklanjuti dalam', en: 'To be acknowledged within' },
  addReminder: { id: 'Tambah pengingat', en: 'Add a reminder' },
  addEscalation: { id: 'Tambah eskalasi', en: 'Add an escalation' },
  removeStep: { id: 'Hapus', en: 'Remove' },
  appliesToOpen: { id: 'Berlaku juga bagi laporan yang masih terbuka', en: 'Applies to open reports as well' },
  appliesToOpenHint: {
    id: 'Tanpa ini, perubahan hanya berlaku bagi laporan yang masuk sesudahnya.',
    en: 'Without it, the change holds for reports filed afterwards only.',
  },
  applied: {
    id: 'Sudah diterapkan sebagai versi {version}.',
    en: 'Applied as version {version}.',
  },
  retire: { id: 'Cabut batas khusus ini', en: 'Give up these special limits' },
  retireHint: {
    id: 'Laporan yang masuk sesudahnya mengikuti batas umum lagi. Janji yang sudah dibuat tidak berubah.',
    en: 'Reports filed afterwards follow the general limits again. Promises that were made stay.',
  },
  retired: { id: 'Batas khusus sudah dicabut.', en: 'The special limits are given up.' },
  history: { id: 'Riwayat versi', en: 'History of versions' },
  noHistory: { id: 'Belum ada versi.', en: 'No versions yet.' },
  byPack: { id: 'Data awal kabupaten, {at}', en: 'Initial data of the regency, {at}' },
  by: { id: '{name}, {at}', en: '{name}, {at}' },
  retiredVersion: { id: 'Versi {version}: dicabut', en: 'Version {version}: given up' },
  forOpenToo: { id: 'juga bagi laporan terbuka', en: 'for open reports as well' },
  change: { id: 'Batas waktu {kind}, {place}: versi {version}', en: 'Limits of {kind}, {place}: version {version}' },
  changeRetired: { id: 'Batas waktu {kind}, {place}: dicabut', en: 'Limits of {kind}, {place}: given up' },
  duration: { id: '{amount} {unit}', en: '{amount} {unit}' },
  limitOf: { id: '{clock}: {duration}', en: '{clock}: {duration}' },
  limitChanged: { id: '{clock}: {before} menjadi {after}', en: '{clock}: {before} becomes {after}' },
  othersChanged: {
    id: '{clock}: pengingat, eskalasi, atau batas jeda berubah',
    en: '{clock}: reminders, escalation or the cap of pauses change',
  },
} satisfies Record<string, Text>;

/** Who hears of a milestone. */
export const policyWords = {
  audience: { reporter: { id: 'Pelapor', en: 'Reporter' }, ...postTexts },
} satisfies Record<string, Record<string, Text>>;
