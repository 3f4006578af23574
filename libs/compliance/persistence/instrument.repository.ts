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

  /** @param asOf those that were loaded by then, in the version and with the units of then; null: those of today */
  async all(asOf: Date | null = null): Promise<StoredInstrument[]> {
    if (asOf !== null) return this.loadedBy(asOf);
    const rows = await this.database.query<{ definition: Instrument; version: number; units: UnitSettings | null }>(
      `SELECT definition, version, setting.units
       FROM compliance_instrument LEFT JOIN LATERAL (
         SELECT units FROM compliance_unit_setting WHERE instrument_code = code
         ORDER BY compliance_unit_setting.version DESC LIMIT 1
       ) setting ON true ORDER BY valid_from DESC, code`,
    );
    return rows.map(({ definition, version, units }) => ({
      ...(units === null ? definition : withUnits(definition, units)),
      version,
    }));
  }

  /**
   * A day before the product came here goes by what came with its first pack, which is loaded within a minute: there was nothing else.
   */
  private async loadedBy(asOf: Date): Promise<StoredInstrument[]> {
    const rows = await this.database.query<{ definition: Instrument; version: number }>(
      `WITH known AS (
         SELECT DISTINCT ON (code) code, version, definition FROM compliance_instrument_version
         WHERE loaded_at <= $1 OR (version = 1 AND loaded_at <= (
           SELECT min(loaded_at) + interval '1 minute' FROM compliance_instrument_version WHERE version = 1))
         ORDER BY code, version DESC
       )
       SELECT definition, version FROM known
       ORDER BY (definition->'years'->>'from')::int DESC NULLS LAST, code`,
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
