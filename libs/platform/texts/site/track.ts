export const siteTrack = {
  title: { id: 'Lacak laporan', en: 'Track a report' },
  lead: {
    id: 'Masukkan kode lacak dari tanda terima. Huruf kecil, spasi, dan tanda hubung tidak masalah.',
    en: 'Enter the tracking code from your receipt. Lower case, spaces and dashes do not matter.',
  },
  code: { id: 'Kode lacak', en: 'Tracking code' },
  codeHint: { id: 'Contoh: 7K3M-9QXT-2FHP', en: 'Example: 7K3M-9QXT-2FHP' },
  submit: { id: 'Lihat laporan', en: 'Show the report' },
  lost: {
    id: 'Kode hilang? Karena kode hanya ada pada Anda, kami tidak dapat menampilkannya lagi. Anda boleh menulis laporan baru dan menyebut nomor laporan yang lama.',
    en: 'Lost the code? Since only you have it, we cannot show it again. You may file a new report and name the number of the old one.',
  },
  report: { id: 'Laporan {number}', en: 'Report {number}' },
  progress: { id: 'Perjalanan laporan', en: 'Progress' },
  nextTitle: { id: 'Selanjutnya', en: 'What happens next' },
  opd: { id: 'Ditangani oleh', en: 'Handled by' },
  opdNone: { id: 'Sedang ditentukan petugas verifikasi', en: 'Being decided by a verifying officer' },
  contributors: { id: 'Ikut menangani', en: 'Also handling it' },
  contributorDone: { id: '{opd} (bagiannya selesai)', en: '{opd} (has done its part)' },
  otherAgency: { id: 'Dinas lain', en: 'Another agency' },
  kind: { id: 'Jenis', en: 'Kind' },
  affected: { id: 'Terdampak', en: 'Affected' },
  deadlines: { id: 'Batas waktu', en: 'Deadlines' },
  why: { id: 'Mengapa tanggal ini?', en: 'Why this date?' },
  whyLead: {
    id: '{amount}, dihitung sejak {from}. Yang dihitung hanya jam kerja; hari libur, waktu menunggu Anda, dan jeda tidak.',
    en: '{amount}, counted from {from}. Only working hours count; days off, waiting for you and pauses do not.',
  },
  whyLeadElapsed: {
    id: '{amount}, dihitung sejak {from}.',
    en: '{amount}, counted from {from}.',
  },
  moved: {
    id: '{clock}: semula {before}, kini {after}.',
    en: '{clock}: {before} before, {after} now.',
  },
  agency: { id: 'Dinas', en: 'The agency' },
  waiting: {
    id: '{opd} {reason} sampai {until}.',
    en: '{opd}: {reason}, until {until}.',
  },
  waitingLead: {
    id: 'Selama itu batas waktu dijeda dan tanggalnya mundur. Penanganan dilanjutkan {resumes}.',
    en: 'Meanwhile the deadlines are paused and their dates move back. The handling goes on {resumes}.',
  },
  pausedUntil: { id: 'Alasan: {reason}, sampai {until}.', en: 'Reason: {reason}, until {until}.' },
  extended: {
    id: 'Tanggal baru: selesai ditangani paling lambat {due}.',
    en: 'New date: settled by {due} at the latest.',
  },
  timeline: { id: 'Riwayat', en: 'History' },
  attachments: { id: 'Lampiran', en: 'Attachments' },
  replyTitle: { id: 'Balas', en: 'Reply' },
  replyAsked: { id: 'Jawab pertanyaan petugas', en: 'Answer the question' },
  replyLead: {
    id: 'Tambahkan keterangan yang membantu petugas. Balasan masuk ke riwayat laporan ini.',
    en: 'Add what helps the staff. Your reply becomes part of this history.',
  },
  replyAskedLead: {
    id: 'Petugas menunggu keterangan dari Anda. Selama menunggu, batas waktu dinas dijeda.',
    en: 'The staff wait for your answer. Meanwhile the deadlines of the agency are paused.',
  },
  replyText: { id: 'Balasan Anda', en: 'Your reply' },
  replySend: { id: 'Kirim balasan', en: 'Send the reply' },
  replySent: { id: 'Balasan Anda sudah terkirim.', en: 'Your reply has been sent.' },
  confirmTitle: { id: 'Apakah masalahnya sudah selesai?', en: 'Is the matter settled?' },
  confirmLead: {
    id: 'Penilaian Anda menutup laporan, atau membukanya lagi bila belum selesai.',
    en: 'Your judgement closes the report, or reopens it if it is not settled.',
  },
  satisfiedYes: { id: 'Ya, sudah selesai', en: 'Yes, it is settled' },
  satisfiedYesHint: { id: 'Laporan ditutup.', en: 'The report is closed.' },
  satisfiedNo: { id: 'Belum, buka lagi', en: 'No, reopen it' },
  satisfiedNoHint: { id: 'Dinas menangani laporan ini lagi.', en: 'The agency takes it up again.' },
  rating: { id: 'Nilai penanganannya', en: 'Rate how it was handled' },
  rating1: { id: '1 – sangat buruk', en: '1 – very poor' },
  rating2: { id: '2 – buruk', en: '2 – poor' },
  rating3: { id: '3 – cukup', en: '3 – fair' },
  rating4: { id: '4 – baik', en: '4 – good' },
  rating5: { id: '5 – sangat baik', en: '5 – very good' },
  comment: { id: 'Catatan', en: 'Comment' },
  commentHint: {
    id: 'Bila belum selesai, sebutkan apa yang masih kurang.',
    en: 'If it is not settled, say what is still missing.',
  },
  confirmSend: { id: 'Kirim penilaian', en: 'Send my judgement' },
  confirmSent: { id: 'Terima kasih, penilaian Anda sudah dicatat.', en: 'Thank you, your judgement is recorded.' },
  reopened: {
    id: 'Laporan dibuka lagi. Dinas akan menanganinya kembali.',
    en: 'The report is open again. The agency will take it up.',
  },
  changed: {
    id: 'Laporan sudah berubah sejak halaman ini dibuka. Lihat keadaan terbarunya di bawah.',
    en: 'The report has changed since this page was opened. See how it stands below.',
  },
};

