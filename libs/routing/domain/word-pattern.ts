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

/**
 * What of a text gives a sign by a pattern, if its conditions hold; in the order in which it was found. Where two parts make it, both are
 * said, as they stand in the text: "tanggul ... jebol". What is denied or feared says nothing, be the denial before both or between
 * them: "tanggul supaya tidak jebol".
 */
export function wordsGiven(pattern: CompiledPattern, found: Places): string[] {
  const words = [...found].filter(([word]) => pattern.words.has(word));
  if (words.length === 0 || placesOf(pattern.withoutWords, found).length > 0) return [];
  const denials = placesOf(pattern.notAfter, found);
  const counts = (place: Place): boolean => !denials.some((denial) => denies(denial, place));
  const given = words.map(([word, places]) => places.filter(counts).map((place) => ({ word, ...place })));
  const company = pattern.withWords && phrasesOf(pattern.withWords, found);
  if (!company) return given.flatMap(([first]) => (first ? [first.word] : []));
  return given.flatMap((places) =>
    places
      .flatMap((one) => {
        const standing = company.filter(
          (other) => !denials.some((denial) => denial.from >= one.to && denies(denial, other)),
        );
        return together(one, standing, pattern.within);
      })
      .slice(0, 1),
  );
}

/** A phrase of the lists where it stands in a text. */
interface Phrase extends Place {
  word: string;
}

const denies = (denial: Place, place: Place): boolean =>
  place.from >= denial.to && place.from - denial.to < NOT_AFTER_WITHIN;

/** The two parts of a sign, the nearest of the second; none if none is near enough. */
function together(one: Phrase, company: readonly Phrase[], within: number): string[] {
  const [nearest] = company
    .filter((other) => isBeside(one, other, within))
    .sort((a, b) => apart(one, a) - apart(one, b) || b.word.length - a.word.length);
  if (!nearest) return [];
  const distance = apart(one, nearest);
  if (distance < 0) return [one.word.length > nearest.word.length ? one.word : nearest.word];
  const [first, second] = one.from < nearest.from ? [one, nearest] : [nearest, one];
  return [`${first.word}${distance === 0 ? ' ' : ' ... '}${second.word}`];
}

const phrasesOf = (words: ReadonlySet<string>, found: Places): Phrase[] =>
  [...found].flatMap(([word, places]) => (words.has(word) ? places.map((place) => ({ word, ...place })) : []));

const placesOf = (words: ReadonlySet<string>, found: Places): Place[] => phrasesOf(words, found);

/** Tokens between two places; below 0 where one reaches into the other. */
const apart = (one: Place, other: Place): number => Math.max(one.from - other.to, other.from - one.to);

/** Not the same words, and no more than so many tokens apart. */
function isBeside(one: Place, other: Place, within: number): boolean {
  if (one.from === other.from && one.to === other.to) return false;
  return apart(one, other) < within;
}
