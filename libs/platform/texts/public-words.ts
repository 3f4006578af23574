import type { Text } from './text';

/** What staff are told whose decision about words of a public text can't be taken. */
export const publicWordTexts = {
  noWord: {
    id: 'Tulis kata yang akan disembunyikan atau ditampilkan.',
    en: 'Give a word to hide or to show.',
  },
  showNeedsReason: {
    id: 'Tuliskan mengapa bagian ini boleh dibaca publik.',
    en: 'Say why the public may read this.',
  },
} satisfies Record<string, Text>;
