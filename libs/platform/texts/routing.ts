import type { Text } from './text';

/** What the routing rules say when an administrator's rule can't work. */
export const routingTexts = {
  ruleTaken: { id: 'Aturan {code}', en: 'The rule {code}' },
  noCondition: { id: 'Isi paling sedikit satu syarat.', en: 'Give at least one condition.' },
  emptyList: { id: 'Daftar ini tidak boleh kosong; hapus saja bila tidak dipakai.', en: 'Leave an empty list out.' },
  noLetters: { id: 'Kata harus memuat huruf atau angka.', en: 'A word needs a letter or a digit.' },
  wordsMissing: {
    id: 'withWords dan withoutWords mempersempit words; isi words lebih dahulu.',
    en: 'withWords and withoutWords narrow words; give words first.',
  },
  noDestination: {
    id: 'Tentukan tujuan: OPD, kecamatan tempat kejadian, atau kategori.',
    en: 'Say where it goes: an OPD, the district office, or a category.',
  },
  twoDestinations: { id: 'Pilih satu tujuan: OPD atau kecamatan.', en: 'Choose one: an OPD or the district office.' },
  supervisoryOpd: {
    id: 'Aturan pengawasan harus menyebut OPD pengawasnya.',
    en: 'A supervisory rule names the inspecting OPD.',
  },
  unknownOpd: { id: 'OPD ini tidak dikenal atau tidak aktif.', en: 'There is no such active OPD.' },
  unknownCategory: { id: 'Kategori ini tidak dikenal.', en: 'There is no such category.' },
  /** What a change would have done with past complaints; the counts that are 0 are left out. */
  dryRun: {
    looked: { id: 'Dari {count} laporan terakhir', en: 'Of the last {count} reports' },
    moved: { id: '{count} akan berpindah', en: '{count} would move' },
    toAnotherOpd: { id: '{count} ke OPD lain', en: '{count} to another OPD' },
    toPerson: { id: '{count} menunggu keputusan petugas', en: '{count} would wait for a person' },
    fromPerson: { id: '{count} tersalurkan sendiri', en: '{count} would be routed by themselves' },
    otherProposal: { id: '{count} dengan usul lain bagi petugas', en: '{count} with another proposal' },
    breaches: { id: '{count} akan lewat batas', en: '{count} would breach' },
    nothing: { id: 'tidak ada yang berpindah', en: 'none would move' },
  },
  unknownAddressee: {
    id: 'Penerima ini tidak ada dalam daftar penerima di luar kabupaten.',
    en: 'There is no such addressee outside the regency.',
  },
  elsewhereAlone: {
    id: 'Penerima di luar kabupaten tidak disertai OPD atau kecamatan.',
    en: 'An addressee outside the regency goes without OPD and district.',
  },
  unknownArea: { id: 'Wilayah ini tidak dikenal.', en: 'There is no such area.' },
} as const satisfies Record<string, Text | Record<string, Text>>;
