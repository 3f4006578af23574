import { roundScore, type Name } from './instrument';

export type Lang = keyof Name;
const langs: readonly Lang[] = ['id', 'en'];

export const both = (say: (lang: Lang) => string): Name =>
  Object.fromEntries(langs.map((lang) => [lang, say(lang)])) as unknown as Name;

const decimal = (text: string, lang: Lang): string => (lang === 'id' ? text.replace('.', ',') : text);
/** At most two decimals. */
export const points = (value: number, lang: Lang): string => decimal(String(roundScore(value)), lang);
/** Two decimals with their sign, a true minus. */
export const signed = (value: number, lang: Lang): string =>
  `${value < 0 ? '−' : '+'}${decimal(Math.abs(value).toFixed(2), lang)}`;
/** Of a share 0..1. */
export const percent = (share: number, lang: Lang, digits = 1): string =>
  `${decimal((share * 100).toFixed(digits), lang)}${lang === 'id' ? ' %' : '%'}`;
