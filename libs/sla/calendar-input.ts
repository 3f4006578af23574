import { AppError, slaTexts } from '@tanggap/platform';
import { CalendarError, type CalendarData, type CalendarHours, type Holiday } from './domain/calendar-data';
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

/** Who changes something that deadlines are computed by, and why. */
export interface ChangeAct {
  /** The administrator's account. */
  by: string;
  reason: string | null;
  /** The version that was read; undefined changes whatever is there. */
  expectedVersion?: number | undefined;
}

/** The calendar as it would be, one version on. @throws AppError `validation_failed` as assertCalendar */
export function withInput(before: CalendarData, input: CalendarInput): CalendarData {
  const { timeZone = before.timeZone, ignoresHolidays, versions, holidays } = input;
  const after = { ...before, version: before.version + 1, timeZone, ignoresHolidays, versions, holidays };
  assertCalendar(after);
  return after;
}

/** @throws AppError `validation_failed` where the calendar can't be computed with, above all without working hours */
export function assertCalendar(data: CalendarData): void {
  assertEachDayOnce(data.holidays);
  try {
    WorkingCalendar.from(data);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const errors = [{ field: error.field, message: slaTexts[error.problem] }];
    throw new AppError('validation_failed', { errors, cause: error });
  }
}

/** @throws AppError `validation_failed` */
export function assertEachDayOnce(holidays: readonly Holiday[]): void {
  const known = new Set<string>();
  holidays.forEach(({ date }, index) => {
    if (known.has(date)) {
      const errors = [{ field: `holidays[${index}].date`, message: slaTexts.duplicate_holiday }];
      throw new AppError('validation_failed', { errors });
    }
    known.add(date);
  });
}
