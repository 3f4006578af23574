import { countdown, dueGroup, duration, momentInWords, type Due } from './jakarta';

const at = (text: string): Date => new Date(text);

describe('an instant in words', () => {
  it.each([
    ['2026-11-20T09:00:00Z', 'id', 'Jumat, 20 November 2026 pukul 16.00 WIB'],
    ['2026-11-20T09:00:00Z', 'en', 'Friday, 20 November 2026 at 16:00 WIB'],
    ['2026-11-20T17:30:00Z', 'id', 'Sabtu, 21 November 2026 pukul 00.30 WIB'], // past midnight in Batang
  ] as const)('%s in %s is %s', (instant, lang, words) => expect(momentInWords(at(instant), lang)).toBe(words));
});

describe('a length of time', () => {
  it.each([
    [47 * 3_600_000, '1 hari'],
    [48 * 3_600_000, '2 hari'],
    [3_599_000, '59 menit'],
    [-3 * 3_600_000, '3 jam'],
    [999, '0 detik'],
  ])('%d ms is %s', (ms, words) => expect(duration(ms, 'id')).toBe(words));
});

describe('a countdown, as the office counts', () => {
  const working = (amount: number) => ({ amount, unit: 'working_days' as const });
  const calendar = (amount: number) => ({ amount, unit: 'calendar_days' as const });
  const drill = { amount: 0, unit: 'seconds' as const };
  it.each<[string, Due['remaining'], string, string, string]>([
    [
      '2026-11-24T16:00',
      working(2),
      '2026-11-20T09:00',
      '2 hari kerja lagi',
      'a weekend in between counts for nothing',
    ],
    ['2026-11-23T16:00', working(1), '2026-11-20T09:00', '1 hari kerja lagi', 'on Friday, until Monday'],
    ['2026-11-24T16:00', working(1), '2026-11-23T09:00', 'besok pukul 16.00', 'tomorrow'],
    ['2026-11-24T16:00', working(0), '2026-11-24T09:00', 'hari ini pukul 16.00', 'today'],
    ['2026-11-24T16:00', working(0), '2026-11-24T15:20', '40 menit lagi', 'within the hour'],
    ['2026-11-24T16:00', working(0), '2026-11-24T19:00', 'lewat sejak pukul 16.00', 'over since this afternoon'],
    ['2026-11-20T14:30', working(0), '2026-11-21T09:00', 'lewat sejak Jumat pukul 14.30', 'on Saturday'],
    ['2026-11-20T14:30', working(-1), '2026-11-23T09:00', 'lewat 1 hari kerja', 'on Monday'],
    ['2026-11-20T14:30', working(-3), '2026-11-25T09:00', 'lewat 3 hari kerja', 'on Wednesday'],
    ['2027-01-22T23:59', calendar(60), '2026-11-23T09:00', '60 hari lagi', 'the statutory limit is in calendar days'],
    ['2026-11-24T16:00', drill, '2026-11-24T13:00', '3 jam lagi', 'a drill runs in elapsed time'],
    ['2026-11-24T16:00', null, '2026-11-24T16:02', 'lewat 2 menit', 'what the api does not count'],
  ])('due %s (%j) at %s: %s (%s)', (dueAt, remaining, now, words) =>
    expect(countdown({ dueAt: `${dueAt}:00+07:00`, remaining }, at(`${now}:00+07:00`), 'id')).toBe(words),
  );
});

describe('the group in the inbox, on Tuesday 24 November 2026 at 10:00 WIB', () => {
  const now = at('2026-11-24T10:00:00+07:00');
  it.each([
    ['2026-11-24T09:59:00+07:00', 'running', 'assigned', 'overdue', 'past its time, whatever the stored state says'],
    ['2026-11-24T10:00:00+07:00', 'running', 'assigned', 'overdue', 'at its time it is over'],
    ['2026-11-24T23:59:00+07:00', 'running', 'assigned', 'today', 'still Tuesday in Batang'],
    ['2026-11-24T17:00:00Z', 'running', 'assigned', 'tomorrow', 'Tuesday in London, but Wednesday in Batang'],
    ['2026-11-26T16:00:00+07:00', 'running', 'assigned', 'week', 'Thursday'],
    ['2026-11-29T23:59:00+07:00', 'running', 'assigned', 'week', 'the Sunday that ends this week'],
    ['2026-11-30T00:00:00+07:00', 'running', 'assigned', 'later', 'the next Monday'],
    ['2026-11-20T16:00:00+07:00', 'paused', 'awaiting_information', 'waiting', 'a paused clock is not late'],
    ['2027-01-20T16:00:00+07:00', 'running', 'awaiting_information', 'waiting', 'only the statutory limit still runs'],
    ['2026-11-20T16:00:00+07:00', 'running', 'awaiting_information', 'overdue', 'and that one can be late too'],
  ])('%s %s %s → %s (%s)', (dueAt, state, status, group) =>
    expect(dueGroup({ status, nextDeadline: { dueAt, state } }, now)).toBe(group),
  );

  it('is waiting where the citizen is asked to confirm', () =>
    expect(dueGroup({ status: 'resolved', nextDeadline: null }, now)).toBe('waiting'));

  it('is the verifier who holds what is not verified yet, for whoever works for an OPD', () => {
    const complaint = { status: 'submitted', nextDeadline: { dueAt: '2026-11-24T09:00:00+07:00', state: 'running' } };
    expect([dueGroup(complaint, now, true), dueGroup(complaint, now)]).toEqual(['verifier', 'overdue']);
  });

  it('is waiting while a declared pause lasts, though the statutory clock runs on', () => {
    const nextDeadline = { dueAt: '2026-12-24T16:00:00+07:00', state: 'running' };
    expect(dueGroup({ status: 'in_progress', nextDeadline, pausedUntil: '2026-12-01' }, now)).toBe('waiting');
  });

  it('is none without a deadline', () => expect(dueGroup({ status: 'closed', nextDeadline: null }, now)).toBe('none'));
});
