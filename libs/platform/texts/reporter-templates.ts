import type { TemplateText } from './text';

/** What citizens are told by default; `neutral` says nothing of what it is about. */
export const reporterTemplates = {
  filed: {
    title: { id: 'Laporan {number} diterima', en: 'Report {number} received' },
    text: {
      id: 'Laporan {number} sudah kami terima. Simpan kode pelacakan Anda untuk melihat perkembangannya.',
      en: 'We have received report {number}. Keep your tracking code to follow it.',
    },
  },
  assigned: {
    title: { id: 'Laporan {number} diteruskan', en: 'Report {number} sent on' },
    text: {
      id: 'Laporan {number} diteruskan kepada {opd} untuk ditangani.',
      en: 'Report {number} was sent to {opd} to be handled.',
    },
  },
  information_requested: {
    title: { id: 'Laporan {number} perlu dilengkapi', en: 'Report {number} needs more information' },
    text: {
      id: 'Petugas bertanya tentang laporan {number}. Mohon dijawab paling lambat {due}.',
      en: 'Staff have a question about report {number}. Please answer by {due}.',
    },
  },
  responded: {
    title: { id: 'Laporan {number} ditanggapi', en: 'Report {number} was answered' },
    text: { id: '{opd} menanggapi laporan {number}.', en: '{opd} has answered report {number}.' },
  },
  resolved: {
    title: { id: 'Laporan {number} selesai ditindaklanjuti', en: 'Report {number} was resolved' },
    text: {
      id: 'Laporan {number} dinyatakan selesai. Sudah sesuai? Beri tahu kami paling lambat {due}.',
      en: 'Report {number} was declared resolved. Is it right? Please tell us by {due}.',
    },
  },
  closed: {
    title: { id: 'Laporan {number} ditutup', en: 'Report {number} closed' },
    text: {
      id: 'Laporan {number} ditutup karena belum ada jawaban dari Anda.',
      en: 'Report {number} was closed, since we had no answer from you.',
    },
  },
  rejected: {
    title: { id: 'Laporan {number} tidak dapat diproses', en: 'Report {number} cannot be processed' },
    text: {
      id: 'Laporan {number} tidak dapat diproses: {reason}. Penjelasannya ada di halaman pelacakan.',
      en: 'Report {number} cannot be processed: {reason}. The tracking page explains why.',
    },
  },
  merged: {
    title: { id: 'Laporan {number} digabung', en: 'Report {number} merged' },
    text: {
      id: 'Laporan {number} digabung dengan laporan {into} tentang hal yang sama.',
      en: 'Report {number} was merged with report {into} about the same matter.',
    },
  },
  split: {
    title: { id: 'Laporan {number} dipecah', en: 'Report {number} was split' },
    text: {
      id: 'Laporan {number} memuat beberapa perkara, jadi masing-masing ditangani tersendiri. Semuanya terlihat dengan kode lacak Anda.',
      en: 'Report {number} held several matters, so each is handled by itself. Your tracking code shows all of them.',
    },
  },
  unmerged: {
    title: { id: 'Laporan {number} ditangani tersendiri', en: 'Report {number} is handled by itself' },
    text: {
      id: 'Laporan {number} ternyata lain perkara, dan ditangani tersendiri lagi.',
      en: 'Report {number} turned out to be another matter and is handled by itself again.',
    },
  },
  paused: {
    title: { id: 'Penanganan laporan {number} dijeda', en: 'The handling of report {number} is paused' },
    text: {
      id: '{opd} menjeda penanganan laporan {number}, dan melanjutkannya {due}. Alasannya ada di halaman pelacakan.',
      en: '{opd} has paused the handling of report {number} and goes on {due}. The tracking page says why.',
    },
  },
  resumed: {
    title: { id: 'Penanganan laporan {number} dilanjutkan', en: 'The handling of report {number} goes on' },
    text: {
      id: '{opd} melanjutkan penanganan laporan {number}. Batas penyelesaiannya sekarang {due}.',
      en: '{opd} goes on with report {number}. It is now due {due}.',
    },
  },
  deadline_extended: {
    title: { id: 'Tanggal baru untuk laporan {number}', en: 'A new date for report {number}' },
    text: {
      id: 'Penyelesaian laporan {number} membutuhkan waktu lebih lama. Batas yang baru: {due}.',
      en: 'Report {number} takes longer to resolve. The new date is {due}.',
    },
  },
  followed: {
    title: { id: 'Kabar laporan {number} yang Anda ikuti', en: 'News of report {number}, which you follow' },
    text: {
      id: 'Ada perkembangan pada laporan {number} yang Anda ikuti. Lihat dengan kode lacak Anda.',
      en: 'There is news of report {number}, which you follow. See it with your tracking code.',
    },
  },
  deadline_recalculated: {
    title: { id: 'Tanggal laporan {number} berubah', en: 'The date of report {number} changed' },
    text: {
      id: 'Karena kalender kerja berubah, batas laporan {number} menjadi {due}.',
      en: 'The working calendar changed: the date of report {number} is now {due}.',
    },
  },
  reminder: {
    title: { id: 'Laporan {number} menunggu Anda', en: 'Report {number} is waiting for you' },
    text: {
      id: 'Laporan {number} menunggu jawaban Anda paling lambat {due}.',
      en: 'Report {number} waits for your answer until {due}.',
    },
  },
  neutral: {
    title: { id: 'Ada perkembangan untuk Anda', en: 'There is news for you' },
    text: {
      id: 'Ada perkembangan pada layanan yang Anda pakai.',
      en: 'There is news from the service you used.',
    },
  },
} satisfies Record<string, TemplateText>;
