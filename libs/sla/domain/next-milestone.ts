import { deadlineAfter, measureOf } from './measure';
import { milestoneKey, type Milestone } from './policy';
import { limitPassed, type DueMilestone, type SlaClock } from './sla-clock';
import type { WorkingCalendar } from './working-calendar';

/** The instant at which that share of the limit is (or was) used up; null for a clock that isn't running or has passed its limit. */
export function instantAtPercent(clock: SlaClock, calendar: WorkingCalendar, percent: number): Date | null {
  if (clock.state !== 'running' || clock.runningSince === null || limitPassed(clock)) return null;
  const left = (clock.budgetMs * percent) / 100 - clock.consumedMs;
  return measureOf(clock.unit, calendar).add(clock.runningSince, Math.ceil(left));
}

export const disarmed = (clock: SlaClock): SlaClock => ({
  ...clock,
  nextMilestone: null,
  nextMilestoneAt: null,
  armedEpoch: null,
});

/** Computes which milestone comes next and when. */
export function armed(clock: SlaClock, calendar: WorkingCalendar): SlaClock {
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
