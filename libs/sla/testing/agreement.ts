import fc from 'fast-check';
import type { CalendarData } from '../domain/calendar-data';
import { pauseClock, resumeClock, settleBeforeAct, settleMilestones, startClock } from '../domain/clock';
import { measureOf } from '../domain/measure';
import type { Milestone } from '../domain/policy';
import type { DueMilestone, SlaClock } from '../domain/sla-clock';
import { WorkingCalendar } from '../domain/working-calendar';
import { anyCalendar, anySlowClock } from './any-clock';
import { slowly, type SlowAnswer, type SlowClock } from './brute-force';

/** Each calendar is asked for several clocks, since making one up costs more than counting by it. */
export const CLOCKS_PER_CALENDAR = 10;

const milestones: Milestone[] = [
  { percent: 80, audience: ['officer'] },
  { percent: 100, audience: ['verifier'] },
];

/** The life of a clock as commands and the worker lead it. */
function quickly(calendar: WorkingCalendar, { duration, start, pauses }: SlowClock): SlowAnswer {
  const begin = { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: null, policyId: 'p1' };
  const policy = { clock: 'resolution' as const, duration, milestones };
  let clock: SlaClock = startClock({ ...begin, policy }, calendar, new Date(start));
  const due: DueMilestone[] = [];
  const settle = (settler: typeof settleMilestones, now: Date): void => {
    const settled = settler(clock, calendar, now);
    due.push(...settled.milestones);
    clock = settled.clock;
  };
  for (const { from, until } of pauses) {
    settle(settleBeforeAct, new Date(from));
    clock = pauseClock(clock, calendar, new Date(from), 'awaiting_information');
    clock = resumeClock(clock, calendar, new Date(until));
  }
  settle(settleMilestones, clock.dueAt);
  const at = (key: string): number => due.find((milestone) => milestone.key === key)?.dueAt.getTime() ?? Number.NaN;
  const between = measureOf(duration.unit, calendar).between(new Date(start), new Date(at('100')));
  return { dueAt: at('100'), warnedAt: at('80'), budget: clock.budgetMs, between };
}

/** The engine and the slow count agree on when each clock is due and warned of, and on what it allows. */
export const agreement = fc.property(
  anyCalendar,
  fc.array(anySlowClock, { minLength: CLOCKS_PER_CALENDAR, maxLength: CLOCKS_PER_CALENDAR }),
  (data: CalendarData, clocks: SlowClock[]) => {
    const calendar = WorkingCalendar.from(data);
    for (const clock of clocks) expect(quickly(calendar, clock)).toEqual(slowly(data, clock));
  },
);
