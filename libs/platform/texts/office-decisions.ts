import type { Text } from './text';

/** Pauses, extensions and who decides about them, as the office says it. */
export const officeDecisions = {
  nav: { id: 'Keputusan', en: 'Decisions' },
  navWaiting: { id: '{count} menunggu Anda', en: '{count} wait for you' },
  title: { id: 'Keputusan', en: 'Decisions' },
  lead: {
    id: 'Jeda di atas batas dan tanggal baru berlaku sesudah disetujui.',
    en: 'A pause above its cap and a new date hold once they are approved.',
  },
  mine: { id: 'Menunggu keputusan Anda', en: 'Waiting for your decision' },
  noneMine: { id: 'Tidak ada yang menunggu keputusan Anda.', en: 'Nothing waits for your decision.' },
  noneMineHint: {
    id: 'Permintaan baru muncul di sini, dan Anda diberi tahu.',
    en: 'A new request appears here, and you are notified.',
  },
  waiting: { id: 'Menunggu keputusan', en: 'Waiting for a decision' },
  others: { id: 'Menunggu keputusan lain', en: 'Waiting for others' },
  noneOthers: { id: 'Tidak ada permintaan lain yang menunggu.', en: 'No other request waits.' },
  kind: {
    pause: { id: 'Jeda', en: 'Pause' },
    extension: { id: 'Perpanjangan', en: 'Extension' },
  },
  pauseUntil: { id: '{reason}, sampai {until}', en: '{reason}, until {until}' },
  newDate: { id: 'Tanggal baru: {until}', en: 'New date: {until}' },
  heldDate: { id: 'Yang berlaku sekarang:', en: 'The date that holds now:' },
  wouldBe: { id: 'diminta menjadi', en: 'asked to be' },
  asked: { id: 'Diminta {name}', en: 'Asked for by {name}' },
  waitsFor: { id: 'Menunggu keputusan {names}', en: 'Waits for the decision of {names}' },
  toCitizen: {
    id: 'Pelapor membaca pesan ini bila Anda menyetujui.',
    en: 'The reporter reads this message if you approve.',
  },
  approve: { id: 'Setujui', en: 'Approve' },
  refuse: { id: 'Tolak', en: 'Refuse' },
  approveOf: { id: 'Setujui permintaan {number}', en: 'Approve the request of {number}' },
  refuseOf: { id: 'Tolak permintaan {number}', en: 'Refuse the request of {number}' },
  approveNote: { id: 'Catatan untuk rekan', en: 'Note for the colleagues' },
  refuseNote: { id: 'Mengapa ditolak', en: 'Why it is refused' },
  noteHint: { id: 'Hanya petugas yang membacanya.', en: 'Only staff read it.' },
  approved: { id: 'Permintaan {number} disetujui.', en: 'The request of {number} is approved.' },
  refused: { id: 'Permintaan {number} ditolak.', en: 'The request of {number} is refused.' },
  pausedShort: { id: 'dijeda sampai {until}', en: 'paused until {until}' },
  pausedTitle: { id: 'Batas waktu dijeda sampai {until}', en: 'The deadlines are paused until {until}' },
  pausedReason: { id: '{reason}. Berjalan lagi {resumes}.', en: '{reason}. They run on {resumes}.' },
  pauseReason: { id: 'Alasan jeda', en: 'Reason of the pause' },
  pauseLast: { id: 'Dijeda sampai dengan', en: 'Paused until and with' },
  pauseText: { id: 'Penjelasan untuk pelapor', en: 'Explanation for the reporter' },
  allowance: {
    id: 'Tanpa persetujuan paling lama sampai {until} (sisa {left} dari {cap}).',
    en: 'Without approval until {until} at the latest ({left} of {cap} left).',
  },
  allowanceNone: {
    id: 'Jatah jeda {cap} sudah terpakai: setiap jeda menunggu keputusan kepala OPD.',
    en: 'The cap of {cap} is used up: every pause waits for the OPD head.',
  },
  overAllowance: {
    id: 'Lebih lama dari jatah tanpa persetujuan ({until}): menunggu keputusan kepala OPD.',
    en: 'Longer than the cap allows ({until}): it waits for the OPD head.',
  },
  askApproval: { id: 'Minta persetujuan jeda', en: 'Ask for approval' },
  newDay: { id: 'Tanggal baru', en: 'New date' },
  newDayHint: {
    id: 'Hari kerja dari {from} sampai {until}, batas menurut peraturan.',
    en: 'A working day from {from} to {until}, the limit of the law.',
  },
  endsPause: {
    id: 'Bila disetujui, jeda berakhir dan batas waktu berjalan ke tanggal baru.',
    en: 'Once approved, the pause ends and the deadlines run to the new date.',
  },
  interimReply: { id: 'Jawaban sementara untuk pelapor', en: 'Interim reply to the reporter' },
  interimHint: {
    id: 'Apa yang sudah dikerjakan, dan mengapa perlu waktu lebih lama.',
    en: 'What has been done, and why it takes longer.',
  },
  cap: { id: 'Jatah jeda', en: 'Pause cap' },
  capUnit: { id: 'Satuan, tanpa persetujuan', en: 'Unit, without approval' },
} satisfies Record<string, Text | Record<string, Text>>;
