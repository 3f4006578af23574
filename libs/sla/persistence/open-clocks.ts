import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { actsOfJson, type StoredAct } from '../domain/clock-acts';
import type { PolicyScope } from '../domain/policy';
import type { SlaClock } from '../domain/sla-clock';

/** A complaint with the clocks that are open. */
export interface OpenComplaint extends PolicyScope {
  id: string;
  /** The public one. */
  number: string;
  policyId: string;
  clocks: SlaClock[];
}

/** Small enough that computing a batch doesn't hold up other requests of the process. */
const BATCH = 200;

/**
 * Read model: complaints with open clocks, for counting what a change would move. Locks nothing. A hundred thousand
 * clocks are read while somebody waits, so a batch comes as one JSON text: hydrating entities would cost more than the
 * arithmetic.
 */
@Injectable()
export class OpenClocks {
  constructor(private readonly database: Database) {}

  /** Those with an open clock that runs by one of these calendars, oldest first, in batches. */
  async *byCalendars(codes: readonly string[]): AsyncGenerator<OpenComplaint[]> {
    yield* this.inBatches(
      `SELECT DISTINCT complaint_id AS id FROM sla_clock
       WHERE calendar_code = ANY($1::text[]) AND state IN ('running', 'paused') ORDER BY id`,
      [codes],
    );
  }

  /** Those that limits of this scope may take, oldest first, in batches. */
  async *withinScope({ kind, supervisory, categoryCode, opdCode }: PolicyScope): AsyncGenerator<OpenComplaint[]> {
    yield* this.inBatches(
      `SELECT id FROM complaint
       WHERE kind = $1 AND (supervisory OR NOT $2::boolean) AND ($3::text IS NULL OR category_code = $3)
         AND ($4::text IS NULL OR opd_code = $4) AND status NOT IN ('closed', 'rejected', 'merged') ORDER BY id`,
      [kind, supervisory, categoryCode, opdCode],
    );
  }

  private async *inBatches(sql: string, params: unknown[]): AsyncGenerator<OpenComplaint[]> {
    const ids = (await this.database.query<{ id: string }>(sql, params)).map(({ id }) => id);
    let next = this.read(ids.slice(0, BATCH));
    for (let first = BATCH; first - BATCH < ids.length; first += BATCH) {
      const batch = await next;
      // The database reads the next batch while this one is computed; whoever gives up doesn't wait for it.
      next = this.read(ids.slice(first, first + BATCH));
      next.catch(() => undefined);
      yield batch;
    }
  }

  private async read(ids: readonly string[]): Promise<OpenComplaint[]> {
    if (ids.length === 0) return [];
    const [row] = await this.database.query<{ complaints: StoredComplaint[] | null }>(READ, [ids]);
    return (row?.complaints ?? []).map((complaint) => ({ ...complaint, clocks: complaint.clocks.map(clockOf) }));
  }
}

type Instants = 'startedAt' | 'dueAt' | 'runningSince' | 'pausedAt' | 'breachedAt' | 'nextMilestoneAt';

/** As JSON keeps it; of instants milliseconds since the epoch. */
type StoredClock = Omit<SlaClock, Instants | 'acts' | 'stoppedAt' | 'armedEpoch'> &
  Record<Instants, number | null> & { acts: StoredAct[] };

type StoredComplaint = Omit<OpenComplaint, 'clocks'> & { clocks: StoredClock[] };

const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

const clockOf = (stored: StoredClock): SlaClock => ({
  ...stored,
  startedAt: new Date(stored.startedAt ?? Number.NaN),
  dueAt: new Date(stored.dueAt ?? Number.NaN),
  runningSince: dateOf(stored.runningSince),
  pausedAt: dateOf(stored.pausedAt),
  breachedAt: dateOf(stored.breachedAt),
  nextMilestoneAt: dateOf(stored.nextMilestoneAt),
  acts: actsOfJson(stored.acts),
  // Of an open clock; timers are of no concern here.
  stoppedAt: null,
  armedEpoch: null,
});

const ms = (column: string): string => `round(extract(epoch FROM k.${column}) * 1000)`;

const CLOCK = `json_build_object('id', k.id, 'complaintId', k.complaint_id, 'clock', k.clock, 'cycle', k.cycle,
  'opdCode', k.opd_code, 'calendarCode', k.calendar_code, 'calendarVersion', k.calendar_version,
  'policyId', k.policy_id, 'amount', k.amount, 'unit', k.unit, 'milestones', k.milestones, 'state', k.state,
  'planned', k.planned, 'provisional', k.provisional, 'startedAt', ${ms('started_at')}, 'dueAt', ${ms('due_at')},
  'budgetMs', k.budget_ms, 'consumedMs', k.consumed_ms, 'runningSince', ${ms('running_since')},
  'pausedAt', ${ms('paused_at')}, 'breachedAt', ${ms('breached_at')}, 'nextMilestone', k.next_milestone,
  'nextMilestoneAt', ${ms('next_milestone_at')}, 'recorded', k.recorded, 'acts', k.acts, 'revision', k.revision,
  'version', k.version)`;

const READ = `
  SELECT json_agg(json_build_object('id', c.id, 'number', c.number, 'kind', c.kind, 'supervisory', c.supervisory,
    'categoryCode', c.category_code, 'opdCode', c.opd_code, 'policyId', c.policy_id, 'clocks', coalesce(open.clocks, '[]'))
    ORDER BY c.id) AS complaints
  FROM complaint c CROSS JOIN LATERAL (
    SELECT json_agg(${CLOCK} ORDER BY k.id) AS clocks FROM sla_clock k
    WHERE k.complaint_id = c.id AND k.state IN ('running', 'paused')
  ) open
  WHERE c.id = ANY($1::uuid[])`;
