import { isLocalDay, isoInstant, localDay, localMoment, parseFrom, parseTo } from './local-time';

describe('local time', () => {
  it('writes instants with the offset of WIB', () => {
    expect(isoInstant(new Date('2026-11-26T09:00:00Z'))).toBe('2026-11-26T16:00:00+07:00');
  });

  it.each([
    ['before 1964, when Jakarta was at +07:30', '1950-05-01T00:00:00Z', '1950-05-01T07:30:00+07:30'],
    ['the first moment written by arithmetic', '1970-01-01T00:00:00Z', '1970-01-01T07:00:00+07:00'],
    ['milliseconds only where there are some', '2026-11-26T09:00:00.050Z', '2026-11-26T16:00:00.050+07:00'],
    ['whole tens of seconds', '2026-11-26T09:00:10.000Z', '2026-11-26T16:00:10+07:00'],
    ['over midnight and new year', '2026-12-31T17:00:00Z', '2027-01-01T00:00:00+07:00'],
    ['a leap day', '2028-02-28T20:15:00Z', '2028-02-29T03:15:00+07:00'],
    ['after the year 9999', '+010000-01-01T00:00:00Z', '+010000-01-01T07:00:00+07:00'],
  ])('%s: %s is %s', (_, instant, expected) => expect(isoInstant(new Date(instant))).toBe(expected));

  it.each([
    ['a day begins at its first local moment', parseFrom('2026-11-01'), '2026-10-31T17:00:00.000Z'],
    ['a day as an end includes the day', parseTo('2026-11-30'), '2026-11-30T17:00:00.000Z'],
    ['an instant stays what it is', parseTo('2026-11-30T08:00:00+09:00'), '2026-11-29T23:00:00.000Z'],
  ])('%s', (_, instant, expected) => expect(instant?.toISOString()).toBe(expected));

  it.each(['kemarin', '2026-13-01', '2026-02-30', ''])('refuses "%s"', (text) => expect(parseFrom(text)).toBeNull());

  it('writes a moment for a sentence', () => {
    expect(localMoment(new Date('2026-11-26T09:00:00Z'))).toBe('26/11/2026 16.00 WIB');
  });

  it.each([
    ['2026-11-26T16:59:59Z', '2026-11-26'],
    ['2026-11-26T17:00:00Z', '2026-11-27'],
  ])('%s is on %s', (instant, day) => expect(localDay(new Date(instant))).toBe(day));

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-11-26T10:00:00Z', false],
  ])('%s is a day: %s', (text, expected) => expect(isLocalDay(text)).toBe(expected));
});
