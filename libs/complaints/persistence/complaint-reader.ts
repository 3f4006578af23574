import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { ClockName, ClockState, DurationUnit, StoredAct } from '@tanggap/sla';
import type { ContributionStatus } from '../domain/contribution';
import type { RequestKind, RequestStatus } from '../domain/deadline-request';
import type { EventData } from '../domain/event-chain';
import type { ActorKind } from '../domain/event-chain';
import type { Complaint } from './complaint.entity';
import { READABLE } from './contribution.repository';

/** Instants come as text in JSON, with offset. */
export interface ClockRecord {
  clock: ClockName;
  cycle: number;
  amount: number;
  unit: DurationUnit;
  opdCode: string | null;
  calendarCode: string;
  calendarVersion: number;
  acts: StoredAct[];
  state: ClockState;
  planned: boolean;
  provisional: boolean;
  startedAt: string;
  dueAt: string;
  stoppedAt: string | null;
  breachedAt: string | null;
}

export interface EventRecord {
  id: string;
  type: string;
  at: string;
  actorKind: ActorKind;
  actorId: string | null;
  actorRole: string | null;
  actorOpdCode: string | null;
  actorName: string | null;
  public: boolean;
  text: string | null;
  data: EventData;
}

export interface AttachmentRecord {
  id: string;
  /** The step it came with; null for what was filed with the complaint. */
  eventId: string | null;
  fileName: string;
  mediaType: string;
  size: number;
  public: boolean;
}

/** Days are local, YYYY-MM-DD. */
export interface RequestRecord {
  id: string;
  kind: RequestKind;
  status: RequestStatus;
  /** Code of the pause reason; null for an extension. */
  reason: string | null;
  text: string;
  until: string;
  resumesAt: string | null;
  /** Names of staff. */
  requestedBy: string;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  closedAt: string | null;
}

/** What another OPD was asked, with its clock. */
export interface ContributionRecord {
  id: string;
  opdCode: string;
  /** What is asked. */
  text: string;
  status: ContributionStatus;
  /** Names of staff, and the OPD of who asked; null for the regency's own roles. */
  askedBy: string;
  askedByOpd: string | null;
  askedAt: string;
  answer: string | null;
  endedBy: string | null;
  endedAt: string | null;
  clock: ClockRecord;
}

/** By the key of RequestRecord: of `deadline_request r` with the accounts `asker` and `decider`. */
export const REQUEST_COLUMNS: readonly [keyof RequestRecord, string][] = [
  ['id', 'r.id'],
  ['kind', 'r.kind'],
  ['status', 'r.status'],
  ['reason', 'r.reason'],
  ['text', 'r.text'],
  ['until', 'r.until_day::text'],
  ['resumesAt', 'r.resumes_at'],
  ['requestedBy', 'asker.name'],
  ['requestedAt', 'r.requested_at'],
  ['decidedBy', 'decider.name'],
  ['decidedAt', 'r.decided_at'],
  ['note', 'r.note'],
  ['closedAt', 'r.closed_at'],
];

/** One of the reports that came of one; `part` 1 is the whole. */
interface SplitRecord {
  part: number;
  number: string;
  subject: string;
  status: Complaint['status'];
  opdCode: string | null;
}

/** A complaint with all that a page shows of it, read in one round trip. */
export interface ComplaintRecord {
  complaint: Complaint;
  mergedInto: string | null;
  /** The reports it was split into, or with which it was split off, the whole among them; empty where nothing was split. */
  parts: SplitRecord[];
  officer: { username: string; name: string } | null;
  clocks: ClockRecord[];
  events: EventRecord[];
  attachments: AttachmentRecord[];
  requests: RequestRecord[];
  /** What other OPDs were asked, the oldest first. */
  contributions: ContributionRecord[];
}

type Row = Omit<ComplaintRecord, 'complaint' | 'mergedInto'> & Complaint & { mergedIntoNumber: string | null };

/** Everything but the keys of the chain, in the names of the entity. */
const COLUMNS = [
  'id',
  'number',
  'kind',
  'subject',
  'description',
  'category_code',
  'latitude',
  'longitude',
  'area_code',
  'address',
  'anonymous',
  'confidential',
  'supervisory',
  'language',
  'reporter_id',
  'status',
  'resume_status',
  'closed_reason',
  'rejected_reason',
  'opd_code',
  'officer_id',
  'routing',
  'policy_id',
  'escalation_level',
  'reopened_count',
  'affected',
  'split_from',
  'split_part',
  'rating',
  'filed_at',
  'resolved_at',
  'closed_at',
  'personal_erased_at',
  'next_due_at',
  'at_risk_at',
  'breached_at',
  'version',
].map((column) => `c.${column} AS "${column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}"`);

const CLOCK = `jsonb_build_object('clock', k.clock, 'cycle', k.cycle, 'amount', k.amount, 'unit', k.unit,
        'opdCode', k.opd_code, 'calendarCode', k.calendar_code, 'calendarVersion', k.calendar_version, 'acts', k.acts,
        'state', k.state, 'planned', k.planned,
        'provisional', k.provisional, 'startedAt', k.started_at, 'dueAt', k.due_at, 'stoppedAt', k.stopped_at,
        'breachedAt', k.breached_at)`;

