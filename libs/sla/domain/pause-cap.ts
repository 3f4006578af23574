import { AWAITING_INFORMATION, spansOf } from './clock-acts';
import { isContribution, neverPaused } from './clock-effects';
import { deadlineAfter, measureOf } from './measure';
import { DEFAULT_PAUSE_CAP, type ClockName, type Duration, type SlaPolicy } from './policy';
import type { SlaClock } from './sla-clock';
import type { WorkingCalendar } from './working-calendar';

/** What asking for a pause is judged by. */
export interface PauseContext {
  /** The limits that hold for the complaint: the cap stands with each clock. */
  policy: Pick<SlaPolicy, 'clocks'>;
  byCode: (code: string) => WorkingCalendar;
  now: Date;
}

/**
 * How long an open clock has stood still by pauses that staff declared, in milliseconds of what the cap counts: working
 * time for working days and hours, else elapsed time. The wait for the reporter is bounded by a clock of its own and
 * doesn't count.
 */
export function usedPause(clock: SlaClock, cap: Duration, { byCode, now }: Omit<PauseContext, 'policy'>): number {
  return spansOf(clock, now)
    .filter(({ paused }) => paused !== null && paused !== AWAITING_INFORMATION)
    .reduce((sum, { calendarCode, from, until }) => {
      return sum + measureOf(cap.unit, byCode(calendarCode)).between(from, until);
    }, 0);
}

/**
 * The clocks whose cap a pause from now until `resumesAt` would exceed; empty where it may begin without approval. The
 * cap is counted from now as a limit is (day 1 is the first working day after), less what has been used.
 */
export function overPauseCap(clocks: readonly SlaClock[], resumesAt: Date, context: PauseContext): ClockName[] {
  return clocks.filter((clock) => pausable(clock) && exceeds(clock, resumesAt, context)).map(({ clock }) => clock);
}

/** Whether a pause declared now would stop this clock. */
const pausable = (clock: SlaClock): boolean =>
  clock.state === 'running' && !neverPaused.includes(clock.clock) && !isContribution(clock);

function exceeds(clock: SlaClock, resumesAt: Date, context: PauseContext): boolean {
  const { byCode, now } = context;
  const cap = capOf(clock.clock, context);
  const calendar = byCode(clock.calendarCode);
  const measure = measureOf(cap.unit, calendar);
  const allowed = measure.between(now, deadlineAfter(now, cap, calendar));
  return usedPause(clock, cap, context) + measure.between(now, resumesAt) > allowed;
}

const capOf = (clock: ClockName, { policy }: Pick<PauseContext, 'policy'>): Duration =>
  policy.clocks.find((one) => one.clock === clock)?.pauseCap ?? DEFAULT_PAUSE_CAP;

/** No pause is asked for longer than that, in calendar days. */
export const LONGEST_PAUSE_DAYS = 365;

/** How long a pause from now on needs no approval, and by the cap of which clock. */
interface CapLeft {
  /** The last local day, as calendar days from today; null where even a pause until the end of today needs approval. */
  lastDay: number | null;
  clock: ClockName;
  cap: Duration;
}

/**
 * What is left of the caps; null where no clock reaches its own within the longest pause.
 * @param resumption when a pause until the n-th day from today ends
 */
export function pauseAllowance(
  clocks: readonly SlaClock[],
  resumption: (days: number) => Date,
  context: PauseContext,
): CapLeft | null {
  for (let days = 0; days <= LONGEST_PAUSE_DAYS; days++) {
    const [clock] = overPauseCap(clocks, resumption(days), context);
    if (clock) return { lastDay: days === 0 ? null : days - 1, clock, cap: capOf(clock, context) };
  }
  return null;
}
