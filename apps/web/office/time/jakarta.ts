import { office } from '../../../../libs/platform/texts/office';
import { render, type Lang, type Text } from '../../../../libs/platform/texts/text';

/** The one zone of the regency; WIB has no daylight saving. */
const ZONE = 'Asia/Jakarta';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function format(at: Date, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', { timeZone: ZONE, ...options }).format(at);
}

/** "Jumat, 20 November 2026" in WIB. */
export function dateInWords(at: Date, lang: Lang): string {
  return format(at, lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Jumat, 20 November 2026 pukul 16.00 WIB". */
export function momentInWords(at: Date, lang: Lang): string {
  const time = format(at, lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return render(office.time.at, lang, { date: dateInWords(at, lang), time });
}

/** "20 Nov 16.00": for a narrow row, where the words are in its title. */
export function momentShort(at: Date, lang: Lang): string {
  const time = format(at, lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${format(at, lang, { day: 'numeric', month: 'short' })} ${time}`;
}

/** The local day of an instant, as yyyy-mm-dd in WIB. */
export function localDay(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at);
}

function amount(n: number, one: Text, many: Text, lang: Lang): string {
  return n === 1 ? one[lang] : render(many, lang, { n });
}

/**
 * A length of time in its largest unit, in elapsed (not working) time, rounded down so that nothing is promised that is not there:
 * "2 hari", "3 jam", "12 menit", "40 detik".
 */
export function duration(ms: number, lang: Lang): string {
  const length = Math.abs(ms);
  const { time } = office;
  if (length >= DAY) return amount(Math.floor(length / DAY), time.day, time.days, lang);
  if (length >= HOUR) return amount(Math.floor(length / HOUR), time.hour, time.hours, lang);
  if (length >= MINUTE) return amount(Math.floor(length / MINUTE), time.minute, time.minutes, lang);
  return amount(Math.floor(length / 1000), time.second, time.seconds, lang);
}

/** "sisa 2 hari" before the deadline, "lewat 3 jam" after it. */
export function countdown(dueAt: Date, now: Date, lang: Lang): string {
  const left = dueAt.getTime() - now.getTime();
  return render(left >= 0 ? office.time.left : office.time.over, lang, { amount: duration(left, lang) });
}

export type DueGroup = 'overdue' | 'today' | 'week' | 'later' | 'paused' | 'none';

export const dueGroups: readonly DueGroup[] = ['overdue', 'today', 'week', 'later', 'paused', 'none'];

/**
 * The heading under which a complaint stands in the inbox. A day and a week (Monday to Sunday) are those of WIB, not of the
 * computer the officer sits at.
 */
export function dueGroup(deadline: { dueAt: string; state: string } | null | undefined, now: Date): DueGroup {
  if (!deadline) return 'none';
  if (deadline.state === 'paused') return 'paused';
  const due = new Date(deadline.dueAt);
  if (due.getTime() <= now.getTime()) return 'overdue';
  const [today, day] = [localDay(now), localDay(due)];
  if (day === today) return 'today';
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const sunday = new Date(Date.parse(`${today}T00:00:00Z`) + (6 - weekday) * DAY).toISOString().slice(0, 10);
  return day <= sunday ? 'week' : 'later';
}
