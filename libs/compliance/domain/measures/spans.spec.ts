import { knownBy, lastWeekEnd, piecesOf, startOf } from './spans';

const TODAY = '2026-11-20';

describe('a period', () => {
  it.each([
    ['a year', '2025-01-01', '2025-12-31', ['year 2025-01-01…2025-12-31']],
    ['two years', '2024-01-01', '2025-12-31', ['year 2024-01-01…2025-12-31']],
    ['this year until today counts as whole', '2026-01-01', TODAY, ['year 2026-01-01…2026-12-31']],
    ['this month until today as well', '2026-11-01', TODAY, ['month 2026-11-01…2026-12-31']],
    [
      'this year until yesterday does not',
      '2026-01-01',
      '2026-11-19',
      ['quarter 2026-01-01…2026-09-30', 'month 2026-10-01…2026-10-31', 'day 2026-11-01…2026-11-19'],
    ],
    ['within a month', '2025-03-05', '2025-03-20', ['day 2025-03-05…2025-03-20']],
    ['within a quarter', '2025-04-01', '2025-05-31', ['month 2025-04-01…2025-05-31']],
    [
      'twelve months back',
      '2025-08-01',
      TODAY,
      ['month 2025-08-01…2025-09-30', 'quarter 2025-10-01…2025-12-31', 'year 2026-01-01…2026-12-31'],
    ],
    [
      'over the turn of a year with both ends cut',
      '2024-12-20',
      '2025-02-10',
      ['day 2024-12-20…2024-12-31', 'month 2025-01-01…2025-01-31', 'day 2025-02-01…2025-02-10'],
    ],
    ['thirty days back', '2026-10-22', TODAY, ['day 2026-10-22…2026-10-31', 'month 2026-11-01…2026-12-31']],
    ['the wrong way round', '2026-02-01', '2026-01-01', []],
  ])('%s', (_, from, to, pieces) =>
    expect(piecesOf({ from, to }, TODAY).map((piece) => `${piece.span} ${piece.from}…${piece.to}`)).toEqual(pieces),
  );

  it('is cut no coarser than asked', () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    expect(piecesOf(year, TODAY, 'month')).toEqual([{ span: 'month', ...year }]);
    expect(piecesOf({ from: '2026-11-01', to: TODAY }, TODAY, 'month')).toEqual([
      { span: 'month', from: '2026-11-01', to: '2026-11-30' },
    ]);
    expect(piecesOf(year, TODAY, 'day')).toEqual([{ span: 'day', ...year }]);
  });
});

it.each([
  ['2026-11-23', '2026-11-22', 'Monday'],
  ['2026-11-28', '2026-11-22', 'Saturday'],
  ['2026-11-29', '2026-11-22', 'Sunday itself, which is not over'],
  ['2026-01-01', '2025-12-28', 'across the year'],
])('before %s a week ended on %s: %s', (day, end) => expect(lastWeekEnd(day)).toBe(end));

describe('what was known by the end of a day', () => {
  it.each([
    [
      'the 3rd: three days more',
      '2026-08-03',
      ['quarter …2026-06-30', 'month 2026-07-01…2026-07-31', '+ 2026-08-01…2026-08-03'],
    ],
    [
      'the 8th: two days less',
      '2026-05-08',
      ['quarter …2026-03-31', 'month 2026-04-01…2026-04-30', 'third 2026-05-01…2026-05-10', '- 2026-05-09…2026-05-10'],
    ],
    ['the end of a third', '2026-01-20', ['quarter …2025-12-31', 'third 2026-01-01…2026-01-20']],
    ['the end of a month', '2026-01-31', ['quarter …2025-12-31', 'month 2026-01-01…2026-01-31']],
    ['the last but one of a quarter', '2026-09-29', ['quarter …2026-09-30', '- 2026-09-30…2026-09-30']],
    ['the 28th of February', '2026-02-28', ['quarter …2025-12-31', 'month 2026-01-01…2026-02-28']],
    [
      'the middle of its last third',
      '2026-02-24',
      ['quarter …2025-12-31', 'month 2026-01-01…2026-01-31', 'third 2026-02-01…2026-02-20', '+ 2026-02-21…2026-02-24'],
    ],
    [
      'today, whose third is not over',
      TODAY,
      ['quarter …2026-09-30', 'month 2026-10-01…2026-10-31', 'third 2026-11-01…2026-11-20'],
    ],
    ['a day to come', '2026-11-22', ['quarter …2026-09-30', 'month 2026-10-01…2026-11-30']],
  ])('%s', (_, day, pieces) =>
    expect(
      knownBy(day, TODAY).map(({ span, from, to, isTakenOff }) =>
        span === 'day'
          ? `${isTakenOff ? '-' : '+'} ${from}…${to}`
          : `${span} ${from === '0001-01-01' ? '' : from}…${to}`,
      ),
    ).toEqual(pieces),
  );

  it.each(['2024-02-29', '2026-11-20', '2026-12-31', '2025-06-05', '2025-06-06', '2025-06-25', '2025-06-26'])(
    'is each day until then once, and none after: %s',
    (asOf) => {
      const times = new Map<string, number>();
      for (let day = '2023-12-15'; day <= '2027-01-31'; day = next(day)) {
        for (const { span, from, to, isTakenOff } of knownBy(asOf, '2027-01-31')) {
          const first = startOf(day, span);
          if (first >= from && first <= to) times.set(day, (times.get(day) ?? 0) + (isTakenOff ? -1 : 1));
        }
        expect([day, times.get(day) ?? 0]).toEqual([day, day <= asOf ? 1 : 0]);
      }
    },
  );
});

const next = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
