import { everyDayData, officeData } from '../testing/calendars';
import type { CalendarData, CalendarHours, Holiday } from './calendar-data';
import { calendarDifference, type CalendarDifference } from './calendar-difference';

const day = (date: string, name = 'Hari Jadi Kabupaten Batang'): Holiday => ({
  ...{ date, kind: 'libur_daerah', name, decree: 'SE Bupati 065/2027' },
});
const nothing: CalendarDifference = {
  ...{ daysAdded: [], daysRemoved: [], daysRenamed: [], hoursChanged: [] },
  ...{ timeZoneChanged: false, yearsDecreed: [], yearsUndecreed: [] },
};
const own = (...holidays: Holiday[]): CalendarData => ({ ...officeData, holidays });
const hours = (...versions: CalendarHours[]): CalendarData => ({
  ...officeData,
  versions: [...officeData.versions, ...versions],
});
const week = { 1: [{ opens: '08:00', closes: '15:00' }] };
const christmas = officeData.decreedHolidays.filter((holiday) => holiday.date === '2026-12-25');
const amended = day('2026-12-25', 'Natal (diubah)');

describe('what a change of a calendar means for its days', () => {
  it.each<[string, CalendarData, CalendarData, Partial<CalendarDifference>]>([
    ['nothing changed', officeData, structuredClone(officeData), {}],
    ['a local day is added', own(), own(day('2027-04-08')), { daysAdded: [day('2027-04-08')] }],
    ['a local day is taken back', own(day('2027-04-08')), own(), { daysRemoved: [day('2027-04-08')] }],
    [
      'a day moves',
      own(day('2027-04-08')),
      own(day('2027-04-09')),
      { daysAdded: [day('2027-04-09')], daysRemoved: [day('2027-04-08')] },
    ],
    [
      'a day gets another name',
      own(day('2027-04-08')),
      own(day('2027-04-08', 'Hari Jadi')),
      { daysRenamed: [{ date: '2027-04-08', before: day('2027-04-08'), after: day('2027-04-08', 'Hari Jadi') }] },
    ],
    ['a local day on a decreed one moves nothing', own(), own(day('2026-12-25')), {}],
    [
      'an amended decree',
      { ...officeData, decreedHolidays: christmas },
      { ...officeData, decreedHolidays: [amended, day('2026-12-26')] },
      {
        daysAdded: [day('2026-12-26')],
        daysRenamed: [{ date: '2026-12-25', before: christmas[0] as Holiday, after: amended }],
      },
    ],
    [
      'a decree for those who serve every day changes nothing',
      { ...everyDayData, decreedHolidays: [] },
      { ...everyDayData, decreedHolidays: [day('2027-04-08')] },
      {},
    ],
    [
      'an OPD begins to work on holidays',
      { ...officeData, decreedHolidays: christmas },
      { ...officeData, decreedHolidays: christmas, ignoresHolidays: true },
      { daysRemoved: christmas },
    ],
    [
      'a year is decreed',
      { ...officeData, decreedYears: [2026] },
      { ...officeData, decreedYears: [2026, 2027] },
      { yearsDecreed: [2027] },
    ],
    [
      'a decree falls away',
      officeData,
      { ...officeData, decreedYears: [2024, 2025] },
      { yearsUndecreed: [2026, 2027] },
    ],
    ['another time zone', officeData, { ...officeData, timeZone: 'Asia/Makassar' }, { timeZoneChanged: true }],
    [
      'new standing hours from a day on',
      officeData,
      hours({ validFrom: '2027-01-01', weekly: week }),
      { hoursChanged: [{ from: '2027-01-01', until: null }] },
    ],
    [
      'hours that have always been others',
      officeData,
      { ...officeData, versions: [{ validFrom: '2024-01-01', weekly: week }] },
      { hoursChanged: [{ from: null, until: null }] },
    ],
    [
      'temporary hours',
      officeData,
      hours({ validFrom: '2027-02-08', validUntil: '2027-03-09', name: 'Ramadan', weekly: week }),
      { hoursChanged: [{ from: '2027-02-08', until: '2027-03-09' }] },
    ],
    [
      'temporary hours prolonged',
      hours({ validFrom: '2027-02-08', validUntil: '2027-03-09', weekly: week }),
      hours({ validFrom: '2027-02-08', validUntil: '2027-03-11', weekly: week }),
      { hoursChanged: [{ from: '2027-03-10', until: '2027-03-11' }] },
    ],
    [
      'hours renamed only',
      hours({ validFrom: '2027-02-08', validUntil: '2027-03-09', weekly: week }),
      hours({ validFrom: '2027-02-08', validUntil: '2027-03-09', name: 'Ramadan', weekly: week }),
      {},
    ],
    [
      'the same hours written as a second version',
      officeData,
      hours({ validFrom: '2027-01-01', weekly: officeData.versions[0]?.weekly ?? {} }),
      {},
    ],
  ])('%s', (_what, before, after, difference) => {
    expect(calendarDifference(before, after)).toEqual({ ...nothing, ...difference });
  });
});
