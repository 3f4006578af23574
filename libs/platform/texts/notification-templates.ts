import { reporterTemplates } from './reporter-templates';
import type { TemplateText } from './text';

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
export const notificationTemplates = { reporter: reporterTemplates, opd, regency };
