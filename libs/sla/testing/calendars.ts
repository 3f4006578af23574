import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarData, Holiday, WeeklyHours } from '../domain/calendar-data';
import { WorkingCalendar } from '../domain/working-calendar';

const officeWeek: WeeklyHours = {
  1: [{ opens: '07:30', closes: '16:00' }],
  2: [{ opens: '07:30', closes: '16:00' }],
  3: [{ opens: '07:30', closes: '16:00' }],
  4: [{ opens: '07:30', closes: '16:00' }],
  5: [{ opens: '07:30', closes: '14:30' }],
};

/** The real days off of 2024–2027, as decreed. */
export const decreedHolidays: Holiday[] = readFileSync(join(__dirname, '../../../data/batang/holidays.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [date = '', kind = '', name = '', decree = ''] = line.split(',');
    return { date, kind: kind as Holiday['kind'], name, decree };
  });

export const officeData: CalendarData = {
  code: 'kantor',
  version: 1,
  timeZone: 'Asia/Jakarta',
  ignoresHolidays: false,
  versions: [{ validFrom: '2024-01-01', weekly: officeWeek }],
  holidays: [],
  decreedHolidays,
  decreedYears: [2024, 2025, 2026, 2027],
};

const allWeek = (opens: string, closes: string): WeeklyHours =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), [{ opens, closes }]]));

export const everyDayData: CalendarData = {
  ...officeData,
  code: 'setiap-hari',
  ignoresHolidays: true,
  versions: [{ validFrom: '2024-01-01', weekly: allWeek('07:30', '16:00') }],
};

const roundTheClockData: CalendarData = {
  ...everyDayData,
  code: '24-jam',
  versions: [{ validFrom: '2024-01-01', weekly: allWeek('00:00', '24:00') }],
};

export const office = WorkingCalendar.from(officeData);
export const everyDay = WorkingCalendar.from(everyDayData);
export const roundTheClock = WorkingCalendar.from(roundTheClockData);

/** Local time in Batang, such as '2026-11-20 14:30' or with seconds. */
export const wib = (local: string): Date => new Date(`${local.replace(' ', 'T')}+07:00`);

/** An instant as read off a clock in Batang. */
export const inWib = (instant: Date): string => {
  const local = new Date(instant.getTime() + 7 * 3_600_000).toISOString();
  const seconds = local.slice(16, 23);
  return `${local.slice(0, 10)} ${local.slice(11, 16)}${seconds === ':00.000' ? '' : seconds.replace('.000', '')}`;
};
