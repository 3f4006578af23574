import { dueSnapshots } from './snapshot-days';

describe('what is frozen at the ends of months', () => {
  it.each([
    ['nothing before the first month is over', '2026-11-03', '2026-11-30', []],
    ['a month, and the year so far', '2026-10-31', '2026-11-01', ['2026-10 2026-11-01', '2026 2026-11-01']],
    [
      'a quarter with its last month, and a year over its end',
      '2026-12-05',
      '2027-02-01',
      ['2026-12 2027-01-01', '2026-Q4 2027-01-01', '2026 2027-01-01', '2027-01 2027-02-01', '2027 2027-02-01'],
    ],
  ])('%s', (_, first, today, due) =>
    expect(dueSnapshots(first, today, 24).map(({ period, asOf }) => `${period} ${asOf}`)).toEqual(due),
  );

  it('goes back so many months and no further', () =>
    expect(dueSnapshots('2020-01-01', '2026-03-01', 2).map(({ period }) => period)).toEqual([
      ...['2026-01', '2026', '2026-02', '2026'],
    ]));
});
