import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor } from '@tanggap/platform';
import type { FoundSignal } from '@tanggap/routing';
import type { ClockName, ClockState, DurationUnit } from '@tanggap/sla';
import { dueCounted, type DueCounted, type DueFilter } from '../domain/due-window';
import type { Status } from '../domain/lifecycle';
import type { ComplaintKind } from './complaint.entity';
import { DUE, dueCondition } from './due-conditions';

export const complaintSorts = ['due', 'filedAt', '-filedAt', '-affected'] as const;
export type ComplaintSort = (typeof complaintSorts)[number];
export const slaStates = ['running', 'at_risk', 'breached', 'paused'] as const;
export type SlaState = (typeof slaStates)[number];

export interface ComplaintFilter {
  /** Only this OPD's; from the reader's role, beside what they ask for. */
  opdScope: string | null;
  status?: Status | undefined;
  opd?: string | undefined;
  /** User name of whoever has it, or `none`. */
  officer?: string | undefined;
  category?: string | undefined;
  sla?: SlaState | undefined;
  due?: DueFilter | undefined;
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
  /** The reader's OPD only contributes: the dates are those of its own task. */
  contributes: boolean;
  /** Codes of the OPDs that are asked to contribute now. */
  contributors: string[];
  clock: ClockName | null;
  clockDueAt: Date | null;
  clockState: ClockState | null;
  clockUnit: DurationUnit | null;
  calendarCode: string | null;
  /** The last local day, YYYY-MM-DD, of a pause that staff declared. */
  pausedUntil: string | null;
  version: number;
}

/** As the partial index complaint_urgent has it. */
const URGENT = `jsonb_array_length(c.routing->'signals'->'urgent') > 0
  AND c.status IN ('submitted', 'assigned', 'in_progress', 'awaiting_information')`;
