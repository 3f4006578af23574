import { beginningOf, behindPath, pastDay } from './filter';

describe('a period that ends today', () => {
  it.each([
    ['month', '2026-11-20T03:00:00Z', '2026-11-01'],
    ['days90', '2026-11-20T03:00:00Z', '2026-08-23'],
    ['year', '2026-11-20T03:00:00Z', '2026-01-01'],
    ['months12', '2026-11-20T03:00:00Z', '2025-12-01'],
    ['months12', '2026-12-31T18:00:00Z', '2026-02-01'],
    ['months12', '2026-12-20T03:00:00Z', '2026-01-01'],
  ] as const)('%s at %s begins on %s', (period, now, from) => expect(beginningOf(period, new Date(now))).toBe(from));
});

it('a number leads to its complaints with the same filters', () =>
  expect(behindPath({ from: '2026-01-01', to: '2026-11-20', opd: 'dlh' }, 'open')).toBe(
    '/angka/laporan?measure=open&from=2026-01-01&to=2026-11-20&opd=dlh',
  ));

it.each([
  ['2026-11-19', '2026-11-19'],
  ['2026-11-20', null],
  ['2026-11-21', null],
  ['2026-13-01', null],
  ['kemarin', null],
  [null, null],
])('as of %s is %s on 20 November 2026', (asked, day) => expect(pastDay(asked, '2026-11-20')).toBe(day));
