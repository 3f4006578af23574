import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor, type Tx } from '@tanggap/platform';
import type { DocumentsInForce } from '../domain/completeness';

export interface EvidenceRow {
  id: string;
  /** Null: it holds for every unit. */
  unitCode: string | null;
  instrumentCode: string;
  indicatorCode: string;
  kind: string | null;
  title: string;
  documentNumber: string | null;
  /** Local days. */
  documentDate: string;
  validFrom: string;
  validUntil: string | null;
  fileName: string;
  mediaType: string;
  size: number;
  /** Hex. */
  sha256: string;
  uploadedBy: string;
  uploadedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawalReason: string | null;
}

interface NewEvidence extends Omit<
  EvidenceRow,
  'sha256' | 'uploadedBy' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawalReason'
> {
  sha256: Buffer;
  /** Id of the account. */
  uploadedBy: string;
}

export interface EvidenceFilter {
  /** Only of these units and of none in particular; null: all. */
  units: readonly string[] | null;
  unitCode?: string | undefined;
  indicatorCode?: string | undefined;
  /** In force on some day of it; local days, `until` exclusive. */
  period?: { from: string; until: string } | undefined;
  /** Known by then and not yet withdrawn then; else now. */
  asOf?: Date | undefined;
  withdrawn?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
}

const COLUMNS = `e.id, e.unit_code AS "unitCode", e.instrument_code AS "instrumentCode", e.indicator_code AS "indicatorCode",
  e.kind, e.title, e.document_number AS "documentNumber", e.document_date::text AS "documentDate",
  e.valid_from::text AS "validFrom", e.valid_until::text AS "validUntil", e.file_name AS "fileName",
  e.media_type AS "mediaType", e.size, encode(e.sha256, 'hex') AS sha256, uploader.name AS "uploadedBy",
  e.uploaded_at AS "uploadedAt", w.withdrawn_at AS "withdrawnAt", withdrawer.name AS "withdrawnBy",
  w.reason AS "withdrawalReason"`;

const TABLES = `compliance_evidence e JOIN account uploader ON uploader.id = e.uploaded_by
  LEFT JOIN compliance_evidence_withdrawal w ON w.evidence_id = e.id
  LEFT JOIN account withdrawer ON withdrawer.id = w.withdrawn_by`;

