import type { ClockAct } from './clock-acts';
import { deadlineAfter, measureOf } from './measure';
import { armed, disarmed } from './next-milestone';
import { LIMIT, owedByCitizen } from './policy';
import { isOpen, limitPassed, type ClockStart, type DueMilestone, type Settled, type SlaClock } from './sla-clock';
import type { WorkingCalendar } from './working-calendar';

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
    acts: [],
    revision: 0,
    armedEpoch: null,
    version: 1,
  };
  return beginAt(blank, calendar, startedAt);
}

/** As it was when it began at `startedAt`, by what it is promised now: where computing it again sets out from. */
export function begunAgain(clock: SlaClock, calendar: WorkingCalendar, startedAt: Date): SlaClock {
  const fresh = { state: 'running' as const, consumedMs: 0, pausedAt: null, breachedAt: null };
  return beginAt({ ...clock, ...fresh, recorded: [], acts: [] }, calendar, startedAt);
}

/** Gives a planned clock its true start. */
export function fixStart(clock: SlaClock, calendar: WorkingCalendar, startedAt: Date): SlaClock {
  return beginAt({ ...clock, planned: false, acts: [] }, calendar, startedAt);
}

/** Moves the expected start of a clock that is still planned. */
export function replanStart(clock: SlaClock, calendar: WorkingCalendar, startedAt: Date): SlaClock {
  return beginAt(clock, calendar, startedAt);
}

/** The clock's time stops counting; settle its milestones first. @param reason a code of the list of pause reasons */
export function pauseClock(clock: SlaClock, calendar: WorkingCalendar, now: Date, reason: string): SlaClock {
  if (clock.state !== 'running') return clock;
  return disarmed({
    ...clock,
    state: 'paused',
    pausedAt: now,
    consumedMs: consumedAt(clock, calendar, now),
    runningSince: null,
    acts: [...clock.acts, { act: 'pause', at: now, reason }],
  });
}

/** The deadline moves by what was lost: a day's close stays a day's close, hours stay exact. A limit already passed stays. */
export function resumeClock(clock: SlaClock, calendar: WorkingCalendar, now: Date): SlaClock {
  if (clock.state !== 'paused') return clock;
  const acts: ClockAct[] = [...clock.acts, { act: 'resume', at: now }];
  const running: SlaClock = { ...clock, state: 'running', pausedAt: null, acts };
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

/** A promise that was cancelled by mistake is open again; compute it again from its start to have its dates. */
export function reopenClock(clock: SlaClock): SlaClock {
  const last = clock.acts.findLast(({ act }) => act === 'pause' || act === 'resume');
  const paused = last?.act === 'pause';
  return { ...clock, state: paused ? 'paused' : 'running', pausedAt: paused ? last.at : null, stoppedAt: null };
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
  const { opdCode, calendar } = to;
  const { code: calendarCode, version: calendarVersion } = calendar;
  if (clock.planned) return beginAt({ ...clock, opdCode }, calendar, clock.startedAt);
  const holder = { opdCode: clock.opdCode, calendarCode: clock.calendarCode };
  const act: ClockAct = { act: 'move', at: now, from: holder, to: { opdCode, calendarCode } };
  const moved = { ...clock, opdCode, calendarCode, calendarVersion, acts: [...clock.acts, act] };
  if (from.code === calendarCode) return moved;
  const consumed = consumedAt(clock, from, now);
  if (limitPassed(clock)) return continueFrom({ ...moved, consumedMs: consumed }, calendar, now);
  const budgetMs = budgetOf(clock, clock.startedAt, calendar);
  const consumedMs = Math.round((budgetMs * consumed) / clock.budgetMs);
  return continueFrom({ ...moved, budgetMs, consumedMs }, calendar, now);
}

/**
 * A later date, promised to the citizen: what has run stays used up, and the rest is measured anew up to the close of
 * the working day of `dueAt`. A limit already passed, or a promise that hasn't begun, can't be extended.
 */
export function extendClock(clock: SlaClock, calendar: WorkingCalendar, dueAt: Date, now: Date): SlaClock {
  if (!isOpen(clock) || clock.planned || limitPassed(clock)) return clock;
  const measure = measureOf(clock.unit, calendar);
  const extended = clock.unit === 'working_days' ? calendar.closeAfterWorkTime(dueAt, 0) : dueAt;
  const consumedMs = consumedAt(clock, calendar, now);
  const budgetMs = consumedMs + measure.between(now, extended);
  const acts: ClockAct[] = [...clock.acts, { act: 'extend', at: now, dueAt }];
  const provisional = isProvisional(clock, calendar, extended);
  const runningSince = clock.state === 'running' ? now : null;
  return armed({ ...clock, acts, budgetMs, consumedMs, runningSince, dueAt: extended, provisional }, calendar);
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

/** The same where a later date was granted in time by the calendar of its day: a limit computed anew doesn't take it back. */
export function settleBeforeExtension(clock: SlaClock, calendar: WorkingCalendar, now: Date): Settled {
  return settle(clock, calendar, (due) => due.key !== LIMIT && due.dueAt <= now);
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
    budgetMs: measureOf(clock.unit, calendar).between(startedAt, dueAt),
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
