import { lastWeekEnd, monthsOf, spanPeriod } from './spans';

const TODAY = '2026-11-20';

describe('a period', () => {
  it.each([
    ['a year', '2025-01-01', '2025-12-31', { from: '2025-01-01', to: '2025-12-31' }, []],
    ['this month until today counts as whole', '2026-11-01', TODAY, { from: '2026-11-01', to: '2026-11-30' }, []],
    [
      'this month until yesterday does not',
      '2026-11-01',
      '2026-11-19',
      null,
      [{ from: '2026-11-01', to: '2026-11-19' }],
    ],
    ['within a month', '2025-03-05', '2025-03-20', null, [{ from: '2025-03-05', to: '2025-03-20' }]],
    [
      'over the turn of a year with both ends cut',
      '2024-12-20',
      '2025-02-10',
      { from: '2025-01-01', to: '2025-01-31' },
      [
        { from: '2024-12-20', to: '2024-12-31' },
        { from: '2025-02-01', to: '2025-02-10' },
      ],
    ],
    [
      'thirty days back',
      '2026-10-22',
      TODAY,
      { from: '2026-11-01', to: '2026-11-30' },
      [{ from: '2026-10-22', to: '2026-10-31' }],
    ],
    ['the wrong way round', '2026-02-01', '2026-01-01', null, []],
  ])('%s', (_, from, to, months, days) => expect(spanPeriod({ from, to }, TODAY)).toEqual({ months, days }));

  it('touches these months', () =>
    expect(monthsOf({ from: '2025-11-20', to: '2026-01-02' })).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']));
});

it.each([
  ['2026-11-23', '2026-11-22', 'Monday'],
  ['2026-11-28', '2026-11-22', 'Saturday'],
  ['2026-11-29', '2026-11-22', 'Sunday itself, which is not over'],
  ['2026-01-01', '2025-12-28', 'across the year'],
])('before %s a week ended on %s: %s', (day, end) => expect(lastWeekEnd(day)).toBe(end));
