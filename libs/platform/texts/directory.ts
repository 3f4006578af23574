import type { Text } from './text';

/** What the directory says when it refuses a change. */
export const directoryTexts = {
  codeInvalid: {
    id: 'Kode 2–60 karakter: huruf kecil, angka, dan tanda hubung di antaranya.',
    en: 'A code has 2–60 characters: lower-case letters, digits and hyphens between them.',
  },
  opdTaken: { id: 'OPD dengan kode {code}', en: 'An OPD with the code {code}' },
  categoryTaken: { id: 'Kategori dengan kode {code}', en: 'A category with the code {code}' },
  unknownArea: { id: 'Wilayah ini tidak dikenal.', en: 'There is no such area.' },
  unknownCalendar: { id: 'Kalender ini tidak dikenal.', en: 'There is no such calendar.' },
  unknownOpd: { id: 'OPD ini tidak dikenal atau tidak aktif.', en: 'There is no such OPD, or it is not active.' },
  synonymTaken: {
    id: '"{synonym}" sudah menjadi sinonim kategori {category}.',
    en: '"{synonym}" is a synonym of the category {category} already.',
  },
  publicSupervisory: {
    id: 'Kategori berkadar pengawasan tidak boleh tampil di halaman publik.',
    en: 'A supervisory category may not be shown in public.',
  },
  opdInUse: {
    id: 'OPD ini masih menjadi tujuan kategori {categories}. Pindahkan kategori itu lebih dahulu.',
    en: 'The categories {categories} still go to this OPD. Move them first.',
  },
} as const satisfies Record<string, Text>;