/** In the place of an officer's user name. */
const NOBODY = 'none';
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
    const limit = bind(filter.limit + 1);
    const branches = sourcesOf(filter, bind).map(
      (source) => `(SELECT * FROM ${source} ${whereOf(where)} ORDER BY ${order.by} LIMIT ${limit})`,
    );
    const rows = await this.database.query<ComplaintListRow & { sortValue: string }>(
      `SELECT c.id, c.number, c.kind, c.subject, c.status, c.category_code AS "categoryCode", c.opd_code AS "opdCode",
              o.username AS "officerUsername", o.name AS "officerName", c.supervisory, c.routing->'signals'->'urgent' AS urgent, c.confidential, c.anonymous, c.affected,
              c.escalation_level AS "escalationLevel", c.filed_at AS "filedAt", c.next_due_at AS "nextDueAt",
              c.at_risk_at AS "atRiskAt", c.breached_at AS "breachedAt", c.task_clock IS NOT NULL AS contributes,
              ARRAY(SELECT t.opd_code FROM contribution t WHERE t.complaint_id = c.id AND t.status = 'open'
                    ORDER BY t.asked_at, t.id) AS contributors,
              k.clock, k.due_at AS "clockDueAt", k.state AS "clockState", k.unit AS "clockUnit", k.calendar_code AS "calendarCode",
              (SELECT r.until_day::text FROM deadline_request r
               WHERE r.complaint_id = c.id AND r.kind = 'pause' AND r.status = 'approved') AS "pausedUntil", c.version, ${order.value}::text AS "sortValue"
       FROM (SELECT * FROM (${branches.join(' UNION ALL ')}) c ORDER BY ${order.by} LIMIT ${limit}) c
       LEFT JOIN account o ON o.id = c.officer_id
       LEFT JOIN LATERAL (
         SELECT s.clock, s.due_at, s.state, s.unit, s.calendar_code FROM sla_clock s
         WHERE s.complaint_id = c.id AND s.state IN ('running', 'paused')
           AND CASE WHEN c.task_clock IS NULL THEN s.clock NOT IN ('information', 'citizen_reply', 'contribution')
                    ELSE s.id = c.task_clock END
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
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = conditionsOf(filter, now, bind);
    const counts = sourcesOf(filter, bind).map((source) => `(SELECT count(*) FROM ${source} ${whereOf(where)})`);
    const [row] = await this.database.query<{ count: number }>(`SELECT (${counts.join(' + ')})::int AS count`, params);
    return row?.count ?? 0;
  }

  /** How many of the list are due when. */
  async dueCounts(
    filter: Omit<ComplaintFilter, 'due' | 'sort' | 'cursor' | 'limit'>,
    now: Date,
  ): Promise<Record<DueCounted, number>> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    // Not by DUE: an index says nothing of an expression without its row.
    const where = [...conditionsOf(filter, now, bind), 'c.next_due_at IS NOT NULL'];
    const counts = dueCounted.map(
      (due) => `count(*) FILTER (WHERE ${dueCondition(due, filter, now, bind, 'c.next_due_at')}) AS ${due}`,
    );
    const branches = sourcesOf(filter, bind).map(
      (source) => `SELECT ${counts.join(', ')} FROM ${source} ${whereOf(where)}`,
    );
    const sums = dueCounted.map((due) => `sum(${due})::int AS ${due}`);
    const [row] = await this.database.query<Record<DueCounted, number>>(
      `SELECT ${sums.join(', ')} FROM (${branches.join(' UNION ALL ')}) each_source`,
      params,
    );
    return row ?? { overdue: 0, today: 0, tomorrow: 0, week: 0, later: 0, unverified: 0 };
  }
}

const whereOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';

const CARRIED = `l.id, l.number, l.kind, l.subject, l.description, l.status, l.category_code, l.opd_code, l.officer_id, l.supervisory,
  l.routing, l.confidential, l.anonymous, l.affected, l.escalation_level, l.filed_at, l.version`;

/**
 * What the reader's list is made of, each as `c`: the complaints in their reach, and those that their OPD contributes to,
 * where what is due is its own task. Each source has its index, so that a page is found without looking at the rest.
 */
function sourcesOf(
  { opdScope, q }: Pick<ComplaintFilter, 'opdScope' | 'q'>,
  bind: (value: unknown) => string,
): string[] {
  const own = (where: string[]) => `(SELECT ${CARRIED}, l.next_due_at, l.at_risk_at, l.breached_at,
    NULL::uuid AS task_clock FROM complaint l ${whereOf(where)}) c`;
  const found = q === undefined ? null : searched(q, bind);
  if (opdScope === null) return [own(found ? [found.whole] : [])];
  const opd = bind(opdScope);
  const contributed = `(SELECT ${CARRIED}, CASE WHEN s.state = 'running' THEN s.due_at END AS next_due_at,
      CASE WHEN '80' = ANY (s.recorded) THEN s.started_at END AS at_risk_at, s.breached_at, s.id AS task_clock
    FROM contribution t JOIN complaint l ON l.id = t.complaint_id JOIN sla_clock s ON s.id = t.clock_id
    WHERE t.status = 'open' AND t.opd_code = ${opd}${found ? ` AND ${found.masked}` : ''}) c`;
  const lead = `l.opd_code = ${opd}`;
  if (!found) return [own([lead]), contributed];
  return [own([lead, KNOWS_REPORTER, found.whole]), own([lead, `NOT (${KNOWS_REPORTER})`, found.masked]), contributed];
}

/** As `mayKnowReporter` in mask-texts.ts has it for the OPD that leads. */
const KNOWS_REPORTER = 'NOT l.anonymous AND NOT l.confidential';
const NUMBER = /^\s*[A-Z]{2,6}-\d{4}-\d{6,9}\s*$/i;

/** Where the words stand in the text, and where they do without its reporter: whoever may not know them doesn't find it by their name. */
function searched(q: string, bind: (value: unknown) => string): { whole: string; masked: string } {
  const words = bind(q);
  const query = `websearch_to_tsquery('indonesian', ${words})`;
  const number = `l.number = upper(trim(${words}))`;
  return {
    whole: `(to_tsvector('indonesian', l.subject || ' ' || l.description) @@ ${query} OR ${number})`,
    masked: NUMBER.test(q) ? number : `l.staff_words @@ ${query}`,
  };
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
  equal('status', filter.status);
  equal('opd_code', filter.opd);
  equal('category_code', filter.category);
  if (filter.officer === NOBODY) where.push('c.officer_id IS NULL');
  else if (filter.officer !== undefined) {
    where.push(`c.officer_id = (SELECT id FROM account WHERE username = ${bind(filter.officer)})`);
  }
  if (filter.from) where.push(`c.filed_at >= ${bind(filter.from)}`);
  if (filter.to) where.push(`c.filed_at < ${bind(filter.to)}`);
  if (filter.urgent) where.push(URGENT);
  if (filter.ids) where.push(`c.id = ANY(${bind(filter.ids)}::uuid[])`);
  if (filter.due) where.push(dueCondition(filter.due, filter, now, bind));
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
