import type { Text } from './text';

/** The posts that complaints are escalated to, as screens and answers name them. */
export const postTexts = {
  officer: { id: 'Pejabat penghubung', en: 'Officer' },
  opd_head: { id: 'Kepala OPD', en: 'Head of OPD' },
  verifier: { id: 'Admin instansi', en: 'Verifier' },
  supervisor: { id: 'Pembina', en: 'Supervisor' },
  board: { id: 'Pimpinan daerah', en: 'The regent’s board' },
} satisfies Record<string, Text>;

/** Why an escalation can't be acknowledged any more. */
export const escalationTexts = {
  acknowledgedAlready: {
    id: 'Eskalasi ini sudah ditindaklanjuti oleh {who} pada {at}. Tidak ada lagi yang perlu Anda lakukan.',
    en: 'This escalation was acknowledged by {who} on {at}. There is nothing left to do for you.',
  },
  climbedAlready: {
    id: 'Eskalasi ini sudah naik ke {post} pada {at}. Tindak lanjuti di sana, atau tangani laporannya langsung.',
    en: 'This escalation climbed to: {post}, on {at}. Acknowledge it there, or handle the complaint itself.',
  },
  closedAlready: {
    id: 'Eskalasi ini berakhir pada {at} karena laporannya sudah ditangani.',
    en: 'This escalation ended on {at}, because the complaint was dealt with.',
  },
} satisfies Record<string, Text>;
