import { IANAZone } from 'luxon';
import { CalendarError, type CalendarData, type CalendarDay, type DayOff, type Holiday } from './calendar-data';
import { backward, forward, sumOfPeriods, workWithin, type WorkingDay } from './working-day';
import {
  compileHours,
  dateOf,
  dayNumber,
  firstDayOf,
  temporaryOn,
  weekdayIndex,
  weekOn,
  yearOf,
  type CompiledHours,
  type DayHours,
} from './working-hours';

const SECOND = 1000;
const DAY = 86_400_000;
/** A century: no promise reaches further, so a search that does has gone wrong. */
const SEARCH_LIMIT_DAYS = 36_600;
/** More days than any clock runs: an explanation longer than that is nobody's answer. */
const LONGEST_EXPLANATION_DAYS = 4000;
const NO_HOURS: DayHours = [];

/**
 * Working time of one calendar: which instants count. Pure: instants in, instants out. Days are computed once and kept,
 * so that a deadline of 60 working days costs microseconds; instances are therefore meant to be kept too.
 */
export class WorkingCalendar {
  readonly code: string;
  readonly version: number;
  private readonly zone: IANAZone;
  private readonly hours: CompiledHours;
  private readonly daysOff: ReadonlyMap<number, Holiday>;
  private readonly decreedYears: ReadonlySet<number> | 'every';
  private readonly days = new Map<number, WorkingDay>();

  private constructor(data: CalendarData) {
    this.code = data.code;
    this.version = data.version;
    this.hours = compileHours(data);
    this.zone = IANAZone.create(data.timeZone);
    this.daysOff = new Map([
      ...byDayNumber(data.holidays, 'holidays'),
      ...(data.ignoresHolidays ? [] : byDayNumber(data.decreedHolidays, 'decreedHolidays')),
    ]);
    this.decreedYears = data.ignoresHolidays ? 'every' : new Set(data.decreedYears);
    this.assertWorkingDays();
  }

  /** @throws CalendarError when the data can't be computed with, above all when it has no working hours. */
  static from(data: CalendarData): WorkingCalendar {
    return new WorkingCalendar(data);
  }

  /** Working milliseconds from `a` to `b`; 0 when `b` isn't after `a`. */
  workTimeBetween(a: Date, b: Date): number {
    const [from, until] = [a.getTime(), b.getTime()];
    if (until <= from) return 0;
    const [first, last] = [this.dayOf(from), this.dayOf(until)];
    if (first === last) return workWithin(this.day(first), from, until);
    let work = workWithin(this.day(first), from, Infinity) + workWithin(this.day(last), -Infinity, until);
    for (let day = first + 1; day < last; day++) work += this.day(day).work;
    return work;
  }

  /**
   * The earliest instant by which `ms` of working time have run since `from`: always within working hours (a closing
   * instant rather than the next opening), except that no work to wait for answers `from` itself.
   */
  addWorkTime(from: Date, ms: number): Date {
    if (ms <= 0) return from;
    const start = from.getTime();
    let left = ms;
    for (let number = this.dayOf(start), end = number + SEARCH_LIMIT_DAYS; number < end; number++) {
      const day = this.day(number);
      const work = workWithin(day, start, Infinity);
      if (work >= left) return new Date(forward(day, start, left));
      left -= work;
    }
    throw new CalendarError('out_of_range', '');
  }

  /** The earliest working instant not before `from`: `from` itself, or the next opening. */
  nextWorkingInstant(from: Date): Date {
    return new Date(this.addWorkTime(from, 1).getTime() - 1);
  }

  /** The earliest instant from which exactly `ms` of working time run until `until`: addWorkTime backwards. */
  rewindWorkTime(until: Date, ms: number): Date {
    const end = until.getTime();
    let left = ms;
    for (let number = this.dayOf(end), last = number - SEARCH_LIMIT_DAYS; number > last; number--) {
      const day = this.day(number);
      const work = workWithin(day, -Infinity, end);
      if (work > left) return new Date(backward(day, end, left));
      left -= work;
    }
    throw new CalendarError('out_of_range', '');
  }

  /**
   * The close of the n-th working day after the local day of `from`: day 1 is the first working day after receipt,
   * whatever the hour of receipt (domain.md, assumed).
   */
  closeOfWorkingDay(from: Date, n: number): Date {
    let count = 0;
    for (let number = this.dayOf(from.getTime()) + 1, end = number + SEARCH_LIMIT_DAYS; number < end; number++) {
      const day = this.day(number);
      if (day.work > 0 && ++count === n) return new Date(day.closes);
    }
    throw new CalendarError('out_of_range', '');
  }

  /** The earliest close of a working day, not before `from`, by which `ms` of working time have run since `from`. */
  closeAfterWorkTime(from: Date, ms: number): Date {
    const start = from.getTime();
    let left = Math.max(ms, 0);
    for (let number = this.dayOf(start), end = number + SEARCH_LIMIT_DAYS; number < end; number++) {
      const day = this.day(number);
      if (day.work > 0 && day.closes >= start && workWithin(day, start, day.closes) >= left)
        return new Date(day.closes);
      left -= workWithin(day, start, Infinity);
    }
    throw new CalendarError('out_of_range', '');
  }

  /** 23:59:59 of the n-th calendar day after the local day of `from`; n = 0 is that day itself. */
  endOfCalendarDay(from: Date, n: number): Date {
    return new Date(this.day(this.dayOf(from.getTime()) + n + 1).starts - SECOND);
  }

