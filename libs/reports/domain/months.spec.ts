import { monthsUntil, sameAgeDay } from './months';

it.each([
  ['2026-03', 2, ['2026-02', '2026-03']],
  ['2026-01', 3, ['2025-11', '2025-12', '2026-01']],
  ['2026-12', 1, ['2026-12']],
])('the months until %s', (period, count, months) => expect(monthsUntil(period, count)).toEqual(months));

it.each([
  [
    'on the first working day after a month, the one before as of the same day',
    '2026-10',
    '2026-11',
    '2026-12-01',
    '2026-11-01',
  ],
  ['thirty days after it', '2026-09', '2026-10', '2026-11-30', '2026-10-30'],
  ['over a year’s end', '2025-12', '2026-01', '2026-02-02', '2026-01-02'],
  ['while it runs, up to the same day of the month', '2024-11', '2024-12', '2024-12-03', '2024-11-03'],
  ['on a day that the shorter month doesn’t have, to its end', '2026-02', '2026-03', '2026-03-30', '2026-02-28'],
  ['on its last day', '2026-10', '2026-11', '2026-11-30', '2026-10-30'],
])('two months are compared at the same age: %s', (_what, month, period, today, day) => {
  expect(sameAgeDay(month, period, today)).toBe(day);
});
