import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import type { CalendarInput, ChangeAct } from './calendar-input';
import type { CalendarView } from './calendar-view';
import { GetCalendar } from './get-calendar';
import { CalendarRepository } from './persistence/calendar-repository';
import { CalendarVersions } from './persistence/calendar-versions';
import { SlaChanges } from './persistence/sla-changes';
import { PreviewCalendar } from './preview-calendar';

@Injectable()
export class PutCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly calendars: CalendarRepository,
    private readonly versions: CalendarVersions,
    private readonly changes: SlaChanges,
    private readonly preview: PreviewCalendar,
    private readonly get: GetCalendar,
  ) {}

  /**
   * One audited act: the new version, kept for ever, and what it moves as counted right before. From now on no data pack
   * changes this calendar; the worker computes open clocks of older versions again, closed ones keep their promise.
   * @throws AppError `not_found`, `stale_version` (also when it was changed while the effect was being counted),
   * `validation_failed`
   */
  async execute(code: string, input: CalendarInput, act: ChangeAct): Promise<CalendarView> {
    const { before, after, impact } = await this.preview.counted(code, input);
    const { expectedVersion = before.version, by, reason } = act;
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const locked = await this.calendars.lock(tx, code);
      if (locked?.version !== before.version || expectedVersion !== locked.version) throw new AppError('stale_version');
      const { version, timeZone, ignoresHolidays, versions: periods } = after;
      const changed = { name: input.name, version, timeZone, ignoresHolidays, periods };
      await this.calendars.update(tx, { ...locked, ...changed, source: 'edited', updatedAt: at });
      await this.calendars.replaceHolidays(tx, code, input.holidays);
      await this.versions.keepNew(tx, { at, by, reason });
      await this.changes.append(tx, { kind: 'calendar', code, by, at, reason, impact });
    });
    return this.get.execute(code);
  }
}
