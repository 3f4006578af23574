import { everyDay, everyDayData, inWib, office, officeData, roundTheClock, wib } from '../testing/calendars';
import { CalendarError, type CalendarData } from './calendar-data';
import { WorkingCalendar } from './working-calendar';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('close of the n-th working day after receipt', () => {
  it.each([
    ['Monday morning, three days', '2026-11-23 09:00', 3, '2026-11-26 16:00'],
    ['received before opening: the day of receipt is still day 0', '2026-11-23 05:00', 1, '2026-11-24 16:00'],
    ['received at night', '2026-11-23 23:59:59', 1, '2026-11-24 16:00'],
    ['received at local midnight: the new day is the day of receipt', '2026-11-24 00:00', 1, '2026-11-25 16:00'],
    ['Thursday afternoon: the next day is Friday, which closes at 14:30', '2026-11-19 15:59', 1, '2026-11-20 14:30'],
    ['Friday at its close', '2026-11-20 14:30', 1, '2026-11-23 16:00'],
    ['Friday after its close', '2026-11-20 14:31', 1, '2026-11-23 16:00'],
    ['Saturday: day 1 is Monday', '2026-11-21 10:00', 1, '2026-11-23 16:00'],
    ['Sunday: day 1 is Monday', '2026-11-22 23:00', 1, '2026-11-23 16:00'],
    ['over cuti bersama 24 Dec, Christmas and the weekend', '2026-12-23 10:00', 1, '2026-12-28 16:00'],
    ['received on a holiday', '2026-12-25 10:00', 1, '2026-12-28 16:00'],
    ['over the turn of the year: 1 Jan 2027 is decreed', '2026-12-31 10:00', 1, '2027-01-04 16:00'],
    ['two days over the turn of the year: 5 Jan is Isra Mikraj', '2026-12-31 10:00', 2, '2027-01-06 16:00'],
    ['through Nyepi and Idulfitri 2026 (18–24 March)', '2026-03-17 10:00', 1, '2026-03-25 16:00'],
    ['18 August 2025, added eleven days ahead', '2025-08-15 10:00', 1, '2025-08-19 16:00'],
    ['14 working days of a complaint', '2026-11-23 09:00', 14, '2026-12-11 14:30'],
    [
      '60 working days of a supervisory complaint, into 2027 (5 Jan and 5 Feb are off)',
      '2026-11-23 09:00',
      60,
      '2027-02-22 16:00',
    ],
  ])('%s', (_why, received, days, due) => {
    expect(inWib(office.closeOfWorkingDay(wib(received), days))).toBe(due);
  });

  it('counts every day for those who serve every day', () => {
    expect(inWib(everyDay.closeOfWorkingDay(wib('2026-12-23 10:00'), 3))).toBe('2026-12-26 16:00');
  });

  it('closes a day that works until 24:00 one second before, so that the date is its own', () => {
    expect(inWib(roundTheClock.closeOfWorkingDay(wib('2026-12-23 10:00'), 3))).toBe('2026-12-26 23:59:59');
  });

  it('does not mind the zone an instant was written in', () => {
    const wita = new Date('2026-11-20T15:30:00+08:00');
    const wit = new Date('2026-11-20T16:30:00+09:00');
    expect(inWib(office.closeOfWorkingDay(wita, 1))).toBe('2026-11-23 16:00');
    expect(office.closeOfWorkingDay(wit, 1)).toEqual(office.closeOfWorkingDay(wita, 1));
    // 00:30 in Jayapura is still the evening before in Batang
    expect(inWib(office.closeOfWorkingDay(new Date('2026-11-24T00:30:00+09:00'), 1))).toBe('2026-11-24 16:00');
  });
});

