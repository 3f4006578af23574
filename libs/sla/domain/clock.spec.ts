import { everyDay, inWib, office, officeData, roundTheClock, wib } from '../testing/calendars';
import {
  cancelClock,
  moveClock,
  pauseClock,
  resumeClock,
  settleBeforeAct,
  settleMilestones,
  startClock,
  stopClock,
} from './clock';
import { type SlaClock } from './sla-clock';
import { defaultMilestones, type ClockName, type Duration, type Milestone } from './policy';
import { WorkingCalendar } from './working-calendar';

interface Options {
  clock?: ClockName;
  calendar?: WorkingCalendar;
  milestones?: Milestone[];
}

function start(startedAt: string, duration: Duration, options: Options = {}): SlaClock {
  const { clock = 'resolution', calendar = office, milestones = defaultMilestones(clock, duration.unit) } = options;
  const policy = { clock, duration, milestones };
  const begin = { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: 'dpupr', policyId: 'p1', policy };
  return startClock(begin, calendar, wib(startedAt));
}

const days = (amount: number): Duration => ({ amount, unit: 'working_days' });
const hours = (amount: number): Duration => ({ amount, unit: 'working_hours' });
const calendarDays = (amount: number): Duration => ({ amount, unit: 'calendar_days' });
const seconds = (amount: number): Duration => ({ amount, unit: 'seconds' });

/** Paused and resumed in turn, each step settled first as a command does it. */
function through(clock: SlaClock, ...instants: string[]): SlaClock {
  return instants.reduce((current, instant, index) => {
    const now = wib(instant);
    const settled = settleBeforeAct(current, office, now).clock;
    return index % 2 === 0
      ? pauseClock(settled, office, now, 'awaiting_information')
      : resumeClock(settled, office, now);
  }, clock);
}

/** Every milestone until the end of the given day, as "key at local time". */
function milestonesOf(clock: SlaClock, calendar = office, until = '2029-12-31 23:59'): string[] {
  return settleMilestones(clock, calendar, wib(until)).milestones.map(({ key, dueAt }) => `${key} ${inWib(dueAt)}`);
}

describe('a clock that starts', () => {
  it.each([
    ['working days fall at the close of their day', '2026-11-23 09:00', days(3), '2026-11-26 16:00'],
    ['filed on Friday after hours', '2026-11-20 20:00', days(3), '2026-11-25 16:00'],
    ['over cuti bersama of 24 December', '2026-12-22 09:00', days(2), '2026-12-28 16:00'],
    ['working hours are exact', '2026-11-20 13:00', hours(3), '2026-11-23 09:00'],
    ['working hours from the opening second', '2026-11-23 07:30', hours(2), '2026-11-23 09:30'],
    ['working hours from the closing second', '2026-11-23 16:00', hours(2), '2026-11-24 09:30'],
    ['calendar days end with their day', '2026-11-23 09:00', calendarDays(60), '2027-01-22 23:59:59'],
    ['seconds are elapsed ones', '2026-11-22 23:59:50', seconds(20), '2026-11-23 00:00:10'],
  ])('%s', (_why, startedAt, duration, due) => {
    expect(inWib(start(startedAt, duration).dueAt)).toBe(due);
  });

  it('is provisional where the days off of its last year are not decreed', () => {
    expect(start('2027-12-28 09:00', days(5))).toMatchObject({ provisional: true });
    expect(start('2027-12-20 09:00', days(5))).toMatchObject({ provisional: false });
    expect(start('2027-12-28 09:00', calendarDays(30))).toMatchObject({ provisional: false });
    expect(start('2027-12-28 09:00', days(30), { calendar: everyDay })).toMatchObject({ provisional: false });
  });

  it('remembers the calendar and its version', () => {
    const calendar = WorkingCalendar.from({ ...officeData, version: 7 });
    expect(start('2026-11-23 09:00', days(3), { calendar })).toMatchObject({
      calendarCode: 'kantor',
      calendarVersion: 7,
    });
  });
});

