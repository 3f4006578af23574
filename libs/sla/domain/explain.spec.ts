import { everyDay, inWib, office, wib } from '../testing/calendars';
import { moveClock, pauseClock, resumeClock, startClock, stopClock } from './clock';
import { chargeClock, explainClock, type ClockSegment } from './explain';
import { defaultMilestones, type Duration } from './policy';
import type { SlaClock } from './sla-clock';

const HOUR = 3_600_000;
const byCode = (code: string) => (code === everyDay.code ? everyDay : office);

function start(startedAt: string, duration: Duration = { amount: 3, unit: 'working_days' }): SlaClock {
  const policy = { clock: 'resolution' as const, duration, milestones: defaultMilestones('resolution', duration.unit) };
  const begin = { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: 'dpupr', policyId: 'p1', policy };
  return startClock(begin, office, wib(startedAt));
}

const why = ({ reason }: ClockSegment): string =>
  reason.kind === 'off' ? (reason.day.name ?? reason.day.kind) : reason.kind === 'paused' ? reason.code : reason.kind;

const told = (segment: ClockSegment): string => {
  const day = segment.workingDay === null ? '' : ` (day ${segment.workingDay})`;
  return `${inWib(segment.from)} – ${inWib(segment.to)} · ${segment.countedMs / HOUR} h · ${why(segment)}${day}`;
};
const explained = (clock: SlaClock, now = '2026-11-23 09:00'): string[] =>
  explainClock(clock, byCode, wib(now)).map(told);

describe('why a date is what it is', () => {
  it('over a weekend: what counted and what did not', () => {
    expect(explained(start('2026-11-19 10:00'))).toEqual([
      '2026-11-19 10:00 – 2026-11-19 16:00 · 6 h · work',
      '2026-11-20 07:30 – 2026-11-20 14:30 · 7 h · work (day 1)',
      '2026-11-21 00:00 – 2026-11-23 00:00 · 0 h · weekly_rest',
      '2026-11-23 07:30 – 2026-11-23 16:00 · 8.5 h · work (day 2)',
      '2026-11-24 07:30 – 2026-11-24 16:00 · 8.5 h · work (day 3)',
    ]);
  });

  it('cuti bersama and holiday by their names; filed after hours, the day of receipt has no part', () => {
    expect(explained(start('2026-12-23 19:00', { amount: 1, unit: 'working_days' }))).toEqual([
      '2026-12-24 00:00 – 2026-12-25 00:00 · 0 h · Kelahiran Yesus Kristus',
      expect.stringMatching(/^2026-12-25 00:00 – 2026-12-26 00:00 · 0 h · /),
      '2026-12-26 00:00 – 2026-12-28 00:00 · 0 h · weekly_rest',
      '2026-12-28 07:30 – 2026-12-28 16:00 · 8.5 h · work (day 1)',
    ]);
  });

  it('the wait for the citizen by its reason, and partial days without a number', () => {
    const asked = pauseClock(start('2026-11-23 09:00'), office, wib('2026-11-24 10:00'), 'awaiting_information');
    expect(explained(asked, '2026-11-25 09:00').at(-1)).toBe(
      '2026-11-24 10:00 – 2026-11-25 09:00 · 0 h · awaiting_information',
    );
    expect(explained(resumeClock(asked, office, wib('2026-11-25 10:00')))).toEqual([
      '2026-11-23 09:00 – 2026-11-23 16:00 · 7 h · work',
      '2026-11-24 07:30 – 2026-11-24 10:00 · 2.5 h · work (day 1)',
      '2026-11-24 10:00 – 2026-11-25 10:00 · 0 h · awaiting_information',
      '2026-11-25 10:00 – 2026-11-25 16:00 · 6 h · work',
      '2026-11-26 07:30 – 2026-11-26 16:00 · 8.5 h · work',
      '2026-11-27 07:30 – 2026-11-27 14:30 · 7 h · work',
      '2026-11-28 00:00 – 2026-11-30 00:00 · 0 h · weekly_rest',
      '2026-11-30 07:30 – 2026-11-30 16:00 · 8.5 h · work',
    ]);
  });

  it('a closed clock up to where it stopped; calendar days in one piece', () => {
    expect(explained(stopClock(start('2026-11-23 09:00'), office, wib('2026-11-23 11:00')))).toEqual([
      '2026-11-23 09:00 – 2026-11-23 11:00 · 2 h · work',
    ]);
    expect(explained(start('2026-11-23 00:00', { amount: 60, unit: 'calendar_days' }))).toHaveLength(1);
  });

  it('is bounded, however long the limit is', () => {
    expect(explained(start('2026-11-23 09:00', { amount: 1000, unit: 'working_days' })).length).toBeLessThan(500);
  });
});

describe('working time is charged to whoever held the complaint', () => {
  it('per OPD across reassignments, by the calendar of each; a return to the first adds to it', () => {
    const health = { opdCode: 'rsud', calendar: everyDay };
    const roads = { opdCode: 'dpupr', calendar: office };
    const first = moveClock(start('2026-11-20 13:30'), office, health, wib('2026-11-21 09:30'));
    const back = moveClock(first, everyDay, roads, wib('2026-11-22 10:00'));
    expect(chargeClock(back, byCode, wib('2026-11-23 08:30'))).toEqual([
      { opdCode: 'dpupr', countedMs: 2 * HOUR },
      { opdCode: 'rsud', countedMs: 9 * HOUR },
    ]);
  });

  it('nothing while it waits for the citizen', () => {
    const asked = pauseClock(start('2026-11-23 09:00'), office, wib('2026-11-23 10:00'), 'awaiting_information');
    expect(chargeClock(asked, byCode, wib('2026-11-27 10:00'))).toEqual([{ opdCode: 'dpupr', countedMs: HOUR }]);
  });
});
