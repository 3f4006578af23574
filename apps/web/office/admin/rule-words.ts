import { useAddressees, useAreas, useCategories, useOpds } from '../api/reference-queries';
import type { RoutingRule } from '../api/types';
import { texts, useLanguage } from '../text/language';

const SHOWN = 6;

interface Coded {
  code: string;
  name: string;
}

const named = (all: readonly Coded[] | undefined, code: string): string =>
  all?.find((one) => one.code === code)?.name ?? code;

/** A rule as a sentence: what it asks for, as far as it fits in a row, and where it sends. */
export function useRuleWords() {
  const { t, word } = useLanguage();
  const opds = useOpds();
  const categories = useCategories();
  const areas = useAreas();
  const addressees = useAddressees();
  const list = (label: string, entries: readonly string[] | undefined): string[] =>
    entries ? [`${label}: ${entries.slice(0, SHOWN).join(', ')}${entries.length > SHOWN ? ', …' : ''}`] : [];

  const conditions = ({ conditions: asked }: RoutingRule): string[] => [
    ...list(t(texts.rules.words), asked.words),
    ...list(t(texts.rules.withWords), asked.withWords),
    ...list(t(texts.rules.withoutWords), asked.withoutWords),
    ...list(t(texts.rules.streets), asked.streets),
    ...list(
      t(texts.rules.categories),
      asked.categories?.map((code) => named(categories.data, code)),
    ),
    ...list(
      t(texts.rules.areas),
      asked.areas?.map((code) => named(areas.data, code)),
    ),
    ...list(
      t(texts.rules.kinds),
      asked.kinds?.map((kind) => word('kind', kind)),
    ),
    ...(asked.supervisory ? [t(texts.rules.onlySupervisory)] : []),
  ];
  const target = ({ target: to }: RoutingRule): string => {
    if (to.opdCode) return named(opds.data, to.opdCode);
    if (to.elsewhereCode) return t(texts.rules.elsewhereOf, { name: named(addressees.data, to.elsewhereCode) });
    if (to.districtOpd) return t(texts.rules.district);
    return to.categoryCode ? t(texts.rules.opdOf, { category: named(categories.data, to.categoryCode) }) : '–';
  };
  return { conditions, target };
}
