import { localMidnight, localWeekday } from '@tanggap/platform';
import { dueSpans, type DueFilter } from '../domain/due-window';

/** What the list is ordered by: what isn't due at all comes last. `c` is a complaint, or a task in its place. */
export const DUE = `coalesce(c.next_due_at, 'infinity'::timestamptz)`;

/** The next step is somebody else's until the limit has passed: the citizen's, or that of whom a declared pause waits for. */
export const WAITING = `(c.status IN ('awaiting_information', 'resolved')
  OR EXISTS (SELECT 1 FROM deadline_request r WHERE r.complaint_id = c.id AND r.kind = 'pause' AND r.status = 'approved'))`;

/** Of one OPD's, asked for by its staff or by others: what it can't act on, since it isn't verified, is due for the verifier. */
export function dueCondition(
  due: DueFilter,
  { opdScope, opd }: { opdScope: string | null; opd?: string | undefined },
  now: Date,
  bind: (value: unknown) => string,
  dueAt = DUE,
): string {
  if (due === 'unverified') return `c.status = 'submitted'`;
  const mine = opdScope === null && opd === undefined ? 'true' : `c.status <> 'submitted'`;
  if (due === 'overdue') return `(${mine} AND ${dueAt} < ${bind(now)})`;
  if (due === 'ahead') return `(${mine} AND ${dueAt} >= ${bind(now)})`;
  const { from, to } = dueSpans(now, (days) => localMidnight(now, days), localWeekday(now))[due];
  const until = to === null ? `${dueAt} < 'infinity'` : `${dueAt} < ${bind(to)}`;
  return `(${mine} AND ${dueAt} >= ${bind(from)} AND ${until} AND NOT ${WAITING})`;
}
