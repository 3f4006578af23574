import type { RoutingRule, RuleBody } from '../api/types';

type Kind = NonNullable<RuleBody['conditions']['kinds']>[number];

/** A rule as its form holds it: named by the paths of the api's body, with empty for what is not asked. */
export function valuesOf(rule: RoutingRule | null) {
  const { conditions, target } = rule ?? { conditions: {}, target: {} };
  return {
    code: rule?.code ?? '',
    name: rule?.name ?? '',
    'conditions.kinds': conditions.kinds ?? [],
    'conditions.categories': conditions.categories ?? [],
    'conditions.areas': conditions.areas ?? [],
    'conditions.words': conditions.words ?? [],
    'conditions.withWords': conditions.withWords ?? [],
    'conditions.withoutWords': conditions.withoutWords ?? [],
    'conditions.streets': conditions.streets ?? [],
    'conditions.supervisory': conditions.supervisory ?? false,
    'target.opdCode': target.opdCode ?? '',
    'target.elsewhereCode': target.elsewhereCode ?? '',
    'target.districtOpd': target.districtOpd ?? false,
    'target.categoryCode': target.categoryCode ?? '',
    'target.supervisory': target.supervisory ?? false,
    /** Per cent: what people say. */
    confidence: String(Math.round((rule?.confidence ?? 0.9) * 100)),
    active: rule?.active ?? true,
  };
}

/** Strings and lists as the form changes them; the api says what is wrong with a combination. */
export type RuleValues = { [Name in keyof ReturnType<typeof valuesOf>]: Widened<ReturnType<typeof valuesOf>[Name]> };
type Widened<Value> = Value extends readonly string[] ? readonly string[] : Value;

export const ruleNames = Object.keys(valuesOf(null));

/** Only what is set, since the api takes an empty condition for a wrong one. */
export function bodyOf(values: RuleValues, position: number | undefined): RuleBody {
  const list = (name: keyof RuleValues): readonly string[] => {
    const value = values[name];
    return typeof value === 'object' ? value : [];
  };
  const lists = (['categories', 'areas', 'words', 'withWords', 'withoutWords', 'streets'] as const)
    .map((name) => [name, list(`conditions.${name}`)] as const)
    .filter(([, entries]) => entries.length > 0);
  const kinds = list('conditions.kinds') as readonly Kind[];
  return {
    code: values.code.trim(),
    name: values.name.trim(),
    ...(position === undefined ? {} : { position }),
    conditions: {
      ...(kinds.length > 0 && { kinds: [...kinds] }),
      ...(Object.fromEntries(lists) as RuleBody['conditions']),
      ...(values['conditions.supervisory'] && { supervisory: true }),
    },
    target: {
      ...(values['target.opdCode'] && { opdCode: values['target.opdCode'] }),
      ...(values['target.elsewhereCode'] && { elsewhereCode: values['target.elsewhereCode'] }),
      ...(values['target.districtOpd'] && { districtOpd: true }),
      ...(values['target.categoryCode'] && { categoryCode: values['target.categoryCode'] }),
      ...(values['target.supervisory'] && { supervisory: true }),
    },
    confidence: Number(values.confidence) / 100,
    active: values.active,
  };
}
