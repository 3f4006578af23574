import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { Instrument } from '../domain/instrument';
import type { StoredInstrument } from './compliance-instrument.entity';

@Injectable()
export class InstrumentRepository {
  constructor(private readonly database: Database) {}

  async all(): Promise<StoredInstrument[]> {
    const rows = await this.database.query<{ definition: Instrument; version: number }>(
      'SELECT definition, version FROM compliance_instrument ORDER BY valid_from DESC, code',
    );
    return rows.map(({ definition, version }) => ({ ...definition, version }));
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
    await this.database.query(
      'INSERT INTO compliance_instrument_version (code, version, definition, loaded_at) VALUES ($1, $2, $3, $4)',
      [instrument.code, changed.version, JSON.stringify(instrument), at],
      tx,
    );
    return true;
  }
}
