import { localeOf, monthlyTexts as texts, render, type Lang } from '@tanggap/platform';
import type { ReportedCode } from '../figures';

const fixed = (value: number, digits: number, lang: Lang): string =>
  value.toLocaleString(localeOf(lang), { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const whole = (value: number, lang: Lang): string => fixed(value, 0, lang);
export const percent = (value: number, lang: Lang): string =>
  render(texts.percent, lang, { value: fixed(value, 1, lang) });
export const score = (value: number, lang: Lang): string => fixed(value, 2, lang);
const days = (value: number, lang: Lang): string => fixed(value, 1, lang);

const decimal: Partial<Record<ReportedCode, (value: number, lang: Lang) => string>> = {
  ...{ resolved_in_time_share: percent, answer_time: days, resolution_time: days, satisfaction: score },
};

/** A value with as many decimals as the dashboard gives it; a dash for none. */
export function valueIn(code: ReportedCode | 'score', value: number | null, lang: Lang): string {
  if (value === null) return '–';
  return (code === 'score' ? score : (decimal[code] ?? whole))(value, lang);
}

/** From `before` to `now` with its sign, as the difference of what is shown; of percentages in points. */
export function changeIn(
  code: ReportedCode | 'score',
  { now, before }: { now: number | null; before: number | null },
  lang: Lang,
): string {
  if (now === null || before === null) return '–';
  const difference = now - before;
  const isShare = code === 'resolved_in_time_share';
  const text = isShare ? fixed(difference, 1, lang) : valueIn(code, difference, lang);
  const signed = /^-?[0.,]+$/.test(text) ? text.replace('-', '') : `${difference > 0 ? '+' : ''}${text}`;
  return isShare ? render(texts.points, lang, { value: signed }) : signed;
}