export const siteStatus = {
  submitted: { id: 'Menunggu verifikasi', en: 'Awaiting verification' },
  assigned: { id: 'Didisposisikan', en: 'Assigned' },
  in_progress: { id: 'Tindak lanjut', en: 'In progress' },
  awaiting_information: { id: 'Menunggu jawaban Anda', en: 'Awaiting your answer' },
  resolved: { id: 'Selesai ditindaklanjuti', en: 'Resolved' },
  closed: { id: 'Ditutup', en: 'Closed' },
  rejected: { id: 'Tidak dapat diproses', en: 'Cannot be processed' },
  merged: { id: 'Digabung', en: 'Merged' },
};

/** The steps of an ordinary report, short enough for a phone. */
export const siteSteps = {
  submitted: { id: 'Diperiksa', en: 'Checked' },
  assigned: { id: 'Ke dinas', en: 'Passed on' },
  in_progress: { id: 'Ditangani', en: 'Handled' },
  resolved: { id: 'Selesai', en: 'Settled' },
  closed: { id: 'Ditutup', en: 'Closed' },
};

/** What happens next, in each status. */
export const siteNext = {
  submitted: {
    id: 'Petugas verifikasi membaca laporan Anda dan meneruskannya ke dinas yang bertanggung jawab. Anda tidak perlu melakukan apa-apa.',
    en: 'A verifying officer reads your report and passes it to the responsible agency. You need not do anything.',
  },
  assigned: {
    id: 'Dinas sudah menerima laporan Anda dan menyiapkan jawaban pertama.',
    en: 'The agency has received your report and prepares its first answer.',
  },
  in_progress: {
    id: 'Dinas sedang menangani laporan Anda. Jawabannya muncul di riwayat di bawah.',
    en: 'The agency is working on your report. Its answers appear in the history below.',
  },
  awaiting_information: {
    id: 'Petugas membutuhkan keterangan dari Anda. Jawab di bawah supaya laporan bisa dilanjutkan.',
    en: 'The staff need something from you. Answer below so that the report can go on.',
  },
  resolved: {
    id: 'Dinas menyatakan laporan ini selesai. Bacalah jawabannya, lalu nilai di bawah. Tanpa penilaian, laporan ditutup sendiri pada batas waktunya.',
    en: 'The agency says that this is settled. Read its answer and judge it below. Without your judgement the report closes by itself at its deadline.',
  },
  closed: {
    id: 'Laporan ini sudah ditutup. Kalau masalahnya muncul lagi, tulis laporan baru.',
    en: 'This report is closed. If the matter comes up again, please write a new report.',
  },
  rejected: {
    id: 'Laporan ini tidak dapat diproses. Alasannya ada di riwayat di bawah.',
    en: 'This report cannot be processed. The reason is in the history below.',
  },
  merged: {
    id: 'Laporan ini digabung dengan laporan lain tentang hal yang sama dan ditangani bersama.',
    en: 'This report was joined with another one about the same matter and is handled together with it.',
  },
};

export const siteKinds = {
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  aspiration: { id: 'Usul atau aspirasi', en: 'Suggestion' },
  information_request: { id: 'Permintaan informasi', en: 'Request for information' },
};
