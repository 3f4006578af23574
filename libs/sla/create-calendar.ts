import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion, slaTexts } from '@tanggap/platform';
import { assertCalendar, type CalendarInput } from './calendar-input';
import type { CalendarView } from './calendar-view';
import { GetCalendar } from './get-calendar';
import { CalendarRepository } from './persistence/calendar-repository';

export type { CalendarInput } from './calendar-input';
export type NewCalendar = CalendarInput & { code: string };

@Injectable()
export class CreateCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly calendars: CalendarRepository,
    private readonly get: GetCalendar,
  ) {}

  /** @throws AppError `validation_failed`, or `duplicate` for a taken code */
  async execute(input: NewCalendar): Promise<CalendarView> {
    const { code, name, ignoresHolidays, versions, holidays } = input;
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.reference.bump(tx);
      const byDefault = await this.calendars.default(tx);
      const timeZone = input.timeZone ?? byDefault?.timeZone ?? 'Asia/Jakarta';
      assertCalendar(code, { ...input, timeZone });
      const made = { source: 'edited' as const, version: 1, createdAt: now, updatedAt: now };
      const row = { code, name, timeZone, ignoresHolidays, periods: versions, isDefault: byDefault === null, ...made };
      if (!(await this.calendars.insert(tx, row))) {
        const what = {
          id: slaTexts.calendarTaken.id.replace('{code}', code),
          en: slaTexts.calendarTaken.en.replace('{code}', code),
        };
        throw new AppError('duplicate', { params: { what } });
      }
      await this.calendars.replaceHolidays(tx, code, holidays);
    });
    return this.get.execute(code);
  }
}
