import { contactsIn } from './contacts';
import { introducedNames } from './introduced-names';
import { isOwnContact, ownNameIn, type KnownReporter } from './own-name';
import { joined, type MaskedBecause, type Span } from './span';
import { unannouncedNames } from './unannounced-names';
import { tokensOf, type IsKnownWord } from './words';

/** What the public reads of a text: `masked` parts as "…". */
export interface TextPart {
  text: string;
  masked: MaskedBecause | null;
  /** It would be masked, and somebody decided that it isn't. */
  shown: boolean;
}

export interface MaskingFacts {
  /** Null where the report names nobody. */
  reporter: KnownReporter | null;
  /** Names of places, offices and matters. */
  isKnown: IsKnownWord;
  /** What people decided about words of this report, as `wordKey` makes them. */
  hides: (key: string) => boolean;
  shows: (key: string) => boolean;
  /** What stood for the reporter when the vault forgot them, as `wordKey` makes it. */
  forgotten: (key: string) => boolean;
}

export const MASK = '…';

/** As a decision about a word is kept: however it is written, "0812-3456" as "08123456". */
export const wordKey = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’`./-]*[\p{L}\p{M}\p{N}])?/gu;
/** What a decision about a part is about: each word of a name, a number as a whole. */
export const keysOf = (part: string): string[] => {
  const keys = /\d/.test(part) || part.includes('@') ? [part] : [...part.matchAll(WORDS)].map(([word]) => word);
  return [...new Set(keys.map(wordKey).filter((key) => key !== ''))];
};

/** A text that was written to one person or in the house, in parts: those together are the text. */
export function textParts(text: string, facts: MaskingFacts): TextPart[] {
  const tokens = tokensOf(text, facts.isKnown);
  const spans = joined(text, [
    ...ownSpans(text, facts),
    ...contactsOf(text, facts),
    ...introducedNames(text, tokens),
    ...unannouncedNames(text, tokens),
    ...wordsIn(text, facts.hides, 'chosen'),
  ]);
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, why } of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), masked: null, shown: false });
    const own = text.slice(start, end);
    const shown = mayBeShown(why) && keysOf(own).every(facts.shows);
    parts.push({ text: own, masked: shown ? null : why, shown });
    at = end;
  }
  return at < text.length ? [...parts, { text: text.slice(at), masked: null, shown: false }] : parts;
}

/** Whatever anybody decides, the reporter's own is never shown. */
export const mayBeShown = (why: MaskedBecause): boolean => why !== 'reporter';

/** The text as anybody may read it. */
export const publicText = (text: string, facts: MaskingFacts): string =>
  textParts(text, facts)
    .map(({ text: part, masked }) => (masked === null ? part : MASK))
    .join('');

/**
 * The text as an office reads it that may not know who reported: without the reporter, with everybody else.
 * @param isTheirs they wrote it: what they say of themselves, and every number and address, goes as well
 */
export function withoutReporter(
  text: string,
  facts: Pick<MaskingFacts, 'reporter' | 'isKnown' | 'forgotten'>,
  isTheirs: boolean,
): string {
  const spans = joined(text, [
    ...ownSpans(text, facts),
    ...contactsOf(text, facts).filter(({ why }) => isTheirs || why === 'reporter'),
    ...(isTheirs ? selvesIn(text, facts.isKnown) : []),
  ]);
  return spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + MASK + rest.slice(end), text);
}

function selvesIn(text: string, isKnown: IsKnownWord): Span[] {
  const tokens = tokensOf(text, isKnown);
  const found = [...introducedNames(text, tokens), ...unannouncedNames(text, tokens)];
  return found.filter(({ why }) => why === 'self');
}

/**
 * By which the reporter can be found in this text once the vault has forgotten them, as `wordKey` makes it. An initial says nothing, and
 * would take every such letter with it.
 */
export function ownKeysIn(text: string, facts: OwnFacts): string[] {
  const spans = [...ownSpans(text, facts), ...contactsOf(text, facts).filter(({ why }) => why === 'reporter')];
  const keys = spans.flatMap(({ start, end }) => keysOf(text.slice(start, end)));
  return [...new Set(keys)].filter((key) => key.length > 1);
}

type OwnFacts = Pick<MaskingFacts, 'reporter' | 'isKnown' | 'forgotten'>;

const ownSpans = (text: string, { reporter, isKnown, forgotten }: OwnFacts): Span[] => [
  ...(reporter ? ownNameIn(text, reporter, isKnown) : []),
  ...wordsIn(text, forgotten, 'reporter'),
];

function contactsOf(text: string, { reporter, forgotten }: OwnFacts): Span[] {
  const isOwn = (written: string): boolean =>
    forgotten(wordKey(written)) || (reporter !== null && isOwnContact(written, reporter));
  return contactsIn(text).map((span) =>
    isOwn(text.slice(span.start, span.end)) ? { ...span, why: 'reporter' as const } : span,
  );
}

const wordsIn = (text: string, is: (key: string) => boolean, why: MaskedBecause): Span[] =>
  [...text.matchAll(WORDS)].flatMap((match) =>
    is(wordKey(match[0])) ? [{ start: match.index, end: match.index + match[0].length, why }] : [],
  );
