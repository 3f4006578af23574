import { dueSpans, dueWindows, type DueWindow } from './due-window';

const midnightAfter = (day: string) => (days: number) =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + days * 86_400_000);
const windowAt = (day: string, weekday: number, now: string, due: string): DueWindow | undefined => {
  const spans = dueSpans(new Date(now), midnightAfter(day), weekday);
  const at = new Date(due);
  return dueWindows.find((window) => {
    const { from, to } = spans[window];
    return (from === null || at >= from) && (to === null || at < to);
  });
};

describe('what is due when', () => {
  it.each([
    // Monday 30 November 2026, nine in the morning in Jakarta
    ['a minute ago is overdue', '2026-11-30T08:59:00+07:00', 'overdue'],
    ['now is not yet', '2026-11-30T09:00:00+07:00', 'today'],
    ['a minute before midnight in Jakarta is today', '2026-11-30T23:59:00+07:00', 'today'],
    ['midnight in Jakarta is tomorrow', '2026-12-01T00:00:00+07:00', 'tomorrow'],
    ['the day after tomorrow is this week', '2026-12-02T16:00:00+07:00', 'week'],
    ['Sunday is this week', '2026-12-06T23:59:00+07:00', 'week'],
    ['the next Monday is later', '2026-12-07T00:00:00+07:00', 'later'],
  ])('on a Monday: %s', (_, due, expected) => {
    expect(windowAt('2026-11-30', 1, '2026-11-30T09:00:00+07:00', due)).toBe(expected);
  });

  it.each([
    ['a Saturday', '2026-12-05', 6, '2026-12-06T12:00:00+07:00', 'tomorrow'],
    ['a Saturday', '2026-12-05', 6, '2026-12-07T12:00:00+07:00', 'later'],
    ['a Sunday', '2026-12-06', 7, '2026-12-07T12:00:00+07:00', 'tomorrow'],
    ['a Sunday', '2026-12-06', 7, '2026-12-08T12:00:00+07:00', 'later'],
  ] as const)('on %s the week is over: %s', (_, day, weekday, due, expected) => {
    expect(windowAt(day, weekday, `${day}T09:00:00+07:00`, due)).toBe(expected);
  });
});
