import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion, slaTexts, TIME_ZONE } from '@tanggap/platform';
import { assertCalendar, type CalendarInput, type ChangeAct } from './calendar-input';
import type { CalendarView } from './calendar-view';
import { GetCalendar } from './get-calendar';
import { CalendarRepository } from './persistence/calendar-repository';
import { CalendarVersions } from './persistence/calendar-versions';
import { DECREED } from './persistence/holiday.entity';
import { SlaChanges } from './persistence/sla-changes';

export type { CalendarInput } from './calendar-input';
type NewCalendar = CalendarInput & { code: string };

@Injectable()
export class CreateCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly calendars: CalendarRepository,
    private readonly versions: CalendarVersions,
    private readonly changes: SlaChanges,
    private readonly get: GetCalendar,
  ) {}

  /** @throws AppError `validation_failed`, or `duplicate` for a taken code */
  async execute(input: NewCalendar, { by, reason }: Omit<ChangeAct, 'expectedVersion'>): Promise<CalendarView> {
    const { code, name, ignoresHolidays, versions, holidays } = input;
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const byDefault = await this.calendars.default(tx);
      const timeZone = input.timeZone ?? byDefault?.timeZone ?? TIME_ZONE;
      const decreedHolidays = await this.calendars.holidaysOf([DECREED], tx);
      assertCalendar({ ...input, timeZone, version: 1, decreedHolidays, decreedYears: [] });
      const made = { source: 'edited' as const, version: 1, createdAt: at, updatedAt: at };
      const row = { code, name, timeZone, ignoresHolidays, periods: versions, isDefault: byDefault === null, ...made };
      if (!(await this.calendars.insert(tx, row))) {
        const what = {
          id: slaTexts.calendarTaken.id.replace('{code}', code),
          en: slaTexts.calendarTaken.en.replace('{code}', code),
        };
        throw new AppError('duplicate', { params: { what } });
      }
      await this.calendars.replaceHolidays(tx, code, holidays);
      await this.versions.keepNew(tx, { at, by, reason });
      // A calendar that nobody runs by moves nothing.
      await this.changes.append(tx, { kind: 'calendar', code, by, at, reason, impact: null });
    });
    return this.get.execute(code);
  }
}
