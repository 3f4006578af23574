import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor, type Tx } from '@tanggap/platform';
import type { Answer, ReviewDecision, SelfAssessmentState } from '../domain/self-assessment';

/** What a version is a version of. */
interface SelfAssessmentKey {
  unitCode: string;
  instrumentCode: string;
  dimensionCode: string;
  year: number;
}

export interface SelfAssessmentRow extends SelfAssessmentKey {
  id: string;
  version: number;
  answers: Answer[];
  note: string | null;
  submittedById: string;
  submittedBy: string;
  submittedAt: Date;
  state: SelfAssessmentState;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  reviewNote: string | null;
}

/** Who wrote a version and who reviewed it, by role and OPD. */
export interface AssessedBy {
  version: number;
  submittedRole: string;
  submittedOpd: string | null;
  submittedAt: Date;
  reviewedRole: string | null;
  reviewedOpd: string | null;
  reviewedAt: Date | null;
  reviewNote: string | null;
}

export interface SelfAssessmentFilter {
  /** Only of these units; null: all. */
  units: readonly string[] | null;
  unitCode?: string | undefined;
  year?: number | undefined;
  state?: SelfAssessmentState | undefined;
  cursor?: string | undefined;
  limit: number;
}

const SELECT = `SELECT s.id, s.unit_code AS "unitCode", s.instrument_code AS "instrumentCode", s.dimension_code AS "dimensionCode",
  s.year, s.version, s.answers, s.note, s.submitted_by AS "submittedById", author.name AS "submittedBy",
  s.submitted_at AS "submittedAt", coalesce(r.decision, 'waiting') AS state, reviewer.name AS "reviewedBy",
  r.reviewed_at AS "reviewedAt", r.note AS "reviewNote", s.submitted_at::text AS "sortValue"
  FROM self_assessment s JOIN account author ON author.id = s.submitted_by
  LEFT JOIN self_assessment_review r ON r.self_assessment_id = s.id
  LEFT JOIN account reviewer ON reviewer.id = r.reviewed_by`;

type Row = SelfAssessmentRow & { sortValue: string };
const withoutSort = ({ sortValue: _sortValue, ...row }: Row): SelfAssessmentRow => row;

const KEY = 's.unit_code = $1 AND s.instrument_code = $2 AND s.dimension_code = $3 AND s.year = $4';
const keyParams = ({ unitCode, instrumentCode, dimensionCode, year }: SelfAssessmentKey): unknown[] => [
  unitCode,
  instrumentCode,
  dimensionCode,
  year,
];

@Injectable()
export class SelfAssessmentRepository {
  constructor(private readonly database: Database) {}

