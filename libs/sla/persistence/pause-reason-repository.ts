import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { PauseReason } from '../domain/pause-reason';

@Injectable()
export class PauseReasonRepository {
  constructor(private readonly database: Database) {}

  /** Takes the list over as it is; one that is no longer in it isn't offered any more. Returns how many rows changed. */
  async replace(tx: Tx, reasons: readonly Omit<PauseReason, 'active'>[]): Promise<number> {
    const rows = reasons.map(({ code, name, nameEn, position }) => ({
      code,
      name,
      name_en: nameEn,
      position,
      active: true,
    }));
    const changed = await this.database.query(REPLACE, [JSON.stringify(rows)], tx);
    return changed.length;
  }
}

const REPLACE = `
  WITH wanted AS (SELECT * FROM jsonb_populate_recordset(null::pause_reason, $1::jsonb)),
  dropped AS (
    UPDATE pause_reason SET active = false
    WHERE active AND code NOT IN (SELECT code FROM wanted) RETURNING code
  ),
  taken AS (
    INSERT INTO pause_reason AS known (code, name, name_en, active, position)
    SELECT code, name, name_en, active, position FROM wanted
    ON CONFLICT (code) DO UPDATE
      SET name = excluded.name, name_en = excluded.name_en, active = excluded.active, position = excluded.position
      WHERE (known.name, known.name_en, known.active, known.position)
        IS DISTINCT FROM (excluded.name, excluded.name_en, excluded.active, excluded.position)
    RETURNING code
  )
  SELECT code FROM dropped UNION ALL SELECT code FROM taken`;
