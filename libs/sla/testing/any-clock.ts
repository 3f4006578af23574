import fc from 'fast-check';
import type { CalendarData, CalendarHours, Holiday, WeeklyHours, WorkingPeriod } from '../domain/calendar-data';
import { weekdays } from '../domain/calendar-data';
import type { Duration } from '../domain/policy';
import { QUARTER, type SlowClock } from './brute-force';
import { decreedHolidays } from './calendars';

const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
/** Four years from 2024 on. */
const DAYS = 1461;

const dateOf = (day: number): string => new Date(FIRST + day * DAY).toISOString().slice(0, 10);
const timeOf = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/** Up to three periods of a day, such as before and after lunch or the Friday prayer; a shift may end at 24:00. */
const anyPeriods: fc.Arbitrary<WorkingPeriod[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => quarters.sort((a, b) => a - b))
  .map((quarters) =>
    Array.from({ length: Math.floor(quarters.length / 2) }, (_, index) => ({
      opens: timeOf(quarters[2 * index] ?? 0),
      closes: timeOf(quarters[2 * index + 1] ?? 96),
    })),
  );
const office: WorkingPeriod[] = [{ opens: '07:30', closes: '16:00' }];
const roundTheClock: WorkingPeriod[] = [{ opens: '00:00', closes: '24:00' }];
const anyDay = fc.oneof(
  { weight: 3, arbitrary: fc.constant(office) },
  { weight: 3, arbitrary: anyPeriods },
  { weight: 2, arbitrary: fc.constant<WorkingPeriod[]>([]) },
);
const weekOf = (days: WorkingPeriod[][]): WeeklyHours =>
  Object.fromEntries(weekdays.map((weekday, index) => [weekday, days[index] ?? []]));
const anyWeek: fc.Arbitrary<WeeklyHours> = fc.array(anyDay, { minLength: 7, maxLength: 7 }).map(weekOf);
const anyWorkedWeek: fc.Arbitrary<WeeklyHours> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(anyDay, { minLength: 7, maxLength: 7 }), fc.integer({ min: 0, max: 6 }))
      .map(([days, worked]) => weekOf(days.map((day, index) => (index === worked ? office : day)))),
  },
  { weight: 1, arbitrary: fc.constant(weekOf(Array.from({ length: 7 }, () => roundTheClock))) },
);

const anyStanding: fc.Arbitrary<CalendarHours[]> = fc.uniqueArray(
  fc.record({ validFrom: fc.integer({ min: 0, max: DAYS }).map(dateOf), weekly: anyWorkedWeek }),
  { minLength: 1, maxLength: 3, selector: ({ validFrom }) => validFrom },
);

/** Ramadan hours, or an office closed for some days: at most one each half-year, so that they never lie on each other. */
const anyTemporary: fc.Arbitrary<CalendarHours[]> = fc
  .array(
    fc.record({
      nth: fc.integer({ min: 0, max: 7 }),
      after: fc.integer({ min: 0, max: 100 }),
      days: fc.integer({ min: 0, max: 60 }),
      weekly: fc.oneof(anyWeek, fc.constant<WeeklyHours>({})),
    }),
    { maxLength: 3 },
  )
  .map((spans) => spans.filter(({ nth }, index) => spans.findIndex((other) => other.nth === nth) === index))
  .map((spans) =>
    spans.map(({ nth, after, days, weekly }) => {
      const first = nth * 182 + after;
      return { validFrom: dateOf(first), validUntil: dateOf(first + days), name: 'Jam sementara', weekly };
    }),
  );

const daysOff = (kind: Holiday['kind'], most: number): fc.Arbitrary<Holiday[]> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: DAYS }), { maxLength: most })
    .map((days) => days.map((day) => ({ date: dateOf(day), kind, name: 'Libur', decree: 'SKB' })));

/** Any calendar that an administrator might enter: the real decrees, more of them, local days, shifts, three time zones. */
export const anyCalendar: fc.Arbitrary<CalendarData> = fc
  .record({
    timeZone: fc.constantFrom('Asia/Jakarta', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
    ignoresHolidays: fc.boolean(),
    standing: anyStanding,
    temporary: anyTemporary,
    holidays: daysOff('libur_daerah', 12),
    more: daysOff('cuti_bersama', 12),
    isDecreed: fc.boolean(),
  })
  .map(({ standing, temporary, more, isDecreed, ...rest }) => ({
    ...{ code: 'acak', version: 1, decreedYears: [2024, 2025, 2026, 2027] },
    ...rest,
    versions: [...standing, ...temporary],
    decreedHolidays: [...(isDecreed ? decreedHolidays : []), ...more],
  }));

const anyDuration: fc.Arbitrary<Duration> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ amount: fc.integer({ min: 1, max: 8 }), unit: fc.constant('working_days') }) },
  { weight: 1, arbitrary: fc.record({ amount: fc.constantFrom(14, 14, 60), unit: fc.constant('working_days') }) },
  { weight: 5, arbitrary: fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constant('working_hours') }) },
  { weight: 3, arbitrary: fc.record({ amount: fc.integer({ min: 1, max: 14 }), unit: fc.constant('calendar_days') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      amount: fc.integer({ min: 1, max: 400 }).map((n) => n * 900),
      unit: fc.constant('seconds'),
    }),
  },
);

/** A limit from any quarter of an hour of four years on, interrupted up to three times. */
export const anySlowClock: fc.Arbitrary<SlowClock> = fc
  .record({
    duration: anyDuration,
    quarter: fc.integer({ min: 0, max: DAYS * 96 }),
    pauses: fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 150 })), { maxLength: 3 }),
  })
  .map(({ duration, quarter, pauses }) => {
    const start = FIRST + quarter * QUARTER;
    let last = start;
    return {
      ...{ duration, start },
      pauses: pauses.map(([after, quarters]) => {
        const from = last + (after + 1) * QUARTER;
        last = from + quarters * QUARTER;
        return { from, until: last };
      }),
    };
  });
