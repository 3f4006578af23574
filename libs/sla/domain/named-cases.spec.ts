import fc from 'fast-check';
import { inWib, office, officeData, roundTheClock, wib } from '../testing/calendars';
import type { WeeklyHours } from './calendar-data';
import { settleBeforeAct, settleMilestones, startClock, stopClock } from './clock';
import { defaultMilestones, type Duration } from './policy';
import { recalculate } from './recalculate';
import type { SlaClock } from './sla-clock';
import { WorkingCalendar } from './working-calendar';

/**
 * Cases that other systems are known to get wrong, under the names that docs/deadlines.md lists. Those about whole
 * complaints (reopening, merging, two workers, …) are in test/e2e.
 */
const days = (amount: number): Duration => ({ amount, unit: 'working_days' });
const hours = (amount: number): Duration => ({ amount, unit: 'working_hours' });

function startAt(startedAt: Date, duration: Duration, calendar = office): SlaClock {
  const begin = { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: 'dpupr', policyId: 'p1' };
  const policy = { clock: 'resolution' as const, duration, milestones: defaultMilestones('resolution', duration.unit) };
  return startClock({ ...begin, policy }, calendar, startedAt);
}
const start = (startedAt: string, duration: Duration, calendar = office): SlaClock =>
  startAt(wib(startedAt), duration, calendar);
const due = (startedAt: string, duration: Duration, calendar = office): string =>
  inWib(start(startedAt, duration, calendar).dueAt);

/** Lunch from Monday to Thursday, the prayer on Friday. */
const twice = (noon: string, back: string, closes: string) => [
  { opens: '07:30', closes: noon },
  { opens: back, closes },
];
const weekly: WeeklyHours = {
  ...Object.fromEntries([1, 2, 3, 4].map((day) => [day, twice('12:00', '13:00', '16:00')])),
  5: twice('11:30', '13:00', '14:30'),
};
const withLunch = WorkingCalendar.from({ ...officeData, versions: [{ validFrom: '2024-01-01', weekly }] });

describe('created outside hours', () => {
  it.each([
    ['in the night before a working day', '2026-11-23 02:00', '2026-11-24 16:00', '2026-11-23 09:30'],
    ['after the close', '2026-11-23 20:00', '2026-11-24 16:00', '2026-11-24 09:30'],
    ['on a Friday evening', '2026-11-20 18:00', '2026-11-23 16:00', '2026-11-23 09:30'],
    ['on a Sunday', '2026-11-22 12:00', '2026-11-23 16:00', '2026-11-23 09:30'],
    ['in the last second of the year', '2026-12-31 23:59:59', '2027-01-04 16:00', '2027-01-04 09:30'],
  ])('%s: one working day, two working hours', (_when, startedAt, day, twoHours) => {
    expect([due(startedAt, days(1)), due(startedAt, hours(2))]).toEqual([day, twoHours]);
  });
});

describe('created at the opening and the closing second', () => {
  it.each([
    ['a second before the opening', '2026-11-23 07:29:59', '2026-11-23 09:30'],
    ['at the opening second', '2026-11-23 07:30:00', '2026-11-23 09:30'],
    ['a second after the opening', '2026-11-23 07:30:01', '2026-11-23 09:30:01'],
    ['a second before the close', '2026-11-23 15:59:59', '2026-11-24 09:29:59'],
    ['at the closing second', '2026-11-23 16:00:00', '2026-11-24 09:30'],
    ['a second after the close', '2026-11-23 16:00:01', '2026-11-24 09:30'],
  ])('%s: two working hours later', (_when, startedAt, twoHours) => {
    expect(due(startedAt, hours(2))).toBe(twoHours);
    expect(due(startedAt, days(1))).toBe('2026-11-24 16:00');
  });
});

describe('created on a holiday', () => {
  it.each([
    ['on Christmas Day, a Friday', '2026-12-25 10:00', '2026-12-28 16:00', '2026-12-28 09:30'],
    ['on cuti bersama', '2026-12-24 10:00', '2026-12-28 16:00', '2026-12-28 09:30'],
    ['on Nyepi before Idulfitri', '2026-03-19 10:00', '2026-03-25 16:00', '2026-03-25 09:30'],
  ])('%s: one working day, two working hours', (_when, startedAt, day, twoHours) => {
    expect([due(startedAt, days(1)), due(startedAt, hours(2))]).toEqual([day, twoHours]);
  });
});

describe('holiday inside the window', () => {
  it.each([
    ['Christmas and its cuti bersama', '2026-12-22 09:00', 3, '2026-12-29 16:00'],
    ['Idulfitri: a week of days off', '2026-03-16 09:00', 3, '2026-03-26 16:00'],
    ['18 August 2025, decreed eleven days ahead', '2025-08-14 09:00', 2, '2025-08-19 16:00'],
    ['a holiday on a Sunday costs nothing', '2026-05-29 09:00', 1, '2026-06-02 16:00'],
  ])('%s', (_which, startedAt, amount, day) => {
    expect(due(startedAt, days(amount))).toBe(day);
  });
});

