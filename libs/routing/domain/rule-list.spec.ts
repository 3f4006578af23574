import { ruleListWith, type PlacedRule } from './rule-list';

const rule = (code: string, position: number | undefined, more: Partial<PlacedRule> = {}): PlacedRule => ({
  ...{ code, position, active: true, conditions: { words: [code] }, target: { opdCode: 'works' }, confidence: 0.9 },
  ...more,
});
const stored = [rule('a', 10), rule('b', 20), rule('c', 30)];
const codes = (draft: PlacedRule) => ruleListWith(stored, draft, (opd) => opd !== 'closed').map(({ code }) => code);

describe('the rules with one that is not saved yet', () => {
  it.each<[string, PlacedRule, string[]]>([
    ['a new one without a position comes last', rule('new', undefined), ['a', 'b', 'c', 'new']],
    ['a new one stands at its position', rule('new', 15), ['a', 'new', 'b', 'c']],
    ['a changed one stays in its place', rule('b', undefined, { confidence: 0.1 }), ['a', 'b', 'c']],
    ['or moves', rule('b', 5), ['b', 'a', 'c']],
    ['one that is switched off is not asked', rule('b', undefined, { active: false }), ['a', 'c']],
    ['nor one to an OPD that is closed', rule('b', 20, { target: { opdCode: 'closed' } }), ['a', 'c']],
  ])('%s', (_what, draft, expected) => {
    expect(codes(draft)).toEqual(expected);
  });

  it('holds the change', () => {
    const changed = ruleListWith(stored, rule('b', 20, { confidence: 0.1 }), () => true);
    expect(changed.find(({ code }) => code === 'b')?.confidence).toBe(0.1);
  });
});