describe('milestones', () => {
  it('lie at their share of the working time, never at night or on a day off', () => {
    // Wednesday 16:00 to Monday 16:00 in work: 8.5 h Thursday, 7 h Friday, 8.5 h Monday
    expect(milestonesOf(start('2026-11-18 16:00', days(3)))).toEqual([
      '50 2026-11-20 11:00',
      '80 2026-11-23 11:12',
      '100 2026-11-23 16:00',
      '+3wd 2026-11-26 16:00',
      '+7wd 2026-12-02 16:00',
    ]);
  });

  it('80 % of a clock filed on Friday night is on Monday, in office hours', () => {
    expect(milestonesOf(start('2026-11-20 22:00', days(1)))).toEqual(
      expect.arrayContaining(['80 2026-11-23 14:18', '100 2026-11-23 16:00']),
    );
  });

  it('of a drill in seconds follow at once', () => {
    expect(milestonesOf(start('2026-11-22 23:59:50', seconds(20)))).toEqual([
      '50 2026-11-23 00:00',
      '80 2026-11-23 00:00:06',
      '100 2026-11-23 00:00:10',
    ]);
  });

  it('after the limit of a calendar-day clock count working days from it', () => {
    // 60 days end on Friday, 22 January 2027
    expect(milestonesOf(start('2026-11-23 09:00', calendarDays(60), { clock: 'statutory' })).slice(2)).toEqual([
      '100 2027-01-22 23:59:59',
      '+3wd 2027-01-27 16:00',
      '+7wd 2027-02-02 16:00',
    ]);
  });

  it('after the limit in several units come in order of time', () => {
    const milestones: Milestone[] = [
      { percent: 100, audience: ['verifier'] },
      { after: days(1), audience: ['board'] },
      { after: hours(2), audience: ['supervisor'] },
      { after: seconds(30), audience: ['opd_head'] },
      { after: calendarDays(2), audience: ['opd_head'] },
    ];
    expect(milestonesOf(start('2026-11-23 09:00', days(1), { milestones }))).toEqual([
      '100 2026-11-24 16:00',
      '+30s 2026-11-24 16:00:30',
      '+2wh 2026-11-25 09:30',
      '+1wd 2026-11-25 16:00',
      '+2cd 2026-11-26 23:59:59',
    ]);
  });

  it('are recorded once each, at their due time, however late they are noticed', () => {
    const clock = start('2026-11-18 16:00', days(3));
    const first = settleMilestones(clock, office, wib('2026-11-20 12:00'));
    expect(first.milestones.map((due) => due.key)).toEqual(['50']);
    expect(settleMilestones(first.clock, office, wib('2026-11-20 12:00')).milestones).toEqual([]);
    const late = settleMilestones(first.clock, office, wib('2026-11-27 09:00'));
    expect(late.milestones.map((due) => due.key)).toEqual(['80', '100', '+3wd']);
    expect(inWib(late.clock.breachedAt ?? wib('1970-01-01 07:00'))).toBe('2026-11-23 16:00');
    expect(late.clock).toMatchObject({
      nextMilestone: '+7wd',
      nextMilestoneAt: wib('2026-12-02 16:00'),
      armedEpoch: null,
    });
    expect(late.clock.recorded).toEqual(['50', '80', '100', '+3wd']);
  });

  it('are nothing before the first one, and the clock stays the same', () => {
    const clock = start('2026-11-18 16:00', days(3));
    expect(settleMilestones(clock, office, wib('2026-11-19 08:00'))).toEqual({ clock, milestones: [] });
  });

  it('of what the citizen owes end the wait without a breach', () => {
    const clock = start('2026-11-23 09:00', calendarDays(30), { clock: 'information' });
    const settled = settleMilestones(clock, office, wib('2027-06-01 09:00'));
    expect(settled.milestones).toEqual([{ key: '100', dueAt: wib('2026-12-23 23:59:59') }]);
    expect(settled.clock.breachedAt).toBeNull();
  });
});

