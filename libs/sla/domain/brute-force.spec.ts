import fc from 'fast-check';
import { agreement, CLOCKS_PER_CALENDAR } from '../testing/agreement';
import { office, officeData, everyDayData } from '../testing/calendars';
import type { CalendarData } from './calendar-data';
import { WorkingCalendar } from './working-calendar';

const MINUTE = 60_000;
const lunchData: CalendarData = {
  ...officeData,
  versions: [
    {
      validFrom: '2024-01-01',
      weekly: {
        1: [
          { opens: '07:30', closes: '12:00' },
          { opens: '13:00', closes: '16:15' },
        ],
        5: [{ opens: '07:30', closes: '11:30' }],
      },
    },
    {
      validFrom: '2026-02-18',
      weekly: {
        1: [{ opens: '08:00', closes: '15:00' }],
        6: [{ opens: '20:00', closes: '24:00' }],
        7: [{ opens: '00:00', closes: '04:00' }],
      },
    },
  ],
};
const calendars = [officeData, everyDayData, lunchData].map((data) => WorkingCalendar.from(data));

const anyMinute = fc
  .integer({ min: Date.UTC(2024, 0, 2) / MINUTE, max: Date.UTC(2027, 11, 1) / MINUTE })
  .map((minute) => minute * MINUTE);
const anyCalendar = fc.constantFrom(...calendars);

it('agrees with counting quarters of an hour one by one, over random calendars, units and pauses', () => {
  // 3,000 clocks here; `npm run test:bruteforce` takes 100,000.
  fc.assert(agreement, { numRuns: 3000 / CLOCKS_PER_CALENDAR });
}, 60_000);

describe('adding and measuring working time', () => {
  const anyWork = fc.integer({ min: 1, max: 200 * 60 }).map((minutes) => minutes * MINUTE);

  it('are inverse, and what is added is reached at the earliest', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, anyWork, (calendar, from, work) => {
        const start = new Date(from);
        const until = calendar.addWorkTime(start, work);
        expect(calendar.workTimeBetween(start, until)).toBe(work);
        expect(calendar.workTimeBetween(start, new Date(until.getTime() - 1))).toBe(work - 1);
        const back = calendar.rewindWorkTime(until, work);
        expect(calendar.workTimeBetween(back, until)).toBe(work);
        expect(calendar.workTimeBetween(new Date(back.getTime() - 1), until)).toBe(work + 1);
      }),
      { numRuns: 3000 },
    );
  });

  it('never go backwards', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, anyWork, anyWork, (calendar, from, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const start = new Date(from);
        expect(calendar.addWorkTime(start, less).getTime()).toBeLessThanOrEqual(
          calendar.addWorkTime(start, more).getTime(),
        );
        expect(calendar.workTimeBetween(start, new Date(from + less))).toBeLessThanOrEqual(
          calendar.workTimeBetween(start, new Date(from + more)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('add up: the work of a span is the work of its parts', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, anyMinute, anyMinute, (calendar, ...instants) => {
        const [a = 0, b = 0, c = 0] = instants.sort((x, y) => x - y);
        const between = (x: number, y: number) => calendar.workTimeBetween(new Date(x), new Date(y));
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 2000 },
    );
  });

  it('a deadline in working days is the close of the first day whose close leaves nothing over', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const start = new Date(from);
        const due = office.closeOfWorkingDay(start, days);
        expect(office.closeAfterWorkTime(start, office.workTimeBetween(start, due))).toEqual(due);
      }),
      { numRuns: 2000 },
    );
  });
});
