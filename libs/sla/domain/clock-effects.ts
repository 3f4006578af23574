import {
  cancelClock,
  extendClock,
  fixStart,
  moveClock,
  pauseClock,
  reopenClock,
  replanStart,
  resumeClock,
  settleBeforeAct,
  settleMilestones,
  startClock,
  stopClock,
} from './clock';
import { isOpen, type Settled, type SlaClock } from './sla-clock';
import { AWAITING_INFORMATION } from './clock-acts';
import { clockNames, contributionPolicy, type ClockName, type SlaPolicy } from './policy';
import { recalculate, type Recalculated, type Recalculation } from './recalculate';
import type { WorkingCalendar } from './working-calendar';

/** What a step of the lifecycle does to the clocks; a name whose clock isn't open (or is, for start) is passed over. */
export interface ClockEffects {
  start?: ClockName[];
  stop?: ClockName[];
  cancel?: ClockName[];
  /** Cancels what is open and begins a new cycle; the old one stays on record. */
  restart?: ClockName[];
  /** A planned clock gets its true start: first_response at assignment. */
  fix?: ClockName[];
  /** Every open clock but those of `neverPaused`, for this reason: the citizen owes information, or a code of the list. */
  pause?: string;
  resume?: true;
  /** Promises the resolution for the close of the working day of this instant. */
  extendTo?: Date;
  /** When first promises truly began, with what duplicates merged in count for: earlier or later than they stand. */
  starts?: Partial<Record<ClockName, Date>>;
  /** What was cancelled at this instant runs again, as if it had never stopped; a contribution is asked for anew instead. */
  revive?: Date;
  /** Another OPD is asked to help: the promise is its own, beside those of the OPD that leads. */
  contribute?: AskedContribution;
  /** Contributions that are done, or that fell away, by the ids of their clocks: several may be open. */
  stopThese?: readonly string[];
  cancelThese?: readonly string[];
}

interface AskedContribution {
  clockId: string;
  opdCode: string;
  /** Of that OPD. */
  calendarCode: string;
  /** Undefined: as the policy says. */
  workingDays?: number | undefined;
}

/** The calendars a complaint's clocks run by. */
export interface ClockCalendars {
  byCode(code: string): WorkingCalendar;
  /** For a clock that starts now, or moves to the OPD now responsible. */
  of(clock: ClockName): WorkingCalendar;
}

export interface ClockContext {
  now: Date;
  complaintId: string;
  /** The OPD responsible after the step; null while nobody is. */
  opdCode: string | null;
  /** The policy that holds for the complaint after the step; its open clocks follow it. */
  policy: SlaPolicy;
  calendars: ClockCalendars;
  newId: () => string;
}

export interface RecordedMilestone {
  clockId: string;
  clock: ClockName;
  cycle: number;
  opdCode: string | null;
  /** Of the clock when it was reached: computing it again begins another. */
  revision: number;
  key: string;
  dueAt: Date;
}

interface ClockChange {
  /** Only those that changed, and the new ones (version 1, not saved before). */
  clocks: SlaClock[];
  milestones: RecordedMilestone[];
  /** Clocks computed again by another calendar or target before the step itself, where that shows. */
  recalculated: Recalculated[];
}

/** First answer and resolution are the OPD's own promises and run by its calendar; the others by the regency's. */
export const runsByOpd = (clock: ClockName): boolean => clock === 'first_response' || clock === 'resolution';

/** `statutory` is the law's (domain.md); `information` is the very time the citizen has to answer. */
export const neverPaused: readonly ClockName[] = ['statutory', 'information'];

/**
 * The promise of an OPD that helps. It goes on while the lead waits, follows nobody to another OPD, and its breach is that
 * OPD's, not the complaint's.
 */
export const isContribution = ({ clock }: Pick<SlaClock, 'clock'>): boolean => clock === 'contribution';

/** Whether a pause for this reason stops the clock: a contribution waits only for the citizen. */
const standsStill = (clock: ClockName, reason: string): boolean =>
  !neverPaused.includes(clock) && (clock !== 'contribution' || reason === AWAITING_INFORMATION);

/** The clocks of a complaint just filed. first_response is planned as if assigned at the verification limit. */
export function planClocks(context: ClockContext): SlaClock[] {
  return applyClockEffects([], { start: ['verification', 'first_response', 'resolution', 'statutory'] }, context)
    .clocks;
}