  /** Two who submit the same at once come one after the other. */
  async lock(tx: Tx, key: SelfAssessmentKey): Promise<void> {
    const text = `self-assessment ${JSON.stringify(keyParams(key))}`;
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [text], tx);
  }

  async newest(key: SelfAssessmentKey, tx?: Tx): Promise<SelfAssessmentRow | null> {
    const rows = await this.database.query<Row>(
      `${SELECT} WHERE ${KEY} ORDER BY s.version DESC LIMIT 1`,
      keyParams(key),
      tx,
    );
    return rows.map(withoutSort)[0] ?? null;
  }

  /** The newest of each dimension. */
  async newestOf(key: Omit<SelfAssessmentKey, 'dimensionCode'>): Promise<SelfAssessmentRow[]> {
    const rows = await this.database.query<Row>(
      `SELECT DISTINCT ON (n."dimensionCode") n.* FROM (${SELECT}) n
       WHERE n."unitCode" = $1 AND n."instrumentCode" = $2 AND n.year = $3 ORDER BY n."dimensionCode", n.version DESC`,
      [key.unitCode, key.instrumentCode, key.year],
    );
    return rows.map(withoutSort);
  }

  /** How many dimensions of each unit wait for their review. */
  async waiting(
    key: Pick<SelfAssessmentKey, 'instrumentCode' | 'year'>,
  ): Promise<{ unitCode: string; count: number }[]> {
    return this.database.query(
      `SELECT n.unit_code AS "unitCode", count(*)::int AS count FROM (
         SELECT DISTINCT ON (s.unit_code, s.dimension_code) s.id, s.unit_code FROM self_assessment s
         WHERE s.instrument_code = $1 AND s.year = $2 ORDER BY s.unit_code, s.dimension_code, s.version DESC
       ) n WHERE NOT EXISTS (SELECT 1 FROM self_assessment_review r WHERE r.self_assessment_id = n.id) GROUP BY 1`,
      [key.instrumentCode, key.year],
    );
  }

  async insert(
    tx: Tx,
    row: SelfAssessmentKey &
      Pick<SelfAssessmentRow, 'id' | 'version' | 'answers' | 'note' | 'submittedById' | 'submittedAt'>,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO self_assessment (unit_code, instrument_code, dimension_code, year, id, version, answers, note,
         submitted_by, submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...keyParams(row),
        ...[row.id, row.version, JSON.stringify(row.answers), row.note, row.submittedById, row.submittedAt],
      ],
      tx,
    );
  }

  /** Returns false where somebody reviewed it before. */
  async review(
    tx: Tx,
    { id, submittedById }: Pick<SelfAssessmentRow, 'id' | 'submittedById'>,
    by: { decision: ReviewDecision; note: string | null; accountId: string; at: Date },
  ): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO self_assessment_review (self_assessment_id, author, decision, note, reviewed_by, reviewed_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING decision`,
      [id, submittedById, by.decision, by.note, by.accountId, by.at],
      tx,
    );
    return rows.length > 0;
  }

  /** By id. */
  async assessedBy(ids: readonly string[]): Promise<ReadonlyMap<string, AssessedBy>> {
    const rows = await this.database.query<AssessedBy & { id: string }>(
      `SELECT s.id, s.version, author.role AS "submittedRole", author.opd_code AS "submittedOpd", s.submitted_at AS "submittedAt",
         reviewer.role AS "reviewedRole", reviewer.opd_code AS "reviewedOpd", r.reviewed_at AS "reviewedAt", r.note AS "reviewNote"
       FROM self_assessment s JOIN account author ON author.id = s.submitted_by
       LEFT JOIN self_assessment_review r ON r.self_assessment_id = s.id LEFT JOIN account reviewer ON reviewer.id = r.reviewed_by
       WHERE s.id = ANY($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, ...by }) => [id, by]));
  }

  async one(id: string): Promise<SelfAssessmentRow | null> {
    const rows = await this.database.query<Row>(`${SELECT} WHERE s.id = $1`, [id]);
    return rows.map(withoutSort)[0] ?? null;
  }

  /** The newest first; those that wait, the longest waiting first. @throws AppError `invalid_cursor` */
  async page(filter: SelfAssessmentFilter): Promise<{ items: SelfAssessmentRow[]; nextCursor: string | null }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = ['true'];
    if (filter.units !== null) where.push(`s.unit_code = ANY(${bind(filter.units)}::text[])`);
    if (filter.unitCode !== undefined) where.push(`s.unit_code = ${bind(filter.unitCode)}`);
    if (filter.year !== undefined) where.push(`s.year = ${bind(filter.year)}`);
    if (filter.state !== undefined) where.push(`coalesce(r.decision, 'waiting') = ${bind(filter.state)}`);
    const waiting = filter.state === 'waiting';
    if (filter.cursor !== undefined) {
      const [at, id] = decodeCursor(filter.cursor, ['instant', 'uuid']);
      where.push(`(s.submitted_at, s.id) ${waiting ? '>' : '<'} (${bind(at)}::timestamptz, ${bind(id)}::uuid)`);
    }
    const direction = waiting ? 'ASC' : 'DESC';
    const rows = await this.database.query<Row>(
      `${SELECT} WHERE ${where.join(' AND ')} ORDER BY s.submitted_at ${direction}, s.id ${direction}
       LIMIT ${bind(filter.limit + 1)}`,
      params,
    );
    const items = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? items.at(-1) : undefined;
    return { items: items.map(withoutSort), nextCursor: last ? encodeCursor([last.sortValue, last.id]) : null };
  }
}
