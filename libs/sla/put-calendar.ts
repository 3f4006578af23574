import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import { assertCalendar, type CalendarInput } from './calendar-input';
import type { CalendarView } from './calendar-view';
import { GetCalendar } from './get-calendar';
import { CalendarRepository } from './persistence/calendar-repository';

@Injectable()
export class PutCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly calendars: CalendarRepository,
    private readonly get: GetCalendar,
  ) {}

  /**
   * From now on no data pack changes this calendar. Deadlines already promised stay as they are; what is computed from
   * now on (new clocks, resumed ones, milestones to come) goes by the new hours.
   * @throws AppError `not_found`, `stale_version`, `validation_failed`
   */
  async execute(code: string, input: CalendarInput, expectedVersion: number | undefined): Promise<CalendarView> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const before = await this.calendars.lock(tx, code);
      if (!before) throw new AppError('not_found');
      if (expectedVersion !== undefined && expectedVersion !== before.version) throw new AppError('stale_version');
      const { name, ignoresHolidays, versions, timeZone = before.timeZone } = input;
      assertCalendar(code, { ...input, timeZone });
      const after = { ...before, name, timeZone, ignoresHolidays, periods: versions };
      const changed = { source: 'edited' as const, version: before.version + 1, updatedAt: now };
      await this.calendars.update(tx, { ...after, ...changed });
      await this.calendars.replaceHolidays(tx, code, input.holidays);
    });
    return this.get.execute(code);
  }
}
