import { monthsUntil } from './months';

it.each([
  ['2026-03', 2, ['2026-02', '2026-03']],
  ['2026-01', 3, ['2025-11', '2025-12', '2026-01']],
  ['2026-12', 1, ['2026-12']],
])('the months until %s', (period, count, months) => expect(monthsUntil(period, count)).toEqual(months));
