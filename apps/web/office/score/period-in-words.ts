import { officeScore as words } from '../../../../libs/platform/texts/office-score';
import { render, type Lang } from '../../../../libs/platform/texts/text';
import { monthAndYear } from '../calendars/days';

/** "Tahun 2026", "Triwulan 3 2026" or "Oktober 2026" of `2026`, `2026-Q3` or `2026-10`; anything else as it is. */
export function periodInWords(period: string, lang: Lang): string {
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(period) ?? [];
  if (year === '') return period;
  if (quarter) return render(words.quarter, lang, { quarter, year });
  return month ? monthAndYear(period, lang) : render(words.year, lang, { year });
}
