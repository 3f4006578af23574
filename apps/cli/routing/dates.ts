const DAY_MS = 86_400_000;
/** Days that a spreadsheet counts from 30 December 1899 on: those of the years 1954 to 2119. */
const SPREADSHEET = { from: 20_000, to: 80_000, epoch: Date.UTC(1899, 11, 30) };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const ENGLISH: Record<string, string> = {
  may: 'mei',
  aug: 'agu',
  oct: 'okt',
  dec: 'des',
  agt: 'agu',
  ags: 'agu',
  nop: 'nov',
};
const IN_WORDS = /(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s,-]+(\d{4}|\d{2})(?!\d)(.*)$/is;
const IN_NUMBERS = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)(.*)$/s;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The times of a column of dates, in ms since 1970; NaN where one can't be read. ISO 8601; the day first as it is written in Indonesia
 * (31/12/2025 07.30, 31 Desember 2025), the month first where the column has days that can only be read so; what spreadsheets
 * and programs count. Only the order counts, so a time zone that isn't given doesn't matter.
 */
export function timesOf(dates: readonly string[]): number[] {
  const parts = dates.map((date) => IN_NUMBERS.exec(date));
  const above12 = (place: number): boolean => parts.some((part) => Number(part?.[place] ?? 0) > 12);
  const monthFirst = above12(2) && !above12(1);
  return dates.map((date, row) => {
    const [, first, second, year, rest = ''] = parts[row] ?? [];
    if (first === undefined) return timeOf(date.trim());
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return timeFrom(year ?? '', month ?? '', day ?? '', rest);
  });
}

/** The day as people name one. @see timesOf */
export function timeOf(date: string): number {
  if (/^\d+(?:\.\d+)?$/.test(date)) return timeOfNumber(date);
  const [, day = '', name = '', year = '', rest = ''] = IN_WORDS.exec(date) ?? [];
  const known = name.toLowerCase();
  const month = MONTHS.indexOf(ENGLISH[known] ?? known) + 1;
  if (month > 0) return timeFrom(year, String(month), day, rest);
  return IN_NUMBERS.test(date) ? (timesOf([date])[0] ?? NaN) : Date.parse(date);
}

function timeOfNumber(date: string): number {
  const [, year, month, day] = COMPACT.exec(date) ?? [];
  if (year !== undefined && Number(year) > 1900 && Number(year) < 2200) return Date.parse(`${year}-${month}-${day}`);
  const value = Number(date);
  if (value >= SPREADSHEET.from && value < SPREADSHEET.to) return SPREADSHEET.epoch + value * DAY_MS;
  if (value < 10_000) return Date.parse(date);
  return value < 1e11 ? value * 1000 : value;
}

function timeFrom(year: string, month: string, day: string, rest: string): number {
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, hour, minute, second = '00'] = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?/.exec(rest) ?? [];
  if (hour === undefined) return Date.parse(iso);
  const time = Date.parse(`${iso}T${hour.padStart(2, '0')}:${minute}:${second}Z`);
  return Number.isNaN(time) ? Date.parse(iso) : time;
}
