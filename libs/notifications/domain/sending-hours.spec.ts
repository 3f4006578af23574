import { parseWindow, withinDailyWindow, withinOfficeHours, type OfficeHours } from './sending-hours';

/** Monday to Friday 07:30–16:00 WIB, by counting milliseconds of minutes: a calendar small enough to be seen to be right. */
const office: OfficeHours = {
  addWorkTime: (from, ms) => {
    const wib = (instant: number) => new Date(instant + 7 * 3_600_000);
    const works = (instant: number): boolean => {
      const at = wib(instant);
      const minute = at.getUTCHours() * 60 + at.getUTCMinutes();
      return at.getUTCDay() >= 1 && at.getUTCDay() <= 5 && minute >= 450 && minute < 960;
    };
    let instant = from.getTime();
    while (!works(instant)) instant = Math.floor(instant / 60_000) * 60_000 + 60_000;
    return new Date(instant + ms);
  },
};

describe('staff are told within the working hours they keep', () => {
  it.each([
    ['at work', '2026-11-20T10:00:00+07:00', '2026-11-20T10:00:00+07:00'],
    ['at the opening', '2026-11-20T07:30:00+07:00', '2026-11-20T07:30:00+07:00'],
    ['a second before it', '2026-11-20T07:29:59+07:00', '2026-11-20T07:30:00+07:00'],
    ['at the close it waits for the next day', '2026-11-19T16:00:00+07:00', '2026-11-20T07:30:00+07:00'],
    ['at night', '2026-11-19T23:10:00+07:00', '2026-11-20T07:30:00+07:00'],
    ['Friday night waits for Monday', '2026-11-20T20:00:00+07:00', '2026-11-23T07:30:00+07:00'],
  ])('%s', (_, at, expected) => expect(withinOfficeHours(new Date(at), office)).toEqual(new Date(expected)));
});

describe('citizens are written to from 07:00 to 20:00 WIB', () => {
  it.each([
    ['by day', '2026-11-20T10:00:00+07:00', '2026-11-20T10:00:00+07:00'],
    ['on a Sunday too', '2026-11-22T10:00:00+07:00', '2026-11-22T10:00:00+07:00'],
    ['at 20:00 it waits', '2026-11-20T20:00:00+07:00', '2026-11-21T07:00:00+07:00'],
    ['after midnight', '2026-11-21T02:30:00+07:00', '2026-11-21T07:00:00+07:00'],
    ['at 06:59:59', '2026-11-21T06:59:59+07:00', '2026-11-21T07:00:00+07:00'],
    ['an instant told in another zone', '2026-11-21T01:00:00+09:00', '2026-11-21T07:00:00+07:00'],
  ])('%s', (_, at, expected) =>
    expect(withinDailyWindow(new Date(at), parseWindow('07:00-20:00'), 420)).toEqual(new Date(expected)),
  );

  it('a window may pass midnight', () => {
    const night = parseWindow('20:00-02:00');
    expect(withinDailyWindow(new Date('2026-11-20T23:00:00+07:00'), night, 420)).toEqual(
      new Date('2026-11-20T23:00:00+07:00'),
    );
    expect(withinDailyWindow(new Date('2026-11-20T03:00:00+07:00'), night, 420)).toEqual(
      new Date('2026-11-20T20:00:00+07:00'),
    );
  });
});
