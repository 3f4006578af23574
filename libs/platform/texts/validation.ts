import type { Text } from './text';

/**
 * What to say for each class-validator constraint, by its name; {1}, {2} are its arguments. A DTO that needs other words
 * passes them with `says(…)`.
 */
export const constraintTexts: Record<string, Text> = {
  isString: { id: 'Isi dengan teks.', en: 'Give a text.' },
  isNotEmpty: { id: 'Wajib diisi.', en: 'Required.' },
  isDefined: { id: 'Wajib diisi.', en: 'Required.' },
  isLength: { id: 'Panjangnya harus {1} sampai {2} karakter.', en: 'Must have {1} to {2} characters.' },
  minLength: { id: 'Tulis paling sedikit {1} karakter.', en: 'Write at least {1} characters.' },
  maxLength: { id: 'Tulis paling banyak {1} karakter.', en: 'Write at most {1} characters.' },
  matches: { id: 'Bentuknya tidak sesuai; lihat contohnya.', en: 'Not in the expected form; see the example.' },
  isEmail: {
    id: 'Tulis alamat email, misalnya siti@contoh.id.',
    en: 'Write an email address such as siti@example.org.',
  },
  isPhoneNumber: {
    id: 'Tulis nomor telepon, misalnya +6281234567890.',
    en: 'Write a phone number such as +6281234567890.',
  },
  isUrl: {
    id: 'Tulis alamat web, misalnya https://contoh.id.',
    en: 'Write a web address such as https://example.org.',
  },
  isIn: { id: 'Pilih salah satu: {list}.', en: 'Choose one of: {list}.' },
  isEnum: { id: 'Pilih salah satu nilai yang tersedia.', en: 'Choose one of the values on offer.' },
  isBoolean: { id: 'Isi dengan true atau false.', en: 'Give true or false.' },
  isNumber: { id: 'Isi dengan angka.', en: 'Give a number.' },
  isInt: { id: 'Isi dengan bilangan bulat.', en: 'Give a whole number.' },
  isPositive: { id: 'Isi dengan angka lebih dari nol.', en: 'Give a number above zero.' },
  min: { id: 'Paling kecil {1}.', en: 'Must be at least {1}.' },
  max: { id: 'Paling besar {1}.', en: 'Must be at most {1}.' },
  isLatitude: { id: 'Lintang harus antara -90 dan 90.', en: 'A latitude lies between -90 and 90.' },
  isLongitude: { id: 'Bujur harus antara -180 dan 180.', en: 'A longitude lies between -180 and 180.' },
  isDateString: {
    id: 'Tulis tanggal seperti 2026-11-20.',
    en: 'Write a date such as 2026-11-20.',
  },
  isIso8601: { id: 'Tulis tanggal seperti 2026-11-20.', en: 'Write a date such as 2026-11-20.' },
  isDate: { id: 'Tulis tanggal seperti 2026-11-20.', en: 'Write a date such as 2026-11-20.' },
  isUuid: { id: 'Bukan id yang kami berikan.', en: 'Not an id that we gave.' },
  isArray: { id: 'Isi dengan daftar.', en: 'Give a list.' },
  arrayMinSize: { id: 'Paling sedikit {1} isi.', en: 'Must have at least {1} entries.' },
  arrayMaxSize: { id: 'Paling banyak {1} isi.', en: 'Must have at most {1} entries.' },
  arrayUnique: { id: 'Isi yang sama hanya boleh sekali.', en: 'The same entry may come only once.' },
  arrayNotEmpty: { id: 'Wajib diisi.', en: 'Required.' },
  isObject: { id: 'Isi dengan objek.', en: 'Give an object.' },
  isInstance: { id: 'Isi dengan objek.', en: 'Give an object.' },
  nestedValidation: { id: 'Isi dengan objek.', en: 'Give an object.' },
  equals: { id: 'Harus {1}.', en: 'Must be {1}.' },
  whitelistValidation: {
    id: 'Kunci tidak dikenal; hapus atau periksa ejaannya.',
    en: 'Unknown key; remove it or check its spelling.',
  },
};

/** For a constraint that has no words of its own. */
export const invalidValue: Text = { id: 'Nilainya tidak sesuai.', en: 'The value does not fit.' };

/** When the key is missing altogether. */
export const requiredValue: Text = { id: 'Wajib diisi.', en: 'Required.' };

/** What is wrong with input before any DTO sees it. */
export const inputTexts = {
  nul: { id: 'Memuat karakter NUL; hapus karakter itu.', en: 'Contains a NUL character; remove it.' },
  brokenCharacter: {
    id: 'Memuat karakter yang rusak; ketik ulang.',
    en: 'Contains a broken character; type it again.',
  },
  tooDeep: { id: 'Susunannya terlalu dalam.', en: 'Nested too deeply.' },
  unknownKey: {
    id: 'Kunci tidak dikenal; hapus atau periksa ejaannya.',
    en: 'Unknown key; remove it or check its spelling.',
  },
  repeated: { id: 'Beri satu nilai saja.', en: 'Give it only once.' },
  notText: { id: 'Isi dengan teks.', en: 'Give a text.' },
  oneFile: { id: 'Kirim tepat satu berkas pada isian "file".', en: 'Send exactly one file in the field "file".' },
} satisfies Record<string, Text>;
