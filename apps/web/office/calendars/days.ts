import { localeOf, type Lang } from '../../../../libs/platform/texts/text';

/** Spelled out, since the style "full" writes 08 Januari. */
const numbered = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A local day (YYYY-MM-DD) in words: "Jumat, 8 Januari 2027". */
export const dayInWords = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { weekday: 'long', ...numbered }).format(utc(date));

/** Without the weekday: "8 Januari 2027". */
export const dateInShort = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), numbered).format(utc(date));

/** For a narrow row: "8 Jan". */
export const dayAndMonth = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(utc(date));

/** 1 is January. */
export const monthName = (month: number, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, month - 1, 1)),
  );

/** "November 2026" of `2026-11`. */
export const monthAndYear = (month: string, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    utc(`${month}-01`),
  );

/** 1 is Monday, 7 is Sunday: 1 January 2024 was a Monday. */
export const weekdayName = (weekday: number, lang: Lang, width: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(localeOf(lang), { weekday: width, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );

/** ISO weekday of a local day: 1 is Monday. */
export const weekdayOf = (date: string): number => utc(date).getUTCDay() || 7;

/** The weeks of a month, Monday first, with null where a day belongs to another month. */
export function weeksOf<Day extends { date: string }>(days: readonly Day[]): (Day | null)[][] {
  const [first] = days;
  if (!first) return [];
  const cells = [...Array.from({ length: weekdayOf(first.date) - 1 }, () => null), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => cells[week * 7 + day] ?? null),
  );
}
