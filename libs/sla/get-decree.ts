import { Injectable } from '@nestjs/common';
import { AppError } from '@tanggap/platform';
import { holidayOf } from './calendar-view';
import type { HolidayDecree } from './holiday-decree';
import { CalendarRepository } from './persistence/calendar-repository';

@Injectable()
export class GetDecree {
  constructor(private readonly calendars: CalendarRepository) {}

  /** @throws AppError `not_found` for a year without a decree */
  async execute(year: number): Promise<HolidayDecree> {
    const decree = await this.calendars.decree(year);
    if (!decree) throw new AppError('not_found');
    return { ...decree, holidays: (await this.calendars.decreedIn(year)).map(holidayOf) };
  }
}
