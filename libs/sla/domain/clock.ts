import type { ClockName, ClockPolicy, DurationUnit, Milestone } from './policy';
import { milestoneKey, owedByCitizen, LIMIT } from './policy';
import { deadlineAfter, measureOf } from './measure';
import type { WorkingCalendar } from './working-calendar';

export type ClockState = 'running' | 'paused' | 'stopped' | 'cancelled';

/**
 * One promise with a deadline, as a row of `sla_clock`. It carries a snapshot of its policy and the version of its
 * calendar, so that later changes of either don't alter what was promised.
 */
export interface SlaClock {
  id: string;
  complaintId: string;
  clock: ClockName;
  /** 1 is the first; a reopened or returned complaint gets a new cycle, and the old one stays on record. */
  cycle: number;
  /** The OPD whose promise it is; null where none is responsible yet. */
  opdCode: string | null;
  calendarCode: string;
  calendarVersion: number;
  policyId: string;
  amount: number;
  unit: DurationUnit;
  milestones: Milestone[];
  state: ClockState;
  /** Not running yet: its start is only expected (first_response before assignment). It has a date, but can't be breached. */
  planned: boolean;
  /** The date may still move: the clock is planned, or its deadline lies in a year without a decree. */
  provisional: boolean;
  startedAt: Date;
  dueAt: Date;
  /** What the promise allows, measured in its unit: working milliseconds, or elapsed ones for calendar_days and seconds. */
  budgetMs: number;
  /** Used up to `runningSince`, exact; beyond the budget it is the time over the limit. */
  consumedMs: number;
  /** Null while it doesn't run. */
  runningSince: Date | null;
  pausedAt: Date | null;
  stoppedAt: Date | null;
  /** The true due time, once the limit has passed unmet; never for what the citizen owes. */
  breachedAt: Date | null;
  nextMilestone: string | null;
  nextMilestoneAt: Date | null;
  recorded: string[];
  /** The life of Redis in which a timer was set for the next milestone; null where none is set for it. */
  armedEpoch: string | null;
  version: number;
}

export interface ClockStart {
  id: string;
  complaintId: string;
  cycle: number;
  opdCode: string | null;
  policyId: string;
  policy: ClockPolicy;
  planned?: boolean;
}

export interface DueMilestone {
  key: string;
  dueAt: Date;
}

export interface Settled {
  clock: SlaClock;
  milestones: DueMilestone[];
}

export const isOpen = (clock: SlaClock): boolean => clock.state === 'running' || clock.state === 'paused';

export function startClock(start: ClockStart, calendar: WorkingCalendar, startedAt: Date): SlaClock {
  const { policy, id, complaintId, cycle, opdCode, policyId } = start;
  const blank: SlaClock = {
    id,
    complaintId,
    clock: policy.clock,
    cycle,
    opdCode,
    calendarCode: calendar.code,
    calendarVersion: calendar.version,
    policyId,
    amount: policy.duration.amount,
    unit: policy.duration.unit,
    milestones: policy.milestones,
    state: 'running',
    planned: start.planned ?? false,
    provisional: false,
    startedAt,
    dueAt: startedAt,
    budgetMs: 0,
    consumedMs: 0,
    runningSince: null,
    pausedAt: null,
    stoppedAt: null,
    breachedAt: null,
    nextMilestone: null,
    nextMilestoneAt: null,
    recorded: [],
    armedEpoch: null,
    version: 1,
  };
  return beginAt(blank, calendar, startedAt);
}

/** Gives a planned clock its true start. */
export function fixStart(clock: SlaClock, calendar: WorkingCalendar, startedAt: Date): SlaClock {
  return beginAt({ ...clock, planned: false }, calendar, startedAt);
}

/** Moves the expected start of a clock that is still planned. */
export function replanStart(clock: SlaClock, calendar: WorkingCalendar, startedAt: Date): SlaClock {
  return beginAt(clock, calendar, startedAt);
}

/** The clock's time stops counting; settle its milestones first. */
export function pauseClock(clock: SlaClock, calendar: WorkingCalendar, now: Date): SlaClock {
  if (clock.state !== 'running') return clock;
  return disarmed({
    ...clock,
    state: 'paused',
    pausedAt: now,
    consumedMs: consumedAt(clock, calendar, now),
    runningSince: null,
  });
}

