import { Injectable } from '@nestjs/common';
import { AppError, Database, decodeCursor, encodeCursor } from '@tanggap/platform';
import { escalationLevelOf, type ClockState } from '../domain/sla-clock';
import type { ClockName } from '../domain/policy';

export interface BreachFilter {
  /** Only this OPD's, from the reader's role, beside what they ask for. */
  opdScope: string | null;
  opd?: string | undefined;
  clock?: ClockName | undefined;
  /** Breached at or after. */
  from?: Date | undefined;
  /** Breached before. */
  to?: Date | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface Breach {
  /** The complaint's public number. */
  complaint: string;
  /** The OPD whose promise it was; null where it was the regency's own (verification). */
  opd: string | null;
  clock: ClockName;
  cycle: number;
  state: ClockState;
  dueAt: Date;
  breachedAt: Date;
  /** Whole seconds from the due time until the clock was stopped, or until now. */
  overdue: number;
  /** 1 at the breach, 2 and 3 as the escalation climbs. */
  escalationLevel: number;
}

interface Row {
  id: string;
  complaint: string;
  opd: string | null;
  clock: ClockName;
  cycle: number;
  state: ClockState;
  dueAt: Date;
  breachedAt: Date;
  stoppedAt: Date | null;
  recorded: string[];
  /** The highest post it was put before; null where it was put before none. */
  level: number | null;
}

/** Read model: breaches on record, the latest first, with the number of their complaint. */
@Injectable()
export class BreachList {
  constructor(private readonly database: Database) {}

  /** @throws AppError `invalid_cursor` */
  async page(filter: BreachFilter, now: Date): Promise<{ items: Breach[]; nextCursor: string | null }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = conditionsOf(filter, bind);
    const rows = await this.database.query<Row>(
      `SELECT s.id, complaint.number AS complaint, s.opd_code AS opd, s.clock, s.cycle, s.state, s.due_at AS "dueAt",
              s.breached_at AS "breachedAt", s.stopped_at AS "stoppedAt", s.recorded,
              (SELECT max(level) FROM escalation WHERE clock_id = s.id) AS level
       FROM sla_clock s JOIN complaint ON complaint.id = s.complaint_id
       WHERE ${where.join(' AND ')}
       ORDER BY s.breached_at DESC, s.id DESC
       LIMIT ${bind(filter.limit + 1)}`,
      params,
    );
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    const more = rows.length > filter.limit && last !== undefined;
    return {
      items: page.map((row) => breachOf(row, now)),
      nextCursor: more ? encodeCursor([last.breachedAt.toISOString(), last.id]) : null,
    };
  }

  /** How many there are in all. */
  async count(filter: Omit<BreachFilter, 'cursor' | 'limit'>): Promise<number> {
    const params: unknown[] = [];
    const where = conditionsOf(filter, (value) => `$${params.push(value)}`);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM sla_clock s WHERE ${where.join(' AND ')}`,
      params,
    );
    return row?.count ?? 0;
  }
}

function conditionsOf(filter: Omit<BreachFilter, 'limit'>, bind: (value: unknown) => string): string[] {
  const where = ['s.breached_at IS NOT NULL'];
  for (const opd of [filter.opdScope, filter.opd]) if (opd != null) where.push(`s.opd_code = ${bind(opd)}`);
  if (filter.clock) where.push(`s.clock = ${bind(filter.clock)}`);
  if (filter.from) where.push(`s.breached_at >= ${bind(filter.from)}`);
  if (filter.to) where.push(`s.breached_at < ${bind(filter.to)}`);
  if (filter.cursor !== undefined) {
    const { breachedAt, id } = positionOf(filter.cursor);
    where.push(`(s.breached_at, s.id) < (${bind(breachedAt)}::timestamptz, ${bind(id)}::uuid)`);
  }
  return where;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function positionOf(cursor: string): { breachedAt: Date; id: string } {
  const [at, id] = decodeCursor(cursor, 2);
  const breachedAt = new Date(typeof at === 'string' ? at : Number.NaN);
  if (Number.isNaN(breachedAt.getTime()) || typeof id !== 'string' || !UUID.test(id))
    throw new AppError('invalid_cursor');
  return { breachedAt, id };
}

function breachOf(row: Row, now: Date): Breach {
  const { complaint, opd, clock, cycle, state, dueAt, breachedAt } = row;
  const until = row.stoppedAt ?? now;
  const overdue = Math.max(Math.floor((until.getTime() - dueAt.getTime()) / 1000), 0);
  return {
    complaint,
    opd,
    clock,
    cycle,
    state,
    dueAt,
    breachedAt,
    overdue,
    escalationLevel: row.level ?? escalationLevelOf(row),
  };
}
