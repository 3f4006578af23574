import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { CalendarData } from '../domain/calendar-data';
import { CALENDAR_DATA } from './calendar-data.sql';

/** Who changed calendars, when and why; the data pack is nobody. */
interface CalendarAct {
  at: Date;
  by: string | null;
  reason: string | null;
}

/** Every version of every calendar, append-only. */
@Injectable()
export class CalendarVersions {
  constructor(private readonly database: Database) {}

  /** Keeps whatever calendar has a version that isn't kept yet: at the end of every transaction that changes one. */
  async keepNew(tx: Tx, { at, by, reason }: CalendarAct): Promise<void> {
    await this.database.query(
      `INSERT INTO calendar_version (code, version, data, reason, created_at, created_by)
       SELECT c.code, c.version, ${CALENDAR_DATA}, $1, $2, $3 FROM calendar c
       WHERE NOT EXISTS (SELECT FROM calendar_version v WHERE v.code = c.code AND v.version = c.version)`,
      [reason, at, by],
      tx,
    );
  }

  /** That version, or the oldest one kept for a version from before they were. */
  async find(code: string, version: number): Promise<CalendarData | null> {
    const [row] = await this.database.query<{ data: CalendarData }>(
      'SELECT data FROM calendar_version WHERE code = $1 AND version >= $2 ORDER BY version LIMIT 1',
      [code, version],
    );
    return row?.data ?? null;
  }

  /** Since when each version of a calendar has been in force, the oldest first. */
  async timesOf(code: string): Promise<{ version: number; at: Date }[]> {
    return this.database.query(
      'SELECT version, created_at AS at FROM calendar_version WHERE code = $1 ORDER BY version',
      [code],
    );
  }

  /** All calendars as they are now, by code. */
  async current(tx?: Tx): Promise<CalendarData[]> {
    const rows = await this.database.query<{ data: CalendarData }>(
      `SELECT ${CALENDAR_DATA} AS data FROM calendar c ORDER BY c.code`,
      [],
      tx,
    );
    return rows.map((row) => row.data);
  }
}
