import { Injectable } from '@nestjs/common';
import { AppError } from '@tanggap/platform';
import { withInput, type CalendarInput } from './calendar-input';
import { CountImpact } from './count-impact';
import type { CalendarData } from './domain/calendar-data';
import { calendarDifference, type CalendarDifference } from './domain/calendar-difference';
import type { ChangeImpact } from './domain/change-impact';
import { WorkingCalendar } from './domain/working-calendar';
import { CalendarVersions } from './persistence/calendar-versions';

/** What a change would mean: in days, and for the clocks that are open now. */
export interface ChangePreview {
  difference: CalendarDifference;
  impact: ChangeImpact;
}

@Injectable()
export class PreviewCalendar {
  constructor(
    private readonly versions: CalendarVersions,
    private readonly impact: CountImpact,
  ) {}

  /** Changes nothing. @throws AppError `not_found`, `validation_failed` */
  async execute(code: string, input: CalendarInput): Promise<ChangePreview> {
    return this.counted(code, input);
  }

  /** The same with the calendar it was counted from and what it would become. */
  async counted(
    code: string,
    input: CalendarInput,
  ): Promise<ChangePreview & { before: CalendarData; after: CalendarData }> {
    const before = (await this.versions.current()).find((calendar) => calendar.code === code);
    if (!before) throw new AppError('not_found');
    const after = withInput(before, input);
    const difference = calendarDifference(before, after);
    return {
      before,
      after,
      difference,
      impact: await this.impact.ofCalendars(difference, [WorkingCalendar.from(after)]),
    };
  }
}
