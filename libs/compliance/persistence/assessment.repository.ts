import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '@tanggap/platform';

/** A value somebody entered; the newest of its unit, indicator and year counts. */
export interface Assessment {
  /** Null: the value of every unit without one of its own. */
  unitCode: string | null;
  instrumentCode: string;
  indicatorCode: string;
  year: number;
  value: number;
  note: string | null;
  source: string;
  enteredBy: string | null;
  enteredAt: Date;
  /** The reviewed self-assessment that it comes from. */
  selfAssessmentId: string | null;
}

@Injectable()
export class AssessmentRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, rows: Assessment[]): Promise<void> {
    const json = rows.map((row) => ({
      id: newId(),
      unit_code: row.unitCode,
      instrument_code: row.instrumentCode,
      indicator_code: row.indicatorCode,
      year: row.year,
      value: row.value,
      note: row.note,
      source: row.source,
      entered_by: row.enteredBy,
      entered_at: row.enteredAt,
      self_assessment_id: row.selfAssessmentId,
    }));
    await this.database.query(
      'INSERT INTO compliance_assessment SELECT * FROM jsonb_populate_recordset(null::compliance_assessment, $1::jsonb)',
      [JSON.stringify(json)],
      tx,
    );
  }

  async anyFromPack(tx: Tx): Promise<boolean> {
    const rows = await this.database.query(`SELECT 1 FROM compliance_assessment WHERE source = 'pack' LIMIT 1`, [], tx);
    return rows.length > 0;
  }

  /**
   * The values in force for an instrument as of an instant, of the year asked for or else of the newest year before it.
   * Bounded by units × indicators.
   */
  async inForce(instrumentCode: string, year: number, asOf: Date): Promise<Assessment[]> {
    return this.database.query<Assessment>(
      `SELECT DISTINCT ON (unit_code, indicator_code) unit_code AS "unitCode", instrument_code AS "instrumentCode",
              indicator_code AS "indicatorCode", year, value, note, source, entered_by AS "enteredBy", entered_at AS "enteredAt",
              self_assessment_id AS "selfAssessmentId"
       FROM compliance_assessment
       WHERE instrument_code = $1 AND year <= $2 AND (entered_at <= $3 OR source = 'pack')
       ORDER BY unit_code, indicator_code, year DESC, entered_at DESC LIMIT 10000`,
      [instrumentCode, year, asOf],
    );
  }
}
