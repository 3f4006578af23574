import { useCategories } from '../api/reference-queries';
import { useLanguage } from '../text/language';

/** `category jalan-jembatan`, `word "pungli"`, `supervisory`: the first word is a code, the rest is from the data. */
export function useReasonInWords(): (reason: string) => string {
  const { word } = useLanguage();
  const categories = useCategories();
  return (reason) => {
    const [, sort = reason, value = ''] = /^(\w+) (.+)$/s.exec(reason) ?? [];
    if (sort === 'kind') return `${word('reason', sort)} ${word('kind', value).toLowerCase()}`;
    const name = sort === 'category' ? categories.data?.find(({ code }) => code === value)?.name : undefined;
    return `${word('reason', sort)} ${name ?? value.replace(/^"(.*)"$/s, '“$1”')}`.trim();
  };
}
