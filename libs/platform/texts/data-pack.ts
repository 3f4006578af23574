import type { Text } from './text';

/** What can be wrong with a data pack beyond the shape of one value. */
export const dataPackTexts = {
  missingFile: { id: 'berkas tidak ada', en: 'the file is missing' },
  malformed: { id: 'tidak terbaca: {reason}', en: 'cannot be read: {reason}' },
  unknownReference: { id: '"{value}" tidak dikenal ({what})', en: '"{value}" is unknown ({what})' },
  duplicate: { id: '"{value}" sudah dipakai di baris {line}', en: '"{value}" is already used in line {line}' },
  duplicateOf: { id: '"{value}" sudah dipakai di {file}', en: '"{value}" is already used in {file}' },
  wrongRegency: {
    id: 'harus tepat satu wilayah tingkat regency, dengan kode {value}',
    en: 'there must be exactly one area of level regency, with the code {value}',
  },
  wrongParentLevel: {
    id: 'induk "{value}" harus satu tingkat di atasnya',
    en: 'the parent "{value}" must be one level above',
  },
  districtWithoutOpd: {
    id: 'kecamatan "{value}" tidak punya OPD jenis kecamatan, padahal aturan mengarah ke kecamatan',
    en: 'district "{value}" has no OPD of kind kecamatan although a rule sends to the district',
  },
  publicSupervisory: {
    id: 'kategori berkadar pengawasan tidak boleh public',
    en: 'a supervisory category must not be public',
  },
  closesBeforeOpens: { id: 'harus sesudah jam buka {value}', en: 'must be after the opening time {value}' },
  notAscending: { id: 'harus sesudah {value}', en: 'must be after {value}' },
  yearWithoutDecree: {
    id: 'tahun {value} belum ada di decrees (calendars.yaml)',
    en: 'the year {value} is not among the decrees (calendars.yaml)',
  },
  missingPolicy: {
    id: 'tidak ada kebijakan untuk jenis {value}',
    en: 'there is no policy for the kind {value}',
  },
  missingClock: { id: 'jam {value} tidak ada', en: 'the clock {value} is missing' },
  missingLimit: {
    id: 'tonggak percent: 100 tidak ada; tanpa itu pelanggaran tidak tercatat',
    en: 'the milestone percent: 100 is missing; without it no breach is recorded',
  },
  wordsMissing: { id: 'hanya berguna bersama words', en: 'is of use only together with words' },
  weights: { id: 'jumlah bobot harus 1, sekarang {value}', en: 'the weights must add up to 1, now {value}' },
  bandGap: {
    id: 'rentang harus sambung-menyambung dari 100 turun ke 0 per 0,01: di sini seharusnya max {value}',
    en: 'bands must follow each other from 100 down to 0 in steps of 0.01: max should be {value} here',
  },
  bandEnd: { id: 'rentang terakhir harus mulai dari 0', en: 'the last band must begin at 0' },
  measuredIndicator: {
    id: 'indikator "{value}" dihitung dari laporan dan bukti, tidak diisi',
    en: 'indicator "{value}" is computed from complaints and evidence, not entered',
  },
  proofPoints: {
    id: 'jumlah points bukti paling tinggi {value}',
    en: 'the points of the proofs add up to at most {value}',
  },
  measureWeight: {
    id: 'measureWeight hanya berguna (dan wajib) bila ada measure dan proofs',
    en: 'measureWeight is of use (and needed) only together with measure and proofs',
  },
  unnamedUnit: {
    id: 'unit "{value}" bukan OPD, jadi perlu name dan opd',
    en: 'unit "{value}" is no OPD, so it needs a name and an opd',
  },
  missingUnits: { id: 'instrumen yang menilai perlu units', en: 'an instrument that assesses needs units' },
  tooHigh: { id: 'paling tinggi {value}', en: 'at most {value}' },
  overlappingYears: {
    id: 'tahunnya bertumpang tindih dengan instrumen "{value}"',
    en: 'its years overlap those of instrument "{value}"',
  },
} satisfies Record<string, Text>;
