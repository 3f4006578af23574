import { everyDay, inWib, office, wib } from '../testing/calendars';
import { AWAITING_INFORMATION } from './clock-acts';
import { pauseClock, resumeClock, startClock } from './clock';
import { pauseAllowance, overPauseCap, usedPause, type PauseContext } from './pause-cap';
import { defaultMilestones, type ClockName, type Duration } from './policy';
import type { SlaClock } from './sla-clock';

const HOUR = 3_600_000;
const byCode = (code: string) => (code === everyDay.code ? everyDay : office);
const days = (amount: number): Duration => ({ amount, unit: 'working_days' });

/** A clock that began on Monday, 2 November 2026; the month has no holiday. */
function start(clock: ClockName = 'resolution'): SlaClock {
  const policy = { clock, duration: days(14), milestones: defaultMilestones(clock, 'working_days') };
  const begin = { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: 'dpupr', policyId: 'p1', policy };
  return startClock(begin, office, wib('2026-11-02 08:00'));
}

/** Paused and resumed at these local times, for a reason of the list; a pair without an end is still paused. */
const paused = (clock: SlaClock, pauses: [string, string?][], reason = 'awaiting_budget'): SlaClock =>
  pauses.reduce((current, [from, until]) => {
    const stopped = pauseClock(current, office, wib(from), reason);
    return until === undefined ? stopped : resumeClock(stopped, office, wib(until));
  }, clock);

const context = (now: string, pauseCap?: Duration): PauseContext => ({
  policy: {
    clocks: [{ clock: 'resolution', duration: days(14), milestones: [], ...(pauseCap ? { pauseCap } : {}) }],
  },
  byCode,
  now: wib(now),
});

describe('working time that pauses of staff have used', () => {
  it.each<[string, SlaClock, number]>([
    ['never paused', start(), 0],
    [
      'paused over a weekend: Friday afternoon and Monday morning',
      paused(start(), [['2026-11-06 13:30', '2026-11-09 08:30']]),
      2,
    ],
    [
      'paused twice in a day: both stretches',
      paused(start(), [
        ['2026-11-04 08:00', '2026-11-04 09:00'],
        ['2026-11-04 13:00', '2026-11-04 15:30'],
      ]),
      3.5,
    ],
    ['resumed in the night: up to the close before', paused(start(), [['2026-11-04 15:00', '2026-11-04 23:30']]), 1],
    ['paused in the night: from the opening on', paused(start(), [['2026-11-04 22:00', '2026-11-05 08:00']]), 0.5],
    ['still paused: up to now', paused(start(), [['2026-11-10 08:00']]), 2],
    [
      'the wait for the reporter does not count',
      paused(start(), [['2026-11-04 08:00', '2026-11-09 08:00']], AWAITING_INFORMATION),
      0,
    ],
  ])('%s', (_why, clock, hours) => {
    expect(usedPause(clock, days(10), context('2026-11-10 10:00')) / HOUR).toBe(hours);
  });

  it('is counted by the calendar of whoever held it', () => {
    const weekend = start();
    const held = { ...weekend, calendarCode: everyDay.code };
    const sunday = paused(held, [['2026-11-07 08:00', '2026-11-08 08:00']]);
    expect(usedPause(sunday, days(10), context('2026-11-10 10:00')) / HOUR).toBe(8.5);
  });
});

describe('whether a pause needs approval', () => {
  // Ten working days from Tuesday the 10th end on Tuesday the 24th at 16:00; the pause ends at the opening after.
  it.each<[string, SlaClock, string, Duration | undefined, boolean]>([
    ['until the close of the tenth working day', start(), '2026-11-25 07:30', undefined, false],
    ['a day longer', start(), '2026-11-26 07:30', undefined, true],
    ['two days where the cap is one', start(), '2026-11-13 07:30', days(1), true],
    [
      'with an hour used before, the tenth day is too long',
      paused(start(), [['2026-11-04 08:00', '2026-11-04 09:00']]),
      '2026-11-25 07:30',
      undefined,
      true,
    ],
    [
      'and the ninth is not',
      paused(start(), [['2026-11-04 08:00', '2026-11-04 09:00']]),
      '2026-11-24 07:30',
      undefined,
      false,
    ],
    ['a clock that never pauses has no cap', start('statutory'), '2027-11-25 07:30', undefined, false],
    [
      'a clock that waits for the reporter is not paused again',
      paused(start(), [['2026-11-09 08:00']], AWAITING_INFORMATION),
      '2027-11-25 07:30',
      undefined,
      false,
    ],
  ])('%s', (_why, clock, resumesAt, cap, needed) => {
    expect(overPauseCap([clock], wib(resumesAt), context('2026-11-10 10:00', cap)).length > 0).toBe(needed);
  });

  it('names every clock whose cap it exceeds', () => {
    const clocks = [start('first_response'), start('resolution')];
    expect(overPauseCap(clocks, wib('2026-11-26 07:30'), context('2026-11-10 10:00'))).toEqual([
      'first_response',
      'resolution',
    ]);
  });
});

describe('what is left of the cap: the last day without approval', () => {
  const resumption = (now: string) => (after: number) =>
    office.nextWorkingInstant(new Date(wib(`${now.slice(0, 10)} 00:00`).getTime() + (after + 1) * 24 * HOUR));

  it.each<[string, SlaClock, Duration | undefined, number | null]>([
    ['a fortnight for ten working days', start(), undefined, 14],
    ['tomorrow for one', start(), days(1), 1],
    ['none once the cap is used up', paused(start(), [['2026-11-03 08:00', '2026-11-05 08:00']]), days(1), null],
  ])('%s', (_why, clock, cap, expected) => {
    expect(pauseAllowance([clock], resumption('2026-11-10'), context('2026-11-10 10:00', cap))).toEqual({
      lastDay: expected,
      clock: 'resolution',
      cap: cap ?? days(10),
    });
  });
});

it('nothing is capped where nothing would stand still', () => {
  const statutory = [start('statutory')];
  expect(pauseAllowance(statutory, () => wib('2027-11-25 07:30'), context('2026-11-10 10:00'))).toBeNull();
});

it.each([
  ['Friday after hours', '2026-11-06 15:00', '2026-11-09 07:30'],
  ['midnight before a working day', '2026-11-10 00:00', '2026-11-10 07:30'],
  ['within hours', '2026-11-10 10:00', '2026-11-10 10:00'],
  ['the closing second', '2026-11-10 16:00', '2026-11-11 07:30'],
])('the next working instant: %s', (_why, from, expected) => {
  expect(inWib(office.nextWorkingInstant(wib(from)))).toBe(expected);
});
