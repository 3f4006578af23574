import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { CalendarData, Holiday } from '../domain/calendar-data';
import type { PauseReason } from '../domain/pause-reason';
import type { SlaPolicy } from '../domain/policy';
import { DECREED_HOLIDAYS, DECREED_YEARS, OWN_DATA } from './calendar-data.sql';
import { NEWEST_POLICIES, OPEN_POLICIES } from './policy.sql';

interface SlaReferenceData {
  version: string;
  calendars: (CalendarData & { isDefault: boolean })[];
  /** The newest of each scope, and the newest of each that applies to open complaints and wasn't retired since. */
  policies: SlaPolicy[];
  /** In the order in which they are offered, those no longer offered included. */
  pauseReasons: PauseReason[];
}

interface Row {
  version: string;
  calendars: (Omit<CalendarData, 'decreedHolidays' | 'decreedYears'> & { isDefault: boolean })[] | null;
  decreedHolidays: Holiday[] | null;
  decreedYears: number[] | null;
  policies: SlaPolicy[] | null;
  pauseReasons: PauseReason[] | null;
}

/** Read model: all calendars and current policies, in one consistent query. */
@Injectable()
export class SlaReferenceRepository {
  constructor(private readonly database: Database) {}

  async load(): Promise<SlaReferenceData> {
    const [row] = await this.database.query<Row>(SQL);
    const shared = { decreedHolidays: row?.decreedHolidays ?? [], decreedYears: row?.decreedYears ?? [] };
    return {
      version: row?.version ?? '0',
      calendars: (row?.calendars ?? []).map((calendar) => ({ ...calendar, ...shared })),
      policies: row?.policies ?? [],
      pauseReasons: row?.pauseReasons ?? [],
    };
  }
}

const SQL = `
  SELECT
    (SELECT version::text FROM reference_state) AS version,
    (SELECT jsonb_agg(${OWN_DATA} || jsonb_build_object('isDefault', c.is_default) ORDER BY c.code)
      FROM calendar c) AS calendars,
    ${DECREED_HOLIDAYS} AS "decreedHolidays",
    ${DECREED_YEARS} AS "decreedYears",
    (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'supervisory', p.supervisory,
        'categoryCode', p.category_code, 'opdCode', p.opd_code, 'version', p.version, 'clocks', p.clocks,
        'appliesToOpen', p.applies_to_open, 'retired', p.retired))
      FROM ((${NEWEST_POLICIES}) UNION (${OPEN_POLICIES})) p
    ) AS policies,
    (SELECT jsonb_agg(jsonb_build_object('code', r.code, 'name', r.name, 'nameEn', r.name_en, 'active', r.active,
        'position', r.position, 'version', r.version) ORDER BY r.position, r.code) FROM pause_reason r) AS "pauseReasons"`;
