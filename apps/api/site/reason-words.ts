import type { Directory } from '@tanggap/directory';
import { render, siteTexts, type Lang, type Text } from '@tanggap/platform';

const texts = siteTexts.reasons;

/** A reason of the routing (`category jalan-jembatan`, `word "pdam"`) as a citizen reads it; null for one without words. */
export function reasonInWords(
  reason: string,
  directory: Pick<Directory, 'category' | 'area'>,
  lang: Lang,
): string | null {
  if (reason === 'supervisory') return texts.supervisory[lang];
  const [, sort = '', value = ''] = /^(\w+) "?(.+?)"?$/s.exec(reason) ?? [];
  switch (sort) {
    case 'category': {
      const category = directory.category(value);
      return category ? render(texts.category, lang, { name: lang === 'id' ? category.name : category.nameEn }) : null;
    }
    case 'area': {
      const area = directory.area(value);
      return area ? render(texts.area, lang, { name: area.name }) : null;
    }
    case 'word':
      return render(texts.word, lang, { word: value });
    case 'kind': {
      const kinds: Record<string, Text | undefined> = siteTexts.kinds;
      const kind = Object.hasOwn(kinds, value) ? kinds[value] : undefined;
      return kind ? render(texts.kind, lang, { kind: kind[lang].toLowerCase() }) : null;
    }
    default:
      return null;
  }
}
