import type { Span } from './span';
import { joins, namesPlace, titles, tokensOf, type IsKnownWord, type Token } from './words';

/** What the vault knows of a reporter. */
export interface KnownReporter {
  name: string | null;
  email: string | null;
  phone: string | null;
  nik: string | null;
}

const SHORTEST = 3;
/** From so many letters on, one that is wrong, missing or too many still means the same name. */
const SPELT_FROM = 6;
const selfWords = new Set(['saya', 'nama', 'bernama', 'sy', 'kami', 'aku', 'an', 'perkenalkan', 'pelapor']);
const degrees = new Set([
  'haji',
  'hajah',
  'hj',
  'kh',
  'ir',
  'drs',
  'dra',
  'dr',
  'drg',
  'spd',
  'se',
  'sh',
  'msi',
  'mpd',
]);

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/**
 * The reporter's own name in a text: whole, or any part of it that says who it is. A part that is an ordinary word as well, or a place,
 * counts only beside another part, after a form of address, or after "saya" and the like.
 */
export function ownNameIn(text: string, reporter: KnownReporter, isKnown: IsKnownWord): Span[] {
  const parts = (reporter.name?.split(',')[0] ?? '')
    .split(/[\s.]+/)
    .map(plain)
    .filter((part) => part.length > 0 && !degrees.has(part) && !titles.has(part));
  if (parts.length === 0) return [];
  const tokens = tokensOf(text, isKnown);
  const isPart = tokens.map((token) => parts.some((part) => same(plain(token.text), part, token)));
  const whole = parts.join('');
  const named = tokens.map((token, at) => {
    if (parts.length > 1 && plain(token.text) === whole) return true;
    return (
      (isPart[at] ?? false) && (tellsAlone(token, parts, text, tokens, at) || besideAnother(text, tokens, isPart, at))
    );
  });
  return tokens.flatMap(({ start, end }, at) => (named[at] ? [{ start, end, why: 'reporter' as const }] : []));
}

function same(word: string, part: string, token: Token): boolean {
  if (word === part) return true;
  return part.length >= SPELT_FROM && token.kind !== 'word' && isOneOff(word, part);
}

function tellsAlone(
  { kind, low }: Token,
  parts: readonly string[],
  text: string,
  tokens: readonly Token[],
  at: number,
): boolean {
  if (low.length < SHORTEST && parts.length > 1) return false;
  const before = tokens[at - 1];
  const addressed = before !== undefined && (titles.has(before.low) || selfWords.has(before.low));
  if (namesPlace(text, tokens, at)) return false;
  return (
    addressed ||
    ((kind === 'name' || kind === 'unknown' || (kind === 'maybe' && (tokens[at]?.capital ?? false))) &&
      low.length >= SHORTEST)
  );
}

/** "Siti A." as well: an initial beside a part belongs to it. */
function besideAnother(text: string, tokens: readonly Token[], isPart: readonly boolean[], at: number): boolean {
  const own = tokens[at];
  if (!own || namesPlace(text, tokens, at)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return Boolean(
    (before && isPart[at - 1] && joins(text, before, own)) || (after && isPart[at + 1] && joins(text, own, after)),
  );
}

/** One letter wrong, missing or too many. */
function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}

/** Whether what stands there is the very number or address that the reporter gave. */
export function isOwnContact(written: string, { email, phone, nik }: KnownReporter): boolean {
  const digits = written.replace(/\D/g, '');
  const national = (number: string): string => number.replace(/\D/g, '').replace(/^(?:62|0)/, '');
  if (digits.length >= 8 && phone !== null && national(digits) === national(phone)) return true;
  if (digits.length >= 16 && nik !== null && digits === nik) return true;
  return email !== null && written.toLowerCase().includes(email.toLowerCase());
}