/**
 * Changes a complaint's clocks by one step of its lifecycle. Milestones due before the step are settled first, so a late
 * step leaves its breach on record.
 * @param clocks all clocks of the complaint, closed cycles too.
 */
export function applyClockEffects(
  clocks: readonly SlaClock[],
  effects: ClockEffects,
  context: ClockContext,
): ClockChange {
  const current = bringUpToDate(clocks, context, effects);
  const settled = current.clocks.map((clock) => settle(clock, effects, context));
  const milestones = settled.flatMap(({ clock, milestones }) => milestones.map((due) => recorded(clock, due)));
  const changed = settled.map(({ clock }) => changeClock(clock, effects, context));
  const begun = [...beginClocks(changed, effects, context), ...beginContribution(changed, effects, context)];
  const { pause: reason } = effects;
  const all = [...changed, ...begun];
  const paused = reason === undefined ? all : all.map((clock) => pause(clock, reason, context));
  const after = paused.map((clock) => replan(clock, paused, context));
  return {
    clocks: after.filter((clock, index) => clock !== clocks[index]),
    milestones: [...current.milestones, ...milestones],
    recalculated: current.recalculated,
  };
}

/**
 * Computes those open clocks again whose calendar or policy is no longer the one in force. Whoever touches a complaint
 * comes by here first, so no step is decided by an old calendar.
 */
export function bringUpToDate(
  clocks: readonly SlaClock[],
  context: Pick<ClockContext, 'now' | 'policy'> & { calendars: Pick<ClockCalendars, 'byCode'> },
  { starts = {}, revive }: Pick<ClockEffects, 'starts' | 'revive'> = {},
): ClockChange {
  const { now, policy, calendars } = context;
  const recalculated: Recalculated[] = [];
  const computed = clocks.map((known) => {
    const clock = revive && wasCancelledAt(known, revive) ? reopenClock(known) : known;
    const start = clock.cycle === 1 ? starts[clock.clock] : undefined;
    const byCode = (code: string): WorkingCalendar => calendars.byCode(code);
    const change = recalculationOf(clock, policy, calendars, start) ?? (clock === known ? null : { byCode });
    if (!change) return clock;
    const result = recalculate(clock, change, now);
    if (result.moved || result.renewed) recalculated.push(result);
    return result.after;
  });
  const after = computed.map((clock) => replan(clock, computed, { calendars }));
  const milestones = recalculated.flatMap(({ after: clock, added }) => added.map((due) => recorded(clock, due)));
  return { clocks: after, milestones, recalculated };
}

function recalculationOf(
  clock: SlaClock,
  policy: SlaPolicy,
  calendars: Pick<ClockCalendars, 'byCode'>,
  start: Date | undefined,
): Recalculation | null {
  if (!isOpen(clock)) return null;
  const byCode = (code: string): WorkingCalendar => calendars.byCode(code);
  const wanted = isContribution(clock)
    ? { ...contributionPolicy(policy.clocks), duration: { amount: clock.amount, unit: clock.unit } }
    : policy.clocks.find(({ clock: name }) => name === clock.clock);
  const moved = wanted && clock.policyId !== policy.id ? { target: { policyId: policy.id, policy: wanted } } : {};
  const differs = start && !clock.planned && start.getTime() !== clock.startedAt.getTime();
  const begun = differs ? { startedAt: start } : {};
  const outdated = clock.calendarVersion !== byCode(clock.calendarCode).version;
  return outdated || 'target' in moved || 'startedAt' in begun ? { byCode, ...moved, ...begun } : null;
}

const wasCancelledAt = (clock: SlaClock, at: Date): boolean =>
  clock.state === 'cancelled' && clock.stoppedAt?.getTime() === at.getTime() && !isContribution(clock);

/** Only a step that ends or interrupts the clock is done in time at the very deadline; a note there isn't. */
function settle(clock: SlaClock, effects: ClockEffects, { calendars, now }: ClockContext): Settled {
  const named = [effects.stop, effects.cancel, effects.restart].some((names) => names?.includes(clock.clock));
  const interrupts = named || [effects.stopThese, effects.cancelThese].some((ids) => ids?.includes(clock.id));
  const calendar = calendars.byCode(clock.calendarCode);
  return interrupts || effects.pause !== undefined
    ? settleBeforeAct(clock, calendar, now)
    : settleMilestones(clock, calendar, now);
}

