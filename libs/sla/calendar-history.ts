import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from './domain/working-calendar';
import { CalendarVersions } from './persistence/calendar-versions';
import { SlaReference } from './sla-reference';

/** The calendars as they stood, for those who measure what has been rather than what is promised. */
@Injectable()
export class CalendarHistory {
  constructor(
    private readonly reference: SlaReference,
    private readonly versions: CalendarVersions,
  ) {}

  /**
   * The regency's own calendar at any instant: the version in force then, or the oldest one kept for an instant before
   * all of them. An answer never changes when the calendar does.
   */
  async ofDefault(): Promise<(at: Date) => WorkingCalendar> {
    await this.reference.refresh();
    const { code } = this.reference.defaultCalendar();
    const kept = await this.versions.timesOf(code);
    const compiled = await Promise.all(
      kept.map(async ({ version, at }) => ({ since: at, calendar: await this.reference.calendarAt(code, version) })),
    );
    return (at) =>
      (compiled.findLast(({ since }) => since <= at) ?? compiled[0])?.calendar ?? this.reference.defaultCalendar();
  }
}
