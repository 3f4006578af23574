import { inWib, office, roundTheClock, wib } from '../testing/calendars';
import { startClock } from './clock';
import { recorded } from './clock-effects';
import {
  acknowledgementOf,
  closeEscalations,
  type Escalation,
  type EscalationContext,
  type EscalationPost,
  escalationStateOf,
  type EscalationStep,
  raiseByHand,
  rungsOf,
  settleEscalations,
} from './escalation';
import { completeClocks, type ClockName, defaultAcknowledgement, type Milestone } from './policy';
import type { SlaClock } from './sla-clock';

/** Tuesday at noon; eight working hours later it is Wednesday at noon less half an hour. */
const LIMIT_AT = wib('2026-11-24 12:00');

function clockOf(clock: ClockName, milestones?: Milestone[]): SlaClock {
  const [policy] = completeClocks([
    { clock, duration: { amount: 5, unit: 'working_days' }, ...(milestones ? { milestones } : {}) },
  ]);
  if (!policy) throw new Error('a policy was given');
  const start = { id: clock, complaintId: 'c', cycle: 1, opdCode: 'dpupr', policyId: 'p', policy };
  return startClock(start, office, wib('2026-11-17 09:00'));
}

const reached = (clock: SlaClock, key: string, dueAt = LIMIT_AT) => recorded(clock, { key, dueAt });

let ids = 0;
const contextAt = (now: string, changes: Partial<EscalationContext> = {}): EscalationContext => ({
  complaintId: 'c',
  opdCode: 'dpupr',
  now: wib(now),
  inclusive: true,
  newId: () => `e${++ids}`,
  calendarOf: () => office,
  occupied: (post) => post,
  contributors: new Map(),
  ...changes,
});
beforeEach(() => {
  ids = 0;
});

const said = (steps: EscalationStep[]): string[] =>
  steps.map(({ kind, at, escalation, from }) =>
    [inWib(at).slice(0, 16), kind, from, escalation.milestone, escalation.post].filter(Boolean).join(' '),
  );
const vacant =
  (...gone: EscalationPost[]): EscalationContext['occupied'] =>
  (post) => {
    const chain: EscalationPost[] = ['officer', 'opd_head', 'supervisor', 'board', 'supervisor'];
    return chain.slice(Math.max(chain.indexOf(post), 0)).find((one) => !gone.includes(one)) ?? post;
  };
const acknowledged = (escalations: Escalation[], post: EscalationPost): Escalation[] =>
  escalations.map((one) => (one.post === post ? { ...one, acknowledgedAt: LIMIT_AT, acknowledgedBy: 'a' } : one));

describe('what a milestone escalates', () => {
  const of = (clock: SlaClock, key: string) => rungsOf([reached(clock, key)], [clock]).flatMap(({ posts }) => posts);
  it.each<[string, ClockName, string, string]>([
    ['a reminder: nothing', 'resolution', '80', ''],
    ['the limit: the verifier and the head', 'resolution', '100', 'verifier opd_head'],
    ['three working days later: the supervisor', 'resolution', '+3wd', 'supervisor'],
    ['seven: the board', 'resolution', '+7wd', 'board'],
    ['the verification limit, before any OPD: verifier and supervisor', 'verification', '100', 'verifier supervisor'],
    ['where the citizen owes something: nothing', 'information', '100', ''],
    ['the citizen’s confirmation: nothing', 'citizen_reply', '100', ''],
  ])('%s', (_why, name, key, expected) => expect(of(clockOf(name), key).join(' ')).toBe(expected));

  it('the reporter is told but never escalated to', () => {
    const clock = clockOf('resolution', [{ percent: 100, audience: ['reporter', 'opd_head'] }]);
    expect(of(clock, '100')).toEqual(['opd_head']);
  });

  it('how long it waits is the milestone’s own setting, else eight working hours', () => {
    const acknowledgeWithin = { amount: 30, unit: 'seconds' } as const;
    const clock = clockOf('resolution', [{ percent: 100, audience: ['opd_head'], acknowledgeWithin }]);
    expect(rungsOf([reached(clock, '100')], [clock])[0]?.acknowledgeWithin).toEqual(acknowledgeWithin);
    expect(acknowledgementOf([clock])).toEqual(acknowledgeWithin);
    expect(acknowledgementOf([clockOf('resolution')])).toEqual(defaultAcknowledgement);
  });
});