export function recorded(clock: SlaClock, due: { key: string; dueAt: Date }): RecordedMilestone {
  const { id, clock: name, cycle, opdCode, revision } = clock;
  return { clockId: id, clock: name, cycle, opdCode, revision, key: due.key, dueAt: due.dueAt };
}

function changeClock(clock: SlaClock, effects: ClockEffects, context: ClockContext): SlaClock {
  if (!isOpen(clock)) return clock;
  const { now, calendars } = context;
  const named = (names: ClockName[] | undefined) => names?.includes(clock.clock) ?? false;
  const calendar = calendars.byCode(clock.calendarCode);
  if (named(effects.stop) || effects.stopThese?.includes(clock.id)) return stopClock(clock, calendar, now);
  if (named(effects.cancel) || named(effects.restart) || effects.cancelThese?.includes(clock.id)) {
    return cancelClock(clock, calendar, now);
  }
  const resumed = effects.resume ? resumeClock(clock, calendar, now) : clock;
  const moved = move(resumed, context);
  const { extendTo } = effects;
  if (extendTo && clock.clock === 'resolution') {
    return extendClock(moved, calendars.byCode(moved.calendarCode), extendTo, now);
  }
  return named(effects.fix) && moved.planned ? fixStart(moved, calendars.of(clock.clock), now) : moved;
}

/** The promise goes along with the complaint: to the OPD now responsible and, where it is the OPD's own, to its calendar. */
function move(clock: SlaClock, { now, calendars, opdCode }: ClockContext): SlaClock {
  if (clock.clock === 'verification' || isContribution(clock) || clock.opdCode === opdCode) return clock;
  const from = calendars.byCode(clock.calendarCode);
  return moveClock(clock, from, { opdCode, calendar: runsByOpd(clock.clock) ? calendars.of(clock.clock) : from }, now);
}

function beginClocks(existing: SlaClock[], effects: ClockEffects, context: ClockContext): SlaClock[] {
  const wanted = new Set([...(effects.start ?? []), ...(effects.restart ?? [])]);
  const begun: SlaClock[] = [];
  // In the order of clockNames, in which verification comes before the first answer that is planned from it.
  for (const name of clockNames) {
    const all = [...existing, ...begun];
    const policy = context.policy.clocks.find((clock) => clock.clock === name);
    if (!policy || !wanted.has(name) || all.some((clock) => clock.clock === name && isOpen(clock))) continue;
    const expected = name === 'first_response' ? openVerification(all) : undefined;
    const start = {
      id: context.newId(),
      complaintId: context.complaintId,
      cycle: 1 + Math.max(0, ...all.map((clock) => (clock.clock === name ? clock.cycle : 0))),
      opdCode: name === 'verification' ? null : context.opdCode,
      policyId: context.policy.id,
      policy,
      planned: expected !== undefined,
    };
    begun.push(startClock(start, context.calendars.of(name), expected?.dueAt ?? context.now));
  }
  return begun;
}

function beginContribution(
  existing: readonly SlaClock[],
  { contribute }: ClockEffects,
  context: ClockContext,
): SlaClock[] {
  if (!contribute) return [];
  const { clockId: id, opdCode, calendarCode, workingDays } = contribute;
  const { complaintId, policy, calendars, now } = context;
  const start = {
    ...{ id, complaintId, opdCode, policyId: policy.id },
    cycle: 1 + Math.max(0, ...existing.filter(isContribution).map(({ cycle }) => cycle)),
    policy: contributionPolicy(policy.clocks, workingDays),
  };
  return [startClock(start, calendars.byCode(calendarCode), now)];
}

const openVerification = (clocks: readonly SlaClock[]): SlaClock | undefined =>
  clocks.find((clock) => clock.clock === 'verification' && isOpen(clock));

const pause = (clock: SlaClock, reason: string, { now, calendars }: ClockContext): SlaClock =>
  standsStill(clock.clock, reason) ? pauseClock(clock, calendars.byCode(clock.calendarCode), now, reason) : clock;

/** A planned start follows the verification limit, which moves when it was paused. */
function replan(
  clock: SlaClock,
  all: readonly SlaClock[],
  { calendars }: { calendars: Pick<ClockCalendars, 'byCode'> },
): SlaClock {
  if (!clock.planned || clock.state !== 'running') return clock;
  const expected = openVerification(all)?.dueAt ?? clock.startedAt;
  if (expected.getTime() === clock.startedAt.getTime()) return clock;
  return replanStart(clock, calendars.byCode(clock.calendarCode), expected);
}
