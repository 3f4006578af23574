import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** A value that was entered for an indicator; the newest of an OPD, indicator and year counts. */
export interface Assessment {
  id: string;
  /** null: for every OPD that has no value of its own. */
  opdCode: string | null;
  instrumentCode: string;
  indicatorCode: string;
  year: number;
  value: number;
  note: string | null;
  source: 'pack' | 'entered';
  /** Account; null from the data pack. */
  enteredBy: string | null;
  enteredAt: Date;
}

export interface AssessmentFilter {
  opdCode?: string | undefined;
  indicatorCode?: string | undefined;
  year?: number | undefined;
}

/** Append-only: what counted on a past day can still be told. */
@Injectable()
export class AssessmentRepository {
  constructor(private readonly database: Database) {}

  async insert(assessment: Assessment): Promise<void> {
    await this.database.query(
      `INSERT INTO compliance_assessment SELECT * FROM jsonb_populate_record(null::compliance_assessment, $1::jsonb)`,
      [JSON.stringify(toRow(assessment))],
    );
  }

  /** Appends what the pack says anew; what somebody has entered since stays the newest. Returns how many rows were new. */
  async insertFromPack(tx: Tx, assessments: Assessment[]): Promise<number> {
    const rows = await this.database.query(
      `INSERT INTO compliance_assessment
       SELECT fresh.* FROM jsonb_populate_recordset(null::compliance_assessment, $1::jsonb) fresh
       LEFT JOIN LATERAL (
         SELECT known.source, known.value, known.note FROM compliance_assessment known
         WHERE known.instrument_code = fresh.instrument_code AND known.indicator_code = fresh.indicator_code
           AND known.year = fresh.year AND known.opd_code IS NOT DISTINCT FROM fresh.opd_code
         ORDER BY known.entered_at DESC, known.id DESC LIMIT 1
       ) newest ON true
       WHERE newest.source IS NULL
         OR (newest.source = 'pack' AND (newest.value, newest.note) IS DISTINCT FROM (fresh.value, fresh.note))
       RETURNING id`,
      [JSON.stringify(assessments.map(toRow))],
      tx,
    );
    return rows.length;
  }

  /** What counts for a year as of an instant: of each OPD and indicator the newest row of that year, else of the latest year before. */
  async inForce(instrumentCode: string, year: number, asOf: Date): Promise<Assessment[]> {
    return this.database.query<Assessment>(
      `SELECT DISTINCT ON (opd_code, indicator_code) ${SELECTED} FROM compliance_assessment
       WHERE instrument_code = $1 AND year <= $2 AND entered_at <= $3
       ORDER BY opd_code, indicator_code, year DESC, entered_at DESC, id DESC`,
      [instrumentCode, year, asOf],
    );
  }

  /** Everything that was entered, the latest first. */
  async list(filter: AssessmentFilter, after: string | null, limit: number): Promise<Assessment[]> {
    return this.database.query<Assessment>(
      `SELECT ${SELECTED} FROM compliance_assessment
       WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR opd_code = $2)
         AND ($3::text IS NULL OR indicator_code = $3) AND ($4::int IS NULL OR year = $4)
       ORDER BY id DESC LIMIT $5`,
      [after, filter.opdCode ?? null, filter.indicatorCode ?? null, filter.year ?? null, limit],
    );
  }
}

const SELECTED = `id, opd_code AS "opdCode", instrument_code AS "instrumentCode", indicator_code AS "indicatorCode", year,
  value, note, source, entered_by AS "enteredBy", entered_at AS "enteredAt"`;

const toRow = (one: Assessment): Record<string, unknown> => ({
  id: one.id,
  opd_code: one.opdCode,
  instrument_code: one.instrumentCode,
  indicator_code: one.indicatorCode,
  year: one.year,
  value: one.value,
  note: one.note,
  source: one.source,
  entered_by: one.enteredBy,
  entered_at: one.enteredAt,
});
