import type { Text } from './text';

/** Why a citizen's wish about their own data can't be met. */
export const ownDataTexts = {
  nothingChanged: {
    id: 'isi yang ingin diperbaiki, atau pilih yang ingin dihapus',
    en: 'give what is to be corrected, or what is to be withdrawn',
  },
  followerHasNoName: { id: 'nama pengikut tidak disimpan', en: 'the name of a follower is not kept' },
  nothingKept: {
    id: 'Tidak ada nama atau kontak yang tersimpan pada laporan ini.',
    en: 'No name or contact is kept with this report.',
  },
  changedTooOften: {
    id: 'Data pada laporan ini sudah terlalu sering diubah. Sampaikan lewat balasan.',
    en: 'The data of this report have been changed too often. Say it in a reply.',
  },
  stillWorkedOn: {
    id: 'Laporan ini masih ditangani, jadi petugas masih memerlukan data Anda. Anda dapat menarik kontak sekarang dan menghapus semuanya setelah laporan selesai.',
    en: 'This report is still being handled, so the staff still need your data. You can withdraw your contact now and erase everything once it is over.',
  },
  nobodyToCheck: {
    id: 'Laporan ini anonim, jadi tidak ada yang membuktikan siapa pemiliknya. Hanya pemegang kode lacak yang dapat menghapus datanya.',
    en: 'This report is anonymous, so nothing proves whose it is. Only the holder of the tracking code can erase its data.',
  },
  stillWorkedOnByUs: {
    id: 'Laporan ini atau bagiannya masih ditangani. Data pribadi dapat dihapus setelah semuanya selesai.',
    en: 'This report or a part of it is still being handled. Personal data can be erased once all of it is over.',
  },
} satisfies Record<string, Text>;
