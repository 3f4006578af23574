import type { Text } from './text';

/** What accounts and the reporter vault say when they refuse something. */
export const identityTexts = {
  phoneInvalid: {
    id: 'Nomor telepon belum benar, contoh: 081234567890.',
    en: 'Not a telephone number, such as +6281234567890.',
  },
  nikInvalid: { id: 'NIK terdiri dari 16 angka.', en: 'A NIK has 16 digits.' },
  usernameInvalid: {
    id: 'Nama pengguna 3–64 karakter: huruf kecil, angka, titik, strip, garis bawah.',
    en: 'A user name has 3–64 characters: lower-case letters, digits, dot, dash, underscore.',
  },
  usernameTaken: { id: 'Nama pengguna {username}', en: 'The user name {username}' },
  nameInvalid: { id: 'Nama terdiri dari 1–120 karakter.', en: 'A name has 1–120 characters.' },
  opdRequired: {
    id: 'Petugas dan kepala OPD harus punya OPD.',
    en: 'An officer or OPD head needs an OPD.',
  },
  opdNotForRole: { id: 'Peran ini tidak terikat pada satu OPD.', en: 'This role does not belong to one OPD.' },
  opdUnknown: { id: 'OPD ini tidak dikenal.', en: 'There is no such OPD.' },
  lastAdmin: {
    id: 'Ini administrator aktif terakhir. Angkat administrator lain lebih dahulu.',
    en: 'This is the last active administrator. Appoint another one first.',
  },
  passwordTooShort: { id: 'Kata sandi paling sedikit 10 karakter.', en: 'A password has at least 10 characters.' },
  passwordTooLong: { id: 'Kata sandi paling banyak 128 karakter.', en: 'A password has at most 128 characters.' },
  passwordLikeUsername: {
    id: 'Kata sandi tidak boleh sama dengan nama pengguna.',
    en: 'A password may not be the user name.',
  },
  passwordOneCharacter: {
    id: 'Kata sandi tidak boleh satu karakter yang diulang.',
    en: 'A password may not be one repeated character.',
  },
} as const satisfies Record<string, Text>;