/** Who may read it: the OPD that leads, and those that contribute or have. */
const IN_REACH = `($2::text IS NULL OR c.opd_code = $2 OR EXISTS (SELECT 1 FROM contribution t
  WHERE t.complaint_id = c.id AND t.opd_code = $2 AND ${READABLE}))`;

/** At most 500 events, 100 attachments, 100 requests and 100 contributions are shown; no complaint has come near. */
const RECORD = (condition: string): string => `
  SELECT ${COLUMNS.join(', ')}, c.occurred_on::text AS "occurredOn",
    (SELECT m.number FROM complaint m WHERE m.id = c.merged_into) AS "mergedIntoNumber",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('part', coalesce(p.split_part, 1), 'number', p.number, 'subject', p.subject,
        'status', p.status, 'opdCode', p.opd_code) ORDER BY p.split_part NULLS FIRST), '[]')
       FROM complaint p WHERE p.id <> c.id AND (p.split_from = coalesce(c.split_from, c.id) OR p.id = c.split_from)) AS parts,
    (SELECT jsonb_build_object('username', o.username, 'name', o.name) FROM account o WHERE o.id = c.officer_id) AS officer,
    (SELECT coalesce(jsonb_agg(${CLOCK} ORDER BY k.started_at, k.id), '[]') FROM sla_clock k WHERE k.complaint_id = c.id) AS clocks,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'at', e.at, 'actorKind', e.actor_kind, 'actorId', e.actor_id,
        'actorRole', e.actor_role, 'actorOpdCode', e.actor_opd_code, 'actorName', e.name, 'public', e.public, 'text', e.text,
        'data', e.data) ORDER BY e.sequence), '[]')
       FROM (SELECT v.*, a.name FROM complaint_event v LEFT JOIN account a ON a.id = v.actor_id
             WHERE v.complaint_id = c.id ORDER BY v.sequence LIMIT 500) e) AS events,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'eventId', f.event_id, 'fileName', f.file_name, 'mediaType', f.media_type,
        'size', f.size, 'public', f.public) ORDER BY f.uploaded_at, f.id), '[]')
       FROM (SELECT * FROM attachment WHERE complaint_id = c.id ORDER BY uploaded_at LIMIT 100) f) AS attachments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(${REQUEST_COLUMNS.map(([name, value]) => `'${name}', ${value}`).join(', ')})
        ORDER BY r.requested_at, r.id), '[]')
       FROM (SELECT * FROM deadline_request WHERE complaint_id = c.id ORDER BY requested_at DESC LIMIT 100) r
       JOIN account asker ON asker.id = r.requested_by LEFT JOIN account decider ON decider.id = r.decided_by) AS requests,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'opdCode', t.opd_code, 'text', t.text, 'status', t.status,
        'askedBy', asker.name, 'askedByOpd', asker.opd_code, 'askedAt', t.asked_at, 'answer', t.answer, 'endedBy', ender.name,
        'endedAt', t.ended_at, 'clock', ${CLOCK}) ORDER BY t.asked_at, t.id), '[]')
       FROM (SELECT * FROM contribution WHERE complaint_id = c.id ORDER BY asked_at DESC LIMIT 100) t
       JOIN sla_clock k ON k.id = t.clock_id
       JOIN account asker ON asker.id = t.asked_by LEFT JOIN account ender ON ender.id = t.ended_by) AS contributions
  FROM complaint c WHERE ${condition}`;

const BY_NUMBER = RECORD(`c.number = $1 AND ${IN_REACH}`);
const BY_TRACKING_HASH = RECORD('c.tracking_hash = $1');
const BY_ID = RECORD('c.id = $1');

/** Where a complaint is handled: itself, or what it was merged into, and so on. */
const HANDLED_AS = `
  WITH RECURSIVE up AS (
    SELECT id, merged_into FROM complaint WHERE id = $1
    UNION ALL
    SELECT c.id, c.merged_into FROM complaint c JOIN up ON c.id = up.merged_into
  )
  SELECT id FROM up WHERE merged_into IS NULL`;

@Injectable()
export class ComplaintReader {
  constructor(private readonly database: Database) {}

  async byNumber(number: string, opdScope: string | null): Promise<ComplaintRecord | null> {
    return this.one(await this.database.prepared<Row>('complaint-by-number', BY_NUMBER, [number, opdScope]));
  }

  async byTrackingHash(hash: Buffer): Promise<ComplaintRecord | null> {
    return this.one(await this.database.prepared<Row>('complaint-by-tracking', BY_TRACKING_HASH, [hash]));
  }

  /** The complaint as which this one is handled: itself unless it was merged. */
  async handledAs(id: string): Promise<ComplaintRecord | null> {
    const [root] = await this.database.prepared<{ id: string }>('complaint-handled-as', HANDLED_AS, [id]);
    return root ? this.one(await this.database.prepared<Row>('complaint-by-id', BY_ID, [root.id])) : null;
  }

  private one([row]: Row[]): ComplaintRecord | null {
    if (!row) return null;
    const { officer, clocks, events, attachments, requests, contributions, mergedIntoNumber, parts, ...complaint } =
      row;
    const told = { officer, clocks, events, attachments, requests, contributions };
    return { complaint, mergedInto: mergedIntoNumber, parts, ...told };
  }
}