describe('working time between two instants', () => {
  it.each([
    ['a whole Monday', '2026-11-23 00:00', '2026-11-24 00:00', 8.5],
    ['a whole Friday', '2026-11-20 00:00', '2026-11-21 00:00', 7],
    ['from the opening second', '2026-11-23 07:30', '2026-11-23 08:30', 1],
    ['up to the closing second', '2026-11-23 15:00', '2026-11-23 16:00', 1],
    ['after closing nothing counts', '2026-11-23 16:00', '2026-11-24 07:30', 0],
    ['a weekend', '2026-11-20 14:30', '2026-11-23 07:30', 0],
    ['over a weekend', '2026-11-20 13:30', '2026-11-23 08:30', 2],
    ['a week', '2026-11-16 00:00', '2026-11-23 00:00', 41],
    ['Christmas week 2026: Monday to Wednesday', '2026-12-21 00:00', '2026-12-28 00:00', 25.5],
    ['backwards is nothing', '2026-11-23 12:00', '2026-11-23 08:00', 0],
  ])('%s', (_why, from, until, hours) => {
    expect(office.workTimeBetween(wib(from), wib(until)) / HOUR).toBe(hours);
  });
});

describe('adding working time', () => {
  it.each([
    ['within the day', '2026-11-23 08:00', 2, '2026-11-23 10:00'],
    ['exactly to the close: the close, not the next opening', '2026-11-20 13:30', 1, '2026-11-20 14:30'],
    ['over the weekend', '2026-11-20 13:30', 2, '2026-11-23 08:30'],
    ['from the night: counts from the opening', '2026-11-23 23:00', 1, '2026-11-24 08:30'],
    ['from a holiday', '2026-12-25 09:00', 1, '2026-12-28 08:30'],
    ['no work to wait for', '2026-11-22 09:00', 0, '2026-11-22 09:00'],
  ])('%s', (_why, from, hours, until) => {
    expect(inWib(office.addWorkTime(wib(from), hours * HOUR))).toBe(until);
  });

  it('goes back the same way', () => {
    expect(inWib(office.rewindWorkTime(wib('2026-11-23 08:30'), 2 * HOUR))).toBe('2026-11-20 13:30');
    expect(inWib(office.rewindWorkTime(wib('2026-11-22 12:00'), 0))).toBe('2026-11-20 14:30');
    expect(inWib(office.rewindWorkTime(wib('2026-11-23 10:00'), 0))).toBe('2026-11-23 10:00');
  });
});

