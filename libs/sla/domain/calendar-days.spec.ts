import { everyDay, inWib, office, officeData, roundTheClock, wib } from '../testing/calendars';
import type { CalendarDay } from './calendar-data';
import { WorkingCalendar } from './working-calendar';

/** A day on one line, such as "2026-11-20 07:30-14:30" or "2026-12-24 cuti_bersama". */
const line = ({ date, periods, off }: CalendarDay): string => {
  const hours = periods.map(({ from, to }) => `${inWib(from).slice(11)}-${inWib(to).slice(11)}`);
  return [date, ...hours, ...(off ? [off.kind] : [])].join(' ');
};
const days = (calendar: WorkingCalendar, from: string, until: string) =>
  calendar.daysBetween(wib(from), wib(until)).map(line);

describe('the days between two instants', () => {
  it('are cut to what was asked for, and free days say why', () => {
    expect(days(office, '2026-11-20 09:00', '2026-11-23 10:00')).toEqual([
      '2026-11-20 09:00-14:30',
      '2026-11-21 weekly_rest',
      '2026-11-22 weekly_rest',
      '2026-11-23 07:30-10:00',
    ]);
  });

  it('a working day whose hours are over before the first instant is no day off', () => {
    expect(days(office, '2026-11-20 20:00', '2026-11-21 01:00')).toEqual(['2026-11-20', '2026-11-21 weekly_rest']);
  });

  it('a day at whose midnight the span ends has no part in it', () => {
    expect(days(office, '2026-11-20 00:00', '2026-11-21 00:00')).toEqual(['2026-11-20 07:30-14:30']);
    expect(days(office, '2026-11-20 10:00', '2026-11-20 10:00')).toEqual([]);
    expect(days(office, '2026-11-21 10:00', '2026-11-20 10:00')).toEqual([]);
  });

  it('name the holiday and its decree', () => {
    expect(office.daysBetween(wib('2026-12-24 00:00'), wib('2026-12-26 00:00')).map((day) => day.off)).toEqual([
      { kind: 'cuti_bersama', name: 'Kelahiran Yesus Kristus', decree: 'SKB 1497/2025 2/2025 5/2025' },
      {
        kind: 'libur_nasional',
        name: expect.stringContaining('Natal') as string,
        decree: 'SKB 1497/2025 2/2025 5/2025',
      },
    ]);
    expect(days(everyDay, '2026-12-25 00:00', '2026-12-26 00:00')).toEqual(['2026-12-25 07:30-16:00']);
  });

  it('name the temporary hours, and lunch splits a day', () => {
    const calendar = WorkingCalendar.from({
      ...officeData,
      versions: [
        ...officeData.versions,
        {
          ...{ validFrom: '2026-11-23', validUntil: '2026-11-24', name: 'Jam kerja Ramadan' },
          weekly: {
            1: [
              { opens: '08:00', closes: '12:00' },
              { opens: '12:30', closes: '15:00' },
            ],
          },
        },
      ],
    });
    expect(days(calendar, '2026-11-23 08:30', '2026-11-23 13:00')).toEqual(['2026-11-23 08:30-12:00 12:30-13:00']);
    expect(calendar.daysBetween(wib('2026-11-24 00:00'), wib('2026-11-26 00:00'))).toMatchObject([
      { off: { kind: 'weekly_rest', name: 'Jam kerja Ramadan' }, temporaryHours: 'Jam kerja Ramadan' },
      { off: null, temporaryHours: null },
    ]);
  });

  it('round the clock run into each other', () => {
    expect(roundTheClock.daysBetween(wib('2026-11-20 22:00'), wib('2026-11-21 02:00')).map(line)).toEqual([
      '2026-11-20 22:00-00:00',
      '2026-11-21 00:00-02:00',
    ]);
  });

  it('hold the working time between the same instants', () => {
    const [from, until] = [wib('2026-03-10 11:11'), wib('2026-06-02 09:59')];
    const periods = office.daysBetween(from, until).flatMap((day) => day.periods);
    const sum = periods.reduce((ms, period) => ms + (period.to.getTime() - period.from.getTime()), 0);
    expect(sum).toBe(office.workTimeBetween(from, until));
  });

  it('are at most 4,000', () => {
    const from = wib('2026-01-01 00:00');
    expect(office.daysBetween(from, new Date(from.getTime() + 4000 * 86_400_000))).toHaveLength(4000);
    expect(() => office.daysBetween(from, new Date(from.getTime() + 4001 * 86_400_000))).toThrow('out_of_range');
  });

  it('of a year are all of its local days', () => {
    expect(office.daysOfYear(2028)).toHaveLength(366);
    expect(office.daysOfYear(2026).at(0)).toMatchObject({ date: '2026-01-01', off: { kind: 'libur_nasional' } });
    expect(office.daysOfYear(2026).at(-1)).toMatchObject({ date: '2026-12-31', off: null });
  });
});
