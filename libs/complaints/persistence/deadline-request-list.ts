import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor } from '@tanggap/platform';
import type { DecisionReach, RequestKind, RequestStatus } from '../domain/deadline-request';
import { REQUEST_COLUMNS, type RequestRecord } from './complaint-reader';

export interface RequestFilter {
  /** Only this OPD's, from the reader's role. */
  opdScope: string | null;
  /** Only what waits for a word that somebody with this reach may give; null: whatever it waits for. */
  reach: DecisionReach | null;
  state?: RequestStatus | undefined;
  kind?: RequestKind | undefined;
  cursor?: string | undefined;
  limit: number;
}

interface RequestRow extends RequestRecord {
  complaintId: string;
  complaint: string;
  subject: string;
  opdCode: string;
  dueAt: Date | null;
  sortValue: string;
}

/** Read model: pauses and requests with the complaint they are about, the longest waiting first. */
@Injectable()
export class DeadlineRequestList {
  constructor(private readonly database: Database) {}

  /** @throws AppError `invalid_cursor` */
  async page(filter: RequestFilter): Promise<{ items: RequestRow[]; nextCursor: string | null }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = conditionsOf(filter, bind);
    // The complaint itself may have gone to another OPD since: what one can't see, one isn't told of.
    if (filter.opdScope !== null) where.push(`c.opd_code = ${bind(filter.opdScope)}`);
    if (filter.state) where.push(`r.status = ${bind(filter.state)}`);
    if (filter.kind) where.push(`r.kind = ${bind(filter.kind)}`);
    if (filter.cursor !== undefined) {
      const [at, id] = decodeCursor(filter.cursor, ['instant', 'uuid']);
      where.push(`(r.requested_at, r.id) > (${bind(at)}::timestamptz, ${bind(id)}::uuid)`);
    }
    const rows = await this.database.query<RequestRow>(
      `SELECT ${REQUEST_COLUMNS.map(([name, value]) => `${value} AS "${name}"`).join(', ')}, c.id AS "complaintId", c.number AS complaint,
              c.subject, r.opd_code AS "opdCode", r.requested_at::text AS "sortValue",
              (SELECT s.due_at FROM sla_clock s WHERE s.complaint_id = c.id AND s.clock = 'resolution'
               ORDER BY s.cycle DESC LIMIT 1) AS "dueAt"
       FROM deadline_request r
       JOIN complaint c ON c.id = r.complaint_id
       LEFT JOIN account asker ON asker.id = r.requested_by
       LEFT JOIN account decider ON decider.id = r.decided_by
       WHERE ${where.join(' AND ')}
       ORDER BY r.requested_at, r.id
       LIMIT ${bind(filter.limit + 1)}`,
      params,
    );
    const items = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encodeCursor([last.sortValue, last.id]) : null };
  }

  /** How many wait, counted up to 100. */
  async waiting(filter: Pick<RequestFilter, 'opdScope' | 'reach'>): Promise<number> {
    const params: unknown[] = [];
    const where = conditionsOf(filter, (value) => `$${params.push(value)}`);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (
         SELECT 1 FROM deadline_request r WHERE r.status = 'pending' AND ${where.join(' AND ')} LIMIT 100) waiting`,
      params,
    );
    return row?.count ?? 0;
  }
}

function conditionsOf(
  { opdScope, reach }: Pick<RequestFilter, 'opdScope' | 'reach'>,
  bind: (value: unknown) => string,
): string[] {
  const where = ['true'];
  if (opdScope !== null) where.push(`r.opd_code = ${bind(opdScope)}`);
  if (reach !== null) {
    const pauses = `r.kind = 'pause' AND r.opd_code = ANY(${bind(reach.pauseOpds)}::text[])`;
    where.push(`r.status = 'pending' AND (${pauses} OR r.kind = 'extension' AND ${bind(reach.extensions)}::boolean)`);
  }
  return where;
}
