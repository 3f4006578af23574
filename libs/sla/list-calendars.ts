import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '@tanggap/platform';
import { type CalendarSummary, summaryOf } from './calendar-view';
import { CalendarRepository } from './persistence/calendar-repository';

@Injectable()
export class ListCalendars {
  constructor(private readonly calendars: CalendarRepository) {}

  /** By code. @throws AppError `invalid_cursor` */
  async execute(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ items: CalendarSummary[]; nextCursor: string | null }> {
    const after = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0]);
    const found = await this.calendars.list(after, limit + 1);
    const page = found.slice(0, limit);
    const holidays = await this.calendars.holidaysOf(page.map(({ code }) => code));
    const last = page.at(-1);
    return {
      items: page.map((calendar) => summaryOf(calendar, holidays)),
      nextCursor: found.length > limit && last ? encodeCursor([last.code]) : null,
    };
  }
}
