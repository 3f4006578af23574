import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { Status } from '../domain/lifecycle';
import { ESTIMATE, wordBits, WORD_BITS, WORTH_COMPARING, type Point } from '../domain/likeness';
import type { Complaint, StoredRouting } from './complaint.entity';

/** What a search starts from. */
export interface LikenessQuery {
  words: ReadonlySet<string>;
  categoryCode: string | null;
  /** The area and those it lies in, without the regency. */
  areas: readonly string[];
  point: Point | null;
  /** Filed at or after. */
  since: Date;
  /** Filed at or before. */
  until: Date;
  /** Not itself. */
  exceptId: string | null;
}

/** A report worth comparing, with what decides who may know of it. */
export interface LikeRow {
  id: string;
  number: string;
  subject: string;
  description: string;
  categoryCode: string | null;
  areaCode: string | null;
  /** Where the words of a report name a village and nobody chose one, that village: for comparing only, since the words aren't public. */
  comparedAreaCode: string | null;
  latitude: number | null;
  longitude: number | null;
  status: Status;
  confidential: boolean;
  supervisory: boolean;
  anonymous: boolean;
  signals: StoredRouting['signals'] | null;
  opdCode: string | null;
  filedAt: Date;
  affected: number;
}

export interface MergedRow {
  number: string;
  subject: string;
  filedAt: Date;
  mergedAt: Date;
}

/** Half a kilometre in degrees; exact enough to choose what is compared. */
const NEAR_DEGREES = 0.005;

/**
 * Takes all of the weeks in question by one index, estimates each from its bits, and reads the texts of the likeliest only. So
 * the time grows with what is filed in those weeks, not with what was ever filed.
 */
const NEAREST = `
  WITH likely AS (
    SELECT l.complaint_id, l.area_code
    FROM complaint_likeness l
    WHERE l.filed_at >= $1 AND l.filed_at <= $2 AND l.complaint_id IS DISTINCT FROM $3::uuid
    ORDER BY
      bit_count(l.word_bits & $4::bit(${WORD_BITS}))::float8 / greatest(1, least(bit_count(l.word_bits), $5::int))
      + CASE WHEN l.latitude BETWEEN $6::float8 - ${NEAR_DEGREES} AND $6::float8 + ${NEAR_DEGREES}
              AND l.longitude BETWEEN $7::float8 - ${NEAR_DEGREES} AND $7::float8 + ${NEAR_DEGREES} THEN ${ESTIMATE.near}
             WHEN l.area_code = ANY($8::text[]) THEN ${ESTIMATE.sameArea} ELSE 0 END
      + CASE WHEN l.category_code = $9 THEN ${ESTIMATE.sameCategory} ELSE 0 END DESC
    LIMIT ${WORTH_COMPARING}
  )
  SELECT c.id, c.number, c.subject, c.description, c.category_code AS "categoryCode", c.area_code AS "areaCode",
         likely.area_code AS "comparedAreaCode", c.latitude, c.longitude, c.status, c.confidential, c.supervisory, c.anonymous, c.routing->'signals' AS signals,
         c.opd_code AS "opdCode", c.filed_at AS "filedAt", c.affected
  FROM likely JOIN complaint c ON c.id = likely.complaint_id
  WHERE c.status NOT IN ('merged', 'rejected')`;

@Injectable()
export class LikenessRepository {
  constructor(private readonly database: Database) {}

  async nearest({ words, categoryCode, areas, point, since, until, exceptId }: LikenessQuery): Promise<LikeRow[]> {
    return this.database.prepared<LikeRow>('complaints-alike', NEAREST, [
      since,
      until,
      exceptId,
      wordBits(words),
      words.size,
      point?.latitude ?? null,
      point?.longitude ?? null,
      areas,
      categoryCode,
    ]);
  }

  /** What was merged into it itself, the latest first; at most a hundred. */
  async merged(id: string): Promise<MergedRow[]> {
    return this.database.query<MergedRow>(
      `SELECT number, subject, filed_at AS "filedAt", closed_at AS "mergedAt" FROM complaint
       WHERE merged_into = $1 AND status = 'merged' ORDER BY closed_at DESC, id DESC LIMIT 100`,
      [id],
    );
  }

  /** Those filed since then that no search finds yet, the newest first. */
  async missing(
    since: Date,
    limit: number,
  ): Promise<
    Pick<
      Complaint,
      'id' | 'filedAt' | 'subject' | 'description' | 'categoryCode' | 'areaCode' | 'latitude' | 'longitude'
    >[]
  > {
    return this.database.query(
      `SELECT c.id, c.filed_at AS "filedAt", c.subject, c.description, c.category_code AS "categoryCode",
              c.area_code AS "areaCode", c.latitude, c.longitude
       FROM complaint c LEFT JOIN complaint_likeness l ON l.complaint_id = c.id
       WHERE c.filed_at >= $1 AND l.complaint_id IS NULL ORDER BY c.filed_at DESC LIMIT $2`,
      [since, limit],
    );
  }

  /** Rows of `complaint_likeness`; those that are there stay. @returns how many were sent */
  async add(rows: readonly Record<string, unknown>[], tx?: Tx): Promise<number> {
    if (rows.length === 0) return 0;
    await this.database.query(
      `INSERT INTO complaint_likeness SELECT * FROM jsonb_populate_recordset(null::complaint_likeness, $1::jsonb)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
      tx,
    );
    return rows.length;
  }
}
