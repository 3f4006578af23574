import { combine } from './evidence';

const says = (opdCode: string, probability: number, reason = opdCode) => ({
  opdCode,
  probability,
  reasons: [reason],
});
const rounded = (evidence: ReturnType<typeof says>[]) =>
  combine(evidence).map(({ opdCode, probability }) => [opdCode, Number(probability.toFixed(3))]);

describe('combining evidence', () => {
  it.each<[string, ReturnType<typeof says>[], (string | number)[][]]>([
    ['nothing says nothing', [], []],
    ['one source keeps its probability', [says('a', 0.7)], [['a', 0.7]]],
    ['two that agree are surer than either', [says('a', 0.7, 'x'), says('a', 0.5, 'y')], [['a', 0.85]]],
    [
      'two that contradict take from each other',
      [says('a', 0.8), says('b', 0.7)],
      [
        ['a', 0.545],
        ['b', 0.318],
      ],
    ],
    [
      'equal ones stand in alphabetical order',
      [says('b', 0.5), says('a', 0.5)],
      [
        ['a', 0.333],
        ['b', 0.333],
      ],
    ],
    [
      'certain ones that contradict share the doubt instead of dividing by zero',
      [says('a', 1), says('b', 1)],
      [
        ['a', 0.5],
        ['b', 0.5],
      ],
    ],
  ])('%s', (_why, evidence, expected) => {
    expect(rounded(evidence)).toEqual(expected);
  });

  it('keeps each reason once and the category of the strongest', () => {
    const [best] = combine([
      { ...says('a', 0.3, 'word'), categoryCode: 'weak' },
      { ...says('a', 0.6, 'model'), categoryCode: 'strong' },
      says('a', 0.9, 'model'),
    ]);
    expect(best).toMatchObject({ categoryCode: 'strong', reasons: ['model', 'word'] });
  });
});