/** The deadline moves by what was lost: a day's close stays a day's close, hours stay exact. A limit already passed stays. */
export function resumeClock(clock: SlaClock, calendar: WorkingCalendar, now: Date): SlaClock {
  if (clock.state !== 'paused') return clock;
  const running: SlaClock = { ...clock, state: 'running', pausedAt: null };
  return clock.planned ? running : continueFrom(running, calendar, now);
}

/** Met or not: settle its milestones first, so that a late stop is a recorded breach. */
export function stopClock(clock: SlaClock, calendar: WorkingCalendar, now: Date): SlaClock {
  return end(clock, calendar, now, 'stopped');
}

/** The promise fell away (rejected, merged, withdrawn, begun anew). */
export function cancelClock(clock: SlaClock, calendar: WorkingCalendar, now: Date): SlaClock {
  return end(clock, calendar, now, 'cancelled');
}

/**
 * Another OPD, perhaps with another calendar: the share of the limit used so far stays used, the rest runs by the new
 * calendar. A limit already passed stays where it was.
 */
export function moveClock(
  clock: SlaClock,
  from: WorkingCalendar,
  to: { opdCode: string | null; calendar: WorkingCalendar },
  now: Date,
): SlaClock {
  if (!isOpen(clock)) return clock;
  if (from.code === to.calendar.code) return { ...clock, opdCode: to.opdCode };
  const { opdCode, calendar } = to;
  const moved = { ...clock, opdCode, calendarCode: calendar.code, calendarVersion: calendar.version };
  if (clock.planned) return beginAt(moved, calendar, clock.startedAt);
  const consumed = consumedAt(clock, from, now);
  if (limitPassed(clock)) return continueFrom({ ...moved, consumedMs: consumed }, calendar, now);
  const budgetMs = budgetOf(clock, clock.startedAt, calendar);
  const consumedMs = Math.round((budgetMs * consumed) / clock.budgetMs);
  return continueFrom({ ...moved, budgetMs, consumedMs }, calendar, now);
}

/**
 * Records every milestone due up to `now`, in order, each at its own due time and once. The limit sets `breachedAt` to
 * its due time however late it is noticed.
 */
export function settleMilestones(clock: SlaClock, calendar: WorkingCalendar, now: Date): Settled {
  return settle(clock, calendar, (due) => due.dueAt <= now);
}

/** The same before a command changes the clock at `now`: what is done at the very deadline is done in time. */
export function settleBeforeAct(clock: SlaClock, calendar: WorkingCalendar, now: Date): Settled {
  return settle(clock, calendar, (due) => (due.key === LIMIT ? due.dueAt < now : due.dueAt <= now));
}

function settle(clock: SlaClock, calendar: WorkingCalendar, isDue: (due: DueMilestone) => boolean): Settled {
  const milestones: DueMilestone[] = [];
  let current = clock;
  for (let due = nextOf(current); due && isDue(due); due = nextOf(current)) {
    milestones.push(due);
    current = armed(recordMilestone(current, due), calendar);
  }
  return { clock: current, milestones };
}

const nextOf = ({ nextMilestone, nextMilestoneAt }: SlaClock): DueMilestone | null =>
  nextMilestone !== null && nextMilestoneAt !== null ? { key: nextMilestone, dueAt: nextMilestoneAt } : null;

/** The instant at which that share of the limit is (or was) used up; null for a clock that isn't running or has passed its limit. */
export function instantAtPercent(clock: SlaClock, calendar: WorkingCalendar, percent: number): Date | null {
  if (clock.state !== 'running' || clock.runningSince === null || limitPassed(clock)) return null;
  const left = (clock.budgetMs * percent) / 100 - clock.consumedMs;
  return measureOf(clock.unit, calendar).add(clock.runningSince, Math.ceil(left));
}

/** 0 before a breach, 1 at it, 2 at the first milestone after it, 3 at the second (domain.md). */
export const escalationLevelOf = (clock: Pick<SlaClock, 'breachedAt' | 'recorded'>): number =>
  clock.breachedAt === null ? 0 : 1 + clock.recorded.filter((key) => key.startsWith('+')).length;

const limitPassed = (clock: SlaClock): boolean => clock.recorded.includes(LIMIT);

/** At the limit the budget is used up: what runs from here is time over the limit, which pauses interrupt as well. */
function recordMilestone(clock: SlaClock, due: DueMilestone): SlaClock {
  const recorded = { ...clock, recorded: [...clock.recorded, due.key] };
  if (due.key !== LIMIT) return recorded;
  return {
    ...recorded,
    runningSince: due.dueAt,
    consumedMs: clock.budgetMs,
    breachedAt: owedByCitizen(clock.clock) ? null : due.dueAt,
  };
}

