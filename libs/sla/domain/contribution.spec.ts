import { everyDay, inWib, office, wib } from '../testing/calendars';
import { applyClockEffects, bringUpToDate, planClocks, type ClockContext, type ClockEffects } from './clock-effects';
import { atRiskAt, breachedAt, nextDueAt } from './due-dates';
import { closeEscalations, rungsOf, settleEscalations, type EscalationContext } from './escalation';
import { chargeClock } from './explain';
import { overPauseCap } from './pause-cap';
import { completeClocks, contributionPolicy, generalScope, type SlaPolicy } from './policy';
import type { SlaClock } from './sla-clock';

const policy: SlaPolicy = {
  id: 'p1',
  ...generalScope('complaint', false),
  version: 1,
  appliesToOpen: false,
  retired: false,
  clocks: completeClocks([
    { clock: 'verification', duration: { amount: 3, unit: 'working_days' } },
    { clock: 'first_response', duration: { amount: 5, unit: 'working_days' } },
    { clock: 'resolution', duration: { amount: 14, unit: 'working_days' } },
    { clock: 'information', duration: { amount: 30, unit: 'calendar_days' } },
    { clock: 'contribution', duration: { amount: 5, unit: 'working_days' } },
  ]),
};
const byCode = (code: string) => (code === everyDay.code ? everyDay : office);
const contextAt = (at: string, opdCode = 'dpupr', under = policy): ClockContext => ({
  now: wib(at),
  complaintId: 'k1',
  opdCode,
  policy: under,
  calendars: { byCode, of: () => office },
  newId: (() => {
    let ids = 0;
    return () => `c${at} ${++ids}`;
  })(),
});

/** A complaint that dpupr leads since Monday, 9 November 2026. */
class Story {
  clocks = planClocks(contextAt('2026-11-09 08:00'));
  reached: string[] = [];

  constructor() {
    this.step('2026-11-09 09:00', { stop: ['verification'], fix: ['first_response'] });
  }

  step(at: string, effects: ClockEffects, opdCode?: string, under?: SlaPolicy): this {
    const change = applyClockEffects(this.clocks, effects, contextAt(at, opdCode, under));
    this.clocks = [...this.clocks.filter(({ id }) => !change.clocks.some((one) => one.id === id)), ...change.clocks];
    this.reached.push(...change.milestones.map(({ clock, opdCode: opd, key }) => `${clock} of ${opd}: ${key}`));
    return this;
  }

  ask(at: string, opdCode: string, workingDays?: number, calendarCode = office.code): this {
    return this.step(at, { contribute: { clockId: opdCode, opdCode, calendarCode, workingDays } });
  }

  of(opdCode: string): SlaClock {
    const found = this.clocks.find((one) => one.id === opdCode);
    if (!found) throw new Error(`${opdCode} wasn't asked`);
    return found;
  }

  lead(): SlaClock {
    const found = this.clocks.find(({ clock }) => clock === 'resolution');
    if (!found) throw new Error('no resolution');
    return found;
  }
}

const due = (clock: SlaClock) => inWib(clock.dueAt).slice(0, 16);