describe('the ladder', () => {
  const clock = clockOf('resolution', [{ percent: 100, audience: ['opd_head'] }]);
  const breach = rungsOf([reached(clock, '100')], [clock]);

  it('raised at the true time, it climbs after eight working hours of its reader', () => {
    const { all, steps } = settleEscalations([], breach, contextAt('2026-11-24 15:00'));
    expect(said(steps)).toEqual(['2026-11-24 12:00 raised 100 opd_head']);
    expect(all.map(({ climbsAt }) => climbsAt && inWib(climbsAt).slice(0, 16))).toEqual(['2026-11-25 11:30']);
    const around = settleEscalations([], breach, contextAt('2026-11-24 15:00', { calendarOf: () => roundTheClock }));
    expect(around.all[0]?.climbsAt).toEqual(wib('2026-11-24 20:00'));
  });

  it('unacknowledged it climbs step by step to the board, and stays there', () => {
    const { all, steps } = settleEscalations([], breach, contextAt('2026-12-01 15:00'));
    expect(said(steps)).toEqual([
      '2026-11-24 12:00 raised 100 opd_head',
      '2026-11-25 11:30 climbed opd_head 100 supervisor',
      '2026-11-26 11:00 climbed supervisor 100 board',
    ]);
    expect(all.map(escalationStateOf)).toEqual(['climbed', 'climbed', 'open']);
    expect(all[2]?.climbsAt).toBeNull();
  });

  it('acknowledged it stays where it is', () => {
    const first = settleEscalations([], breach, contextAt('2026-11-24 15:00'));
    const later = settleEscalations(acknowledged(first.all, 'opd_head'), [], contextAt('2026-12-01 15:00'));
    expect(later.steps).toEqual([]);
  });

  it('worker away two days: climbs in order, once, as if it had been there', () => {
    const full = clockOf('resolution');
    const late = rungsOf(
      [
        reached(full, '100'),
        reached(full, '+3wd', wib('2026-11-27 14:30')),
        reached(full, '+7wd', wib('2026-12-03 16:00')),
      ],
      [full],
    );
    const atOnce = settleEscalations([], late, contextAt('2026-12-03 17:00'));
    ids = 0;
    let hourly: Escalation[] = [];
    const steps: EscalationStep[] = [];
    const pending = [...late];
    for (let hour = 0; hour <= 9 * 24 + 5; hour++) {
      const now = new Date(LIMIT_AT.getTime() + hour * 3_600_000);
      const due = pending.filter(({ at }) => at <= now);
      due.forEach((rung) => pending.splice(pending.indexOf(rung), 1));
      const moved = settleEscalations(hourly, due, { ...contextAt('2026-11-24 12:00'), now });
      hourly = moved.all;
      steps.push(...moved.steps);
    }
    expect(said(atOnce.steps)).toEqual(said(steps));
    expect(said(atOnce.steps)).toEqual([
      '2026-11-24 12:00 raised 100 verifier',
      '2026-11-24 12:00 raised 100 opd_head',
      '2026-11-25 11:30 climbed verifier 100 supervisor',
      // Both have climbed to one and the same: the supervisors are asked once.
      '2026-11-25 11:30 climbed opd_head 100 supervisor',
      '2026-11-26 11:00 climbed supervisor 100 board',
      '2026-11-27 14:30 raised +3wd supervisor',
      '2026-11-30 15:30 climbed supervisor +3wd board',
      '2026-12-03 16:00 raised +7wd board',
    ]);
    expect(settleEscalations(atOnce.all, [], contextAt('2026-12-03 17:00')).steps).toEqual([]);
  });

  it('the same milestone once more raises nothing', () => {
    const first = settleEscalations([], breach, contextAt('2026-11-24 15:00'));
    expect(settleEscalations(first.all, breach, contextAt('2026-11-24 15:00')).steps).toEqual([]);
  });

  it('vacant post still escalates: the next level has it', () => {
    const { steps } = settleEscalations([], breach, contextAt('2026-11-24 15:00', { occupied: vacant('opd_head') }));
    expect(said(steps)).toEqual(['2026-11-24 12:00 raised 100 supervisor']);
  });

  it('a vacant board: the supervisors keep it, and it climbs no further', () => {
    const context = contextAt('2026-12-01 15:00', { occupied: vacant('board') });
    const { all, steps } = settleEscalations([], breach, context);
    expect(said(steps).at(-1)).toBe('2026-11-25 11:30 climbed opd_head 100 supervisor');
    expect(all.map(escalationStateOf)).toEqual(['climbed', 'open']);
    expect(all[1]?.climbsAt).toBeNull();
  });

  it('unassigned still escalates: without an OPD the verifier answers in the head’s place', () => {
    const { steps } = settleEscalations([], breach, contextAt('2026-11-26 12:00', { opdCode: null }));
    expect(said(steps)).toEqual([
      '2026-11-24 12:00 raised 100 verifier',
      '2026-11-25 11:30 climbed verifier 100 supervisor',
      '2026-11-26 11:00 climbed supervisor 100 board',
    ]);
  });

  it('what is acknowledged at the very second has not climbed; the worker’s second is another matter', () => {
    const raised = settleEscalations([], breach, contextAt('2026-11-24 12:00')).all;
    const at = (inclusive: boolean) =>
      settleEscalations(raised, [], contextAt('2026-11-25 11:30', { inclusive })).steps.length;
    expect([at(false), at(true)]).toEqual([0, 1]);
  });
});

