import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { Instrument } from '../domain/instrument';
import { withUnits, type UnitSettings } from '../domain/unit-settings';
import type { StoredInstrument } from './compliance-instrument.entity';

export interface UnitChange {
  version: number;
  units: UnitSettings;
  reason: string;
  changedBy: string;
  changedAt: Date;
}

/** Instruments as the pack gives them, with the units that administrators set. */
@Injectable()
export class InstrumentRepository {
  constructor(private readonly database: Database) {}

  /** @param asOf each in the version that held then, units and all, or in its oldest from before it was known; null: as they are */
  async all(asOf: Date | null = null): Promise<StoredInstrument[]> {
    if (asOf) return this.thatHeld(asOf);
    const rows = await this.database.query<{ definition: Instrument; version: number; units: UnitSettings | null }>(
      `SELECT definition, version, setting.units
       FROM compliance_instrument LEFT JOIN LATERAL (
         SELECT units FROM compliance_unit_setting
         WHERE instrument_code = code ORDER BY compliance_unit_setting.version DESC LIMIT 1
       ) setting ON true ORDER BY valid_from DESC, code`,
    );
    return rows.map(({ definition, version, units }) => ({
      ...(units === null ? definition : withUnits(definition, units)),
      version,
    }));
  }

  private async thatHeld(asOf: Date): Promise<StoredInstrument[]> {
    const rows = await this.database.query<{ definition: Instrument; version: number }>(
      `SELECT held.definition, held.version
       FROM compliance_instrument known CROSS JOIN LATERAL (
         SELECT definition, version FROM compliance_instrument_version WHERE code = known.code
         ORDER BY loaded_at <= $1 DESC, CASE WHEN loaded_at <= $1 THEN -version ELSE version END LIMIT 1
       ) held ORDER BY known.valid_from DESC, known.code`,
      [asOf],
    );
    return rows.map(({ definition, version }) => ({ ...definition, version }));
  }

  /** Whoever was assessed at some time, in any version. */
  async unitsEver(): Promise<UnitSettings[]> {
    const rows = await this.database.query<{ units: UnitSettings }>(
      `SELECT DISTINCT definition->'units' AS units FROM compliance_instrument_version WHERE definition ? 'units'`,
    );
    return rows.map(({ units }) => units);
  }

  /** Returns whether the row was new or changed; then its next version is on record. */
  async upsert(tx: Tx, instrument: Instrument, at: Date): Promise<boolean> {
    const rows = await this.database.query<{ version: number }>(
      `INSERT INTO compliance_instrument (code, valid_from, valid_to, definition) VALUES ($1, $2, $3, $4)
       ON CONFLICT (code) DO UPDATE SET valid_from = excluded.valid_from, valid_to = excluded.valid_to,
         definition = excluded.definition, version = compliance_instrument.version + 1
       WHERE compliance_instrument.definition <> excluded.definition RETURNING version`,
      [instrument.code, instrument.years.from ?? 0, instrument.years.to ?? null, JSON.stringify(instrument)],
      tx,
    );
    const [changed] = rows;
    if (!changed) return false;
    await this.record(tx, instrument.code, at);
    return true;
  }

  /** The next version of an instrument, by its units. @returns null when `seen` is no longer its version */
  async setUnits(
    tx: Tx,
    { code, version: seen }: Pick<StoredInstrument, 'code' | 'version'>,
    { units, reason, accountId, at }: { units: UnitSettings; reason: string; accountId: string; at: Date },
  ): Promise<number | null> {
    const [row] = await this.database.query<{ version: number }>(
      'UPDATE compliance_instrument SET version = version + 1 WHERE code = $1 AND version = $2 RETURNING version',
      [code, seen],
      tx,
    );
    if (!row) return null;
    await this.database.query(
      `INSERT INTO compliance_unit_setting (instrument_code, version, units, reason, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [code, row.version, JSON.stringify(units), reason, accountId, at],
      tx,
    );
    await this.record(tx, code, at);
    return row.version;
  }

  /** The newest first. */
  async unitChanges(code: string, limit: number): Promise<UnitChange[]> {
    return this.database.query<UnitChange>(
      `SELECT setting.version, units, reason, account.name AS "changedBy", changed_at AS "changedAt"
       FROM compliance_unit_setting setting JOIN account ON account.id = setting.changed_by
       WHERE instrument_code = $1 ORDER BY setting.version DESC LIMIT $2`,
      [code, limit],
    );
  }

  /** What the version says that holds from now on, units and all: a snapshot names it. */
  private async record(tx: Tx, code: string, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO compliance_instrument_version (code, version, definition, loaded_at)
       SELECT code, version, definition || coalesce((
           SELECT jsonb_build_object('units', units) FROM compliance_unit_setting
           WHERE instrument_code = code ORDER BY compliance_unit_setting.version DESC LIMIT 1), '{}'), $2
       FROM compliance_instrument WHERE code = $1`,
      [code, at],
      tx,
    );
  }
}
