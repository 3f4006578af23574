import type { ClockAct } from './clock-acts';
import { LIMIT, type ClockName, type ClockPolicy, type DurationUnit, type Milestone } from './policy';

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
  /** What interrupted or moved it, in order: with these and its start it can be computed again from the beginning. */
  acts: ClockAct[];
  /** Grows when it is computed again; milestones of an older revision no longer count. */
  revision: number;
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

export const limitPassed = (clock: SlaClock): boolean => clock.recorded.includes(LIMIT);

/** 0 before a breach, 1 at it, 2 at the first milestone after it, 3 at the second (domain.md). */
export const escalationLevelOf = (clock: Pick<SlaClock, 'breachedAt' | 'recorded'>): number =>
  clock.breachedAt === null ? 0 : 1 + clock.recorded.filter((key) => key.startsWith('+')).length;
