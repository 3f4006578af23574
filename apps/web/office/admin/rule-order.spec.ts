import { movedUp, type Placed } from './rule-order';

const rules = (...positions: number[]): Placed[] =>
  positions.map((position, index) => ({ id: 'abcdefgh'.charAt(index), position }));

/** The order after saving: by position, then as it was. */
function orderAfter(before: Placed[], id: string): string {
  const saved = new Map(movedUp(before, id).map((rule) => [rule.id, rule.position]));
  return before
    .map((rule) => ({ id: rule.id, position: saved.get(rule.id) ?? rule.position }))
    .sort((one, other) => one.position - other.position)
    .map((rule) => rule.id)
    .join('');
}

describe('moving a rule up by one', () => {
  it.each<[string, number[], string, string]>([
    ['there is room between its new neighbours', [10, 20, 30], 'c', 'acb'],
    ['to the very front', [10, 20, 30], 'b', 'bac'],
    ['there is no room', [10, 11, 12], 'c', 'acb'],
    ['in front of one at zero', [0, 1, 2], 'b', 'bac'],
    ['all stand at the same position', [10, 10, 10], 'c', 'acb'],
    ['those behind have to give way', [10, 11, 12, 13, 14, 40], 'c', 'acbdef'],
    ['the first stays', [10, 20], 'a', 'ab'],
  ])('%s: %j, %s → %s', (_, positions, id, order) => expect(orderAfter(rules(...positions), id)).toBe(order));

  it('saves one rule only where there is room', () =>
    expect(movedUp(rules(10, 20, 30), 'c')).toEqual([{ id: 'c', position: 15 }]));

  it('saves nothing for what is not there', () => expect(movedUp(rules(10), 'x')).toEqual([]));
});
