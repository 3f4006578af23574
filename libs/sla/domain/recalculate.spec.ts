import fc from 'fast-check';
import { everyDay, everyDayData, inWib, office, officeData, wib } from '../testing/calendars';
import {
  extendClock,
  moveClock,
  pauseClock,
  resumeClock,
  settleBeforeAct,
  settleMilestones,
  startClock,
} from './clock';
import { defaultMilestones, type Duration } from './policy';
import { recalculate } from './recalculate';
import type { SlaClock } from './sla-clock';
import { WorkingCalendar } from './working-calendar';

const days = (amount: number): Duration => ({ amount, unit: 'working_days' });
const policyOf = (duration: Duration) => ({
  clock: 'resolution' as const,
  duration,
  milestones: defaultMilestones('resolution', duration.unit),
});

function start(startedAt: string, duration = days(3), calendar = office): SlaClock {
  const begin = { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: 'dpupr', policyId: 'p1' };
  return startClock({ ...begin, policy: policyOf(duration) }, calendar, wib(startedAt));
}

/** The office's calendar with days off of its own: what a decree amended mid-year does. */
const officeWithout = (...dates: string[]): WorkingCalendar =>
  WorkingCalendar.from({
    ...officeData,
    version: 2,
    holidays: dates.map((date) => ({ date, kind: 'libur_daerah', name: 'Libur', decree: 'SE' })),
  });

const by =
  (calendar: WorkingCalendar) =>
  (code: string): WorkingCalendar =>
    code === everyDay.code ? everyDay : calendar;

const settled = (clock: SlaClock, now: string, calendar = office) => settleMilestones(clock, calendar, wib(now)).clock;
const paused = (clock: SlaClock, now: string) =>
  pauseClock(settleBeforeAct(clock, office, wib(now)).clock, office, wib(now), 'awaiting_information');
const resumed = (clock: SlaClock, now: string) => resumeClock(clock, office, wib(now));

describe('computing an open clock again', () => {
  it('holiday added after the deadline was set: the deadline moves by it', () => {
    const clock = start('2026-11-23 09:00');
    const { after, moved } = recalculate(clock, { byCode: by(officeWithout('2026-11-25')) }, wib('2026-11-24 08:00'));
    expect(inWib(clock.dueAt)).toBe('2026-11-26 16:00');
    expect(inWib(after.dueAt)).toBe('2026-11-27 14:30');
    expect(moved).toBe(true);
    expect(after.calendarVersion).toBe(2);
  });

  it('holiday removed again: the deadline is the first one', () => {
    const clock = start('2026-11-23 09:00');
    const now = wib('2026-11-24 08:00');
    const added = recalculate(clock, { byCode: by(officeWithout('2026-11-25')) }, now).after;
    const removed = recalculate(added, { byCode: by(office) }, now).after;
    expect({ ...removed, revision: 0 }).toEqual({ ...clock, revision: 0 });
  });

  it('a day off that nobody worked on changes nothing but the version', () => {
    const clock = start('2026-11-23 09:00');
    const result = recalculate(clock, { byCode: by(officeWithout('2026-12-31')) }, wib('2026-11-24 08:00'));
    expect(result).toMatchObject({ moved: false, renewed: false, added: [], withdrawn: [] });
  });

  it('a breach disappears when a day before it turns out to be off, and is on record once it comes', () => {
    const late = settled(start('2026-11-23 09:00'), '2026-11-27 08:00');
    expect(late.breachedAt).not.toBeNull();
    const { after, withdrawn } = recalculate(
      late,
      { byCode: by(officeWithout('2026-11-25')) },
      wib('2026-11-27 08:00'),
    );
    expect(withdrawn).toEqual(['80', '100']);
    expect(after).toMatchObject({ breachedAt: null, nextMilestone: '80', revision: 1 });
    expect(inWib(settleMilestones(after, officeWithout('2026-11-25'), wib('2026-11-30 08:00')).clock.breachedAt!)).toBe(
      '2026-11-27 14:30',
    );
  });

  it('a breach appears at its true due time when a day off is taken back', () => {
    const calendar = officeWithout('2026-11-25');
    const clock = settled(start('2026-11-23 09:00', days(3), calendar), '2026-11-27 08:00', calendar);
    const { after, added } = recalculate(clock, { byCode: by(office) }, wib('2026-11-27 08:00'));
    expect(clock.breachedAt).toBeNull();
    expect(added.map(({ key, dueAt }) => `${key} ${inWib(dueAt)}`)).toEqual([
      '80 2026-11-26 09:30',
      '100 2026-11-26 16:00',
    ]);
    expect(inWib(after.breachedAt!)).toBe('2026-11-26 16:00');
  });

  it('while paused: the pause stays where it was, and the date follows when it ends', () => {
    const waiting = paused(start('2026-11-23 09:00'), '2026-11-24 10:00');
    const calendar = officeWithout('2026-11-25');
    const { after } = recalculate(waiting, { byCode: by(calendar) }, wib('2026-11-24 12:00'));
    expect(after).toMatchObject({ state: 'paused', pausedAt: wib('2026-11-24 10:00'), runningSince: null });
    expect(inWib(resumeClock(after, calendar, wib('2026-11-26 10:00')).dueAt)).toBe('2026-11-30 16:00');
  });

  it('target changed while running: counted from the true start', () => {
    const clock = settled(start('2026-11-23 09:00', days(3)), '2026-11-27 08:00');
    const target = { policyId: 'p2', policy: policyOf(days(14)) };
    const { after, withdrawn } = recalculate(clock, { byCode: by(office), target }, wib('2026-11-27 08:00'));
    expect(inWib(after.dueAt)).toBe('2026-12-11 14:30');
    expect(after).toMatchObject({ amount: 14, policyId: 'p2', breachedAt: null });
    expect(withdrawn).toEqual(['50', '80', '100']);
  });

  it('target changed while paused: the new limit counts what had run before the pause', () => {
    const clock = resumed(paused(start('2026-11-23 09:00', days(3)), '2026-11-24 10:00'), '2026-11-25 10:00');
    const target = { policyId: 'p2', policy: policyOf(days(5)) };
    const changed = recalculate(
      paused(start('2026-11-23 09:00'), '2026-11-24 10:00'),
      { byCode: by(office), target },
      wib('2026-11-24 15:00'),
    );
    expect(changed.after.state).toBe('paused');
    const after = resumed(changed.after, '2026-11-25 10:00');
    expect(inWib(clock.dueAt)).toBe('2026-11-30 16:00');
    expect(inWib(after.dueAt)).toBe('2026-12-01 16:00');
  });

  it('an earlier start, as merging an older duplicate gives, keeps every pause of its own', () => {
    const clock = resumed(paused(start('2026-11-24 09:00'), '2026-11-24 10:00'), '2026-11-25 10:00');
    const change = { byCode: by(office), startedAt: wib('2026-11-23 09:00') };
    const { after } = recalculate(clock, change, wib('2026-11-25 11:00'));
    expect(inWib(clock.dueAt)).toBe('2026-11-30 16:00');
    expect(inWib(after.dueAt)).toBe('2026-11-30 16:00');
    expect(after.budgetMs - after.consumedMs).toBeLessThan(clock.budgetMs - clock.consumedMs);
  });

  it('an extension that was granted stays granted, unless its day turns out to be off: then the next one', () => {
    const extended = extendClock(start('2026-11-23 09:00'), office, wib('2026-12-03 12:00'), wib('2026-11-25 10:00'));
    expect(inWib(extended.dueAt)).toBe('2026-12-03 16:00');
    const again = (calendar: WorkingCalendar) =>
      inWib(recalculate(extended, { byCode: by(calendar) }, wib('2026-11-25 12:00')).after.dueAt);
    expect(again(officeWithout('2026-11-27'))).toBe('2026-12-03 16:00');
    expect(again(officeWithout('2026-12-03'))).toBe('2026-12-04 14:30');
  });

  it('leaves a closed clock alone: history keeps the promise that was made', () => {
    const stopped: SlaClock = { ...start('2026-11-23 09:00'), state: 'stopped' };
    expect(recalculate(stopped, { byCode: by(officeWithout('2026-11-25')) }, wib('2026-11-27 08:00')).after).toBe(
      stopped,
    );
  });
});

