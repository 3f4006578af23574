import { Injectable } from '@nestjs/common';
import type { PostPlace } from '@tanggap/identity';
import { AppError, Database, decodeCursor, encodeCursor } from '@tanggap/platform';
import type { ClockName, EscalationPost } from '@tanggap/sla';
import { READABLE } from './contribution.repository';

export interface EscalationFilter {
  /** Only this OPD's, from the reader's role, beside what they ask for. */
  opdScope: string | null;
  state: 'open' | 'acknowledged' | 'all';
  opd?: string | undefined;
  level?: number | undefined;
  /** A complaint's public number. */
  complaint?: string | undefined;
  /** Only those before one of these places; null: before any. */
  places: readonly PostPlace[] | null;
  cursor?: string | undefined;
  limit: number;
}

export interface EscalationRow {
  id: string;
  complaintId: string;
  complaint: string;
  subject: string;
  opd: string | null;
  clock: ClockName | null;
  key: string;
  level: number;
  post: EscalationPost;
  raisedAt: Date;
  recordedAt: Date;
  climbsAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  note: string | null;
  climbedAt: Date | null;
  climbedTo: string | null;
  closedAt: Date | null;
}

/** Read model: those that wait by when they climb, the next first; the others by when they were raised, the latest first. */
@Injectable()
export class EscalationList {
  constructor(private readonly database: Database) {}

  /** @throws AppError `invalid_cursor` */
  async page(filter: EscalationFilter): Promise<{ items: EscalationRow[]; nextCursor: string | null }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const { sort, direction } = filter.state === 'open' ? byClimb : byRaise;
    const where = conditionsOf(filter, sort, direction, bind);
    const rows = await this.database.query<EscalationRow & { position: string }>(
      `SELECT e.id, e.complaint_id AS "complaintId", complaint.number AS complaint, complaint.subject, e.opd_code AS opd, s.clock, e.milestone AS key, e.level,
              e.post, e.raised_at AS "raisedAt", e.recorded_at AS "recordedAt", e.climbs_at AS "climbsAt",
              e.acknowledged_at AS "acknowledgedAt", e.acknowledged_by AS "acknowledgedBy", e.note,
              e.climbed_at AS "climbedAt", e.climbed_to AS "climbedTo", e.closed_at AS "closedAt", ${sort}::text AS position
       FROM escalation e JOIN complaint ON complaint.id = e.complaint_id LEFT JOIN sla_clock s ON s.id = e.clock_id
       WHERE ${where.join(' AND ')}
       ORDER BY ${sort} ${direction}, e.id ${direction}
       LIMIT ${bind(filter.limit + 1)}`,
      params,
    );
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    const more = rows.length > filter.limit && last !== undefined;
    return {
      items: page.map(({ position: _position, ...row }) => row),
      nextCursor: more ? encodeCursor([last.position, last.id]) : null,
    };
  }
}

const byClimb = { sort: `coalesce(e.climbs_at, 'infinity'::timestamptz)`, direction: 'ASC' } as const;
const byRaise = { sort: 'e.raised_at', direction: 'DESC' } as const;

function conditionsOf(
  filter: EscalationFilter,
  sort: string,
  direction: 'ASC' | 'DESC',
  bind: (value: unknown) => string,
): string[] {
  const where = ['true'];
  if (filter.state === 'open') where.push('e.acknowledged_at IS NULL AND e.climbed_at IS NULL AND e.closed_at IS NULL');
  if (filter.state === 'acknowledged') where.push('e.acknowledged_at IS NOT NULL');
  for (const opd of [filter.opdScope, filter.opd]) if (opd != null) where.push(`e.opd_code = ${bind(opd)}`);
  // The complaint itself may have gone to another OPD since: what one can't see, one isn't told of.
  if (filter.opdScope !== null) {
    where.push(`(complaint.opd_code = ${bind(filter.opdScope)}
      OR EXISTS (SELECT 1 FROM contribution t WHERE t.clock_id = e.clock_id AND ${READABLE}))`);
  }
  if (filter.level !== undefined) where.push(`e.level = ${bind(filter.level)}`);
  if (filter.complaint !== undefined) where.push(`complaint.number = ${bind(filter.complaint)}`);
  if (filter.places !== null) {
    const posts = bind(filter.places.map(({ post }) => post));
    const opds = bind(filter.places.map(({ opdCode }) => opdCode));
    where.push(`EXISTS (SELECT 1 FROM unnest(${posts}::text[], ${opds}::text[]) AS place (post, opd) WHERE place.post = e.post
      AND (e.post NOT IN ('officer', 'opd_head') OR place.opd IS NOT DISTINCT FROM e.opd_code))`);
  }
  if (filter.cursor !== undefined) {
    const [at, id] = decodeCursor(filter.cursor, ['instant', 'uuid']);
    if (typeof at !== 'string') throw new AppError('invalid_cursor');
    const compare = direction === 'ASC' ? '>' : '<';
    where.push(`(${sort}, e.id) ${compare} (${bind(at)}::timestamptz, ${bind(id)}::uuid)`);
  }
  return where;
}
