import { inWib, office, wib } from '../testing/calendars';
import { pauseClock, settleMilestones, startClock, stopClock } from './clock';
import { extensionInstant, extensionProblem, lawfulLimit } from './extension';
import { defaultMilestones } from './policy';

const policy = {
  clock: 'resolution' as const,
  duration: { amount: 3, unit: 'working_days' as const },
  milestones: defaultMilestones('resolution', 'working_days'),
};
/** Due on Thursday, 5 November 2026 at 16:00. */
const filed = startClock(
  { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: 'dpupr', policyId: 'p1', policy },
  office,
  wib('2026-11-02 08:00'),
);

it.each([
  ['before the limit', filed, '2026-11-05 15:59', null],
  ['at the limit', filed, '2026-11-05 16:00', 'limit_passed'],
  ['after it', settleMilestones(filed, office, wib('2026-11-06 08:00')).clock, '2026-11-06 08:00', 'limit_passed'],
  // The date of a clock that stands still has no meaning: it moves when it runs on.
  [
    'paused past the date',
    pauseClock(filed, office, wib('2026-11-04 10:00'), 'awaiting_budget'),
    '2026-11-09 08:00',
    null,
  ],
  ['resolved', stopClock(filed, office, wib('2026-11-03 10:00')), '2026-11-03 11:00', 'no_open_limit'],
])('a later date can be promised: %s', (_why, clock, now, problem) => {
  expect(extensionProblem([clock], wib(now))).toBe(problem);
});

describe("the law's own limit", () => {
  const lawful = { ...filed, clock: 'statutory' as const };
  it.each([
    ['stands while it runs', [filed, lawful], '2026-11-05 16:00'],
    ['is none once it is met', [filed, stopClock(lawful, office, wib('2026-11-03 10:00'))], null],
    ['is none without such a clock', [filed], null],
  ])('%s', (_why, clocks, limit) => {
    const found = lawfulLimit(clocks);
    expect(found && inWib(found)).toBe(limit);
  });
});

describe('the instant of an extension', () => {
  const instantFor = (day: string, clock = filed): string | null => {
    const instant = extensionInstant(
      clock,
      office,
      wib(`${day} 00:00`),
      new Date(wib(`${day} 00:00`).getTime() + 86_400_000),
    );
    return instant && inWib(instant);
  };
  it('is the day itself, whatever its hours come to be', () =>
    expect(instantFor('2026-11-13')).toBe('2026-11-13 00:00'));
  it('is the close where limits fall at any time', () =>
    expect(instantFor('2026-11-13', { ...filed, unit: 'working_hours' })).toBe('2026-11-13 14:30'));
  it('is none on a day off', () => expect(instantFor('2026-11-14')).toBeNull());
});
