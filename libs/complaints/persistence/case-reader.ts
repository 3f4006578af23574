import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { REGISTER_WHERE, registerParams, type RegisterFilter } from './register.reader';

export interface CaseClock {
  clock: string;
  cycle: number;
  opdCode: string | null;
  state: string;
  startedAt: string;
  dueAt: string;
  stoppedAt: string | null;
  breachedAt: string | null;
}

export interface CaseStep {
  sequence: number;
  type: string;
  at: string;
  actorKind: 'reporter' | 'staff' | 'system';
  actorRole: string | null;
  actorOpdCode: string | null;
  /** Of a milestone: which clock, and how much of its time was used by then, as `80`, `100` or `+3`. Of an escalation: to whom. */
  clock: string | null;
  key: string | null;
  post: string | null;
  /** What staff have said to the citizen; nothing else. */
  answer: string | null;
}

/** A complaint as somebody outside may see how it was handled: no reporter, nothing that the reporter wrote but the title. */
export interface CaseRecord {
  id: string;
  number: string;
  kind: string;
  /** Null where the report is confidential. */
  subject: string | null;
  status: string;
  categoryCode: string | null;
  areaCode: string | null;
  opdCode: string | null;
  supervisory: boolean;
  filedAt: Date;
  resolvedAt: Date | null;
  closedAt: Date | null;
  breachedAt: Date | null;
  reopenedCount: number;
  rating: number | null;
  eventCount: number;
  /** Whether what becomes of it may be published, as its timeline says; null where it was filed before that was noted. */
  publication: 'open' | 'withheld' | 'unclassified' | null;
  /** Hex: of the last event, and so of the whole chain. */
  root: string;
  clocks: CaseClock[];
  steps: CaseStep[];
}

const PAGE = 200;
const STAFF_TEXT = `e.actor_kind = 'staff' AND e.public AND coalesce((e.data->>'textPublic')::boolean, true)`;

/** Cases by the date of filing, a page at a time. */
@Injectable()
export class CaseReader {
  constructor(private readonly database: Database) {}

  async *pages(filter: RegisterFilter): AsyncGenerator<CaseRecord[]> {
    for (let after: [Date, string] = [new Date(0), '00000000-0000-0000-0000-000000000000']; ;) {
      const page = await this.database.query<CaseRecord>(
        `SELECT c.id, c.number, c.kind, CASE WHEN c.confidential THEN NULL ELSE c.subject END AS subject, c.status,
                c.category_code AS "categoryCode", c.area_code AS "areaCode", c.opd_code AS "opdCode", c.supervisory,
                c.filed_at AS "filedAt", c.resolved_at AS "resolvedAt", c.closed_at AS "closedAt", c.breached_at AS "breachedAt",
                c.reopened_count AS "reopenedCount", c.rating, c.event_count AS "eventCount",
                (SELECT e.data->>'publication' FROM complaint_event e
                 WHERE e.complaint_id = c.id AND e.data ? 'publication' ORDER BY e.sequence DESC LIMIT 1) AS publication,
                encode(c.last_event_hash, 'hex') AS root,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('clock', k.clock, 'cycle', k.cycle, 'opdCode', k.opd_code,
                   'state', k.state, 'startedAt', k.started_at, 'dueAt', k.due_at, 'stoppedAt', k.stopped_at,
                   'breachedAt', k.breached_at) ORDER BY k.started_at, k.id), '[]')
                 FROM sla_clock k WHERE k.complaint_id = c.id) AS clocks,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('sequence', e.sequence, 'type', e.type, 'at', e.at,
                   'actorKind', e.actor_kind, 'actorRole', e.actor_role, 'actorOpdCode', e.actor_opd_code,
                   'clock', e.data->>'clock', 'key', e.data->>'key', 'post', e.data->>'post',
                   'answer', CASE WHEN ${STAFF_TEXT} THEN e.text END) ORDER BY e.sequence), '[]')
                 FROM complaint_event e WHERE e.complaint_id = c.id) AS steps
         FROM complaint c
         WHERE ${REGISTER_WHERE} AND (c.filed_at, c.id) > ($5::timestamptz, $6::uuid)
         ORDER BY c.filed_at, c.id LIMIT ${PAGE}`,
        [...registerParams(filter), ...after],
      );
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = [last.filedAt, last.id];
    }
  }
}