/** A random life: what happens every so many minutes, as commands would do it. */
const lives = fc.record({
  started: fc.integer({ min: 0, max: 500_000 }),
  duration: fc.oneof(
    fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit: fc.constant('working_days' as const) }),
    fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('working_hours' as const) }),
    fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constant('calendar_days' as const) }),
  ),
  acts: fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 8000 }),
      act: fc.constantFrom('pause', 'resume', 'move', 'settle', 'extend'),
      days: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 8 },
  ),
  rest: fc.integer({ min: 0, max: 30_000 }),
});

it('with nothing changed, it is the very clock that lived through it all', () => {
  fc.assert(
    fc.property(lives, ({ started, duration, acts, rest }) => {
      let now = wib('2026-01-05 00:00').getTime() + started * 60_000;
      const begin = { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: 'dpupr', policyId: 'p1' };
      let clock = startClock({ ...begin, policy: policyOf(duration) }, office, new Date(now));
      const calendarOf = (code: string) => (code === everyDay.code ? everyDay : office);
      for (const { after, act, days: more } of acts) {
        now += after * 60_000;
        const at = new Date(now);
        const calendar = calendarOf(clock.calendarCode);
        const settle = act === 'pause' ? settleBeforeAct : settleMilestones;
        clock = settle(clock, calendar, at).clock;
        if (act === 'pause') clock = pauseClock(clock, calendar, at, 'awaiting_information');
        if (act === 'resume') clock = resumeClock(clock, calendar, at);
        if (act === 'extend') clock = extendClock(clock, calendar, new Date(now + more * 86_400_000), at);
        if (act === 'move') {
          const to = calendar === office ? everyDay : office;
          clock = moveClock(clock, calendar, { opdCode: to.code, calendar: to }, at);
        }
      }
      const end = new Date(now + rest * 60_000);
      clock = settleMilestones(clock, calendarOf(clock.calendarCode), end).clock;
      const { after, moved, added, withdrawn } = recalculate(clock, { byCode: calendarOf }, end);
      expect({ ...after, revision: clock.revision }).toEqual(clock);
      expect({ moved, added, withdrawn }).toEqual({ moved: false, added: [], withdrawn: [] });
    }),
    { numRuns: 1000 },
  );
});

it('computes by the calendar that the clock was moved to as well', () => {
  const moved = moveClock(
    start('2026-11-23 09:00', days(5)),
    office,
    { opdCode: 'rsud', calendar: everyDay },
    wib('2026-11-25 10:00'),
  );
  const closed = WorkingCalendar.from({
    ...everyDayData,
    version: 2,
    holidays: [{ date: '2026-11-28', kind: 'libur_daerah', name: 'Libur', decree: 'SE' }],
  });
  const byCode = (code: string) => (code === everyDay.code ? closed : office);
  const { after } = recalculate(moved, { byCode }, wib('2026-11-26 10:00'));
  expect([inWib(moved.dueAt), inWib(after.dueAt)]).toEqual(['2026-11-28 16:00', '2026-11-29 16:00']);
});
