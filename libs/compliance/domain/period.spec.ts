import { parsePeriod } from './period';

describe('a period', () => {
  it.each([
    ['2026', { year: 2026, from: '2026-01-01', until: '2027-01-01' }],
    ['2026-Q3', { year: 2026, from: '2026-07-01', until: '2026-10-01' }],
    ['2026-Q4', { year: 2026, from: '2026-10-01', until: '2027-01-01' }],
    ['2026-09', { year: 2026, from: '2026-09-01', until: '2026-10-01' }],
    ['2026-12', { year: 2026, from: '2026-12-01', until: '2027-01-01' }],
  ])('%s', (text, period) => expect(parsePeriod(text)).toEqual(period));

  it.each(['', '26', '2026-Q5', '2026-13', '2026-1', 'tahun ini'])('"%s" is none', (text) =>
    expect(parsePeriod(text)).toBeNull(),
  );
});
