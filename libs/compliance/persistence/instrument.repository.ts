import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { StoredInstrument } from './compliance-instrument.entity';

@Injectable()
export class InstrumentRepository {
  constructor(private readonly database: Database) {}

  async all(): Promise<StoredInstrument[]> {
    const rows = await this.database.query<{ definition: StoredInstrument }>(
      'SELECT definition FROM compliance_instrument ORDER BY valid_from DESC',
    );
    return rows.map((row) => row.definition);
  }

  /** Returns whether the row was new or changed. */
  async upsert(tx: Tx, instrument: StoredInstrument): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO compliance_instrument (code, valid_from, valid_to, definition) VALUES ($1, $2, $3, $4)
       ON CONFLICT (code) DO UPDATE SET valid_from = excluded.valid_from, valid_to = excluded.valid_to, definition = excluded.definition
       WHERE compliance_instrument.definition <> excluded.definition RETURNING code`,
      [instrument.code, instrument.years.from ?? 0, instrument.years.to ?? null, JSON.stringify(instrument)],
      tx,
    );
    return rows.length > 0;
  }
}
