import { Injectable } from '@nestjs/common';
import { AppError, Database, type Tx } from '@tanggap/platform';
import type { PauseReason } from '../domain/pause-reason';

/** What an administrator says about a reason. */
export type PauseReasonInput = Omit<PauseReason, 'code' | 'version'>;

@Injectable()
export class PauseReasonRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the list over as it is; one that is no longer in it isn't offered any more. What was edited stays. Returns how many
   * rows changed.
   */
  async replace(tx: Tx, reasons: readonly Omit<PauseReason, 'active' | 'version'>[]): Promise<number> {
    const rows = reasons.map(({ code, name, nameEn, position }) => ({
      code,
      name,
      name_en: nameEn,
      position,
      active: true,
      source: 'pack',
      version: 1,
    }));
    const changed = await this.database.query(REPLACE, [JSON.stringify(rows)], tx);
    return changed.length;
  }

  /** Null for a taken code. */
  async insert(tx: Tx, code: string, input: PauseReasonInput): Promise<PauseReason | null> {
    const [row] = await this.database.query<PauseReason>(
      `INSERT INTO pause_reason (code, name, name_en, active, position, source, version)
       VALUES ($1, $2, $3, $4, $5, 'edited', 1) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [code, input.name, input.nameEn, input.active, input.position],
      tx,
    );
    return row ?? null;
  }

  /**
   * @param expectedVersion null changes whatever is there
   * @throws AppError `not_found`, `stale_version`
   */
  async update(tx: Tx, code: string, input: PauseReasonInput, expectedVersion: number | null): Promise<PauseReason> {
    const [before] = await this.database.query<{ version: number }>(
      'SELECT version FROM pause_reason WHERE code = $1 FOR UPDATE',
      [code],
      tx,
    );
    if (!before) throw new AppError('not_found');
    if (expectedVersion !== null && expectedVersion !== before.version) throw new AppError('stale_version');
    const [after] = await this.database.query<PauseReason>(
      `UPDATE pause_reason
       SET name = $2, name_en = $3, active = $4, position = $5, source = 'edited', version = version + 1
       WHERE code = $1 RETURNING ${COLUMNS}`,
      [code, input.name, input.nameEn, input.active, input.position],
      tx,
    );
    if (!after) throw new AppError('not_found');
    return after;
  }
}

const COLUMNS = 'code, name, name_en AS "nameEn", active, position, version';

const REPLACE = `
  WITH wanted AS (SELECT * FROM jsonb_populate_recordset(null::pause_reason, $1::jsonb)),
  dropped AS (
    UPDATE pause_reason SET active = false
    WHERE active AND source = 'pack' AND code NOT IN (SELECT code FROM wanted) RETURNING code
  ),
  taken AS (
    INSERT INTO pause_reason AS known (code, name, name_en, active, position, source, version)
    SELECT code, name, name_en, active, position, source, version FROM wanted
    ON CONFLICT (code) DO UPDATE
      SET name = excluded.name, name_en = excluded.name_en, active = excluded.active, position = excluded.position,
        version = known.version + 1
      WHERE known.source = 'pack' AND (known.name, known.name_en, known.active, known.position)
        IS DISTINCT FROM (excluded.name, excluded.name_en, excluded.active, excluded.position)
    RETURNING code
  )
  SELECT code FROM dropped UNION ALL SELECT code FROM taken`;
