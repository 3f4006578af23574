/** The languages people are answered in; Indonesian is the default. */
export type Lang = 'id' | 'en';

/** How a language writes numbers and dates. */
export const localeOf = (lang: Lang): string => (lang === 'id' ? 'id-ID' : 'en-GB');

/** One text of the catalogue; `{name}` stands for a value. */
export interface Text {
  id: string;
  en: string;
}

export type TextParams = Record<string, string | number | Text>;

/** Fills the placeholders; one that has no value stays visible, so that a missing value is seen in a test. */
export function render(text: Text | string, lang: Lang, params: TextParams = {}): string {
  const template = typeof text === 'string' ? text : text[lang];
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? value[lang] : String(value);
  });
}

/** The same in every language. */
export const filled = (text: Text, params: TextParams): Text => ({
  id: render(text, 'id', params),
  en: render(text, 'en', params),
});

/** The first language of an Accept-Language header that we speak. */
export function negotiate(header: string | undefined): Lang {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const quality = params.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { lang: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const known = wanted.find((entry) => entry.lang === 'id' || entry.lang === 'en');
  return known?.lang === 'en' ? 'en' : 'id';
}

/** The default wording of one step: a heading, and a sentence or two that also fits a short message. */
export interface TemplateText {
  title: Text;
  text: Text;
}
