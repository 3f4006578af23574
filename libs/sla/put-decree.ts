import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import { assertCalendar, type ChangeAct } from './calendar-input';
import { holidayOf } from './calendar-view';
import type { Holiday } from './domain/calendar-data';
import { GetDecree } from './get-decree';
import type { DecreeInput, HolidayDecree } from './holiday-decree';
import { CalendarRepository } from './persistence/calendar-repository';
import { CalendarVersions } from './persistence/calendar-versions';
import { SlaChanges } from './persistence/sla-changes';
import { PreviewDecree } from './preview-decree';

@Injectable()
export class PutDecree {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly calendars: CalendarRepository,
    private readonly versions: CalendarVersions,
    private readonly changes: SlaChanges,
    private readonly preview: PreviewDecree,
    private readonly get: GetDecree,
  ) {}

  /**
   * One audited act: that year's days in place of those before, and a new version of every calendar that heeds decrees.
   * From now on no data pack changes that year. The same decree again changes nothing.
   * @throws AppError `validation_failed`, `stale_version` (also when it was changed while the effect was being counted)
   */
  async execute(year: number, input: DecreeInput, act: ChangeAct): Promise<HolidayDecree> {
    const read = await this.calendars.decree(year);
    const { impact } = await this.preview.execute(year, input);
    const { expectedVersion = read?.version ?? 0, by, reason } = act;
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const before = await this.calendars.decree(year, tx);
      const version = before?.version ?? 0;
      if (version !== expectedVersion || version !== (read?.version ?? 0)) throw new AppError('stale_version');
      const wanted = { title: input.title, days: inOrder(input.holidays) };
      const known = (await this.calendars.decreedIn(year, tx)).map(holidayOf);
      if (isDeepStrictEqual({ title: before?.title, days: known }, wanted)) return;
      const decree = { year, title: input.title, source: 'edited' as const, version: version + 1 };
      await this.calendars.replaceDecree(tx, decree, wanted.days);
      await this.calendars.renewAll(tx, at);
      // A calendar may have been changed since the preview: none may be left that can't be computed with.
      (await this.versions.current(tx)).forEach(assertCalendar);
      await this.versions.keepNew(tx, { at, by, reason });
      await this.changes.append(tx, { kind: 'decree', code: String(year), by, at, reason, impact });
    });
    return this.get.execute(year);
  }
}

const inOrder = (holidays: readonly Holiday[]): Holiday[] =>
  holidays.map(holidayOf).sort((a, b) => (a.date < b.date ? -1 : 1));
