import type { NoticeParams } from './delivery';
import type { Step } from './steps';

/** Of a clock (libs/sla) what decides whether a notice about it still makes sense. */
export interface AskedClock {
  clock: string;
  /** Whose promise it is. */
  opdCode: string | null;
  state: 'running' | 'paused' | 'over';
  dueAt: Date;
}

/** These ask their reader to act in time; every other step tells of something that stays true. */
const asking: readonly Step[] = ['reminder', 'escalation', 'escalated'];

export const asks = (step: Step): boolean => asking.includes(step);

/** To be told, for the date that holds now; to wait until its clock runs again; or settled while it waited. */
type Asked = { now: 'told'; params: NoticeParams } | { now: 'waits' } | { now: 'obsolete' };

/**
 * Whether there still is something to do for whoever reads it: while it waited for the morning the answer may have come, the
 * clock may have been paused, or its date may have moved.
 * @param clocks of the complaint, the newest of each name last
 */
export function whatIsAsked(step: Step, params: NoticeParams, clocks: readonly AskedClock[]): Asked {
  // By hand a supervisor asks that the complaint be resolved.
  const name = params.clock ?? 'resolution';
  // Several OPDs may contribute at once, each with a clock of that name.
  const isMeant = ({ clock, opdCode }: AskedClock): boolean =>
    clock === name && (clock !== 'contribution' || opdCode === params.opd);
  const newest = asks(step) ? clocks.filter(isMeant).at(-1) : undefined;
  if (!newest) return { now: 'told', params };
  if (newest.state === 'over') return { now: 'obsolete' };
  if (newest.state === 'paused' && step === 'reminder') return { now: 'waits' };
  return { now: 'told', params: params.dueAt ? { ...params, dueAt: newest.dueAt.toISOString() } : params };
}
