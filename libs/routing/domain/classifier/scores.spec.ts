import { scoresOf } from './scores';

it('counts what is right at first place, among three, and for each class', () => {
  const scores = scoresOf([
    { truth: 'a', said: ['a', 'b', 'c'] },
    { truth: 'a', said: ['b', 'c', 'a'] },
    { truth: 'b', said: ['b', 'a', 'c'] },
    { truth: 'd', said: ['a', 'b', 'c'] },
  ]);
  expect(scores).toMatchObject({ accuracy: 0.5, topThree: 0.75 });
  expect(scores.classes).toEqual([
    { label: 'a', count: 2, precision: 0.5, recall: 0.5, f1: 0.5 },
    { label: 'b', count: 1, precision: 0.5, recall: 1, f1: 2 / 3 },
    { label: 'd', count: 1, precision: 0, recall: 0, f1: 0 },
  ]);
  expect(scores.macroF1).toBeCloseTo((0.5 + 2 / 3) / 3);
});

it('of nothing is 0', () => {
  expect(scoresOf([])).toEqual({ accuracy: 0, topThree: 0, macroF1: 0, classes: [] });
});