describe('a pause', () => {
  const filed = start('2026-11-23 09:00', days(3)); // due Thursday 26 Nov 16:00

  it.each([
    ['over two working hours: still the same day', ['2026-11-24 10:00', '2026-11-24 12:00'], '2026-11-27 14:30'],
    ['in the night: nothing was lost', ['2026-11-24 20:00', '2026-11-25 05:00'], '2026-11-26 16:00'],
    ['from the closing to the opening second', ['2026-11-24 16:00', '2026-11-25 07:30'], '2026-11-26 16:00'],
    ['over a weekend', ['2026-11-26 15:00', '2026-11-30 07:30'], '2026-11-30 16:00'],
    ['begun and resumed on the weekend', ['2026-11-28 10:00', '2026-11-29 10:00'], '2026-11-26 16:00'],
    ['resumed in the night: counts from the morning', ['2026-11-24 09:30', '2026-11-24 22:00'], '2026-11-27 14:30'],
    [
      'over a long day: Friday is too short to make up for it',
      ['2026-11-23 16:00', '2026-11-24 16:00'],
      '2026-11-30 16:00',
    ],
    ['over the whole of Christmas', ['2026-11-24 07:30', '2026-12-23 16:00'], '2026-12-30 16:00'],
    [
      'twice in a day: together no more than their sum',
      ['2026-11-24 09:00', '2026-11-24 09:30', '2026-11-24 14:00', '2026-11-24 14:30'],
      '2026-11-27 14:30',
    ],
    [
      'six times in a day: one rounding, not six',
      ['08', '09', '10', '11', '12', '13'].flatMap((hour) => [`2026-11-24 ${hour}:00`, `2026-11-24 ${hour}:30`]),
      '2026-11-27 14:30',
    ],
  ])('%s', (_why, instants, due) => {
    expect(inWib(through(filed, ...instants).dueAt)).toBe(due);
  });

  it('keeps hours exact and calendar days whole', () => {
    const exact = start('2026-11-23 09:00', hours(10)); // due Tuesday 10:30
    expect(inWib(through(exact, '2026-11-23 10:00', '2026-11-23 10:20').dueAt)).toBe('2026-11-24 10:50');
    const whole = start('2026-11-23 09:00', calendarDays(3)); // until 26 Nov 23:59:59
    expect(inWib(through(whole, '2026-11-24 09:00', '2026-11-24 10:00').dueAt)).toBe('2026-11-27 23:59:59');
    expect(
      inWib(through(whole, '2026-11-24 09:00', '2026-11-24 10:00', '2026-11-25 09:00', '2026-11-25 10:00').dueAt),
    ).toBe('2026-11-27 23:59:59');
    const drill = start('2026-11-23 09:00:00', seconds(60));
    expect(inWib(through(drill, '2026-11-23 09:00:30', '2026-11-23 10:00:00').dueAt)).toBe('2026-11-23 10:00:30');
  });

  it('moves the milestones not yet recorded and holds them back meanwhile', () => {
    const paused = through(filed, '2026-11-24 10:00');
    expect(paused).toMatchObject({
      state: 'paused',
      nextMilestone: null,
      nextMilestoneAt: null,
      pausedAt: wib('2026-11-24 10:00'),
    });
    expect(settleMilestones(paused, office, wib('2027-06-01 10:00')).milestones).toEqual([]);
    // 32.5 h in all, half is 16.25 h: 7 h on Monday, 2.5 h on Tuesday, 6.75 h left from Thursday 07:30
    const resumed = through(filed, '2026-11-24 10:00', '2026-11-25 18:00');
    expect(milestonesOf(resumed)[0]).toBe('50 2026-11-26 14:15');
  });

  it('at the very deadline is in time; the next close is the new deadline', () => {
    const paused = through(filed, '2026-11-26 16:00');
    expect(paused.breachedAt).toBeNull();
    expect(inWib(resumeClock(paused, office, wib('2026-11-28 09:00')).dueAt)).toBe('2026-11-30 16:00');
  });

  it('after the breach leaves it on record and postpones the escalation by the working time lost', () => {
    const { clock: breached } = settleMilestones(filed, office, wib('2026-11-27 09:00'));
    // 1.5 h over the limit on Friday; paused until Tuesday morning: two working days less 1.5 h lost
    const resumed = through(breached, '2026-11-27 09:00', '2026-12-01 07:30');
    expect(inWib(resumed.dueAt)).toBe('2026-11-26 16:00');
    expect(milestonesOf(resumed)).toEqual(['+3wd 2026-12-03 16:00', '+7wd 2026-12-09 16:00']);
  });

  it('of no length after the breach changes nothing', () => {
    const { clock: breached } = settleMilestones(filed, office, wib('2026-11-27 09:00'));
    expect(milestonesOf(through(breached, '2026-11-27 09:00', '2026-11-27 09:00'))).toEqual(milestonesOf(breached));
  });

  it('makes a deadline provisional that it pushes into a year without a decree', () => {
    const late = start('2027-12-20 09:00', days(5));
    expect(through(late, '2027-12-21 09:00', '2028-01-03 09:00')).toMatchObject({ provisional: true });
  });

  it('of a clock that does not run does nothing', () => {
    const stopped = stopClock(filed, office, wib('2026-11-24 09:00'));
    expect(pauseClock(stopped, office, wib('2026-11-24 10:00'), 'awaiting_information')).toBe(stopped);
    expect(resumeClock(filed, office, wib('2026-11-24 10:00'))).toBe(filed);
  });
});

