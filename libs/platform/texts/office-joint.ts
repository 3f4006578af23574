import type { Text } from './text';

/** Joint handling as the office says it. */
export const officeJoint = {
  title: { id: 'Penanganan bersama', en: 'Joint handling' },
  none: { id: 'Belum ada OPD lain yang diminta ikut menangani.', en: 'No other OPD has been asked to contribute.' },
  ask: { id: 'Minta OPD lain ikut menangani', en: 'Ask another OPD to contribute' },
  askHint: {
    id: 'OPD itu mendapat tugas dengan batas waktunya sendiri; batas waktu penanggung jawab tetap berjalan. Pelapor membaca siapa yang ikut, bukan isi tugasnya.',
    en: 'It gets a task with a limit of its own; those of the lead run on. The reporter reads who joins in, not what was asked.',
  },
  opd: { id: 'OPD yang diminta', en: 'OPD to be asked' },
  text: { id: 'Yang diminta', en: 'What is asked' },
  days: { id: 'Batas dalam hari kerja', en: 'Limit in working days' },
  daysHint: {
    id: 'Dihitung dengan kalender OPD itu. Kosongkan untuk batas menurut kebijakan.',
    en: "Counted by that OPD's calendar. Leave it empty for the policy's limit.",
  },
  send: { id: 'Kirim permintaan', en: 'Send the request' },
  asked: { id: 'Permintaan kepada {opd} terkirim.', en: '{opd} has been asked.' },
  until: { id: 'Paling lambat', en: 'Due' },
  mine: { id: 'Tugas OPD Anda', en: 'The task of your OPD' },
  mineLead: {
    id: '{lead} menangani laporan ini dan meminta bantuan OPD Anda.',
    en: '{lead} handles this report and asks your OPD to help.',
  },
  askedBy: { id: 'Diminta {name}', en: 'Asked for by {name}' },
  askedByOf: { id: 'Diminta {name}, {opd}', en: 'Asked for by {name}, {opd}' },
  answered: { id: '{status} oleh {name}', en: '{status} by {name}' },
  complete: { id: 'Kirim jawaban', en: 'Send the answer' },
  completeText: { id: 'Yang sudah dilakukan', en: 'What was done' },
  filesHint: {
    id: 'JPG, PNG, WebP, atau PDF; paling besar 5 MB, paling banyak 10. Hanya petugas yang melihatnya.',
    en: 'JPG, PNG, WebP or PDF; 5 MB at most each, 10 at most. Only staff see them.',
  },
  refuse: { id: 'Tolak tugas ini', en: 'Refuse this task' },
  refuseText: { id: 'Mengapa tidak dapat', en: 'Why it cannot be done' },
  withdraw: { id: 'Tarik permintaan', en: 'Withdraw' },
  withdrawOf: { id: 'Tarik permintaan kepada {opd}', en: 'Withdraw what {opd} was asked' },
  withdrawText: { id: 'Mengapa tidak diperlukan lagi', en: 'Why it is no longer needed' },
  officesOnly: { id: 'Hanya petugas yang membacanya.', en: 'Only staff read it.' },
  textForOffices: { id: 'Isi ini hanya dibaca petugas.', en: 'Only staff read these words.' },
  done: {
    complete: { id: 'Jawaban terkirim.', en: 'The answer is sent.' },
    refuse: { id: 'Penolakan terkirim.', en: 'The refusal is sent.' },
    withdraw: { id: 'Permintaan ditarik.', en: 'It is withdrawn.' },
  },
  contributes: { id: 'Ikut menangani', en: 'Contributing' },
  together: { id: 'bersama {opds}', en: 'with {opds}' },
} satisfies Record<string, Text | Record<string, Text>>;

export const jointWords = {
  contribution: {
    open: { id: 'Menunggu jawaban', en: 'Waiting' },
    completed: { id: 'Selesai', en: 'Done' },
    refused: { id: 'Ditolak', en: 'Refused' },
    withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
    ended: { id: 'Tidak diperlukan lagi', en: 'No longer needed' },
  },
} satisfies Record<string, Record<string, Text>>;
