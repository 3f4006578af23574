import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { Instrument } from '../domain/instrument';

/** An instrument as this regency uses it. */
export interface StoredInstrument extends Instrument {
  /** The OPDs that are always among the region's units. */
  assessedUnits: string[];
}

@Injectable()
export class InstrumentRepository {
  constructor(private readonly database: Database) {}

  async all(): Promise<StoredInstrument[]> {
    const rows = await this.database.query<{ definition: StoredInstrument }>(
      'SELECT definition FROM compliance_instrument ORDER BY valid_from DESC',
    );
    return rows.map(({ definition }) => definition);
  }

  /** Inserts what is missing and renews what has changed; returns how many that were. */
  async upsert(tx: Tx, instruments: StoredInstrument[]): Promise<number> {
    const rows = instruments.map((instrument) => ({
      code: instrument.code,
      valid_from: instrument.years.from ?? 0,
      valid_to: instrument.years.to ?? null,
      definition: instrument,
    }));
    const changed = await this.database.query(
      `INSERT INTO compliance_instrument AS known
       SELECT * FROM jsonb_populate_recordset(null::compliance_instrument, $1::jsonb)
       ON CONFLICT (code) DO UPDATE
         SET valid_from = excluded.valid_from, valid_to = excluded.valid_to, definition = excluded.definition
       WHERE known.definition IS DISTINCT FROM excluded.definition
       RETURNING code`,
      [JSON.stringify(rows)],
      tx,
    );
    return changed.length;
  }
}
