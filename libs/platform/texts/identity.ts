import type { Text } from './text';

/** What accounts and the reporter vault say when they refuse something. */
export const identityTexts = {
  phoneInvalid: {
    id: 'Nomor telepon belum benar, contoh: 081234567890.',
    en: 'Not a telephone number, such as +6281234567890.',
  },
  emailInvalid: {
    id: 'Tulis alamat email, misalnya agus@batangkab.go.id.',
    en: 'Give an email address, such as agus@batangkab.go.id.',
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
  endsBeforeItBegins: {
    id: 'Hari terakhir tidak boleh sebelum hari pertama.',
    en: 'The last day may not be before the first.',
  },
  absenceTooLong: {
    id: 'Paling lama satu tahun. Untuk yang lebih lama, nonaktifkan akunnya.',
    en: 'A year at most. For longer, deactivate the account.',
  },
  postNeedsOpd: { id: 'Jabatan ini ada di OPD: pilih OPD-nya.', en: 'This post belongs to an OPD: choose it.' },
  postOfRegency: {
    id: 'Jabatan ini milik kabupaten, bukan satu OPD: kosongkan OPD.',
    en: 'This post is the regency’s: leave the OPD empty.',
  },
  accountUnknown: { id: 'Tidak ada akun aktif dengan nama ini.', en: 'There is no active account of that name.' },
  accountOfOtherOpd: {
    id: 'Akun ini dari lingkup lain. Untuk jabatan di OPD pilih akun OPD itu; untuk jabatan kabupaten pilih akun tanpa OPD.',
    en: 'This account belongs elsewhere. A post of an OPD needs an account of it, a post of the regency one without an OPD.',
  },
  auditorHoldsNothing: {
    id: 'Auditor hanya membaca dan tidak bisa memegang jabatan.',
    en: 'An auditor only reads and can’t hold a post.',
  },
  actingForOneself: {
    id: 'Pejabat pelaksana harus orang lain.',
    en: 'The acting officer must be somebody else.',
  },
  actingUnfit: {
    id: 'Pejabat pelaksana harus dari OPD yang sama (untuk tingkat kabupaten: akun tanpa OPD) dan bukan auditor.',
    en: 'The acting officer must be of the same OPD (for the regency: without an OPD) and not an auditor.',
  },
  namedAlready: {
    id: 'Akun ini sudah ditunjuk untuk jabatan yang sama pada hari-hari itu. Ubah penunjukan yang ada.',
    en: 'This account is named for the same post on those days already. Change that entry instead.',
  },
  awayAlready: {
    id: 'Ketidakhadiran lain sudah tercatat pada hari-hari itu. Ubah catatan yang ada.',
    en: 'Another absence is on record for those days. Change that one instead.',
  },
} as const satisfies Record<string, Text>;
