import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import { assertCalendar, type ChangeAct } from './calendar-input';
import { holidayOf } from './calendar-view';
import type { Holiday } from './domain/calendar-data';
import { GetDecree } from './get-decree';
import { assertDecree, type DecreeInput, type HolidayDecree } from './holiday-decree';
import { CalendarRepository } from './persistence/calendar-repository';
import { CalendarVersions } from './persistence/calendar-versions';
import { SlaChanges } from './persistence/sla-changes';

@Injectable()
export class PutDecree {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly calendars: CalendarRepository,
    private readonly versions: CalendarVersions,
    private readonly changes: SlaChanges,
    private readonly get: GetDecree,
  ) {}

  /**
   * One audited act: that year's days in place of those before, and a new version of every calendar that heeds decrees.
   * From now on no data pack changes that year. The same decree again changes nothing.
   * @throws AppError `validation_failed`, `stale_version`
   */
  async execute(year: number, input: DecreeInput, act: ChangeAct): Promise<HolidayDecree> {
    assertDecree(year, input);
    const { expectedVersion, by, reason } = act;
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const before = await this.calendars.decree(year, tx);
      const version = before?.version ?? 0;
      if (expectedVersion !== undefined && expectedVersion !== version) throw new AppError('stale_version');
      const wanted = { title: input.title, days: inOrder(input.holidays) };
      const known = (await this.calendars.decreedIn(year, tx)).map(holidayOf);
      if (isDeepStrictEqual({ title: before?.title, days: known }, wanted)) return;
      const decree = { year, title: input.title, source: 'edited' as const, version: version + 1 };
      await this.calendars.replaceDecree(tx, decree, wanted.days);
      await this.calendars.renewAll(tx, at);
      (await this.versions.current(tx)).forEach(assertCalendar);
      await this.versions.keepNew(tx, { at, by, reason });
      await this.changes.append(tx, { kind: 'decree', code: String(year), by, at, reason, impact: null });
    });
    return this.get.execute(year);
  }
}

const inOrder = (holidays: readonly Holiday[]): Holiday[] =>
  holidays.map(holidayOf).sort((a, b) => (a.date < b.date ? -1 : 1));
