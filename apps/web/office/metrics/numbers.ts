import { localeOf, texts, type Lang } from '../text/language';
import type { Figure, Measure } from './queries';

/** A figure as people read it; a dash where nothing can be said, since a zero would be a claim. */
export function figureInWords(
  { value }: Pick<Figure, 'value'>,
  { code, unit }: Pick<Measure, 'code' | 'unit'>,
  lang: Lang,
): string {
  if (value === null) return '–';
  if (unit === 'hours') return timeInWords(value, code.endsWith('_working'), lang);
  if (unit === 'share') return shareInWords(value, lang);
  return value.toLocaleString(localeOf(lang), { maximumFractionDigits: unit === 'rating' ? 1 : 0 });
}

export const shareInWords = (share: number, lang: Lang): string =>
  `${(share * 100).toLocaleString(localeOf(lang), { maximumFractionDigits: 1 })}\u00a0%`;

const LONG_HOURS = 48;

/** Nobody counts a week in hours; how many hours of work make a day differs from calendar to calendar, so those stay. */
function timeInWords(hours: number, working: boolean, lang: Lang): string {
  const inDays = !working && hours >= LONG_HOURS;
  const number = (inDays ? hours / 24 : hours).toLocaleString(localeOf(lang), { maximumFractionDigits: 1 });
  const unit = inDays ? texts.metrics.days : working ? texts.metrics.workingHours : texts.metrics.hours;
  return `${number}\u00a0${unit[lang]}`;
}

export const countInWords = (count: number, lang: Lang): string => count.toLocaleString(localeOf(lang));

/** Such as "Nov 26", from the first day of the month. */
export const monthInWords = (first: string, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${first}T12:00:00Z`),
  );
