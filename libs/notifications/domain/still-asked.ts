import type { NoticeParams } from './delivery';
import type { Step } from './steps';

/** Of a clock (libs/sla) what decides whether a notice about it still makes sense. */
export interface AskedClock {
  clock: string;
  /** Runs or is paused. */
  open: boolean;
}

/** These ask their reader to act in time; every other step tells of something that stays true. */
const asking: readonly Step[] = ['reminder', 'escalation', 'escalated'];

export const asks = (step: Step): boolean => asking.includes(step);

/**
 * Whether there still is something to do for whoever reads it: while it waited for the morning, the answer may have come.
 * @param clocks of the complaint, the newest of each name last
 */
export function isStillAsked(step: Step, { clock }: NoticeParams, clocks: readonly AskedClock[]): boolean {
  if (!asks(step)) return true;
  // By hand a supervisor asks that the complaint be resolved.
  const newest = clocks.filter((one) => one.clock === (clock ?? 'resolution')).at(-1);
  return newest?.open ?? true;
}
