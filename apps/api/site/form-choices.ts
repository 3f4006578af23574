import type { Area, Category, Directory } from '@tanggap/directory';
import type { Lang } from '@tanggap/platform';
import type { FormChoices } from './reference';

/** What the form offers: active categories in the regency's order, districts with their villages by name. */
export function formChoices(directory: Pick<Directory, 'categories' | 'areas'>, lang: Lang): FormChoices {
  const areas = directory.areas();
  const byName = (a: Area, b: Area): number => a.name.localeCompare(b.name, 'id');
  const villages = new Map<string | null, Area[]>();
  for (const area of areas.filter(({ level }) => level === 'village')) {
    villages.set(area.parentCode, [...(villages.get(area.parentCode) ?? []), area]);
  }
  return {
    categories: directory
      .categories()
      .filter((category) => category.active)
      .map((category) => categoryChoice(category, lang)),
    districts: areas
      .filter((area) => area.level === 'district')
      .sort(byName)
      .map(({ code, name }) => ({
        code,
        name,
        villages: (villages.get(code) ?? [])
          .sort(byName)
          .map((village) => ({ code: village.code, name: village.name })),
      })),
  };
}

const categoryChoice = (category: Category, lang: Lang) => ({
  code: category.code,
  name: lang === 'id' ? category.name : category.nameEn,
  hint: lang === 'id' ? category.hint : category.hintEn,
});
