import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { PublicStatus } from '../domain/public-register';
import type { Complaint } from './complaint.entity';

interface PublicRegisterFilter {
  opdCode?: string | undefined;
  /** Of these only; the categories that anybody may see. */
  categories: readonly string[];
  /** Also what lies in it. */
  areaCode?: string | undefined;
  statuses: readonly PublicStatus[];
  /** Filed at or after. */
  from?: Date | undefined;
  /** Filed before. */
  to?: Date | undefined;
  after?: { filedAt: string; id: string } | undefined;
  limit: number;
}

export type PublicRegisterRow = Pick<
  Complaint,
  | 'id'
  | 'number'
  | 'subject'
  | 'status'
  | 'categoryCode'
  | 'areaCode'
  | 'opdCode'
  | 'filedAt'
  | 'resolvedAt'
  | 'confidential'
  | 'supervisory'
  | 'anonymous'
  | 'routing'
>;

/** Among so many, the newest first, a page is looked for: no combination of filters reads more than that. */
const LOOKED_THROUGH = 20_000;

/** Its timeline says that what becomes of it may be read by anybody, and a verifier has read it. */
const MAY_BE_READ = `(SELECT e.data->>'publication' FROM complaint_event e
    WHERE e.complaint_id = c.id AND e.data ? 'publication' ORDER BY e.sequence DESC LIMIT 1) = 'open'
  AND (c.status <> 'awaiting_information'
    OR EXISTS (SELECT 1 FROM complaint_event e WHERE e.complaint_id = c.id AND e.type = 'verified'))`;

/** The register as anybody may read it; what may be shown is decided again by the domain. */
@Injectable()
export class PublicRegisterReader {
  constructor(private readonly database: Database) {}

  /** The newest first; `goesOn`: where looking stopped although there is more. */
  async page(filter: PublicRegisterFilter): Promise<{ rows: PublicRegisterRow[]; goesOn: PublicRegisterRow | null }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const rows = await this.database.query<PublicRegisterRow>(
      `SELECT c.id, c.number, c.subject, c.status, c.category_code AS "categoryCode", c.area_code AS "areaCode",
              c.opd_code AS "opdCode", c.filed_at AS "filedAt", c.resolved_at AS "resolvedAt", c.confidential,
              c.supervisory, c.anonymous, c.routing
       FROM (${candidates(filter, bind)}) c
       WHERE NOT (c.confidential OR c.supervisory OR c.anonymous) AND c.status = ANY(${bind(filter.statuses)}::text[])
         AND c.category_code = ANY(${bind(filter.categories)}::text[])${areaOf(filter, bind)} AND ${MAY_BE_READ}
       ORDER BY c.filed_at DESC, c.id DESC LIMIT ${bind(filter.limit)}`,
      params,
    );
    return { rows, goesOn: rows.length < filter.limit ? await this.lastLookedAt(filter) : null };
  }

  private async lastLookedAt(filter: PublicRegisterFilter): Promise<PublicRegisterRow | null> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const [row] = await this.database.query<PublicRegisterRow>(
      `SELECT c.id, c.filed_at AS "filedAt" FROM (${candidates(filter, bind)}) c OFFSET ${LOOKED_THROUGH - 1} LIMIT 1`,
      params,
    );
    return row ?? null;
  }
}

function candidates({ opdCode, categories, from, to, after }: PublicRegisterFilter, bind: (value: unknown) => string) {
  const where = ['true'];
  if (opdCode !== undefined) where.push(`opd_code = ${bind(opdCode)}`);
  if (categories.length === 1) where.push(`category_code = ${bind(categories[0])}`);
  if (from) where.push(`filed_at >= ${bind(from)}`);
  if (to) where.push(`filed_at < ${bind(to)}`);
  if (after) where.push(`(filed_at, id) < (${bind(after.filedAt)}::timestamptz, ${bind(after.id)}::uuid)`);
  return `SELECT * FROM complaint WHERE ${where.join(' AND ')} ORDER BY filed_at DESC, id DESC LIMIT ${LOOKED_THROUGH}`;
}

function areaOf({ areaCode }: PublicRegisterFilter, bind: (value: unknown) => string): string {
  if (areaCode === undefined) return '';
  const place = bind(areaCode);
  return ` AND (c.area_code = ${place} OR starts_with(c.area_code, ${place} || '.'))`;
}