describe('by hand', () => {
  it.each([
    [0, 'supervisor'],
    [1, 'supervisor'],
    [2, 'board'],
    [3, 'board'],
  ])('from level %i: %s', (level, post) => {
    const { steps } = raiseByHand([], level, defaultAcknowledgement, contextAt('2026-11-24 12:00'));
    expect(said(steps)).toEqual([`2026-11-24 12:00 raised manual ${post}`]);
  });
});

describe('nobody has to answer any more', () => {
  const clock = { ...clockOf('resolution'), recorded: ['50', '80', '100'] };
  const raised = settleEscalations([], rungsOf([reached(clock, '100')], [clock]), contextAt('2026-11-24 12:00')).all;
  const now = wib('2026-11-24 13:00');
  const open = { done: false, opdCode: 'dpupr' };
  const close = (clocks: SlaClock[], complaint = open) =>
    closeEscalations(raised, clocks, complaint, now).map(escalationStateOf).join(' ');

  it.each<[string, SlaClock, string]>([
    ['while the clock runs: they wait', clock, 'open open'],
    ['while it is paused: they wait', { ...clock, state: 'paused' }, 'open open'],
    ['when it has stopped', { ...clock, state: 'stopped' }, 'closed closed'],
    ['when it fell away', { ...clock, state: 'cancelled' }, 'closed closed'],
    ['when the breach was withdrawn', { ...clock, recorded: ['50', '80'] }, 'closed closed'],
  ])('%s', (_why, given, expected) => expect(close([given])).toBe(expected));

  it('when the complaint is done', () => expect(close([clock], { ...open, done: true })).toBe('closed closed'));

  it('another OPD has the complaint: it has the escalation too', () => {
    const moved = closeEscalations(raised, [clock], { done: false, opdCode: 'dinkes' }, now);
    expect(moved.map(({ opdCode }) => opdCode)).toEqual(['dinkes', 'dinkes']);
  });

  it('a withdrawn breach that is reached after all asks anew', () => {
    const closed = closeEscalations(raised, [{ ...clock, recorded: [] }], open, now);
    const again = rungsOf([reached(clock, '100', wib('2026-11-26 16:00'))], [clock]);
    const { all, steps } = settleEscalations(closed, again, contextAt('2026-11-26 16:00'));
    expect(said(steps)).toEqual(['2026-11-26 16:00 raised 100 verifier', '2026-11-26 16:00 raised 100 opd_head']);
    expect(all.map(({ id }) => id)).toEqual(raised.map(({ id }) => id));
  });
});
