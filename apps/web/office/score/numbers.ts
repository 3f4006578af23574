import { localeOf, useLanguage } from '../text/language';

/** Numbers as the reader's language writes them; a dash where there is nothing, since a zero would be a claim. */
export function useNumbers() {
  const { lang } = useLanguage();
  const format = (value: number | null, digits: number, sign = false): string =>
    value === null
      ? '–'
      : value.toLocaleString(localeOf(lang), {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          ...(sign && { signDisplay: 'exceptZero' as const }),
        });
  return {
    score: (value: number | null) => format(value, 2),
    value: (value: number | null) => format(value, value !== null && Number.isInteger(value) ? 0 : 2),
    gain: (value: number) => format(value, Math.abs(value) < 0.1 && value !== 0 ? 3 : 2, true),
    points: (value: number) => format(value, 2, true),
    percent: (share: number) => format(share * 100, 0),
    count: (value: number) => format(value, 0),
  };
}