  /**
   * Working days after the local day of `from`, up to and with that of `until`: 0 on the same day, 1 on the next working
   * day. The other way round where `until` lies before: -1 once a working day has begun since.
   */
  workingDaysUntil(from: Date, until: Date): number {
    const [a, b] = [this.dayOf(from.getTime()), this.dayOf(until.getTime())];
    let count = 0;
    for (let day = Math.min(a, b) + 1; day <= Math.max(a, b); day++) if (this.day(day).work > 0) count++;
    return b < a ? 0 - count : count;
  }

  /** Local days from that of `from` to that of `until`; negative where it lies before. */
  calendarDaysUntil(from: Date, until: Date): number {
    return this.dayOf(until.getTime()) - this.dayOf(from.getTime());
  }

  /** True where the days off of that local year aren't decreed yet, so that a deadline there may still move. */
  isProvisional(until: Date): boolean {
    if (this.decreedYears === 'every') return false;
    return !this.decreedYears.has(yearOf(this.dayOf(until.getTime())));
  }

  /**
   * Every local day from `a` to `b` with its working periods within them and, for a day without any, the reason: a
   * holiday by its name, else the weekly rest. A day at whose midnight `b` falls has no part in it; nothing when `b`
   * isn't after `a`.
   * @throws CalendarError `out_of_range` beyond 4,000 days
   */
  daysBetween(a: Date, b: Date): CalendarDay[] {
    const [from, until] = [a.getTime(), b.getTime()];
    if (until <= from) return [];
    const [first, last] = [this.dayOf(from), this.dayOf(until - 1)];
    if (last - first >= LONGEST_EXPLANATION_DAYS) throw new CalendarError('out_of_range', '');
    return Array.from({ length: last - first + 1 }, (_, index) => this.explain(first + index, from, until));
  }

  /** Every local day of a year, as daysBetween. */
  daysOfYear(year: number): CalendarDay[] {
    const [first, next] = [this.day(firstDayOf(year)), this.day(firstDayOf(year + 1))];
    return this.daysBetween(new Date(first.starts), new Date(next.starts));
  }

  private explain(number: number, from: number, until: number): CalendarDay {
    const { edges } = this.day(number);
    const periods: CalendarDay['periods'] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const opens = Math.max(edges[i] ?? 0, from);
      const closes = Math.min(edges[i + 1] ?? 0, until);
      if (closes > opens) periods.push({ from: new Date(opens), to: new Date(closes) });
    }
    const temporary = temporaryOn(this.hours, number)?.name ?? null;
    const off = edges.length > 0 ? null : this.reasonOff(number, temporary);
    return { date: dateOf(number), periods, off, temporaryHours: temporary };
  }

  private reasonOff(number: number, temporary: string | null): DayOff {
    const holiday = this.daysOff.get(number);
    if (!holiday) return { kind: 'weekly_rest', name: temporary, decree: null };
    return { kind: holiday.kind, name: holiday.name, decree: holiday.decree };
  }

  /** Temporary hours and days off may leave days free, but never a whole year: its deadlines would all fall into the next. */
  private assertWorkingDays(): void {
    const days = [
      ...this.daysOff.keys(),
      ...this.hours.temporary.flatMap(({ fromDay, untilDay }) => [fromDay, untilDay]),
    ];
    for (const year of new Set(days.map(yearOf))) {
      let day = firstDayOf(year);
      const next = firstDayOf(year + 1);
      while (day < next && this.hoursOf(day).length === 0) day++;
      if (day === next) throw new CalendarError('no_working_day_in_year', 'versions');
    }
  }

  /** The local day of an instant: the guess by the day's offset is off by at most one where the clocks change. */
  private dayOf(instant: number): number {
    let day = Math.floor(instant / DAY);
    while (this.day(day).starts > instant) day--;
    while (this.day(day + 1).starts <= instant) day++;
    return day;
  }

  private day(number: number): WorkingDay {
    const known = this.days.get(number);
    if (known) return known;
    const day = this.buildDay(number);
    this.days.set(number, day);
    return day;
  }

  private buildDay(number: number): WorkingDay {
    const midnight = number * DAY;
    const starts = this.instantOf(midnight);
    // Asking the zone is what a day costs: where its clocks don't change that day, once is enough.
    const isPlain = this.zone.offset(starts) === this.zone.offset(starts + DAY);
    const at = (time: number): number => (isPlain ? starts + time : this.instantOf(midnight + time));
    const periods = this.hoursOf(number);
    const edges = periods.flatMap(({ opens, closes }) => [at(opens), at(closes)]);
    const last = periods.at(-1);
    return {
      starts,
      edges,
      work: sumOfPeriods(edges),
      closes: last === undefined ? 0 : at(last.closes) - (last.closes === DAY ? SECOND : 0),
    };
  }

  private hoursOf(number: number): DayHours {
    if (this.daysOff.has(number)) return NO_HOURS;
    return weekOn(this.hours, number)[weekdayIndex(number)] ?? NO_HOURS;
  }

  /** From local wall time (as if it were UTC) to the instant; the offset is settled once more where the clocks change. */
  private instantOf(local: number): number {
    const guess = local - this.zone.offset(local) * 60 * SECOND;
    return local - this.zone.offset(guess) * 60 * SECOND;
  }
}

const byDayNumber = (holidays: readonly Holiday[], field: string): [number, Holiday][] =>
  holidays.map((holiday, index) => [dayNumber(holiday.date, `${field}[${index}].date`), holiday]);
