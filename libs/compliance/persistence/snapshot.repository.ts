import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor, type Tx } from '@tanggap/platform';

export type SnapshotKind = 'period_end' | 'manual';

interface SnapshotHead {
  id: string;
  instrumentCode: string;
  instrumentVersion: number;
  period: string;
  asOf: Date;
  kind: SnapshotKind;
  note: string | null;
  takenBy: string | null;
  takenAt: Date;
}

export interface SnapshotRow<Result> extends SnapshotHead {
  result: Result;
  /** Hex, of the result as it was frozen. */
  sha256: string;
}

/** A point of the history: the figures of the region, or of one of its units. */
export interface SnapshotPoint extends SnapshotHead {
  score: number;
  /** Whether anything was, as `isAssessed`: zeros that say nothing were frozen before. */
  assessed: boolean;
  category: string | null;
  zone: string | null;
  dimensions: { code: string; score: number }[];
}

const HEAD = `s.id, s.instrument_code AS "instrumentCode", s.instrument_version AS "instrumentVersion", s.period,
  s.as_of AS "asOf", s.kind, s.note, a.name AS "takenBy", s.taken_at AS "takenAt"`;

const ASSESSED = '$.dimensions[*].indicators[*] ? (@.source == "measured" || @.source == "assessed" || @.value > 0)';

@Injectable()
export class SnapshotRepository {
  constructor(private readonly database: Database) {}

  /** Returns false where the end of that period is frozen already. */
  async insert(tx: Tx, row: SnapshotHead & { result: string }): Promise<boolean> {
    const inserted = await this.database.query(
      `INSERT INTO compliance_snapshot (id, instrument_code, instrument_version, period, as_of, kind, result, sha256, note,
         taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, sha256(convert_to($7::jsonb::text, 'UTF8')), $8, $9, $10)
       ON CONFLICT (instrument_code, period, as_of) WHERE kind = 'period_end' DO NOTHING RETURNING id`,
      [
        ...[row.id, row.instrumentCode, row.instrumentVersion, row.period, row.asOf, row.kind, row.result],
        ...[row.note, row.takenBy, row.takenAt],
      ],
      tx,
    );
    return inserted.length > 0;
  }

  /** Which ends of periods are frozen: `instrument period instant` of each since then. */
  async frozenSince(since: Date): Promise<Set<string>> {
    const rows = await this.database.query<{ instrument: string; period: string; asOf: Date }>(
      `SELECT instrument_code AS instrument, period, as_of AS "asOf" FROM compliance_snapshot
       WHERE kind = 'period_end' AND as_of >= $1`,
      [since],
    );
    return new Set(rows.map(({ instrument, period, asOf }) => `${instrument} ${period} ${asOf.getTime()}`));
  }

  /** When the first complaint was filed; null when there is none. */
  async firstFiled(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }>('SELECT min(filed_at) AS at FROM handling_case');
    return row?.at ?? null;
  }

  async one<Result>(id: string): Promise<SnapshotRow<Result> | null> {
    const [row] = await this.database.query<SnapshotRow<Result>>(
      `SELECT ${HEAD}, s.result, encode(s.sha256, 'hex') AS sha256
       FROM compliance_snapshot s LEFT JOIN account a ON a.id = s.taken_by WHERE s.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The newest first; a snapshot without that unit is left out. @throws AppError `invalid_cursor` */
  async page(filter: {
    instrumentCodes: readonly string[];
    period: string;
    unitCode: string | null;
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: SnapshotPoint[]; nextCursor: string | null }> {
    const params: unknown[] = [filter.instrumentCodes, filter.period, filter.unitCode];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    let after = '';
    if (filter.cursor !== undefined) {
      const [at, id] = decodeCursor(filter.cursor, ['instant', 'uuid']);
      after = `AND (s.as_of, s.id) < (${bind(at)}::timestamptz, ${bind(id)}::uuid)`;
    }
    const rows = await this.database.query<SnapshotPoint & { sortValue: string }>(
      `SELECT ${HEAD}, (v.view->>'score')::float8 AS score, v.view->>'category' AS category, v.view->>'zone' AS zone,
         jsonb_path_exists(v.view, '${ASSESSED}') AS assessed,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('code', d->>'code', 'score', d->'score')), '[]')
          FROM jsonb_array_elements(v.view->'dimensions') d) AS dimensions, s.as_of::text AS "sortValue"
       FROM compliance_snapshot s LEFT JOIN account a ON a.id = s.taken_by
       CROSS JOIN LATERAL (SELECT CASE WHEN $3::text IS NULL THEN s.result->'region' ELSE
         (SELECT u FROM jsonb_array_elements(s.result->'units') u WHERE u->'units'->0->>'code' = $3 LIMIT 1) END AS view) v
       WHERE s.instrument_code = ANY($1::text[]) AND s.period = $2 AND v.view IS NOT NULL ${after}
       ORDER BY s.as_of DESC, s.id DESC LIMIT ${bind(filter.limit + 1)}`,
      params,
    );
    const items = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ sortValue: _sortValue, ...item }) => item),
      nextCursor: last ? encodeCursor([last.sortValue, last.id]) : null,
    };
  }
}
