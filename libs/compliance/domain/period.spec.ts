import { parsePeriod, yearOf } from './period';

const JAKARTA = 'Asia/Jakarta';

describe('a period in local days', () => {
  it.each([
    ['2026', '2025-12-31T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
    ['2026-Q3', '2026-06-30T17:00:00.000Z', '2026-09-30T17:00:00.000Z'],
    ['2026-Q4', '2026-09-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
    ['2024-02', '2024-01-31T17:00:00.000Z', '2024-02-29T17:00:00.000Z'],
    ['2026-12', '2026-11-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
  ])('%s', (text, from, to) => {
    const period = parsePeriod(text, JAKARTA);
    expect([period?.from.toISOString(), period?.to.toISOString()]).toEqual([from, to]);
  });

  it.each(['', '26', '2026-Q5', '2026-Q0', '2026-13', '2026-00', '2026-9', '2026-09-01', '1999', '2026 '])(
    'not "%s"',
    (text) => expect(parsePeriod(text, JAKARTA)).toBeNull(),
  );

  it('a new year begins at midnight in Jakarta', () => {
    expect(yearOf(new Date('2026-12-31T16:59:59Z'), JAKARTA)).toBe('2026');
    expect(yearOf(new Date('2026-12-31T17:00:00Z'), JAKARTA)).toBe('2027');
  });
});
