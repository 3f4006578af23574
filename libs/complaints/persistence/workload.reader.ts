import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { dueWindows, type DueWindow } from '../domain/due-window';
import { dueCondition, WAITING } from './due-conditions';

export const workloadGroups = ['opd', 'officer'] as const;
export type WorkloadGroup = (typeof workloadGroups)[number];

export interface WorkloadRow extends Record<DueWindow, number> {
  /** Null: it waits for verification, whichever OPD is proposed. */
  opdCode: string | null;
  /** Null where it is counted by OPD, and where nobody has it yet. */
  officerUsername: string | null;
  officerName: string | null;
  /** Not overdue, and the next step is the citizen's or that of whom a declared pause waits for. */
  waiting: number;
  /** When the longest overdue was due; null where nothing is. */
  oldestDueAt: Date | null;
}

interface WorkloadFilter {
  /** Only this OPD's, from the reader's role, beside what they ask for. */
  opdScope: string | null;
  opd?: string | undefined;
  by: WorkloadGroup;
  limit: number;
}

const OPD = `CASE WHEN c.status <> 'submitted' THEN c.opd_code END`;

/** Who has how much open, and how late: whoever has most overdue first. Of joint handling the lead counts. */
@Injectable()
export class WorkloadReader {
  constructor(private readonly database: Database) {}

  async rows(filter: WorkloadFilter, now: Date): Promise<WorkloadRow[]> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const scope = [filter.opdScope, filter.opd].flatMap((opd) => (opd == null ? [] : `c.opd_code = ${bind(opd)}`));
    if (scope.length > 0) scope.push(`c.status <> 'submitted'`);
    const due = (window: DueWindow) => dueCondition(window, filter, now, bind, 'c.next_due_at');
    const waiting = `c.next_due_at >= ${bind(now)} AND ${WAITING}`;
    const counts = dueWindows.map((window) => `count(*) FILTER (WHERE ${due(window)})::int AS ${window}`);
    const holder = `${OPD} AS opd_code, ${filter.by === 'opd' ? 'NULL::uuid' : 'c.officer_id'} AS officer_id`;
    return this.database.query<WorkloadRow>(
      `WITH work AS (
         SELECT ${holder}, ${counts.join(', ')}, count(*) FILTER (WHERE ${waiting})::int AS waiting,
                min(c.next_due_at) FILTER (WHERE ${due('overdue')}) AS oldest
         FROM complaint c WHERE ${['c.next_due_at IS NOT NULL', ...scope].join(' AND ')} GROUP BY 1, 2
       )
       SELECT w.opd_code AS "opdCode", o.username AS "officerUsername", o.name AS "officerName",
              ${dueWindows.map((window) => `w.${window}`).join(', ')}, w.waiting, w.oldest AS "oldestDueAt"
       FROM work w
       LEFT JOIN account o ON o.id = w.officer_id
       ORDER BY w.overdue DESC, w.oldest NULLS LAST, w.today DESC, w.tomorrow DESC, w.week DESC, w.opd_code, o.username
       LIMIT ${bind(filter.limit)}`,
      params,
    );
  }
}
