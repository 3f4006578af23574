import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, ReferenceVersion, type Tx } from '@tanggap/platform';
import type { CalendarHours, Holiday } from './domain/calendar-data';
import { completeClocks, generalScope, sameScope, type ClockPolicyInput, type PolicyKind } from './domain/policy';
import { WorkingCalendar } from './domain/working-calendar';
import type { CalendarEntity } from './persistence/calendar.entity';
import { CalendarRepository } from './persistence/calendar-repository';
import { CalendarVersions } from './persistence/calendar-versions';
import { PauseReasonRepository } from './persistence/pause-reason-repository';
import { PolicyRepository } from './persistence/policy-repository';

/** The part of a data pack about time, checked by libs/directory. */
interface SlaPack {
  regency: { timeZone: string };
  /** The first one is the regency's own. */
  calendars: { code: string; name: string; ignoresHolidays: boolean; versions: CalendarHours[] }[];
  holidays: Holiday[];
  decrees: { year: number; title: string }[];
  policies: { kind: PolicyKind; supervisory: boolean; clocks: ClockPolicyInput[] }[];
  /** In the order in which they are offered. */
  pauseReasons: { code: string; name: string; nameEn: string }[];
}

/** How many rows changed. */
interface LoadedSla {
  calendars: number;
  holidays: boolean;
  policies: number;
  pauseReasons: number;
}

@Injectable()
export class LoadSlaPack {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly calendars: CalendarRepository,
    private readonly policies: PolicyRepository,
    private readonly versions: CalendarVersions,
    private readonly pauseReasons: PauseReasonRepository,
  ) {}

  /**
   * Loads what is missing or renewed in the pack; what an administrator has edited stays. A changed policy becomes a new
   * version; the same pack again changes nothing.
   * @throws CalendarError, PolicyError
   */
  async execute(pack: SlaPack): Promise<LoadedSla> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const holidays = await this.loadDecrees(tx, pack, now);
      const calendars = await this.loadCalendars(tx, pack, now);
      await this.versions.keepNew(tx, { at: now, by: null, reason: null });
      const reasons = pack.pauseReasons.map((reason, index) => ({ ...reason, position: index + 1 }));
      const pauseReasons = await this.pauseReasons.replace(tx, reasons);
      return { calendars, holidays, policies: await this.loadPolicies(tx, pack, now), pauseReasons };
    });
  }

  private async loadDecrees(tx: Tx, pack: SlaPack, now: Date): Promise<boolean> {
    const known = await this.calendars.decreedYears(tx);
    let changed = false;
    for (const { year, source } of known) {
      if (source === 'edited' || pack.decrees.some((decree) => decree.year === year)) continue;
      await this.calendars.removeDecree(tx, year);
      changed = true;
    }
    for (const { year, title } of pack.decrees) {
      const before = known.find((decree) => decree.year === year);
      if (before?.source === 'edited') continue;
      const wanted = { title, days: daysOf(pack.holidays.filter(({ date }) => date.startsWith(String(year)))) };
      const days = daysOf(await this.calendars.decreedIn(year, tx));
      if (isDeepStrictEqual({ title: before?.title, days }, wanted)) continue;
      const decree = { year, title, source: 'pack' as const, version: (before?.version ?? 0) + 1 };
      await this.calendars.replaceDecree(tx, decree, wanted.days);
      changed = true;
    }
    if (changed) await this.calendars.renewAll(tx, now);
    return changed;
  }

  private async loadCalendars(tx: Tx, pack: SlaPack, now: Date): Promise<number> {
    const hasDefault = (await this.calendars.default(tx)) !== null;
    let changed = 0;
    for (const [index, { code, name, ignoresHolidays, versions }] of pack.calendars.entries()) {
      const wanted = { name, timeZone: pack.regency.timeZone, ignoresHolidays, periods: versions };
      WorkingCalendar.from({
        ...wanted,
        code,
        version: 1,
        versions,
        holidays: [],
        decreedHolidays: [],
        decreedYears: [],
      });
      const before = await this.calendars.lock(tx, code);
      if (before && (before.source === 'edited' || isSame(before, wanted))) continue;
      changed++;
      if (before) {
        await this.calendars.update(tx, { ...before, ...wanted, version: before.version + 1, updatedAt: now });
      } else {
        const isDefault = !hasDefault && index === 0;
        const made = { version: 1, source: 'pack' as const, createdAt: now, updatedAt: now };
        await this.calendars.insert(tx, { code, ...wanted, isDefault, ...made });
      }
    }
    return changed;
  }

  private async loadPolicies(tx: Tx, pack: SlaPack, now: Date): Promise<number> {
    const newest = await this.policies.newest(tx);
    let changed = 0;
    for (const { kind, supervisory, clocks: given } of pack.policies) {
      const clocks = completeClocks(given);
      const scope = generalScope(kind, supervisory);
      const before = newest.find((policy) => sameScope(policy, scope));
      if (before && (before.source === 'edited' || isDeepStrictEqual(before.clocks, clocks))) continue;
      changed++;
      const version = (before?.version ?? 0) + 1;
      const made = { source: 'pack' as const, createdBy: null, createdAt: now, reason: null };
      const policy = { id: newId(), ...scope, version, clocks, appliesToOpen: false, retired: false };
      await this.policies.append(tx, { ...policy, ...made });
    }
    return changed;
  }
}

type PackedCalendar = Pick<CalendarEntity, 'name' | 'timeZone' | 'ignoresHolidays' | 'periods'>;

const daysOf = (holidays: readonly Holiday[]): Holiday[] =>
  holidays
    .map(({ date, kind, name, decree }) => ({ date, kind, name, decree }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

function isSame(before: PackedCalendar, wanted: PackedCalendar): boolean {
  const { name, timeZone, ignoresHolidays, periods } = before;
  return isDeepStrictEqual({ name, timeZone, ignoresHolidays, periods }, wanted);
}
