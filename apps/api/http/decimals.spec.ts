import { validate } from 'class-validator';
import { HasDecimals } from './decimals';

class Weight {
  @HasDecimals(3) weight: unknown;
}

const isTaken = async (weight: unknown): Promise<boolean> =>
  (await validate(Object.assign(new Weight(), { weight }))).length === 0;

describe('a number with three decimals at most', () => {
  it.each([
    [1, true],
    [0.125, true],
    [0.1, true],
    [-2.5, true],
    [0.1234, false],
    // Written without a point: 1e-7 has seven decimals, 1e21 none.
    [1e-7, false],
    [5e-324, false],
    [1e21, true],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
    ['1', false],
    [null, false],
  ])('%p: %p', async (weight, expected) => {
    expect(await isTaken(weight)).toBe(expected);
  });
});
