import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '@tanggap/platform';
import { holidayOf } from './calendar-view';
import type { HolidayDecree } from './holiday-decree';
import { CalendarRepository } from './persistence/calendar-repository';
import { DECREED } from './persistence/holiday.entity';

@Injectable()
export class ListDecrees {
  constructor(private readonly calendars: CalendarRepository) {}

  /** The latest year first. @throws AppError `invalid_cursor` */
  async execute(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ items: HolidayDecree[]; nextCursor: string | null }> {
    const before = cursor === undefined ? Infinity : Number(decodeCursor(cursor, 1)[0]);
    const years = (await this.calendars.decreedYears()).reverse().filter(({ year }) => year < before);
    const page = years.slice(0, limit);
    const days = (await this.calendars.holidaysOf([DECREED])).map(holidayOf);
    const last = page.at(-1);
    return {
      items: page.map((decree) => ({
        ...decree,
        holidays: days.filter(({ date }) => date.startsWith(`${decree.year}-`)),
      })),
      nextCursor: years.length > limit && last ? encodeCursor([last.year]) : null,
    };
  }
}
