import { everyDay, office, wib } from '../testing/calendars';

describe('working days until a deadline', () => {
  it.each([
    ['the next working day', '2026-11-23 09:00', '2026-11-24 16:00', 1],
    ['later today', '2026-11-23 09:00', '2026-11-23 16:00', 0],
    ['earlier today', '2026-11-23 17:00', '2026-11-23 16:00', 0],
    ['over a weekend: Friday to Monday', '2026-11-20 09:00', '2026-11-23 16:00', 1],
    ['on Saturday, until Monday', '2026-11-21 09:00', '2026-11-23 16:00', 1],
    ['over cuti bersama, Christmas and the weekend', '2026-12-23 10:00', '2026-12-28 16:00', 1],
    ['14 working days', '2026-11-23 09:00', '2026-12-11 14:30', 14],
    ['at midnight in Jakarta the day is a new one', '2026-11-24 00:00', '2026-11-24 16:00', 0],
    ['one minute before it, not yet', '2026-11-23 23:59', '2026-11-24 16:00', 1],
    ['a day over', '2026-11-24 09:00', '2026-11-23 16:00', -1],
    ['over since Friday, asked on Saturday: no working day has passed', '2026-11-21 09:00', '2026-11-20 14:30', 0],
    ['over since Friday, asked on Monday', '2026-11-23 09:00', '2026-11-20 14:30', -1],
    ['over by a working week', '2026-11-30 09:00', '2026-11-23 16:00', -5],
  ])('%s', (_, now, due, days) => expect(office.workingDaysUntil(wib(now), wib(due))).toBe(days));

  it('counts every day where every day is worked', () =>
    expect(everyDay.workingDaysUntil(wib('2026-11-20 09:00'), wib('2026-11-23 16:00'))).toBe(3));
});

describe('calendar days until a deadline', () => {
  it.each([
    ['tomorrow, however few hours away', '2026-11-23 23:59', '2026-11-24 00:01', 1],
    ['later today', '2026-11-23 00:00', '2026-11-23 23:59:59', 0],
    ['60 days', '2026-11-23 09:00', '2027-01-22 23:59:59', 60],
    ['two days over', '2026-11-25 00:00', '2026-11-23 23:59:59', -2],
  ])('%s', (_, now, due, days) => expect(office.calendarDaysUntil(wib(now), wib(due))).toBe(days));
});
