import type { Text } from './text';

/** What surrounds a message, and what the administrator of its wording reads when something is refused. */
export const notificationTexts = {
  greeting: {
    reporter: { id: 'Yth. Bapak/Ibu pelapor,', en: 'Dear reporter,' },
    staff: { id: 'Yth. Bapak/Ibu,', en: 'Dear colleague,' },
  },
  link: {
    reporter: {
      id: 'Buka {link} dan masukkan kode pelacakan Anda untuk membaca selengkapnya.',
      en: 'Open {link} and enter your tracking code to read more.',
    },
    staff: { id: 'Buka laporannya: {link}', en: 'Open the report: {link}' },
  },
  footer: {
    reporter: {
      id: 'Pesan ini dikirim otomatis oleh layanan pengaduan {regency}. Petugas tidak pernah meminta kode pelacakan atau kata sandi Anda.',
      en: 'This message was sent automatically by the complaint service of {regency}. Staff never ask for your tracking code or a password.',
    },
    staff: {
      id: 'Pesan ini dikirim otomatis oleh Tanggap, {regency}. Salurannya dapat Anda atur di halaman Pemberitahuan.',
      en: 'This message was sent automatically by Tanggap, {regency}. Choose your channels on the page Notifications.',
    },
  },
  more: { id: '… dan {count} lainnya', en: '… and {count} more' },
  noOpd: { id: 'dinas terkait', en: 'the agency concerned' },
  soon: { id: 'segera', en: 'soon' },
  unknownPlaceholder: {
    id: 'Penanda tidak dikenal: {unknown}. Yang tersedia: {known}.',
    en: 'Unknown placeholder: {unknown}. Available: {known}.',
  },
  subjectNeeded: { id: 'Isi perihal suratnya.', en: 'Give the subject of the mail.' },
  bodyNeeded: { id: 'Isi pesannya.', en: 'Give the message.' },
  tooLong: { id: 'Paling banyak {max} karakter.', en: 'At most {max} characters.' },
  subjectOneLine: { id: 'Perihal hanya satu baris.', en: 'A subject is one line.' },
  noSubject: { id: 'Saluran ini tidak memakai perihal.', en: 'This channel has no subject.' },
  stillQueued: {
    id: 'Kiriman ini masih menunggu giliran; tidak perlu dikirim ulang.',
    en: 'This delivery is still waiting for its turn; there is no need to send it again.',
  },
  shownAlready: {
    id: 'Pemberitahuan di ruang kerja sudah terlihat oleh penerimanya.',
    en: 'The reader sees the notification in the office already.',
  },
  nothingLeft: {
    id: 'Yang diminta kiriman ini sudah dikerjakan sebelum sempat dikirim; tidak perlu dikirim ulang.',
    en: 'What this delivery asks for was done before it could be sent; there is no need to send it again.',
  },
  recipientThere: {
    id: 'Alamat ini sudah terdaftar sebagai penerima.',
    en: 'This address gets the report already.',
  },
  recipientsFull: {
    id: 'Daftar penerima sudah penuh. Hapus satu penerima lebih dahulu.',
    en: 'There are as many recipients as there may be. Remove one first.',
  },
  channelOff: {
    id: 'Saluran ini sedang tidak aktif. Minta pengelola mengaturnya lebih dahulu.',
    en: 'This channel is off. Ask whoever runs the service to set it up first.',
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