@Injectable()
export class EvidenceRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, row: NewEvidence, bytes: Buffer): Promise<void> {
    await this.database.query(
      `INSERT INTO compliance_evidence (id, unit_code, instrument_code, indicator_code, kind, title, document_number,
         document_date, valid_from, valid_until, file_name, media_type, size, sha256, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        ...[row.id, row.unitCode, row.instrumentCode, row.indicatorCode, row.kind, row.title, row.documentNumber],
        ...[row.documentDate, row.validFrom, row.validUntil, row.fileName, row.mediaType, row.size, row.sha256],
        ...[row.uploadedBy, row.uploadedAt],
      ],
      tx,
    );
    await this.database.query(
      'INSERT INTO compliance_evidence_content (evidence_id, bytes) VALUES ($1, $2)',
      [row.id, bytes],
      tx,
    );
  }

  /** Returns false where it was withdrawn before. */
  async withdraw(tx: Tx, id: string, by: { reason: string; accountId: string; at: Date }): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO compliance_evidence_withdrawal (evidence_id, reason, withdrawn_by, withdrawn_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING evidence_id`,
      [id, by.reason, by.accountId, by.at],
      tx,
    );
    return rows.length > 0;
  }

  async one(id: string): Promise<EvidenceRow | null> {
    const [row] = await this.database.query<EvidenceRow>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE e.id = $1`, [id]);
    return row ?? null;
  }

  async content(id: string): Promise<Buffer | null> {
    const [row] = await this.database.query<{ bytes: Buffer }>(
      'SELECT bytes FROM compliance_evidence_content WHERE evidence_id = $1',
      [id],
    );
    return row?.bytes ?? null;
  }

  /** The newest first. @throws AppError `invalid_cursor` */
  async page(filter: EvidenceFilter): Promise<{ items: EvidenceRow[]; nextCursor: string | null }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = conditionsOf(filter, bind);
    if (filter.cursor !== undefined) {
      const [at, id] = decodeCursor(filter.cursor, ['instant', 'uuid']);
      where.push(`(e.uploaded_at, e.id) < (${bind(at)}::timestamptz, ${bind(id)}::uuid)`);
    }
    const rows = await this.database.query<EvidenceRow & { sortValue: string }>(
      `SELECT ${COLUMNS}, e.uploaded_at::text AS "sortValue" FROM ${TABLES} WHERE ${where.join(' AND ')}
       ORDER BY e.uploaded_at DESC, e.id DESC LIMIT ${bind(filter.limit + 1)}`,
      params,
    );
    const items = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ sortValue: _sortValue, ...item }) => item),
      nextCursor: last ? encodeCursor([last.sortValue, last.id]) : null,
    };
  }

  /** How many documents of each kind and unit are in force. Bounded by units × kinds. */
  async counts(
    period: { from: string; until: string },
    asOf: Date | undefined,
  ): Promise<{ unitCode: string | null; kind: string; count: number }[]> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = conditionsOf({ units: null, period, asOf, limit: 0 }, bind);
    return this.database.query(
      `SELECT e.unit_code AS "unitCode", e.kind, count(*)::int AS count
       FROM compliance_evidence e LEFT JOIN compliance_evidence_withdrawal w ON w.evidence_id = e.id
       WHERE e.kind IS NOT NULL AND ${where.join(' AND ')} GROUP BY 1, 2`,
      params,
    );
  }

  /** Until when those that are in force hold, by unit and kind; of very many the ones that hold longest. */
  async inForce(period: { from: string; until: string }): Promise<DocumentsInForce[]> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = conditionsOf({ units: null, period, limit: 0 }, bind);
    return this.database.query<DocumentsInForce>(
      `SELECT e.unit_code AS "unitCode", e.kind,
              (array_agg(e.valid_until::text ORDER BY e.valid_until DESC NULLS FIRST))[1:${bind(MOST_IN_FORCE)}::int] AS "lastDays"
       FROM compliance_evidence e LEFT JOIN compliance_evidence_withdrawal w ON w.evidence_id = e.id
       WHERE e.kind IS NOT NULL AND ${where.join(' AND ')} GROUP BY 1, 2`,
      params,
    );
  }
}

/** An instrument asks for a handful of each kind. */
const MOST_IN_FORCE = 100;

function conditionsOf(filter: EvidenceFilter, bind: (value: unknown) => string): string[] {
  const where = ['true'];
  if (filter.units !== null) where.push(`(e.unit_code IS NULL OR e.unit_code = ANY(${bind(filter.units)}::text[]))`);
  if (filter.unitCode !== undefined) where.push(`(e.unit_code IS NULL OR e.unit_code = ${bind(filter.unitCode)})`);
  if (filter.indicatorCode !== undefined) where.push(`e.indicator_code = ${bind(filter.indicatorCode)}`);
  if (filter.period) {
    where.push(`e.valid_from < ${bind(filter.period.until)}::date`);
    where.push(`(e.valid_until IS NULL OR e.valid_until >= ${bind(filter.period.from)}::date)`);
  }
  if (filter.asOf) {
    const at = bind(filter.asOf);
    where.push(`e.uploaded_at <= ${at}`, `(w.withdrawn_at IS NULL OR w.withdrawn_at > ${at})`);
  } else if (filter.withdrawn !== undefined) {
    where.push(`w.evidence_id IS ${filter.withdrawn ? 'NOT NULL' : 'NULL'}`);
  } else {
    where.push('w.evidence_id IS NULL');
  }
  return where;
}
