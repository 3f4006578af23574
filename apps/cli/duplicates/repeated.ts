/** What decides, without the product's own measure, whether one filing repeats another. */
export interface Filing {
  text: string;
  address: string;
  area: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Letters and digits only, in lower case: how somebody typed blanks and stops says nothing. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const DAY_MS = 86_400_000;
const REPEATED_WITHIN_DAYS = 14;
const SAME_TEXT = 0.8;
const SAME_ADDRESS = 0.75;
/** A shorter text, such as "lampu padam", is written of every street. */
const TELLING_LENGTH = 80;

/**
 * Whether `later` repeats `earlier`: within two weeks, letter by letter nearly the same (edit distance), and, where the text is
 * short, of the same place. Not by the trigrams and weights that are measured.
 */
export function repeats(later: Filing, earlier: Filing): boolean {
  const days = (later.at - earlier.at) / DAY_MS;
  if (days < 0 || days > REPEATED_WITHIN_DAYS) return false;
  if (editLikeness(later.text, earlier.text, SAME_TEXT) < SAME_TEXT) return false;
  const sameAddress =
    later.address !== '' && editLikeness(later.address, earlier.address, SAME_ADDRESS) >= SAME_ADDRESS;
  const samePlace = later.area === earlier.area || sameAddress;
  return samePlace || Math.min(later.text.length, earlier.text.length) >= TELLING_LENGTH;
}

/** 1 minus the edit distance by the longer length; 0 where that can't reach `least`. */
export function editLikeness(one: string, other: string, least: number): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 1;
  const most = Math.floor((1 - least) * longest);
  if (Math.abs(one.length - other.length) > most || bagDistance(one, other) > most) return 0;
  return 1 - editDistance(one, other, most) / longest;
}

const counts = new Map<string, Uint16Array>();

/** How often each letter occurs, by its code within a byte. */
function lettersOf(text: string): Uint16Array {
  const known = counts.get(text);
  if (known) return known;
  const made = new Uint16Array(256);
  for (let at = 0; at < text.length; at += 1)
    made[text.charCodeAt(at) & 255] = (made[text.charCodeAt(at) & 255] ?? 0) + 1;
  counts.set(text, made);
  return made;
}

/** Never more than the edit distance, and had at once: letters that one has too many. */
function bagDistance(one: string, other: string): number {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  let more = 0;
  let fewer = 0;
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}

/** Levenshtein within a band of `most`; more than that is told as the longer length. */
function editDistance(one: string, other: string, most: number): number {
  const width = other.length + 1;
  let before = Float64Array.from({ length: width }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = new Float64Array(width).fill(Infinity);
    if (row <= most) current[0] = row;
    let best = current[0] ?? Infinity;
    const until = Math.min(other.length, row + most);
    for (let at = Math.max(1, row - most); at <= until; at += 1) {
      const change = (before[at - 1] ?? Infinity) + (one[row - 1] === other[at - 1] ? 0 : 1);
      current[at] = Math.min(change, (before[at] ?? Infinity) + 1, (current[at - 1] ?? Infinity) + 1);
      best = Math.min(best, current[at] ?? Infinity);
    }
    if (best > most) return Math.max(one.length, other.length);
    before = current;
  }
  return before[other.length] ?? Infinity;
}
