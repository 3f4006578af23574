export interface Placed {
  id: string;
  position: number;
}

/** Room left between two rules, as the api leaves it. */
const STEP = 10;

/**
 * The positions to save so that `id` comes right before the one that was before it, first to last. One where there is room between its
 * new neighbours; else those behind give way as far as they must. Empty for the first, and for one that is not there.
 */
export function movedUp(rules: readonly Placed[], id: string): Placed[] {
  const at = rules.findIndex((rule) => rule.id === id);
  const [moved, passed] = [rules[at], rules[at - 1]];
  if (!moved || !passed) return [];
  const before = rules[at - 2]?.position ?? -1;
  const middle = Math.floor((before + passed.position) / 2);
  if (middle > before && middle < passed.position) return [{ id, position: middle }];
  return inOrder([moved, passed, ...rules.slice(at + 1)], before);
}

/** The ones that have to move so that each comes after the one before it. */
function inOrder(rules: readonly Placed[], after: number): Placed[] {
  const moved: Placed[] = [];
  let last = after;
  for (const { id, position } of rules) {
    const fits = position > last;
    if (!fits) moved.push({ id, position: last + STEP });
    last = fits ? position : last + STEP;
  }
  return moved;
}
