import type { CalendarHours, Holiday } from './domain/calendar-data';
import type { CalendarEntity } from './persistence/calendar.entity';
import type { HolidayEntity } from './persistence/holiday.entity';

export interface CalendarSummary {
  code: string;
  name: string;
  timeZone: string;
  ignoresHolidays: boolean;
  /** The regency's own calendar. */
  isDefault: boolean;
  versions: CalendarHours[];
  /** Days off of this calendar alone. */
  holidays: Holiday[];
  version: number;
}

export interface CalendarView extends CalendarSummary {
  /** Days off by decree, the same for all; without effect where the calendar ignores them. */
  decreedHolidays: Holiday[];
  decreedYears: number[];
}

export function summaryOf(calendar: CalendarEntity, holidays: readonly HolidayEntity[]): CalendarSummary {
  const { code, name, timeZone, ignoresHolidays, isDefault, periods, version } = calendar;
  const own = holidays.filter((holiday) => holiday.calendarCode === code).map(holidayOf);
  return { code, name, timeZone, ignoresHolidays, isDefault, versions: periods, holidays: own, version };
}

export const holidayOf = ({ date, kind, name, decree }: Holiday): Holiday => ({ date, kind, name, decree });