describe('several periods a day', () => {
  it.each([
    ['over lunch', '2026-11-23 11:30', '2026-11-23 14:30'],
    ['from within lunch', '2026-11-23 12:30', '2026-11-23 15:00'],
    ['up to the lunch second', '2026-11-23 10:00', '2026-11-23 12:00'],
    ['over the Friday prayer', '2026-11-20 10:30', '2026-11-20 14:00'],
    ['over the night', '2026-11-23 15:00', '2026-11-24 08:30'],
  ])('two working hours %s', (_when, startedAt, twoHours) => {
    expect(due(startedAt, hours(2), withLunch)).toBe(twoHours);
  });

  it('a working day closes with its last period', () => {
    expect(due('2026-11-19 12:30', days(1), withLunch)).toBe('2026-11-20 14:30');
  });
});

describe('warning at 80 % of working time, never at midnight', () => {
  const warnedAt = (clock: SlaClock, calendar = office): Date =>
    settleMilestones(clock, calendar, wib('2028-12-31 23:59')).milestones.find(({ key }) => key === '80')?.dueAt ??
    new Date(Number.NaN);

  it.each([
    ['filed on a Monday morning', '2026-11-23 09:00', days(3), '2026-11-26 09:30'],
    ['filed on a Friday night', '2026-11-20 22:00', days(1), '2026-11-23 14:18'],
    ['over Christmas', '2026-12-23 09:00', days(1), '2026-12-28 12:54'],
    ['ten working hours', '2026-11-23 15:00', hours(10), '2026-11-24 14:30'],
  ])('%s', (_when, startedAt, duration, warned) => {
    expect(inWib(warnedAt(start(startedAt, duration)))).toBe(warned);
  });

  it('whenever it was filed and whatever its limit, it lies within working hours', () => {
    const anyMinute = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
    const anyLimit = fc.oneof(fc.integer({ min: 1, max: 60 }).map(days), fc.integer({ min: 1, max: 200 }).map(hours));
    fc.assert(
      fc.property(anyMinute, anyLimit, (minute, duration) => {
        const filed = new Date(wib('2025-01-01 00:00').getTime() + minute * 60_000);
        const at = warnedAt(startAt(filed, duration));
        expect(office.workTimeBetween(new Date(at.getTime() - 1), at)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('times arriving with +08:00 and +09:00', () => {
  it.each([
    ['Makassar', '2026-11-20T15:30:00+08:00', '2026-11-23 16:00', '2026-11-23 09:30'],
    ['Jayapura', '2026-11-20T15:30:00+09:00', '2026-11-23 16:00', '2026-11-23 08:30'],
    ['Jayapura, where it is tomorrow already', '2026-11-24T00:30:00+09:00', '2026-11-24 16:00', '2026-11-24 09:30'],
    ['Greenwich, where it is still yesterday', '2026-11-23T20:00:00Z', '2026-11-25 16:00', '2026-11-24 09:30'],
  ])('from %s: counted by the hours of Batang', (_where, filed, day, twoHours) => {
    const at = new Date(filed);
    expect([inWib(startAt(at, days(1)).dueAt), inWib(startAt(at, hours(2)).dueAt)]).toEqual([day, twoHours]);
  });

  it('an OPD in another zone closes by its own wall clock', () => {
    const makassar = WorkingCalendar.from({ ...officeData, timeZone: 'Asia/Makassar' });
    expect(startAt(new Date('2026-11-23T09:00:00+08:00'), days(1), makassar).dueAt).toEqual(
      new Date('2026-11-24T16:00:00+08:00'),
    );
  });
});

describe('closing at the deadline second', () => {
  const closedAt = (local: string): Date | null => {
    const { clock } = settleBeforeAct(start('2026-11-23 09:00', days(3)), office, wib(local));
    return stopClock(clock, office, wib(local)).breachedAt;
  };

  it.each([
    ['a second before', '2026-11-26 15:59:59', null],
    ['at the very second', '2026-11-26 16:00:00', null],
    ['a second later', '2026-11-26 16:00:01', wib('2026-11-26 16:00')],
    ['at midnight', '2026-11-27 00:00:00', wib('2026-11-26 16:00')],
  ])('%s', (_when, local, breachedAt) => {
    expect(closedAt(local)).toEqual(breachedAt);
  });

  it('round the clock, where a day ends in its last second', () => {
    expect(due('2026-11-23 09:00', days(1), roundTheClock)).toBe('2026-11-24 23:59:59');
  });
});

describe('holiday added after the deadline was set, and removed again', () => {
  it('is due a day later, and then as it was', () => {
    const clock = start('2026-11-23 09:00', days(3));
    const wednesday = { date: '2026-11-25', kind: 'libur_daerah' as const, name: 'Pilkades', decree: 'SE' };
    const added = WorkingCalendar.from({ ...officeData, version: 2, holidays: [wednesday] });
    const removed = WorkingCalendar.from({ ...officeData, version: 3 });
    const by = (calendar: WorkingCalendar) => ({ byCode: () => calendar });
    const later = recalculate(clock, by(added), wib('2026-11-24 08:00')).after;
    const again = recalculate(later, by(removed), wib('2026-11-24 09:00')).after;
    expect([clock, later, again].map(({ dueAt }) => inWib(dueAt))).toEqual([
      '2026-11-26 16:00',
      '2026-11-27 14:30',
      '2026-11-26 16:00',
    ]);
  });
});
