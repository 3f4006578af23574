import { render, type Lang, type Text, type TextParams } from '@tanggap/platform';
import type { SiteAssets } from './assets';

/** What every page of the site is rendered with. */
export interface PageContext {
  lang: Lang;
  /** Path without query, as asked for. */
  path: string;
  /** This page in the other language, query and all. */
  otherLanguage: string;
  regency: string;
  /** Of the regency: every date is shown in it. */
  timeZone: string;
  demo: boolean;
  assets: SiteAssets;
  /** Appended to the action of forms when the language was asked for by a client that keeps no cookies. */
  langQuery: string;
  t: (text: Text, params?: TextParams) => string;
}

export function pageContext(values: Omit<PageContext, 't'>): PageContext {
  return { ...values, t: (text, params) => render(text, values.lang, params) };
}
