import { keptSince } from './retention';

it.each([
  ['the same day of another year', '2031-11-30T03:00:00Z', 5, '2026-11-30T03:00:00.000Z'],
  ['a leap day counts as the day after it', '2028-02-29T03:00:00Z', 1, '2027-03-01T03:00:00.000Z'],
  ['from leap day to leap day', '2028-02-29T03:00:00Z', 4, '2024-02-29T03:00:00.000Z'],
  ['the longest', '2056-01-01T00:00:00Z', 30, '2026-01-01T00:00:00.000Z'],
])('%s', (_why, now, years, expected) => {
  expect(keptSince(new Date(now), years).toISOString()).toBe(expected);
});
