import { countdown, dueGroup, duration, momentInWords } from './jakarta';

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

describe('a countdown', () => {
  const due = at('2026-11-20T16:00:00+07:00');
  it.each([
    ['2026-11-18T15:00:00+07:00', 'sisa 2 hari'],
    ['2026-11-20T13:00:00+07:00', 'sisa 3 jam'],
    ['2026-11-20T19:30:00+07:00', 'lewat 3 jam'],
  ])('at %s says %s', (now, words) => expect(countdown(due, at(now), 'id')).toBe(words));
});

describe('the group in the inbox, on Tuesday 24 November 2026 at 10:00 WIB', () => {
  const now = at('2026-11-24T10:00:00+07:00');
  it.each([
    ['2026-11-24T09:59:00+07:00', 'running', 'overdue', 'past its time, whatever the stored state says'],
    ['2026-11-24T10:00:00+07:00', 'running', 'overdue', 'at its time it is over'],
    ['2026-11-24T23:59:00+07:00', 'running', 'today', 'still Tuesday in Batang'],
    ['2026-11-24T17:00:00Z', 'running', 'week', 'Tuesday in London, but Wednesday in Batang'],
    ['2026-11-29T23:59:00+07:00', 'running', 'week', 'the Sunday that ends this week'],
    ['2026-11-30T00:00:00+07:00', 'running', 'later', 'the next Monday'],
    ['2026-11-20T16:00:00+07:00', 'paused', 'paused', 'a paused clock is not late'],
  ])('%s %s → %s (%s)', (dueAt, state, group) => expect(dueGroup({ dueAt, state }, now)).toBe(group));

  it('is none without a deadline', () => expect(dueGroup(null, now)).toBe('none'));
});
