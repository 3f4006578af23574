import { dayInWords, weekdayName, weekdayOf, weeksOf } from './days';

const month = (year: number, index: number) =>
  Array.from({ length: new Date(Date.UTC(year, index, 0)).getUTCDate() }, (_, day) => ({
    date: new Date(Date.UTC(year, index - 1, day + 1)).toISOString().slice(0, 10),
  }));

describe('days of a year view', () => {
  it('are told in words of the reader', () => {
    expect(dayInWords('2027-01-08', 'id')).toBe('Jumat, 8 Januari 2027');
    expect(dayInWords('2027-01-08', 'en')).toMatch(/^Friday,? 8 January 2027$/);
    expect([1, 7].map((day) => weekdayName(day, 'id'))).toEqual(['Senin', 'Minggu']);
    expect([weekdayOf('2027-01-04'), weekdayOf('2027-01-03')]).toEqual([1, 7]);
  });

  it.each([
    [2027, 1, 5, 4],
    [2027, 2, 4, 0],
    [2027, 3, 5, 0],
    [2026, 8, 6, 5],
  ])('%i-%i lies in %i weeks after %i days of the month before', (year, index, weeks, before) => {
    const rows = weeksOf(month(year, index));
    expect(rows).toHaveLength(weeks);
    expect(rows.every((row) => row.length === 7)).toBe(true);
    expect(rows[0]?.filter((day) => day === null)).toHaveLength(before);
    expect(rows.flat().filter((day) => day !== null)).toEqual(month(year, index));
  });

  it('there are none of nothing', () => {
    expect(weeksOf([])).toEqual([]);
  });
});
