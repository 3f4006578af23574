import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor } from '@tanggap/platform';
import type { FoundSignal } from '@tanggap/routing';
import type { ClockName, ClockState, DurationUnit } from '@tanggap/sla';
import type { Status } from '../domain/lifecycle';
import type { ComplaintKind } from './complaint.entity';

export const complaintSorts = ['due', 'filedAt', '-filedAt', '-affected'] as const;
export type ComplaintSort = (typeof complaintSorts)[number];
export const slaStates = ['running', 'at_risk', 'breached', 'paused'] as const;
export type SlaState = (typeof slaStates)[number];

export interface ComplaintFilter {
  /** Only this OPD's; from the reader's role, beside what they ask for. */
  opdScope: string | null;
  status?: Status | undefined;
  opd?: string | undefined;
  category?: string | undefined;
  sla?: SlaState | undefined;
  /** Words of subject and description, or a number. */
  q?: string | undefined;
  /** Filed at or after. */
  from?: Date | undefined;
  /** Filed before. */
  to?: Date | undefined;
  /** Only open ones with words of danger to life. */
  urgent?: boolean | undefined;
  /** Only these. */
  ids?: readonly string[] | undefined;
  sort: ComplaintSort;
  cursor?: string | undefined;
  limit: number;
}

export interface ComplaintListRow {
  id: string;
  number: string;
  kind: ComplaintKind;
  subject: string;
  status: Status;
  categoryCode: string | null;
  opdCode: string | null;
  officerUsername: string | null;
  officerName: string | null;
  affected: number;
  supervisory: boolean;
  /** What endangers life, by the words of the text; null in complaints from before there were such lists. */
  urgent: FoundSignal[] | null;
  confidential: boolean;
  anonymous: boolean;
  escalationLevel: number;
  filedAt: Date;
  nextDueAt: Date | null;
  atRiskAt: Date | null;
  breachedAt: Date | null;
  clock: ClockName | null;
  clockDueAt: Date | null;
  clockState: ClockState | null;
  clockUnit: DurationUnit | null;
  calendarCode: string | null;
  /** The last local day, YYYY-MM-DD, of a pause that staff declared. */
  pausedUntil: string | null;
  version: number;
}

const DUE = `coalesce(c.next_due_at, 'infinity'::timestamptz)`;
/** As the partial index complaint_urgent has it. */
const URGENT = `jsonb_array_length(c.routing->'signals'->'urgent') > 0
  AND c.status IN ('submitted', 'assigned', 'in_progress', 'awaiting_information')`;
const ORDER: Record<ComplaintSort, { by: string; value: string; after: string; type?: 'integer' }> = {
  due: { by: `${DUE}, c.id`, value: DUE, after: '>' },
  filedAt: { by: 'c.filed_at, c.id', value: 'c.filed_at', after: '>' },
  '-filedAt': { by: 'c.filed_at DESC, c.id DESC', value: 'c.filed_at', after: '<' },
  '-affected': { by: 'c.affected DESC, c.id DESC', value: 'c.affected', after: '<', type: 'integer' },
};

/** The staff's list of complaints: one query, keyset cursor, the next deadline beside each. */
@Injectable()
export class ComplaintList {
  constructor(private readonly database: Database) {}

