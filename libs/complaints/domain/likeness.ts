import { tokensOf } from '@tanggap/routing';
import { landmarksIn } from './landmarks';

/** WGS84 degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** What is compared of a report: its words, and where and when they were said. */
export interface Matter {
  text: string;
  categoryCode: string | null;
  /** Nobody chose the category: it speaks for the same matter, and never against it. */
  categoryGuessed?: boolean;
  /** The area and those it lies in, inside out, without the regency; empty where nobody knows. */
  areas: readonly string[];
  point: Point | null;
}

/** A matter with its text taken apart once. */
export interface ReadMatter extends Omit<Matter, 'text'> {
  words: ReadonlySet<string>;
  landmarks: ReadonlySet<string>;
  /** Each once, in ascending order. */
  trigrams: Int32Array;
}

/** How far back the same matter is looked for, in days. */
export const WINDOW_DAYS = 60;

/**
 * From here on a report is offered to a citizen, and shown to a verifier, as the same matter. Measured on the repeated
 * filings of 10,000 real complaints (docs/duplicates.md).
 */
export const OFFERED_FROM = 0.55;
export const SHOWN_FROM = 0.42;

/** What each kind of evidence adds where it speaks fully for the same matter. */
const WEIGHTS = { text: 0.6, place: 0.3, category: 0.1 };

/** Said in any report: greetings, thanks, and the small words between. */
const EMPTY_WORDS = new Set(
  `ada adalah agar akan aku anda apa apakah assalamualaikum atas atau bagi bahwa bapak banyak belum bisa bu dalam dan dapat dari
   dengan di dgn dll dong gak harus hormat ibu ini itu iya jadi juga kalau kami karena kasih ke kepada kita lagi lebih maaf mau
   melaporkan minta mohon nya oleh pada pagi pak para perlu saat saja salam sampai sangat saya sebagai sehingga selamat semoga
   siang sore sudah supaya telah tentang terima tersebut terimakasih tidak tolong untuk wabarakatuh wr wb warahmatullahi yang yg ya
   the and for with that this please`.split(/\s+/),
);

/** The words that tell one report from another; all of them where there are no others. */
export function tellingWords(text: string): Set<string> {
  const tokens = tokensOf(text);
  const telling = tokens.filter((token) => token.length > 1 && !EMPTY_WORDS.has(token));
  return new Set(telling.length > 0 ? telling : tokens);
}

export function readMatter({ text, ...rest }: Matter): ReadMatter {
  const words = tellingWords(text);
  return { ...rest, words, landmarks: landmarksIn(tokensOf(text)), trigrams: trigramsOf(words) };
}

const BLANK = 32;
/** Ten bits a letter: all that isn't Latin shares them, which in texts of such letters changes next to nothing. */
const letterAt = (word: string, at: number): number => word.charCodeAt(at) & 1023;

/** As pg_trgm takes words apart: two blanks before, one behind. Each trigram as one number. */
function trigramsOf(words: ReadonlySet<string>): Int32Array {
  let letters = 0;
  for (const word of words) letters += word.length + 1;
  const found = new Int32Array(letters);
  let count = 0;
  for (const word of words) {
    let trigram = (BLANK << 10) | BLANK;
    for (let at = 0; at <= word.length; at += 1) {
      trigram = ((trigram & 0xfffff) << 10) | (at < word.length ? letterAt(word, at) : BLANK);
      found[count++] = trigram;
    }
  }
  found.sort();
  let different = 0;
  for (let at = 0; at < count; at += 1)
    if (at === 0 || found[at] !== found[at - 1]) found[different++] = found[at] ?? 0;
  return found.subarray(0, different);
}

/**
 * How likely both are the same matter, 0..1: what the texts share, where they are, and what they were called. A place that is
 * known to be another counts against it: "lampu padam" is said of every village.
 */
export function likeness(asked: ReadMatter, known: ReadMatter): number {
  const score =
    WEIGHTS.text * textLikeness(asked, known) +
    WEIGHTS.place * placeLikeness(asked, known) +
    WEIGHTS.category * categoryLikeness(asked, known);
  return Math.min(1, Math.max(0, score));
}

/** Fewer words than these prove nothing by all being in a longer text. */
const ENOUGH_WORDS = 3;

