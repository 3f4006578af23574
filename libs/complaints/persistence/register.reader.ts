import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';

export interface RegisterFilter {
  opdCode?: string | undefined;
  /** Only what lies in one of these, or in what lies in them. */
  areas?: readonly string[] | undefined;
  /** Filed at or after. */
  from?: Date | undefined;
  /** Filed before. */
  to?: Date | undefined;
}

export interface RegisterEntry {
  id: string;
  number: string;
  /** Of SP4N-LAPOR!, where it came from there. */
  trackingId: string | null;
  filedAt: Date;
  opdCode: string | null;
  areaCode: string | null;
  categoryCode: string | null;
  status: string;
  description: string;
}

const PAGE = 500;
/** Of `complaint c`, with `registerParams`. */
export const REGISTER_WHERE = `($1::text IS NULL OR c.opd_code = $1) AND ($2::timestamptz IS NULL OR c.filed_at >= $2)
  AND ($3::timestamptz IS NULL OR c.filed_at < $3)
  AND ($4::text[] IS NULL OR EXISTS (SELECT 1 FROM unnest($4::text[]) a WHERE c.area_code = a OR starts_with(c.area_code, a || '.')))`;

/** The register of complaints by the date of filing, a page at a time; without reporters. */
@Injectable()
export class RegisterReader {
  constructor(private readonly database: Database) {}

  async *pages(filter: RegisterFilter): AsyncGenerator<RegisterEntry[]> {
    for (let after: [Date, string] = [new Date(0), '00000000-0000-0000-0000-000000000000']; ;) {
      const page = await this.database.query<RegisterEntry>(
        `SELECT c.id, c.number, s.tracking_id AS "trackingId", c.filed_at AS "filedAt", c.opd_code AS "opdCode",
                c.area_code AS "areaCode", c.category_code AS "categoryCode", c.status, c.description
         FROM complaint c LEFT JOIN sp4n_report s ON s.complaint_id = c.id
         WHERE ${REGISTER_WHERE} AND (c.filed_at, c.id) > ($5::timestamptz, $6::uuid) ORDER BY c.filed_at, c.id LIMIT ${PAGE}`,
        [...registerParams(filter), ...after],
      );
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = [last.filedAt, last.id];
    }
  }

  /** Null where the report is confidential. */
  async subjectsOf(ids: readonly string[]): Promise<{ id: string; subject: string | null }[]> {
    return this.database.query(
      `SELECT id, CASE WHEN confidential THEN NULL ELSE subject END AS subject FROM complaint WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  async count(filter: RegisterFilter): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM complaint c WHERE ${REGISTER_WHERE}`,
      registerParams(filter),
    );
    return row?.count ?? 0;
  }

  async any(filter: RegisterFilter): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM complaint c WHERE ${REGISTER_WHERE} LIMIT 1`,
      registerParams(filter),
    );
    return rows.length > 0;
  }
}

export const registerParams = ({ opdCode, from, to, areas }: RegisterFilter): unknown[] => [
  ...[opdCode ?? null, from ?? null, to ?? null, areas ?? null],
];
