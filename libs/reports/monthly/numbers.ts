import { localeOf, monthlyTexts as texts, render, type Lang } from '@tanggap/platform';
import type { ReportedCode } from '../figures';

const fixed = (value: number, digits: number, lang: Lang): string =>
  value.toLocaleString(localeOf(lang), { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const whole = (value: number, lang: Lang): string => fixed(value, 0, lang);
export const percent = (value: number, lang: Lang): string =>
  render(texts.percent, lang, { value: fixed(value, 1, lang) });

/** Decimals, as the dashboard gives them; counts have none. */
const decimals: Partial<Record<ReportedCode | 'score', number>> = {
  ...{ resolved_in_time_share: 1, answer_time: 1, resolution_time: 1, satisfaction: 2, score: 2 },
};
const decimalsOf = (code: ReportedCode | 'score'): number => decimals[code] ?? 0;
const isShare = (code: ReportedCode | 'score'): boolean => code === 'resolved_in_time_share';

/** A dash for none. */
export function valueIn(code: ReportedCode | 'score', value: number | null, lang: Lang): string {
  if (value === null) return '–';
  return isShare(code) ? percent(value, lang) : fixed(value, decimalsOf(code), lang);
}

/** With its sign, the difference of what is shown of both; of percentages in points. */
export function changeIn(
  code: ReportedCode | 'score',
  { now, before }: { now: number | null; before: number | null },
  lang: Lang,
): string {
  if (now === null || before === null) return '–';
  const scale = 10 ** decimalsOf(code);
  const difference = (Math.round(now * scale) - Math.round(before * scale)) / scale;
  const signed = `${difference > 0 ? '+' : ''}${fixed(difference, decimalsOf(code), lang)}`;
  return isShare(code) ? render(texts.points, lang, { value: signed }) : signed;
}