describe('what another OPD is asked', () => {
  const limits: [string, string, number | undefined, string, string][] = [
    [
      "by the policy: five working days, to Monday's close",
      '2026-11-09 10:00',
      undefined,
      office.code,
      '2026-11-16 16:00',
    ],
    ['as its asker says: two, over the weekend', '2026-11-12 10:00', 2, office.code, '2026-11-16 16:00'],
    ['asked on a Sunday: the Monday is the first day', '2026-11-15 10:00', 1, office.code, '2026-11-16 16:00'],
    ['by the calendar of the OPD asked, open every day', '2026-11-12 10:00', 2, everyDay.code, '2026-11-14'],
  ];
  it.each(limits)('%s', (_, at, workingDays, calendarCode, expected) => {
    expect(due(new Story().ask(at, 'dlh', workingDays, calendarCode).of('dlh'))).toContain(expected);
  });

  it('several at once, each with its own clock, while the lead runs on as before', () => {
    const alone = new Story();
    const story = new Story().ask('2026-11-09 10:00', 'dlh', 2).ask('2026-11-09 11:00', 'dishub', 4);
    expect([story.of('dlh').cycle, story.of('dishub').cycle]).toEqual([1, 2]);
    expect(due(story.lead())).toBe(due(alone.lead()));
    story.step('2026-11-10 10:00', { stopThese: ['dlh'] });
    expect([story.of('dlh').state, story.of('dishub').state]).toEqual(['stopped', 'running']);
    // A day and two and a half hours' work are the contributor's; the lead's own goes on.
    expect(chargeClock(story.of('dlh'), byCode, wib('2026-11-20 10:00'))).toEqual([
      { opdCode: 'dlh', countedMs: story.of('dlh').consumedMs },
    ]);
    expect(story.lead().state).toBe('running');
  });

  it('is in breach by itself: the complaint is neither late nor at risk, nor due sooner', () => {
    const story = new Story().ask('2026-11-09 10:00', 'dlh', 1).step('2026-11-11 08:00', {});
    expect(story.reached).toContain('contribution of dlh: 100');
    expect(story.of('dlh').breachedAt).toEqual(story.of('dlh').dueAt);
    expect(breachedAt(story.clocks)).toBeNull();
    // The first answer of dpupr, five working days from Monday.
    expect(nextDueAt(story.clocks)).toEqual(wib('2026-11-16 16:00'));
    expect(Number(atRiskAt(story.clocks, { byCode }))).toBeGreaterThan(Number(wib('2026-11-11 08:00')));
  });

  it('answered at the very second of its limit is in time, a second later is not', () => {
    const inTime = new Story().ask('2026-11-09 10:00', 'dlh', 1).step('2026-11-10 16:00', { stopThese: ['dlh'] });
    expect(inTime.of('dlh')).toMatchObject({ state: 'stopped', breachedAt: null });
    const late = new Story().ask('2026-11-09 10:00', 'dlh', 1).step('2026-11-10 16:00:01', { stopThese: ['dlh'] });
    expect(late.of('dlh').breachedAt).toEqual(wib('2026-11-10 16:00'));
  });

  it('goes on while the lead waits for others, and stands still while the citizen owes information', () => {
    const waiting = new Story().ask('2026-11-09 10:00', 'dlh').step('2026-11-09 12:00', { pause: 'awaiting_budget' });
    expect([waiting.lead().state, waiting.of('dlh').state]).toEqual(['paused', 'running']);
    const asked = new Story()
      .ask('2026-11-09 10:00', 'dlh')
      .step('2026-11-10 08:00', { pause: 'awaiting_information' });
    expect(asked.of('dlh').state).toBe('paused');
    expect(due(asked.step('2026-11-11 08:00', { resume: true }).of('dlh'))).toBe('2026-11-17 16:00');
  });

  it('has no part in how long the lead may pause', () => {
    const story = new Story().ask('2026-11-09 10:00', 'dlh');
    const over = overPauseCap(story.clocks, wib('2027-03-01 08:00'), { policy, byCode, now: wib('2026-11-09 12:00') });
    expect(new Set(over)).toEqual(new Set(['first_response', 'resolution']));
  });

  it('stays with its OPD when another one leads', () => {
    const story = new Story().ask('2026-11-09 10:00', 'dlh').step('2026-11-10 10:00', {}, 'dishub');
    expect([story.lead().opdCode, story.of('dlh').opdCode]).toEqual(['dishub', 'dlh']);
  });

  it('keeps what was asked under other limits, and takes over who is told', () => {
    const story = new Story().ask('2026-11-09 10:00', 'dlh', 2);
    const later: SlaPolicy = {
      ...policy,
      id: 'p2',
      version: 2,
      clocks: policy.clocks.filter(({ clock }) => clock !== 'contribution'),
    };
    const { clocks, recalculated } = bringUpToDate(story.clocks, { ...contextAt('2026-11-09 12:00'), policy: later });
    const then = clocks.find(({ id }) => id === 'dlh');
    expect(then).toMatchObject({ policyId: 'p2', amount: 2, dueAt: story.of('dlh').dueAt });
    expect(recalculated.filter(({ after }) => after.id === 'dlh')).toEqual([]);
    expect(contributionPolicy(later.clocks).duration).toEqual({ amount: 5, unit: 'working_days' });
  });

  it('does not come back with an undone merge: it is asked for anew', () => {
    const merged = wib('2026-11-10 10:00');
    const story = new Story()
      .ask('2026-11-09 10:00', 'dlh')
      .step('2026-11-10 10:00', { cancel: ['resolution', 'first_response'], cancelThese: ['dlh'] })
      .step('2026-11-11 10:00', { revive: merged });
    expect([story.lead().state, story.of('dlh').state]).toEqual(['running', 'cancelled']);
  });
});

describe('a contribution in breach', () => {
  const context = (contributors: EscalationContext['contributors']): EscalationContext => ({
    ...{ complaintId: 'k1', opdCode: 'dpupr', contributors, now: wib('2026-11-10 17:00'), inclusive: true },
    newId: () => 'e1',
    calendarOf: () => office,
    occupied: (post) => post,
  });

  it('is put before the posts of the OPD asked, also after another one leads', () => {
    const story = new Story().ask('2026-11-09 10:00', 'dlh', 1);
    const { milestones } = applyClockEffects(story.clocks, {}, contextAt('2026-11-10 17:00'));
    const rungs = rungsOf(milestones, story.clocks).map((rung) => ({ ...rung, posts: ['opd_head' as const] }));
    const { all } = settleEscalations([], rungs, context(new Map([['dlh', 'dlh']])));
    expect(all.map(({ post, opdCode }) => [post, opdCode])).toEqual([['opd_head', 'dlh']]);
    const breached = { ...story.of('dlh'), recorded: ['100'] };
    const closed = closeEscalations(all, [breached], { done: false, opdCode: 'dishub' }, wib('2026-11-11 08:00'));
    expect(closed.map(({ opdCode, closedAt }) => [opdCode, closedAt])).toEqual([['dlh', null]]);
  });
});
