import type { Place } from './words';

/**
 * Which words of a text give a sign: one of `words`, one of `withWords` if given, none of `withoutWords`. " ... " in a phrase stands for
 * up to three words.
 */
export interface WordPattern {
  words: string[];
  withWords?: string[] | undefined;
  /** So many tokens at most from one of `words` to one of `withWords`; anywhere in the text, if left out. */
  within?: number | undefined;
  withoutWords?: string[] | undefined;
  /** One of `words` closely after one of these says nothing: "supaya tidak ada korban". */
  notAfter?: string[] | undefined;
}

/** Where each phrase that occurs in a text was found. */
export type Places = ReadonlyMap<string, readonly Place[]>;

export interface CompiledPattern {
  words: ReadonlySet<string>;
  withWords: ReadonlySet<string> | null;
  within: number;
  withoutWords: ReadonlySet<string>;
  notAfter: ReadonlySet<string>;
}

/** Tokens from the end of a word in `notAfter` to the word that it denies. */
const NOT_AFTER_WITHIN = 3;

export const compilePattern = (pattern: WordPattern): CompiledPattern => ({
  words: new Set(pattern.words),
  withWords: pattern.withWords ? new Set(pattern.withWords) : null,
  within: pattern.within ?? Infinity,
  withoutWords: new Set(pattern.withoutWords),
  notAfter: new Set(pattern.notAfter),
});

/** The words of a pattern that occur, if its conditions hold; in the order in which they were found. */
export function wordsGiven(pattern: CompiledPattern, found: Places): string[] {
  const words = [...found].filter(([word]) => pattern.words.has(word));
  if (words.length === 0 || placesOf(pattern.withoutWords, found).length > 0) return [];
  const denials = placesOf(pattern.notAfter, found);
  const company = pattern.withWords && placesOf(pattern.withWords, found);
  const counts = (place: Place): boolean =>
    !denials.some(({ to }) => place.from >= to && place.from - to < NOT_AFTER_WITHIN) &&
    (!company || company.some((other) => isBeside(place, other, pattern.within)));
  return words.filter(([, places]) => places.some(counts)).map(([word]) => word);
}

const placesOf = (words: ReadonlySet<string>, found: Places): Place[] =>
  [...found].flatMap(([word, places]) => (words.has(word) ? places : []));

/** Not the same words, and no more than so many tokens apart. */
function isBeside(one: Place, other: Place, within: number): boolean {
  if (one.from === other.from && one.to === other.to) return false;
  return Math.max(one.from - other.to, other.from - one.to) < within;
}