describe('a clock that ends', () => {
  const filed = start('2026-11-23 09:00', days(3));
  const closeAt = (instant: string) =>
    stopClock(settleBeforeAct(filed, office, wib(instant)).clock, office, wib(instant));

  it('at the deadline second is in time', () => {
    expect(closeAt('2026-11-26 16:00')).toMatchObject({ state: 'stopped', breachedAt: null });
  });

  it('a moment later is a breach, at its due time', () => {
    expect(closeAt('2026-11-26 16:00:00.001')).toMatchObject({ state: 'stopped', breachedAt: wib('2026-11-26 16:00') });
  });

  it('has no milestones any more and knows the working time it took', () => {
    const stopped = closeAt('2026-11-24 08:30');
    expect(stopped).toMatchObject({ consumedMs: 8 * 3_600_000, nextMilestone: null, runningSince: null });
    expect(settleMilestones(stopped, office, wib('2027-06-01 10:00')).milestones).toEqual([]);
  });

  it('ends once', () => {
    const cancelled = cancelClock(filed, office, wib('2026-11-24 09:00'));
    expect(cancelled.state).toBe('cancelled');
    expect(stopClock(cancelled, office, wib('2026-11-24 10:00'))).toBe(cancelled);
  });
});

describe('a clock that moves to another calendar', () => {
  const toEveryDay = { opdCode: 'rsud', calendar: everyDay };

  it('keeps the share used: untouched days stay days', () => {
    const filed = start('2026-11-20 14:30', days(4)); // Friday at its close, due Thursday 26 Nov
    const moved = moveClock(filed, office, toEveryDay, wib('2026-11-20 14:30'));
    expect(moved).toMatchObject({ opdCode: 'rsud', calendarCode: 'setiap-hari' });
    expect(inWib(moved.dueAt)).toBe('2026-11-24 16:00');
  });

  it('keeps the share used: half gone is half left', () => {
    const filed = start('2026-11-22 20:00', days(4)); // Monday to Thursday
    const moved = moveClock(filed, office, toEveryDay, wib('2026-11-24 16:00'));
    expect(inWib(moved.dueAt)).toBe('2026-11-26 16:00');
    expect(moved.consumedMs / moved.budgetMs).toBeCloseTo(0.5);
  });

  it('within the same calendar changes only the OPD', () => {
    const filed = start('2026-11-22 12:00', days(4));
    const at = wib('2026-11-24 16:00');
    const [from, to] = ['dpupr', 'dinkes'].map((opdCode) => ({ opdCode, calendarCode: office.code }));
    expect(moveClock(filed, office, { opdCode: 'dinkes', calendar: office }, at)).toEqual({
      ...filed,
      opdCode: 'dinkes',
      acts: [{ act: 'move', at, from, to }],
    });
  });

  it('once breached keeps its breach', () => {
    const { clock } = settleMilestones(start('2026-11-22 12:00', days(1)), office, wib('2026-11-24 09:00'));
    const moved = moveClock(clock, office, toEveryDay, wib('2026-11-24 09:00'));
    expect(moved).toMatchObject({ dueAt: wib('2026-11-23 16:00'), breachedAt: wib('2026-11-23 16:00') });
    expect(milestonesOf(moved, everyDay)).toEqual(['+3wd 2026-11-26 16:00', '+7wd 2026-11-30 16:00']);
  });

  it('while paused gets its deadline when it is resumed', () => {
    const paused = through(start('2026-11-22 20:00', days(4)), '2026-11-24 16:00');
    const moved = moveClock(paused, office, toEveryDay, wib('2026-11-25 09:00'));
    expect(moved.state).toBe('paused');
    expect(inWib(resumeClock(moved, everyDay, wib('2026-11-27 16:00')).dueAt)).toBe('2026-11-29 16:00');
  });

  it('round the clock: a day is a day', () => {
    const filed = start('2026-11-23 00:00', days(2), { calendar: roundTheClock });
    expect(inWib(filed.dueAt)).toBe('2026-11-25 23:59:59');
    const paused = pauseClock(filed, roundTheClock, wib('2026-11-23 06:00'), 'awaiting_information');
    expect(inWib(resumeClock(paused, roundTheClock, wib('2026-11-23 06:00')).dueAt)).toBe('2026-11-25 23:59:59');
    expect(inWib(resumeClock(paused, roundTheClock, wib('2026-11-23 07:00')).dueAt)).toBe('2026-11-26 23:59:59');
  });
});
