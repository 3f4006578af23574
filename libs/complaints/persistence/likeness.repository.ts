import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { Status } from '../domain/lifecycle';
import { ESTIMATE, NEAR_DEGREES, wordBits, WORD_BITS, WORTH_COMPARING, type Point } from '../domain/likeness';
import type { IndexedMatter, Nearest } from '../domain/likeness-index';
import type { Complaint, StoredRouting } from './complaint.entity';

/** What a search starts from. */
interface LikenessQuery {
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
  /** The report it was split off from. */
  splitFrom: string | null;
}

export interface MergedRow {
  number: string;
  subject: string;
  filedAt: Date;
  mergedAt: Date;
}

/** A row of `complaint_likeness` as it is kept in memory. */
export interface KeptMatter extends IndexedMatter {
  /** Number of the transaction that added it. */
  addedIn: bigint;
}

/** What was added since a transaction was the oldest under way. */
interface AddedMatters {
  matters: KeptMatter[];
  /** The oldest transaction under way now: what is added later, or not yet to be seen, has its number or a higher one. */
  horizon: bigint;
}

/** Where a page ended: with the microseconds that a Date hasn't. */
export interface MatterCursor {
  filedAt: string;
  id: string;
}

const FOUND = `
  SELECT c.id, c.number, c.subject, c.description, c.category_code AS "categoryCode", c.area_code AS "areaCode",
         likely.area_code AS "comparedAreaCode", c.latitude, c.longitude, c.status, c.confidential, c.supervisory, c.anonymous, c.routing->'signals' AS signals,
         c.opd_code AS "opdCode", c.filed_at AS "filedAt", c.affected, c.split_from AS "splitFrom"
  FROM likely JOIN complaint c ON c.id = likely.complaint_id
  WHERE c.status NOT IN ('merged', 'rejected')`;

const THESE = `WITH likely AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS t (complaint_id, area_code)) ${FOUND}`;

const KEPT = `
  l.complaint_id AS id, l.filed_at AS "filedAt", bit_send(l.word_bits) AS bits, l.category_code AS "categoryCode",
  l.area_code AS "areaCode", l.latitude, l.longitude, l.added_in AS "addedIn", l.filed_at::text AS "filedAtText"`;

const PAGE = `
  SELECT ${KEPT} FROM complaint_likeness l
  WHERE l.filed_at >= $1 AND (l.filed_at, l.complaint_id) > ($1::timestamptz, $2::uuid)
  ORDER BY l.filed_at, l.complaint_id LIMIT $3`;

/** In a database that was restored elsewhere rows have numbers of transactions that are still to come: they were read at first. */
const ADDED = `
  SELECT pg_snapshot_xmin(s.now) AS horizon, ${KEPT}
  FROM (SELECT pg_current_snapshot() AS now) s
  LEFT JOIN complaint_likeness l ON l.added_in >= $1::xid8 AND l.added_in < pg_snapshot_xmax(s.now)
  LIMIT $2`;

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
  ) ${FOUND}`;

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

  /** Those that were found by other means; their texts and states are as they are now. */
  async these(nearest: readonly Nearest[]): Promise<LikeRow[]> {
    if (nearest.length === 0) return [];
    return this.database.prepared<LikeRow>('complaints-these-alike', THESE, [
      nearest.map(({ id }) => id),
      nearest.map(({ areaCode }) => areaCode),
    ]);
  }

  /** Those filed after `after`, or then with a higher id, the earliest first; `last` is null where no more come. */
  async page(after: MatterCursor, limit: number): Promise<{ matters: KeptMatter[]; last: MatterCursor | null }> {
    const rows = await this.database.prepared<KeptRow>('complaints-alike-page', PAGE, [after.filedAt, after.id, limit]);
    const last = rows.length < limit ? undefined : rows.at(-1);
    return { matters: rows.map(keptMatter), last: last ? { filedAt: last.filedAtText, id: last.id } : null };
  }

  /** Those whose transaction has that number or a higher one, as far as they can be seen; at most `limit`. */
  async addedSince(horizon: bigint, limit: number): Promise<AddedMatters> {
    const rows = await this.database.prepared<Partial<KeptRow> & { horizon: string }>('complaints-alike-added', ADDED, [
      String(horizon),
      limit,
    ]);
    const matters = rows.filter((row): row is KeptRow & { horizon: string } => typeof row.id === 'string');
    return { matters: matters.map(keptMatter), horizon: BigInt(rows[0]?.horizon ?? horizon) };
  }

  /** The oldest transaction under way. */
  async horizon(): Promise<bigint> {
    const [row] = await this.database.query<{ horizon: string }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon',
    );
    return BigInt(row?.horizon ?? 0);
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

interface KeptRow extends Omit<KeptMatter, 'filedAt' | 'bits' | 'addedIn'> {
  filedAt: Date;
  filedAtText: string;
  bits: Buffer;
  addedIn: string;
}

const keptMatter = (row: KeptRow): KeptMatter => {
  const { id, categoryCode, areaCode, latitude, longitude } = row;
  return {
    ...{ id, categoryCode, areaCode, latitude, longitude },
    ...{ filedAt: row.filedAt.getTime(), bits: bitNumbers(row.bits), addedIn: BigInt(row.addedIn) },
  };
};

/** Before the bits stands their count, in four bytes. */
const HEAD_BYTES = 4;

function bitNumbers(sent: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = HEAD_BYTES; at < sent.length; at += 1) {
    const byte = sent[at] ?? 0;
    for (let bit = 0; byte !== 0 && bit < 8; bit += 1) {
      if (byte & (0x80 >> bit)) numbers.push((at - HEAD_BYTES) * 8 + bit);
    }
  }
  return numbers;
}