function beginAt(clock: SlaClock, calendar: WorkingCalendar, startedAt: Date): SlaClock {
  const dueAt = deadlineAfter(startedAt, clock, calendar);
  const begun: SlaClock = {
    ...clock,
    calendarCode: calendar.code,
    calendarVersion: calendar.version,
    startedAt,
    dueAt,
    budgetMs: budgetOf(clock, startedAt, calendar),
    provisional: clock.planned || isProvisional(clock, calendar, dueAt),
    runningSince: clock.planned || clock.state !== 'running' ? null : startedAt,
  };
  return armed(begun, calendar);
}

const budgetOf = (clock: SlaClock, startedAt: Date, calendar: WorkingCalendar): number =>
  measureOf(clock.unit, calendar).between(startedAt, deadlineAfter(startedAt, clock, calendar));

function consumedAt(clock: SlaClock, calendar: WorkingCalendar, now: Date): number {
  if (clock.runningSince === null) return clock.consumedMs;
  return clock.consumedMs + measureOf(clock.unit, calendar).between(clock.runningSince, now);
}

/** Runs on from `now` with what is left; a paused clock gets its deadline when it is resumed. */
function continueFrom(clock: SlaClock, calendar: WorkingCalendar, now: Date): SlaClock {
  if (clock.state !== 'running') return clock;
  const running = { ...clock, runningSince: now };
  if (limitPassed(clock)) return armed(running, calendar);
  const dueAt = measureOf(clock.unit, calendar).deadline(now, Math.max(clock.budgetMs - clock.consumedMs, 0));
  return armed({ ...running, dueAt, provisional: isProvisional(clock, calendar, dueAt) }, calendar);
}

function end(clock: SlaClock, calendar: WorkingCalendar, now: Date, state: 'stopped' | 'cancelled'): SlaClock {
  if (!isOpen(clock)) return clock;
  const consumedMs = consumedAt(clock, calendar, now);
  return disarmed({ ...clock, state, stoppedAt: now, consumedMs, runningSince: null, pausedAt: null });
}

function isProvisional(clock: SlaClock, calendar: WorkingCalendar, dueAt: Date): boolean {
  const byCalendar = clock.unit === 'working_days' || clock.unit === 'working_hours';
  return byCalendar && calendar.isProvisional(dueAt);
}

const disarmed = (clock: SlaClock): SlaClock => ({
  ...clock,
  nextMilestone: null,
  nextMilestoneAt: null,
  armedEpoch: null,
});

/** Computes which milestone comes next and when. */
function armed(clock: SlaClock, calendar: WorkingCalendar): SlaClock {
  if (clock.state !== 'running' || clock.runningSince === null) return disarmed(clock);
  const open = clock.milestones.filter((milestone) => !clock.recorded.includes(milestoneKey(milestone)));
  const next = limitPassed(clock) ? nextAfterLimit(clock, calendar, open) : nextUpToLimit(clock, calendar, open);
  return { ...clock, nextMilestone: next?.key ?? null, nextMilestoneAt: next?.dueAt ?? null, armedEpoch: null };
}

function nextUpToLimit(clock: SlaClock, calendar: WorkingCalendar, open: Milestone[]): DueMilestone {
  const percent = Math.min(100, ...open.flatMap((milestone) => ('percent' in milestone ? [milestone.percent] : [])));
  const dueAt = percent === 100 ? null : instantAtPercent(clock, calendar, percent);
  return { key: String(percent), dueAt: dueAt ?? clock.dueAt };
}

function nextAfterLimit(clock: SlaClock, calendar: WorkingCalendar, open: Milestone[]): DueMilestone | undefined {
  if (clock.runningSince === null) return undefined;
  // Pauses since the limit don't count: the limit is taken as if it had passed that much later.
  const limit = measureOf(clock.unit, calendar).rewind(clock.runningSince, clock.consumedMs - clock.budgetMs);
  const due = open.flatMap((milestone) =>
    'after' in milestone
      ? [{ key: milestoneKey(milestone), dueAt: deadlineAfter(limit, milestone.after, calendar) }]
      : [],
  );
  return due.reduce<DueMilestone | undefined>(
    (first, one) => (first && first.dueAt <= one.dueAt ? first : one),
    undefined,
  );
}
