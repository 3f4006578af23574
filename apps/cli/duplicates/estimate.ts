import { ESTIMATE, wordBits, type ReadMatter } from '@tanggap/complaints';

/** A matter as the database first looks at it: its words as bits, 32 to a number. */
export interface Bits {
  words: Uint32Array;
  count: number;
}

const PER_NUMBER = 32;

export function bitsOf({ words }: ReadMatter): Bits {
  const text = wordBits(words);
  const packed = new Uint32Array(text.length / PER_NUMBER);
  for (let at = 0; at < text.length; at += 1) {
    const place = Math.floor(at / PER_NUMBER);
    if (text[at] === '1') packed[place] = (packed[place] ?? 0) | (1 << (at % PER_NUMBER));
  }
  return { words: packed, count: text.replaceAll('0', '').length };
}

/** By this the likeliest are chosen to be compared word by word, as libs/complaints' search does it (without points). */
export function estimated(asked: ReadMatter, askedBits: Bits, known: ReadMatter, knownBits: Bits): number {
  let shared = 0;
  for (let at = 0; at < askedBits.words.length; at += 1) {
    shared += ones((askedBits.words[at] ?? 0) & (knownBits.words[at] ?? 0));
  }
  const [place] = known.areas;
  return (
    shared / Math.max(1, Math.min(asked.words.size, knownBits.count)) +
    (place !== undefined && asked.areas.includes(place) ? ESTIMATE.sameArea : 0) +
    (known.categoryCode !== null && known.categoryCode === asked.categoryCode ? ESTIMATE.sameCategory : 0)
  );
}

function ones(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