/** Of texts as long as each other what they share of all their trigrams; of one still being typed the words that are there already. */
function textLikeness(asked: ReadMatter, known: ReadMatter): number {
  const shared = sharedTrigrams(asked.trigrams, known.trigrams);
  const whole = shared / (asked.trigrams.length + known.trigrams.length - shared || 1);
  if (asked.words.size < ENOUGH_WORDS || asked.words.size >= known.words.size) return whole;
  return Math.max(whole, 0.8 * (sharedCount(asked.words, known.words) / asked.words.size));
}

/** Less than a point far away says: people choose the wrong name of a list. */
const OTHER_DISTRICT = -0.8;
const SAME_SPOT_METRES = 150;
const OTHER_SPOT_METRES = 2000;
/** Where nobody knows a place, texts have to be alike as often the same matter as where both name the same village (docs/duplicates.md). */
const UNKNOWN_PLACE = 1 / 3;
const SAME_VILLAGE = 0.7;

type Placed = Pick<ReadMatter, 'areas' | 'point' | 'landmarks'>;

/** 1 at the same spot, -1 elsewhere. */
export function placeLikeness(asked: Placed, known: Placed): number {
  if (asked.point && known.point) {
    const metres = metresBetween(asked.point, known.point);
    if (metres <= SAME_SPOT_METRES) return 1;
    const share = (metres - SAME_SPOT_METRES) / (OTHER_SPOT_METRES - SAME_SPOT_METRES);
    return Math.max(-1, 1 - 2 * share);
  }
  const [here, there] = [asked.areas[0], known.areas[0]];
  if (here === undefined || there === undefined) return byLandmarks(asked.landmarks, known.landmarks);
  if (here === there) return asked.areas.length > 1 ? SAME_VILLAGE : 0.3;
  if (asked.areas.includes(there) || known.areas.includes(here)) return 0.3;
  return asked.areas.some((area) => known.areas.includes(area)) ? -0.3 : OTHER_DISTRICT;
}

function byLandmarks(asked: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (asked.size === 0 || known.size === 0) return UNKNOWN_PLACE;
  return [...asked].some((landmark) => known.has(landmark)) ? SAME_VILLAGE : 0;
}

function categoryLikeness(asked: ReadMatter, known: ReadMatter): number {
  if (asked.categoryCode === null || known.categoryCode === null) return 0;
  if (asked.categoryCode === known.categoryCode) return 1;
  return asked.categoryGuessed ? 0 : -0.5;
}

function sharedTrigrams(one: Int32Array, other: Int32Array): number {
  let [at, otherAt, count] = [0, 0, 0];
  while (at < one.length && otherAt < other.length) {
    const difference = (one[at] as number) - (other[otherAt] as number);
    if (difference === 0) count += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) otherAt += 1;
  }
  return count;
}

function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}

const METRES_PER_DEGREE = 111_320;

/** On a plane, which is exact enough within a regency. */
export function metresBetween(one: Point, other: Point): number {
  const north = (one.latitude - other.latitude) * METRES_PER_DEGREE;
  const scale = Math.cos(((one.latitude + other.latitude) / 2) * (Math.PI / 180));
  const east = (one.longitude - other.longitude) * METRES_PER_DEGREE * scale;
  return Math.hypot(north, east);
}

/** So many are compared word by word: the likeliest by their bits. */
export const WORTH_COMPARING = 80;
/** What place and category add to the share of words, where the likeliest are chosen. */
export const ESTIMATE = { near: 0.3, sameArea: 0.2, sameCategory: 0.1 };

export const WORD_BITS = 1024;

/** Half a kilometre in degrees; exact enough to choose what is compared. */
export const NEAR_DEGREES = 0.005;

/**
 * The words as bits, by which is found what is worth comparing: the bits two texts share are about the words they
 * share. As PostgreSQL writes a bit string.
 */
export function wordBits(words: Iterable<string>): string {
  const bits = new Uint8Array(WORD_BITS).fill(0x30);
  for (const bit of wordBitNumbers(words)) bits[bit] = 0x31;
  return Buffer.from(bits).toString('latin1');
}

/** The bits that the words set, by their numbers from the left. */
export function wordBitNumbers(words: Iterable<string>): Set<number> {
  const bits = new Set<number>();
  for (const word of words) bits.add(hashOf(word) % WORD_BITS);
  return bits;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
