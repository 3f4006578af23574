import { office } from '../../../../libs/platform/texts/office';
import { localeOf, render, type Lang, type Text } from '../../../../libs/platform/texts/text';

/** The one zone of the regency; WIB has no daylight saving. */
const ZONE = 'Asia/Jakarta';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function format(at: Date, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(lang), { timeZone: ZONE, ...options }).format(at);
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

/** "20 Nov", of another year "20 Nov 2025": for a narrow row. */
export function dayShort(at: Date, lang: Lang): string {
  const thisYear = localDay(at).slice(0, 4) === localDay(new Date()).slice(0, 4);
  return format(at, lang, { day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
}

/** "20 Nov 16.00": for a narrow row, where the words are in its title. */
export function momentShort(at: Date, lang: Lang): string {
  return `${dayShort(at, lang)} ${format(at, lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
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

/** A deadline as the api tells it: when, and how long until then as the office counts. */
export interface Due {
  dueAt: string;
  /** Null where the api does not count: then the elapsed time is told. */
  remaining: { amount: number; unit: 'working_days' | 'calendar_days' | 'seconds' } | null;
}

/**
 * "2 hari kerja lagi", "besok pukul 16.00", "hari ini pukul 16.00", "40 menit lagi"; after it "lewat sejak pukul 16.00" on the same day
 * and "lewat 3 hari kerja" later. What is counted in seconds is told in elapsed time.
 */
export function countdown({ dueAt, remaining }: Due, now: Date, lang: Lang): string {
  const { time } = office;
  const due = new Date(dueAt);
  const left = due.getTime() - now.getTime();
  const today = localDay(due) === localDay(now);
  if (!remaining || remaining.unit === 'seconds' || (today && left >= 0 && left < HOUR)) {
    return render(left >= 0 ? time.left : time.over, lang, { amount: duration(left, lang) });
  }
  const hour = format(due, lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (today) return render(left >= 0 ? time.today : time.overSinceHour, lang, { time: hour });
  const days = remaining.unit === 'working_days' ? time.workingDays : time.calendarDays;
  const amount = days[remaining.amount === 1 || remaining.amount === -1 ? 'one' : 'many'];
  const counted = render(amount, lang, { n: Math.abs(remaining.amount) });
  if (left < 0) {
    return remaining.amount < 0
      ? render(time.over, lang, { amount: counted })
      : render(time.overSince, lang, { day: format(due, lang, { weekday: 'long' }), time: hour });
  }
  if (localDay(due) === localDay(new Date(now.getTime() + DAY))) return render(time.tomorrow, lang, { time: hour });
  return render(time.left, lang, { amount: counted });
}

export const dueGroups = ['overdue', 'today', 'tomorrow', 'week', 'later', 'verifier', 'waiting', 'none'] as const;
export type DueGroup = (typeof dueGroups)[number];

interface Grouped {
  status: string;
  nextDeadline: { dueAt: string; state: string } | null;
  /** The last day of a pause that staff declared: the statutory clock runs on, but nobody here has the next step. */
  pausedUntil?: string | null;
}

/** The office has done its part, or has asked: the next step is the citizen's. */
const WAITING = ['awaiting_information', 'resolved'];

/**
 * The heading under which a complaint stands in the inbox. A day and a week (Monday to Sunday) are those of WIB, not of the
 * computer the officer sits at.
 * @param ofOpd the reader works for an OPD, so that what is not verified yet is not theirs to do
 */
export function dueGroup({ status, nextDeadline, pausedUntil }: Grouped, now: Date, ofOpd = false): DueGroup {
  if (ofOpd && status === 'submitted') return 'verifier';
  const waiting = WAITING.includes(status) || nextDeadline?.state === 'paused' || Boolean(pausedUntil);
  if (!nextDeadline || nextDeadline.state === 'paused') return waiting ? 'waiting' : 'none';
  const due = new Date(nextDeadline.dueAt);
  if (due.getTime() <= now.getTime()) return 'overdue';
  if (waiting) return 'waiting';
  const [today, day] = [localDay(now), localDay(due)];
  if (day === today) return 'today';
  if (day === localDay(new Date(now.getTime() + DAY))) return 'tomorrow';
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const sunday = new Date(Date.parse(`${today}T00:00:00Z`) + (6 - weekday) * DAY).toISOString().slice(0, 10);
  return day <= sunday ? 'week' : 'later';
}
