import type { Text } from '@tanggap/platform';
import type { Command, Status } from './domain/lifecycle';

/** SP4N-LAPOR!'s own words for the states; screens and errors use the same. */
export const statusTexts: Record<Status, Text> = {
  submitted: { id: 'Menunggu verifikasi', en: 'Awaiting verification' },
  assigned: { id: 'Didisposisikan', en: 'Assigned' },
  in_progress: { id: 'Tindak lanjut', en: 'In progress' },
  awaiting_information: { id: 'Menunggu keterangan pelapor', en: 'Awaiting information from the reporter' },
  resolved: { id: 'Selesai ditindaklanjuti', en: 'Resolved' },
  closed: { id: 'Ditutup', en: 'Closed' },
  rejected: { id: 'Tidak dapat diproses', en: 'Rejected' },
  merged: { id: 'Digabung', en: 'Merged' },
};

export const commandTexts: Record<Command, Text> = {
  verify: { id: 'verifikasi (verify)', en: 'verify' },
  reject: { id: 'tolak (reject)', en: 'reject' },
  'request-information': { id: 'minta keterangan (request-information)', en: 'request-information' },
  respond: { id: 'tanggapi (respond)', en: 'respond' },
  note: { id: 'catatan internal (notes)', en: 'notes' },
  return: { id: 'kembalikan ke verifikator (return)', en: 'return' },
  'return-to-coordinator': { id: 'kembalikan ke koordinator (return)', en: 'return' },
  assign: { id: 'disposisi ke OPD (assign)', en: 'assign' },
  'assign-officer': { id: 'tunjuk petugas (assign)', en: 'assign an officer (assign)' },
  resolve: { id: 'selesaikan (resolve)', en: 'resolve' },
  merge: { id: 'gabungkan (merge)', en: 'merge' },
  split: { id: 'pecah menjadi beberapa (split)', en: 'split' },
  unmerge: { id: 'batalkan penggabungan (unmerge)', en: 'undo the merge (unmerge)' },
  'unmerge-waiting': { id: 'batalkan penggabungan (unmerge)', en: 'undo the merge (unmerge)' },
  escalate: { id: 'eskalasi (escalate)', en: 'escalate' },
  reply: { id: 'kirim balasan (replies)', en: 'reply (replies)' },
  'supply-information': { id: 'beri keterangan (replies)', en: 'supply information (replies)' },
  confirm: { id: 'nyatakan puas (confirmation)', en: 'confirm (confirmation)' },
  dispute: { id: 'nyatakan belum puas (confirmation)', en: 'dispute (confirmation)' },
  'close-unanswered': { id: 'tutup karena tidak ada balasan', en: 'close for lack of a reply' },
  withdraw: { id: 'anggap dicabut', en: 'count as withdrawn' },
  pause: { id: 'jeda batas waktu (pause)', en: 'pause' },
  'request-pause': { id: 'jeda batas waktu (pause)', en: 'pause' },
  'approve-pause': { id: 'putuskan permintaan jeda (decision)', en: 'decide about a pause (decision)' },
  'refuse-pause': { id: 'putuskan permintaan jeda (decision)', en: 'decide about a pause (decision)' },
  resume: { id: 'lanjutkan batas waktu (resume)', en: 'resume' },
  'request-extension': { id: 'minta perpanjangan (extension)', en: 'ask for more time (extension)' },
  'approve-extension': { id: 'putuskan perpanjangan (decision)', en: 'decide about more time (decision)' },
  'refuse-extension': { id: 'putuskan perpanjangan (decision)', en: 'decide about more time (decision)' },
};
