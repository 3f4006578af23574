import type { Span } from './span';

const MAIL = /[^\s@,;:()<>]+@[^\s@,;()<>]+\.[^\s@,;()<>.]+/g;
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/gu;
const NUMBER = /\+?\d[\d\s.-]{6,}\d/g;
/** "24-11-2026", "24.11.2026", "2026-11-24", "2025-2026": days and years aren't telephone numbers. */
const DATE = /(?<![\d.-])(?:\d{1,2}[-.]\d{1,2}[-.]20\d{2}|20\d{2}-\d{2}-\d{2}|20\d{2}\s?-\s?20\d{2})(?![\s.-]*\d)/g;
/** "BTG-2026-000042": a report's number is public. */
const REPORT = /\b[A-Z]{2,5}-20\d{2}-\d{4,}\b/g;
/** "Rp 1.500.000.000": an amount. */
const AMOUNT = /\bRp\.?\s?\d{1,3}(?:\.\d{3})+(?:,\d+)?/gi;

const placesOf = (text: string, pattern: RegExp): { start: number; end: number }[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Numbers by which somebody could be called or found, mail addresses and names of accounts. */
export function contactsIn(text: string): Span[] {
  const harmless = [DATE, REPORT, AMOUNT].flatMap((pattern) => placesOf(text, pattern));
  // A date within a row of digits must not hide the number beside it.
  const without = harmless.reduce(
    (rest, { start, end }) => rest.slice(0, start) + 'x'.repeat(end - start) + rest.slice(end),
    text,
  );
  return [MAIL, HANDLE, NUMBER].flatMap((pattern) =>
    placesOf(without, pattern).map((place) => ({ ...place, why: 'contact' as const })),
  );
}
