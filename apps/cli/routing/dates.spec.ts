import { timeOf, timesOf } from './dates';

const day = (time: number | undefined): string =>
  time === undefined || Number.isNaN(time) ? 'none' : new Date(time).toISOString().slice(0, 16);

describe('a date in a file', () => {
  it.each([
    ['2025-12-31', '2025-12-31T00:00'],
    ['2025-12-31T07:30:00Z', '2025-12-31T07:30'],
    ['31/12/2025 07:30', '2025-12-31T07:30'],
    ['31-12-2025 7.30.05', '2025-12-31T07:30'],
    ['1.2.26', '2026-02-01T00:00'],
    ['31 Desember 2025', '2025-12-31T00:00'],
    ['Rabu, 1 Agustus 2025 pukul 08.15 WIB', '2025-08-01T08:15'],
    ['05-Okt-25', '2025-10-05T00:00'],
    ['17 May 2025', '2025-05-17T00:00'],
    ['20251231', '2025-12-31T00:00'],
    ['46022.5', '2025-12-31T12:00'],
    ['1767139200', '2025-12-31T00:00'],
    ['1767139200000', '2025-12-31T00:00'],
    ['31/13/2025', 'none'],
    ['00/00/0000', 'none'],
    ['kemarin', 'none'],
    ['', 'none'],
  ])('%s is %s', (date, expected) => {
    expect(day(timeOf(date))).toBe(expected);
  });

  it('has its month first where the column can only be read so', () => {
    expect(timesOf(['1/2/2026', '12/31/2025']).map(day)).toEqual(['2026-01-02T00:00', '2025-12-31T00:00']);
    expect(timesOf(['1/2/2026', '31/12/2025']).map(day)).toEqual(['2026-02-01T00:00', '2025-12-31T00:00']);
  });
});
