import { Injectable } from '@nestjs/common';
import { AppError } from '@tanggap/platform';
import { type CalendarView, holidayOf, summaryOf } from './calendar-view';
import { CalendarRepository } from './persistence/calendar-repository';
import { DECREED } from './persistence/holiday.entity';

@Injectable()
export class GetCalendar {
  constructor(private readonly calendars: CalendarRepository) {}

  /** @throws AppError `not_found` */
  async execute(code: string): Promise<CalendarView> {
    const calendar = await this.calendars.find(code);
    if (!calendar) throw new AppError('not_found');
    const holidays = await this.calendars.holidaysOf([code, DECREED]);
    const years = await this.calendars.decreedYears();
    return {
      ...summaryOf(calendar, holidays),
      decreedHolidays: holidays.filter((holiday) => holiday.calendarCode === DECREED).map(holidayOf),
      decreedYears: years.map(({ year }) => year),
    };
  }
}
