import type { Amounts } from '../domain/measures/contributions';
import { addWritten, metricColumns, writtenAmounts } from './metric-rows';
import { packedLines } from './packed-amounts';

const packed = (codes: number[], amounts: number[]) => packedLines([{ codes, amounts }]).slice(1);
const cell = { opd: 'dpupr', category: 'jalan-jembatan', area: '33.25.11', kind: 'complaint' };

describe('numbers of a row, packed', () => {
  it.each<[string, Amounts, string]>([
    ['nothing', new Map(), '.'],
    ['one of the first', new Map([[0, 1]]), '02.'],
    ['one taken off', new Map([[1000, -1]]), 'XO1.'],
    [
      'a digit and just above',
      new Map([
        [31, 15],
        [32, 16],
      ]),
      'ON1P1.',
    ],
    [
      'in the order of their codes',
      new Map([
        [2000, 1],
        [1000, 1],
      ]),
      'XO2XO2.',
    ],
  ])('%s', (_, amounts, text) => {
    const [, , , , , , column = ''] = metricColumns([{ ...cell, amounts }]);
    expect(column).toBe(`\n${text}`);
    expect(writtenAmounts(text)).toEqual(amounts);
  });

  it('is exact for whatever can be counted', () => {
    const amounts: Amounts = new Map();
    const most = 2 ** 52 - 1;
    for (let power = 0; power <= 52; power += 1) {
      const amount = Math.min(2 ** power, most);
      amounts
        .set(power * 1999, amount)
        .set(power * 1999 + 1, -amount)
        .set(power * 1999 + 7, amount - 1);
    }
    expect(writtenAmounts(packed([...amounts.keys()], [...amounts.values()]))).toEqual(amounts);
  });

  it('is added up with rows that are arrays alone, in any order', () => {
    const sum: Amounts = new Map([[1000, 5]]);
    addWritten(sum, `${packed([1000, 1999], [2, 86_400])}{}{}{1000,3000}{-1,4}.${packed([3000], [-4])}{1999}{1}`, -1);
    expect(sum).toEqual(
      new Map([
        [1000, 4],
        [1999, -86_401],
        [3000, 0],
      ]),
    );
  });
});
