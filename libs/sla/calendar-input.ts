import { AppError, slaTexts } from '@tanggap/platform';
import { CalendarError, type CalendarHours, type Holiday } from './domain/calendar-data';
import { WorkingCalendar } from './domain/working-calendar';

export interface CalendarInput {
  name: string;
  /** IANA name; without it the one before, or the regency's own. */
  timeZone?: string | undefined;
  ignoresHolidays: boolean;
  versions: CalendarHours[];
  /** Days off of this calendar alone. */
  holidays: Holiday[];
}

/** @throws AppError `validation_failed` where the calendar can't be computed with, above all without working hours */
export function assertCalendar(code: string, input: CalendarInput & { timeZone: string }): void {
  const dates = input.holidays.map((holiday) => holiday.date);
  const twice = dates.findIndex((date, index) => dates.indexOf(date) < index);
  if (twice >= 0) {
    throw new AppError('validation_failed', {
      errors: [{ field: `holidays[${twice}].date`, message: slaTexts.duplicate_holiday }],
    });
  }
  try {
    WorkingCalendar.from({ ...input, code, version: 1, decreedHolidays: [], decreedYears: [] });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const errors = [{ field: error.field, message: slaTexts[error.problem] }];
    throw new AppError('validation_failed', { errors, cause: error });
  }
}
