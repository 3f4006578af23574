import { everyDayData, inWib, office, officeData, wib } from '../testing/calendars';
import { CalendarError, type CalendarHours, type Holiday, type WeeklyHours } from './calendar-data';
import { WorkingCalendar } from './working-calendar';

const HOUR = 3_600_000;
const short: WeeklyHours = Object.fromEntries(
  [1, 2, 3, 4].map((day) => [String(day), [{ opens: '08:00', closes: '15:00' }]]),
);
/** Monday to Thursday 08:00–15:00, Friday in two periods; 18 February to 19 March 2026. */
const ramadan: CalendarHours = {
  validFrom: '2026-02-18',
  validUntil: '2026-03-19',
  name: 'Jam kerja Ramadan 1447 H',
  weekly: {
    ...short,
    5: [
      { opens: '08:00', closes: '11:30' },
      { opens: '12:30', closes: '15:30' },
    ],
  },
};
const closed = (validFrom: string, validUntil: string): CalendarHours => ({ validFrom, validUntil, weekly: {} });
const withHours = (...hours: CalendarHours[]) =>
  WorkingCalendar.from({ ...officeData, versions: [...officeData.versions, ...hours] });

describe('Ramadan: temporary hours lie over the standing ones', () => {
  const calendar = withHours(ramadan);

  it.each([
    ['the last ordinary day before', '2026-02-12 10:00', 1, '2026-02-13 14:30'],
    ['the first day of the temporary hours', '2026-02-17 10:00', 1, '2026-02-18 15:00'],
    ['a Friday of the temporary hours', '2026-02-19 10:00', 1, '2026-02-20 15:30'],
    [
      'from within them over Nyepi and Idulfitri (18–24 March) into ordinary hours',
      '2026-03-17 10:00',
      1,
      '2026-03-25 16:00',
    ],
  ])('%s', (_why, received, days, due) => {
    expect(inWib(calendar.closeOfWorkingDay(wib(received), days))).toBe(due);
  });

  it.each([
    ['a Monday', '2026-02-23 00:00', '2026-02-24 00:00', 7],
    ['a Friday: the hour of prayer does not count', '2026-02-20 00:00', '2026-02-21 00:00', 6.5],
    ['the last day (17 March is the last working one)', '2026-03-17 00:00', '2026-03-25 00:00', 7],
    ['the day after all of it', '2026-03-25 00:00', '2026-03-26 00:00', 8.5],
  ])('working time of %s', (_why, from, until, hours) => {
    expect(calendar.workTimeBetween(wib(from), wib(until)) / HOUR).toBe(hours);
  });

  it('gives way to the standing version that begins meanwhile once it ends', () => {
    const later: CalendarHours = { validFrom: '2026-03-01', weekly: { 1: [{ opens: '09:00', closes: '17:00' }] } };
    const both = withHours(later, ramadan);
    expect(inWib(both.closeOfWorkingDay(wib('2026-03-06 10:00'), 1))).toBe('2026-03-09 15:00');
    expect(inWib(both.closeOfWorkingDay(wib('2026-03-18 10:00'), 1))).toBe('2026-03-30 17:00');
  });

  it('may begin on the day a standing version begins', () => {
    const later: CalendarHours = { ...officeData.versions[0], validFrom: '2026-02-18', weekly: short };
    expect(() => withHours(later, ramadan)).not.toThrow();
  });

  it('may close the office for some days', () => {
    const moving = withHours(closed('2026-11-23', '2026-11-27'));
    expect(inWib(moving.closeOfWorkingDay(wib('2026-11-20 10:00'), 1))).toBe('2026-11-30 16:00');
  });
});

describe('temporary hours are refused', () => {
  it.each([
    ['with the last day before the first', [{ ...ramadan, validUntil: '2026-02-17' }], 'until_before_from'],
    ['with a last day that does not exist', [{ ...ramadan, validUntil: '2026-02-30' }], 'invalid_date'],
    ['longer than a year', [{ ...ramadan, validUntil: '2027-02-19' }], 'temporary_too_long'],
    [
      'on the same days twice',
      [ramadan, { ...ramadan, validFrom: '2026-03-19', validUntil: '2026-04-01' }],
      'temporary_hours_overlap',
    ],
    ['closing a whole year', [closed('2026-01-01', '2026-12-31')], 'no_working_day_in_year'],
    [
      'closing what other temporary hours leave of a year',
      [closed('2026-01-01', '2026-06-30'), closed('2026-07-01', '2027-01-31')],
      'no_working_day_in_year',
    ],
  ])('%s', (_why, hours, problem) => {
    expect(() => withHours(...hours)).toThrow(problem);
  });

  it('but one day may stand next to the other', () => {
    expect(() => withHours(ramadan, { ...ramadan, validFrom: '2026-03-20', validUntil: '2026-03-20' })).not.toThrow();
  });

  it('without standing hours under them', () => {
    const alone = { ...officeData, versions: [ramadan] };
    expect(() => WorkingCalendar.from(alone)).toThrow('only_temporary_hours');
  });
});

describe('a calendar that never works', () => {
  it('zero-hour calendar refused', () => {
    for (const weekly of [{}, { 1: [], 2: [] }]) {
      const data = { ...officeData, versions: [{ validFrom: '2024-01-01', weekly }] };
      expect(() => WorkingCalendar.from(data)).toThrow(CalendarError);
      expect(() => WorkingCalendar.from(data)).toThrow('no_working_hours');
    }
  });

  it('days off may not fill a year either', () => {
    const everyDay: Holiday[] = Array.from({ length: 365 }, (_, index) => ({
      date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      kind: 'libur_daerah',
      name: 'Tutup',
      decree: 'SK',
    }));
    expect(() => WorkingCalendar.from({ ...everyDayData, holidays: everyDay })).toThrow('no_working_day_in_year');
    expect(() => WorkingCalendar.from({ ...everyDayData, holidays: everyDay.slice(1) })).not.toThrow();
  });
});

it('without temporary hours nothing changes', () => {
  expect(inWib(office.closeOfWorkingDay(wib('2026-02-17 10:00'), 1))).toBe('2026-02-18 16:00');
});