  async page(filter: ComplaintFilter, now: Date): Promise<{ items: ComplaintListRow[]; nextCursor: string | null }> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = conditionsOf(filter, now, bind);
    const order = ORDER[filter.sort];
    if (filter.cursor !== undefined) {
      const [value, id] = decodeCursor(filter.cursor, [order.type ?? 'instant', 'uuid']);
      const typed = `${bind(value)}::${order.type ?? 'timestamptz'}`;
      where.push(`(${order.value}, c.id) ${order.after} (${typed}, ${bind(id)}::uuid)`);
    }
    const rows = await this.database.query<ComplaintListRow & { sortValue: string }>(
      `SELECT c.id, c.number, c.kind, c.subject, c.status, c.category_code AS "categoryCode", c.opd_code AS "opdCode",
              o.username AS "officerUsername", o.name AS "officerName", c.supervisory, c.routing->'signals'->'urgent' AS urgent, c.confidential, c.anonymous, c.affected,
              c.escalation_level AS "escalationLevel", c.filed_at AS "filedAt", c.next_due_at AS "nextDueAt",
              c.at_risk_at AS "atRiskAt", c.breached_at AS "breachedAt", k.clock, k.due_at AS "clockDueAt",
              k.state AS "clockState", k.unit AS "clockUnit", k.calendar_code AS "calendarCode",
              (SELECT r.until_day::text FROM deadline_request r
               WHERE r.complaint_id = c.id AND r.kind = 'pause' AND r.status = 'approved') AS "pausedUntil", c.version, ${order.value}::text AS "sortValue"
       FROM (SELECT c.* FROM complaint c ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
             ORDER BY ${order.by} LIMIT ${bind(filter.limit + 1)}) c
       LEFT JOIN account o ON o.id = c.officer_id
       LEFT JOIN LATERAL (
         SELECT s.clock, s.due_at, s.state, s.unit, s.calendar_code FROM sla_clock s
         WHERE s.complaint_id = c.id AND s.state IN ('running', 'paused') AND s.clock NOT IN ('information', 'citizen_reply')
         ORDER BY s.state DESC, s.due_at LIMIT 1
       ) k ON true
       ORDER BY ${order.by}`,
      params,
    );
    const items = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? items.at(-1) : undefined;
    const value = last && (order.type === 'integer' ? Number(last.sortValue) : last.sortValue);
    return { items, nextCursor: last ? encodeCursor([value ?? null, last.id]) : null };
  }

  /** How many the list has in all. */
  async count(filter: Omit<ComplaintFilter, 'sort' | 'cursor' | 'limit'>, now: Date): Promise<number> {
    const params: unknown[] = [];
    const where = conditionsOf(filter, now, (value) => `$${params.push(value)}`);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM complaint c ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`,
      params,
    );
    return row?.count ?? 0;
  }
}

function conditionsOf(
  filter: Omit<ComplaintFilter, 'sort' | 'cursor' | 'limit'>,
  now: Date,
  bind: (value: unknown) => string,
): string[] {
  const where: string[] = [];
  const equal = (column: string, value: unknown): void => {
    if (value !== null && value !== undefined) where.push(`c.${column} = ${bind(value)}`);
  };
  equal('opd_code', filter.opdScope);
  equal('status', filter.status);
  equal('opd_code', filter.opd);
  equal('category_code', filter.category);
  if (filter.from) where.push(`c.filed_at >= ${bind(filter.from)}`);
  if (filter.to) where.push(`c.filed_at < ${bind(filter.to)}`);
  if (filter.urgent) where.push(URGENT);
  if (filter.ids) where.push(`c.id = ANY(${bind(filter.ids)}::uuid[])`);
  if (filter.q !== undefined) {
    const words = bind(filter.q);
    where.push(
      `(to_tsvector('indonesian', c.subject || ' ' || c.description) @@ websearch_to_tsquery('indonesian', ${words})
        OR c.number = upper(trim(${words})))`,
    );
  }
  if (filter.sla === 'paused') where.push(PAUSED);
  else if (filter.sla) where.push(slaCondition(filter.sla, bind(now)));
  return where;
}

/** Open, since the statutory clock runs on beside what stands still. */
const PAUSED = `c.next_due_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM sla_clock s WHERE s.complaint_id = c.id AND s.state = 'paused')`;

/** A deadline that has passed is a breach at once, even before the worker has recorded it. */
function slaCondition(sla: Exclude<SlaState, 'paused'>, now: string): string {
  const breached = `(c.breached_at IS NOT NULL OR coalesce(c.next_due_at, 'infinity'::timestamptz) < ${now})`;
  const running = `c.next_due_at IS NOT NULL AND NOT ${breached}`;
  switch (sla) {
    case 'breached':
      return breached;
    case 'at_risk':
      return `${running} AND c.at_risk_at <= ${now}`;
    case 'running':
      return `${running} AND (c.at_risk_at IS NULL OR c.at_risk_at > ${now})`;
  }
}
