import type { RoutingRule } from './rule';

/** A rule with its place and whether it is switched on. */
export interface PlacedRule extends RoutingRule {
  position?: number | undefined;
  active: boolean;
}

/**
 * The rules that would be asked, in their order, if `draft` were saved: in the place of the one with its code, else at its own position,
 * else after the last.
 * @param opdIsThere whether an OPD exists and is active; a rule to one that isn't is not asked
 */
export function ruleListWith(
  stored: readonly PlacedRule[],
  draft: PlacedRule,
  opdIsThere: (opdCode: string) => boolean,
): RoutingRule[] {
  const before = stored.find(({ code }) => code === draft.code);
  const position = draft.position ?? before?.position ?? Infinity;
  const others = stored.filter(({ code }) => code !== draft.code);
  return [...others, { ...draft, position }]
    .sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity))
    .filter(({ active, target }) => active && (target.opdCode === undefined || opdIsThere(target.opdCode)))
    .map(({ code, conditions, target, confidence }) => ({ code, conditions, target, confidence }));
}