describe('a calendar', () => {
  const withLunch: CalendarData = {
    ...officeData,
    versions: [
      {
        validFrom: '2024-01-01',
        weekly: {
          5: [
            { opens: '13:00', closes: '14:30' },
            { opens: '07:30', closes: '11:30' },
          ],
        },
      },
    ],
  };

  it('has several periods a day: Friday prayer does not count', () => {
    const calendar = WorkingCalendar.from(withLunch);
    expect(calendar.workTimeBetween(wib('2026-11-20 00:00'), wib('2026-11-21 00:00'))).toBe(5.5 * HOUR);
    expect(inWib(calendar.addWorkTime(wib('2026-11-20 11:00'), HOUR))).toBe('2026-11-20 13:30');
    expect(inWib(calendar.addWorkTime(wib('2026-11-20 11:00'), 30 * MINUTE))).toBe('2026-11-20 11:30');
    expect(inWib(calendar.rewindWorkTime(wib('2026-11-20 13:30'), HOUR))).toBe('2026-11-20 11:00');
  });

  it('changes its hours from a date on (Ramadan) and back', () => {
    const short = Object.fromEntries([1, 2, 3, 4, 5].map((d) => [d, [{ opens: '08:00', closes: '15:00' }]]));
    const calendar = WorkingCalendar.from({
      ...officeData,
      versions: [
        { validFrom: '2026-03-26', weekly: officeData.versions[0]?.weekly ?? {} },
        ...officeData.versions,
        { validFrom: '2026-02-18', weekly: short },
      ],
    });
    expect(inWib(calendar.closeOfWorkingDay(wib('2026-02-13 10:00'), 1))).toBe('2026-02-18 15:00');
    expect(inWib(calendar.closeOfWorkingDay(wib('2026-02-12 10:00'), 1))).toBe('2026-02-13 14:30');
    expect(inWib(calendar.closeOfWorkingDay(wib('2026-03-25 10:00'), 1))).toBe('2026-03-26 16:00');
  });

  it('has days off of its own, also where it works on the decreed ones', () => {
    const day = { date: '2026-12-24', kind: 'libur_daerah' as const, name: 'Perbaikan gedung', decree: 'SK Direktur' };
    const calendar = WorkingCalendar.from({ ...everyDayData, holidays: [day] });
    expect(inWib(calendar.closeOfWorkingDay(wib('2026-12-23 10:00'), 1))).toBe('2026-12-25 16:00');
  });

  it('says when a deadline lies in a year without a decree', () => {
    expect(office.isProvisional(wib('2027-12-31 23:59:59'))).toBe(false);
    expect(office.isProvisional(wib('2028-01-01 00:00'))).toBe(true);
    expect(everyDay.isProvisional(wib('2028-01-03 16:00'))).toBe(false);
    expect(inWib(office.closeOfWorkingDay(wib('2027-12-31 10:00'), 1))).toBe('2028-01-03 16:00');
  });

  it('keeps its local hours where clocks change', () => {
    const berlin = WorkingCalendar.from({ ...everyDayData, timeZone: 'Europe/Berlin' });
    const sunday = new Date('2026-10-25T00:00:00+02:00');
    expect(berlin.closeOfWorkingDay(new Date('2026-10-24T12:00:00+02:00'), 1)).toEqual(
      new Date('2026-10-25T16:00:00+01:00'),
    );
    expect(berlin.workTimeBetween(sunday, new Date('2026-10-26T00:00:00+01:00'))).toBe(8.5 * HOUR);
    expect(berlin.endOfCalendarDay(sunday, 0)).toEqual(new Date('2026-10-25T23:59:59+01:00'));
  });

  it.each([
    ['no hours at all', [{ validFrom: '2024-01-01', weekly: {} }], 'no_working_hours', 'versions[0].weekly'],
    ['empty days', [{ validFrom: '2024-01-01', weekly: { 1: [] } }], 'no_working_hours', 'versions[0].weekly'],
    ['no versions', [], 'no_versions', 'versions'],
    ['a date that does not exist', [{ validFrom: '2026-02-30', weekly: {} }], 'invalid_date', 'versions[0].validFrom'],
    [
      'a period of no length',
      [{ validFrom: '2024-01-01', weekly: { 1: [{ opens: '08:00', closes: '08:00' }] } }],
      'period_ends_before_it_begins',
      'versions[0].weekly.1[0]',
    ],
    [
      'a time that does not exist',
      [{ validFrom: '2024-01-01', weekly: { 1: [{ opens: '08:00', closes: '24:30' }] } }],
      'invalid_time',
      'versions[0].weekly.1[0].closes',
    ],
    [
      'overlapping periods',
      [
        {
          validFrom: '2024-01-01',
          weekly: {
            1: [
              { opens: '08:00', closes: '12:00' },
              { opens: '11:59', closes: '16:00' },
            ],
          },
        },
      ],
      'periods_overlap',
      'versions[0].weekly.1',
    ],
    ['the same day twice', [...officeData.versions, ...officeData.versions], 'duplicate_version', 'versions'],
  ])('is refused with %s', (_why, versions, problem, field) => {
    expect(() => WorkingCalendar.from({ ...officeData, versions })).toThrow(CalendarError);
    try {
      WorkingCalendar.from({ ...officeData, versions });
    } catch (error) {
      expect(error).toMatchObject({ problem, field });
    }
  });

  it('is refused with an unknown time zone', () => {
    expect(() => WorkingCalendar.from({ ...officeData, timeZone: 'Asia/Batang' })).toThrow('unknown_time_zone');
  });

  it('computes 60 working days in microseconds once its days are known', () => {
    const from = wib('2026-11-23 09:00');
    const due = office.closeOfWorkingDay(from, 60);
    const rounds = 2000;
    const begun = performance.now();
    for (let i = 0; i < rounds; i++) office.workTimeBetween(from, due);
    const microseconds = ((performance.now() - begun) * 1000) / rounds;
    // Wide, since machines are shared; alone it takes some microseconds.
    expect(microseconds).toBeLessThan(1000);
  });
});
