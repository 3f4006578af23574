import { DateTime } from 'luxon';
import { localeOf, type Lang } from '../texts/text';
import { TIME_ZONE } from './local-time';

/** "Jumat, 20 November 2026 pukul 16.00 WIB", "Friday, 20 November 2026 at 16:00 WIB". */
export function dateTimeInWords(at: Date, lang: Lang, timeZone: string): string {
  const time = new Intl.DateTimeFormat(localeOf(lang), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return `${dateInWords(at, lang, timeZone)} ${lang === 'id' ? 'pukul' : 'at'} ${time.format(at)} ${zoneName(at, timeZone)}`;
}

/** "Jumat, 20 November 2026". */
export function dateInWords(at: Date, lang: Lang, timeZone: string): string {
  const date = new Intl.DateTimeFormat(localeOf(lang), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  // British English writes "Friday 20 November 2026"; the comma makes both languages alike.
  return date.format(at).replace(/^(\p{L}+),? /u, '$1, ');
}

/** "November 2026" of `2026-11`. */
export function monthInWords(period: string, lang: Lang): string {
  const month = new Intl.DateTimeFormat(localeOf(lang), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(`${period}-01T00:00:00Z`));
}

/** WIB, WITA or WIT: only the Indonesian locale knows these names. */
function zoneName(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('id-ID', { timeZoneName: 'short', timeZone }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** How far local time is ahead of UTC at that instant. */
export const offsetMinutes = (at: Date): number => DateTime.fromJSDate(at, { zone: TIME_ZONE }).offset;
