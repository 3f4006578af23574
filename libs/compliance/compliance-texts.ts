import type { Text } from '@tanggap/platform';

/** What use cases of the score refuse with. */
export const complianceTexts = {
  unknownCode: { id: 'Kode ini tidak dikenal.', en: 'This code is unknown.' },
  unknownUnit: {
    id: 'OPD atau puskesmas ini tidak dikenal; pilih dari daftar.',
    en: 'There is no such OPD or unit; choose one of the list.',
  },
  kindNeeded: {
    id: 'Pilih jenis dokumen untuk indikator ini: {kinds}.',
    en: 'Choose the kind of document for this indicator: {kinds}.',
  },
  noKind: {
    id: 'Indikator ini dinilai orang; jenis dokumen tidak diisi.',
    en: 'People assess this indicator; leave the kind of document empty.',
  },
  emptyFile: { id: 'Berkas kosong; pilih berkas lain.', en: 'The file is empty; choose another.' },
  untilBeforeFrom: {
    id: 'Akhir masa berlaku harus sesudah awalnya.',
    en: 'The end of validity must come after its beginning.',
  },
  ofAllUnits: {
    id: 'Dokumen untuk semua unit hanya diunggah pembina atau administrator.',
    en: 'Only supervisors and administrators upload documents for all units.',
  },
  withdrawnAlready: { id: 'Dokumen ini sudah ditarik.', en: 'This document is withdrawn already.' },
  computed: {
    id: 'Indikator ini dihitung dari laporan dan bukti, tidak diisi.',
    en: 'This indicator is computed from complaints and evidence, not entered.',
  },
  notAssessed: {
    id: 'Belum ada laporan yang menentukan apa pun, penilaian yang disetujui, atau dokumen pada periode ini: belum ada yang dinilai, dan 0 bukan nilainya.',
    en: 'No complaint decides anything, nothing was reviewed and no document is there in this period: nothing is assessed, and 0 is no score.',
  },
  nothingToFreeze: {
    id: 'Pada periode ini belum ada yang dinilai, jadi tidak ada yang dibekukan.',
    en: 'Nothing is assessed in this period yet, so there is nothing to freeze.',
  },
  stepAlone: {
    id: 'Langkah ini sudah memilih laporannya; kosongkan nomor dan batas.',
    en: 'The step chooses its complaints; leave numbers and due dates empty.',
  },
  tooHigh: { id: 'Nilai paling tinggi {max}.', en: 'The highest value is {max}.' },
  twice: { id: 'Indikator ini diisi dua kali.', en: 'This indicator is given twice.' },
  evidenceUnknown: {
    id: 'Ada bukti yang tidak dikenal, milik unit lain, atau sudah ditarik.',
    en: "There is evidence that is unknown, another unit's or withdrawn.",
  },
  waitingAlready: {
    id: 'Penilaian mandiri unit ini untuk dimensi yang sama masih menunggu tinjauan.',
    en: "This unit's self-assessment of the same dimension still waits for its review.",
  },
  secondPerson: {
    id: 'Yang meninjau harus orang lain daripada yang mengisi.',
    en: 'Somebody else than the author must review it.',
  },
  reviewedAlready: { id: 'Penilaian ini sudah ditinjau.', en: 'This assessment has been reviewed already.' },
  unitTwice: { id: 'Unit ini dipilih dua kali.', en: 'This unit is chosen twice.' },
  codeTaken: { id: 'Kode ini sudah dipakai sebuah OPD.', en: 'An OPD has this code already.' },
  partNeeds: {
    id: 'Bagian sebuah OPD perlu nama dan wilayahnya sendiri.',
    en: 'A part of an OPD needs a name and areas of its own.',
  },
  noteNeeded: {
    id: 'Tuliskan apa yang perlu diperbaiki.',
    en: 'Say what needs to be put right.',
  },
} satisfies Record<string, Text>;
