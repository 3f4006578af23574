import { Injectable } from '@nestjs/common';
import { assertCalendar } from './calendar-input';
import { holidayOf } from './calendar-view';
import { CountImpact } from './count-impact';
import type { CalendarData } from './domain/calendar-data';
import { decreeDifference } from './domain/calendar-difference';
import { WorkingCalendar } from './domain/working-calendar';
import { assertDecree, type DecreeInput } from './holiday-decree';
import { CalendarRepository } from './persistence/calendar-repository';
import { CalendarVersions } from './persistence/calendar-versions';
import type { ChangePreview } from './preview-calendar';

@Injectable()
export class PreviewDecree {
  constructor(
    private readonly calendars: CalendarRepository,
    private readonly versions: CalendarVersions,
    private readonly impact: CountImpact,
  ) {}

  /** Changes nothing. @throws AppError `validation_failed`, also where a calendar would have a year without work */
  async execute(year: number, input: DecreeInput): Promise<ChangePreview> {
    assertDecree(year, input);
    const isKnown = (await this.calendars.decree(year)) !== null;
    const days = (await this.calendars.decreedIn(year)).map(holidayOf);
    const heeding = (await this.versions.current()).filter((calendar) => !calendar.ignoresHolidays);
    const after = heeding.map((calendar) => withDecree(calendar, year, input));
    after.forEach(assertCalendar);
    const difference = decreeDifference(days, input.holidays, isKnown ? null : year);
    return {
      difference,
      impact: await this.impact.ofCalendars(
        difference,
        after.map((calendar) => WorkingCalendar.from(calendar)),
      ),
    };
  }
}

const withDecree = (calendar: CalendarData, year: number, { holidays }: DecreeInput): CalendarData => ({
  ...calendar,
  version: calendar.version + 1,
  decreedHolidays: [...calendar.decreedHolidays.filter(({ date }) => !date.startsWith(`${year}-`)), ...holidays],
  decreedYears: [...new Set([...calendar.decreedYears, year])],
});
