import { accepted, tallyOfNumbers } from './counted-tally';
import { measureOf } from './measures/catalogue';
import { isKept, keyOf } from './measures/measure';

function key(code: string): number {
  const measure = measureOf(code);
  if (!measure || !isKept(measure)) throw new Error(code);
  return keyOf(measure.id, 0);
}

it('what came counts a matter once, and what was rejected not at all', () => {
  const numbers = new Map([
    [key('received'), 10],
    [key('merged'), 2],
    [key('rejected'), 3],
  ]);
  const sum = accepted.reduce((all, one) => all + (one.isTakenOff ? -1 : 1) * (numbers.get(one.key) ?? 0), 0);
  expect([tallyOfNumbers(numbers).cases, sum]).toEqual([8, 5]);
});
