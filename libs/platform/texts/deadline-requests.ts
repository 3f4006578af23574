import type { Text } from './text';

/** What staff are told when a pause or a later date can't be had. */
export const deadlineRequestTexts = {
  unknownReason: {
    id: 'Alasan ini tidak ada dalam daftar; pilih salah satu alasan jeda.',
    en: 'This reason is not on the list; choose one of the pause reasons.',
  },
  untilPast: {
    id: 'Pilih hari ini atau hari sesudahnya.',
    en: 'Choose today or a later day.',
  },
  untilTooFar: {
    id: 'Pilih tanggal dalam 365 hari ke depan.',
    en: 'Choose a day within the next 365 days.',
  },
  untilNotLater: {
    id: 'Tanggal baru harus sesudah batas yang berlaku sekarang.',
    en: 'The new date must be later than the one that holds now.',
  },
  untilBeyondLaw: {
    id: 'Tanggal baru tidak boleh melewati batas menurut peraturan: {day}.',
    en: 'The new date may not go past the limit that the law sets: {day}.',
  },
  untilDayOff: {
    id: 'Dinas tidak bekerja pada hari itu; pilih hari kerja.',
    en: 'The agency does not work on that day; choose a working day.',
  },
  noteMissing: {
    id: 'Tuliskan alasan penolakan, paling sedikit 3 huruf.',
    en: 'Say why it is refused, in 3 characters or more.',
  },
  alreadyPaused: {
    id: 'Batas waktu sedang dijeda. Lanjutkan dahulu sebelum menjeda lagi.',
    en: 'The deadlines are paused already. Resume before pausing again.',
  },
  notPaused: {
    id: 'Batas waktu tidak sedang dijeda.',
    en: 'The deadlines are not paused.',
  },
  pausePending: {
    id: 'Permintaan jeda masih menunggu keputusan kepala OPD.',
    en: 'A request for a pause still waits for the OPD head.',
  },
  extensionPending: {
    id: 'Permintaan perpanjangan masih menunggu keputusan pembina.',
    en: 'A request for more time still waits for the supervisor.',
  },
  decided: {
    id: 'Permintaan ini tidak menunggu keputusan lagi. Muat ulang untuk melihat hasilnya.',
    en: 'This request no longer waits for a decision. Reload to see what became of it.',
  },
  untilPassed: {
    id: 'Tanggal yang diminta sudah lewat. Tolak permintaan ini; petugas dapat meminta tanggal lain.',
    en: 'The day asked for has passed. Refuse the request; the officer may ask for another day.',
  },
  limit_passed: {
    id: 'Batas penyelesaian sudah lewat; tambahan waktu hanya dapat diberikan sebelum batasnya.',
    en: 'The deadline has passed; more time can only be given before it.',
  },
  no_open_limit: {
    id: 'Tidak ada batas penyelesaian yang sedang berjalan.',
    en: 'No deadline for the resolution is running.',
  },
} satisfies Record<string, Text>;
