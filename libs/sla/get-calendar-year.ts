import { Injectable } from '@nestjs/common';
import { AppError } from '@tanggap/platform';
import type { CalendarDay } from './domain/calendar-data';
import { WorkingCalendar } from './domain/working-calendar';
import { CalendarVersions } from './persistence/calendar-versions';

export interface CalendarYear {
  year: number;
  /** False where the decree of that year isn't known yet. */
  decreed: boolean;
  /** Every local day of the year. */
  days: CalendarDay[];
  /** How many of them are worked. */
  workingDays: number;
}

@Injectable()
export class GetCalendarYear {
  constructor(private readonly versions: CalendarVersions) {}

  /** The calendar as it is now. @throws AppError `not_found` */
  async execute(code: string, year: number): Promise<CalendarYear> {
    const data = (await this.versions.current()).find((calendar) => calendar.code === code);
    if (!data) throw new AppError('not_found');
    const days = WorkingCalendar.from(data).daysOfYear(year);
    return {
      year,
      decreed: data.ignoresHolidays || data.decreedYears.includes(year),
      days,
      workingDays: days.filter((day) => day.off === null).length,
    };
  }
}
