import { RecordMilestones } from '@tanggap/complaints';
import { ClockRepository } from '@tanggap/sla';
import type { TestApp } from './test-app';

/** An open clock as it is on record. */
interface OpenPromise {
  id: string;
  complaint: string;
  clock: string;
  due: string;
  breached: string | null;
}

/** What a preview foretells, counted from what is on record before and after. */
export interface CountedMoves {
  openComplaintsMoved: number;
  clocksMoved: number;
  breachesDisappear: number;
  breachesAppear: number;
}

export const openPromises = (app: TestApp): Promise<OpenPromise[]> =>
  app.database.query<OpenPromise & Record<string, unknown>>(
    `SELECT k.id, c.number AS complaint, k.clock, k.due_at::text AS due, k.breached_at::text AS breached
     FROM sla_clock k JOIN complaint c ON c.id = k.complaint_id WHERE k.state IN ('running', 'paused') ORDER BY k.id`,
  );

/** What the worker does after a change of calendars or limits, until nothing is left to be computed again. */
export async function takeOver(app: TestApp): Promise<void> {
  const clocks = app.nest.get(ClockRepository, { strict: false });
  const record = app.nest.get(RecordMilestones, { strict: false });
  for (let round = 0; round < 20; round += 1) {
    const outdated = await clocks.outdated(100);
    if (outdated.length === 0) return;
    await record.executeThese(outdated);
  }
  throw new Error('some complaints stay outdated for ever');
}

export function movesBetween(before: readonly OpenPromise[], after: readonly OpenPromise[]): CountedMoves {
  const then = new Map(after.map((promise) => [promise.id, promise]));
  const pairs = before.map((promise) => ({ was: promise, is: then.get(promise.id) ?? promise }));
  const moved = pairs.filter(({ was, is }) => was.due !== is.due || was.breached !== is.breached);
  return {
    openComplaintsMoved: new Set(moved.map(({ was }) => was.complaint)).size,
    clocksMoved: moved.length,
    breachesDisappear: pairs.filter(({ was, is }) => was.breached !== null && is.breached === null).length,
    breachesAppear: pairs.filter(({ was, is }) => was.breached === null && is.breached !== null).length,
  };
}
