import {
  begunAgain,
  extendClock,
  moveClock,
  pauseClock,
  replanStart,
  resumeClock,
  settleBeforeAct,
  settleBeforeExtension,
  settleMilestones,
} from './clock';
import { isOpen, type DueMilestone, type SlaClock } from './sla-clock';
import { firstHolder, type ClockAct } from './clock-acts';
import type { ClockPolicy } from './policy';
import type { WorkingCalendar } from './working-calendar';

/** What a clock is computed again with; what isn't named stays as it is. */
export interface Recalculation {
  /** The calendars in force now, by code. */
  byCode: (code: string) => WorkingCalendar;
  /** Another target (the policy changed, or the complaint turned out to be of another kind). */
  target?: { policyId: string; policy: ClockPolicy };
  /** Another start: that of a duplicate filed before, or again its own. */
  startedAt?: Date;
}

export interface Recalculated {
  before: SlaClock;
  after: SlaClock;
  /** Everything reached under the new computation, each at its due time under it. */
  reached: DueMilestone[];
  /** Those of `reached` that weren't on record before. */
  added: DueMilestone[];
  /** Keys that were on record and aren't reached any more: a breach that disappears is one. */
  withdrawn: string[];
  /** Whether the date, a breach or what is on record changed; false for a mere change of versions. */
  moved: boolean;
  /** Whether milestones are on record under a new revision, each at its due time of now. */
  renewed: boolean;
}

/**
 * Computes an open clock again from its start and its acts, as if the calendars and the target of now had been in force
 * all along. Closed clocks stay as they are: history keeps the promise that was made. With nothing changed the result
 * equals the clock.
 */
export function recalculate(clock: SlaClock, change: Recalculation, now: Date): Recalculated {
  if (!isOpen(clock)) return unchanged(clock);
  const { byCode, target, startedAt = clock.startedAt } = change;
  const promised: SlaClock = target ? { ...clock, ...targetOf(target) } : clock;
  const { settled, milestones: reached } = clock.planned
    ? { settled: replanStart(promised, byCode(clock.calendarCode), startedAt), milestones: [] }
    : replay({ ...promised, startedAt }, byCode, now);
  const keys = reached.map(({ key }) => key);
  const added = reached.filter(({ key }) => !clock.recorded.includes(key));
  const withdrawn = clock.recorded.filter((key) => !keys.includes(key));
  const renewed = reached.length + clock.recorded.length > 0;
  const after = { ...settled, revision: clock.revision + (renewed ? 1 : 0) };
  const moved = added.length + withdrawn.length > 0 || differs(clock, after);
  return { before: clock, after, reached, added, withdrawn, moved, renewed };
}

const unchanged = (clock: SlaClock): Recalculated => ({
  before: clock,
  after: clock,
  reached: [],
  added: [],
  withdrawn: [],
  moved: false,
  renewed: false,
});

function differs(before: SlaClock, after: SlaClock): boolean {
  return (
    before.dueAt.getTime() !== after.dueAt.getTime() ||
    before.breachedAt?.getTime() !== after.breachedAt?.getTime() ||
    before.provisional !== after.provisional
  );
}

function targetOf({ policyId, policy }: NonNullable<Recalculation['target']>): Partial<SlaClock> {
  const { duration, milestones } = policy;
  return { policyId, amount: duration.amount, unit: duration.unit, milestones };
}

const settlerOf: Record<ClockAct['act'], typeof settleMilestones> = {
  pause: settleBeforeAct,
  resume: settleMilestones,
  move: settleMilestones,
  extend: settleBeforeExtension,
};

function replay(
  clock: SlaClock,
  byCode: Recalculation['byCode'],
  now: Date,
): { settled: SlaClock; milestones: DueMilestone[] } {
  const { opdCode, calendarCode } = firstHolder(clock);
  let current = begunAgain({ ...clock, opdCode }, byCode(calendarCode), clock.startedAt);
  const milestones: DueMilestone[] = [];
  const settle = (at: Date, settler: typeof settleMilestones): void => {
    const settled = settler(current, byCode(current.calendarCode), at);
    milestones.push(...settled.milestones);
    current = settled.clock;
  };
  for (const act of clock.acts) {
    settle(act.at, settlerOf[act.act]);
    current = again(current, act, byCode);
  }
  settle(now, settleMilestones);
  return { settled: current, milestones };
}

function again(clock: SlaClock, act: ClockAct, byCode: Recalculation['byCode']): SlaClock {
  const calendar = byCode(clock.calendarCode);
  switch (act.act) {
    case 'pause':
      return pauseClock(clock, calendar, act.at, act.reason);
    case 'resume':
      return resumeClock(clock, calendar, act.at);
    case 'move':
      return moveClock(clock, calendar, { opdCode: act.to.opdCode, calendar: byCode(act.to.calendarCode) }, act.at);
    case 'extend':
      return extendClock(clock, calendar, act.dueAt, act.at);
  }
}
