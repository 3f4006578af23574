import type { Lang } from '../text/language';
import type { Figure } from './queries';

export type Unit = 'complaints' | 'events' | 'hours' | 'share' | 'rating';

const locale = (lang: Lang): string => (lang === 'id' ? 'id-ID' : 'en-GB');

/** A figure as people read it; a dash where nothing can be said, since a zero would be a claim. */
export function figureInWords({ value }: Pick<Figure, 'value'>, unit: string, lang: Lang): string {
  if (value === null) return '–';
  const digits = unit === 'hours' || unit === 'rating' ? 1 : 0;
  if (unit === 'share') return `${(value * 100).toLocaleString(locale(lang), { maximumFractionDigits: 1 })}\u00a0%`;
  const number = value.toLocaleString(locale(lang), { maximumFractionDigits: digits });
  return unit === 'hours' ? `${number}\u00a0${lang === 'id' ? 'jam' : 'h'}` : number;
}

export const countInWords = (count: number, lang: Lang): string => count.toLocaleString(locale(lang));

/** Such as "Nov 2026", from the first day of the month. */
export const monthInWords = (first: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locale(lang), { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${first}T12:00:00Z`),
  );
