import type { Text } from './text';

/** The default wording of one step: a heading, and a sentence or two that also fits a short message. */
export interface TemplateText {
  title: Text;
  text: Text;
}

const reporter = {
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

const reminder: TemplateText = {
  title: { id: 'Mendekati batas: {clock} {number}', en: 'Due soon: {clock} of {number}' },
  text: {
    id: '{clock} laporan {number} jatuh tempo {due}.',
    en: '{clock} of report {number} is due {due}.',
  },
};
const breach: TemplateText = {
  title: { id: 'Lewat batas: {clock} {number}', en: 'Overdue: {clock} of {number}' },
  text: {
    id: '{clock} laporan {number} di {opd} lewat batas sejak {due}.',
    en: '{clock} of report {number} at {opd} has been overdue since {due}.',
  },
};
const escalation: TemplateText = {
  title: { id: 'Eskalasi: {clock} {number}', en: 'Escalation: {clock} of {number}' },
  text: {
    id: '{clock} laporan {number} di {opd} belum dipenuhi sejak {due}. Mohon langkah Anda.',
    en: '{clock} of report {number} at {opd} has not been met since {due}. Please act.',
  },
};
const escalated: TemplateText = {
  title: { id: 'Dieskalasi: {number}', en: 'Escalated: {number}' },
  text: {
    id: 'Pembina meminta perhatian untuk laporan {number}. Alasannya ada di riwayat laporan.',
    en: 'A supervisor asks for attention to report {number}. The reason is in its history.',
  },
};
const waitOver: TemplateText = {
  title: { id: 'Waktu pelapor habis: {number}', en: 'No answer of the reporter: {number}' },
  text: {
    id: 'Batas jawaban pelapor untuk laporan {number} berakhir {due}.',
    en: 'The time for the reporter to answer on {number} ended {due}.',
  },
};
const replied: TemplateText = {
  title: { id: 'Balasan pelapor: {number}', en: 'The reporter wrote: {number}' },
  text: { id: 'Pelapor menulis pada laporan {number}.', en: 'The reporter has written on report {number}.' },
};
const informationSupplied: TemplateText = {
  title: { id: 'Laporan dilengkapi: {number}', en: 'Completed: {number}' },
  text: {
    id: 'Pelapor sudah menjawab pertanyaan pada laporan {number}. Tenggat berjalan lagi.',
    en: 'The reporter has answered on report {number}. Its clocks run again.',
  },
};
const pauseRequested: TemplateText = {
  title: { id: 'Jeda menunggu keputusan Anda: {number}', en: 'A pause waits for your decision: {number}' },
  text: {
    id: 'Petugas {opd} meminta jeda di atas batas untuk laporan {number}. Mohon diputuskan.',
    en: 'An officer of {opd} asks for a pause above the cap for report {number}. Please decide.',
  },
};
const pauseApproved: TemplateText = {
  title: { id: 'Jeda disetujui: {number}', en: 'Pause approved: {number}' },
  text: {
    id: 'Batas waktu laporan {number} dijeda dengan persetujuan kepala OPD, dan berjalan lagi {due}.',
    en: 'The deadlines of report {number} are paused with approval, and run on {due}.',
  },
};
const extensionRequested: TemplateText = {
  title: { id: 'Perpanjangan menunggu keputusan Anda: {number}', en: 'An extension waits for your decision: {number}' },
  text: {
    id: '{opd} meminta batas penyelesaian laporan {number} menjadi {due}. Mohon diputuskan.',
    en: '{opd} asks to move the date of report {number} to {due}. Please decide.',
  },
};
const extensionApproved: TemplateText = {
  title: { id: 'Perpanjangan disetujui: {number}', en: 'Extension approved: {number}' },
  text: {
    id: 'Batas penyelesaian laporan {number} menjadi {due}. Pelapor sudah membaca jawaban sementara Anda.',
    en: 'Report {number} is now due {due}. The reporter can read your interim reply.',
  },
};
const requestRefused: TemplateText = {
  title: { id: 'Permintaan ditolak: {number}', en: 'Request refused: {number}' },
  text: {
    id: 'Permintaan jeda atau perpanjangan untuk laporan {number} ditolak. Alasannya ada di riwayat laporan.',
    en: 'The request for a pause or more time on report {number} was refused. Its history says why.',
  },
};
const contributionCompleted: TemplateText = {
  title: { id: 'Bagian {opd} selesai: {number}', en: '{opd} has done its part: {number}' },
  text: {
    id: '{opd} sudah menjawab yang diminta untuk laporan {number}. Jawabannya ada di penanganan bersama.',
    en: '{opd} has answered what it was asked for report {number}. See its joint handling.',
  },
};
const contributionRefused: TemplateText = {
  title: { id: '{opd} menolak ikut menangani: {number}', en: '{opd} refuses to contribute: {number}' },
  text: {
    id: '{opd} tidak dapat ikut menangani laporan {number}. Alasannya ada di penanganan bersama.',
    en: '{opd} cannot contribute to report {number}. Its reason is with the joint handling.',
  },
};
const digest: TemplateText = {
  title: { id: '{count} pemberitahuan', en: '{count} notifications' },
  text: { id: '{items}', en: '{items}' },
};

const opd = {
  assigned: {
    title: { id: 'Laporan baru: {number}', en: 'New report: {number}' },
    text: {
      id: 'Laporan {number} diteruskan kepada Anda di {opd}.',
      en: 'Report {number} was sent to you at {opd}.',
    },
  },
  replied,
  information_supplied: informationSupplied,
  disputed: {
    title: { id: 'Dibuka kembali: {number}', en: 'Reopened: {number}' },
    text: {
      id: 'Pelapor belum puas dengan laporan {number}. Laporan dibuka kembali.',
      en: 'The reporter is not satisfied with report {number}. It is open again.',
    },
  },
  pause_requested: pauseRequested,
  pause_approved: pauseApproved,
  extension_approved: extensionApproved,
  request_refused: requestRefused,
  contribution_requested: {
    title: { id: 'Diminta ikut menangani: {number}', en: 'Asked to contribute: {number}' },
    text: {
      id: '{opd} diminta ikut menangani laporan {number}. Mohon dijawab paling lambat {due}.',
      en: '{opd} is asked to contribute to report {number}. Please answer by {due}.',
    },
  },
  contribution_completed: contributionCompleted,
  contribution_refused: contributionRefused,
  contribution_withdrawn: {
    title: { id: 'Tidak perlu ikut menangani lagi: {number}', en: 'No longer needed: {number}' },
    text: {
      id: 'Permintaan kepada {opd} untuk laporan {number} tidak berlaku lagi.',
      en: 'What {opd} was asked for report {number} is no longer needed.',
    },
  },
  reminder,
  breach,
  escalation,
  escalated,
  wait_over: waitOver,
  digest,
} satisfies Record<string, TemplateText>;

const regency = {
  returned: {
    title: { id: 'Dikembalikan: {number}', en: 'Returned: {number}' },
    text: {
      id: 'OPD mengembalikan laporan {number}. Mohon ditentukan OPD yang bertanggung jawab.',
      en: 'The OPD returned report {number}. Please choose the responsible one.',
    },
  },
  replied,
  information_supplied: informationSupplied,
  extension_requested: extensionRequested,
  contribution_completed: contributionCompleted,
  contribution_refused: contributionRefused,
  reminder,
  breach,
  escalation,
  escalated,
  wait_over: waitOver,
  monthly_report: {
    title: { id: 'Laporan bulanan {period}', en: 'Monthly report, {period}' },
    text: {
      id: 'Laporan bulanan pengelolaan pengaduan untuk {period} sudah siap.',
      en: 'The monthly report of complaint handling for {period} is ready.',
    },
  },
  monthly_report_copy: {
    title: { id: 'Laporan bulanan {period}', en: 'Monthly report, {period}' },
    text: {
      id: 'Terlampir laporan bulanan pengelolaan pengaduan {regency} untuk {period}. Anda menerimanya karena alamat ini didaftarkan administrator; sampaikan kepada administrator bila tidak ingin menerimanya lagi.',
      en: 'Enclosed is the monthly report of complaint handling in {regency} for {period}. You get it because an administrator has entered this address; tell them if you want it no longer.',
    },
  },
  digest,
} satisfies Record<string, TemplateText>;

/** The default templates by who reads them; an administrator may put their own wording in the place of each. */
export const notificationTemplates = { reporter, opd, regency };
