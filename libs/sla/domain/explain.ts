import { firstHolder, spansOf, type ClockAct, type ClockHolder, type ClockSpan } from './clock-acts';
import type { DayOff } from './calendar-data';
import { measureOf } from './measure';
import type { DurationUnit } from './policy';
import type { ClockState } from './sla-clock';
import type { WorkingCalendar } from './working-calendar';

/** Why a stretch of a clock's life counted or didn't. */
export type SegmentReason =
  /** Working hours of one local day; `temporaryHours` names those in force, such as Ramadan's. */
  | { kind: 'work'; temporaryHours: string | null }
  /** Every hour counts: calendar days and seconds. */
  | { kind: 'elapsed' }
  /** The code of the list of pause reasons, or `awaiting_information`. */
  | { kind: 'paused'; code: string }
  | { kind: 'off'; day: DayOff };

export interface ClockSegment {
  from: Date;
  to: Date;
  /** Working periods of the day; empty where nothing counted. */
  periods: { from: Date; to: Date }[];
  /** Milliseconds that counted. */
  countedMs: number;
  reason: SegmentReason;
  /** The n-th working day of a limit in working days; null for the day of receipt and once a pause makes days partial. */
  workingDay: number | null;
}

/** The parts of a clock that explain it. */
interface ExplainedClock extends ClockHolder {
  unit: DurationUnit;
  state: ClockState;
  startedAt: Date;
  dueAt: Date;
  stoppedAt: Date | null;
  acts: readonly ClockAct[];
}

/** Longer limits are explained up to here: nobody reads more, and every list is bounded. */
const LONGEST_DAYS = 400;
const SECOND = 1000;
const DAY = 86_400_000;

/**
 * A clock's life in segments, from its start to where its date comes from: its due date, for a closed one where it
 * stopped, for a paused one `now`. Nights aren't listed: a day shows its working hours.
 */
export function explainClock(
  clock: ExplainedClock,
  byCode: (code: string) => WorkingCalendar,
  now: Date,
): ClockSegment[] {
  const end = clock.stoppedAt ?? (clock.state === 'paused' ? now : clock.dueAt);
  const until = new Date(Math.min(end.getTime(), clock.startedAt.getTime() + LONGEST_DAYS * DAY));
  const segments = spansOf(clock, until).flatMap((span) => segmentsOf(span, clock.unit, byCode));
  if (clock.unit !== 'working_days') return joined(segments);
  const dayOfReceipt = byCode(firstHolder(clock).calendarCode).endOfCalendarDay(clock.startedAt, 0);
  return numbered(joined(segments), dayOfReceipt);
}

function segmentsOf(span: ClockSpan, unit: DurationUnit, byCode: (code: string) => WorkingCalendar): ClockSegment[] {
  const { from, until: to } = span;
  const whole = { from, to, periods: [], countedMs: 0, workingDay: null };
  if (span.paused !== null) return [{ ...whole, reason: { kind: 'paused', code: span.paused } }];
  if (unit === 'calendar_days' || unit === 'seconds') {
    return [{ ...whole, countedMs: to.getTime() - from.getTime(), reason: { kind: 'elapsed' } }];
  }
  const calendar = byCode(span.calendarCode);
  const endOfDay = (index: number): Date => new Date(calendar.endOfCalendarDay(from, index).getTime() + SECOND);
  return calendar.daysBetween(from, to).flatMap(({ periods, off, temporaryHours }, index, days): ClockSegment[] => {
    if (off) {
      const starts = index === 0 ? from : endOfDay(index - 1);
      const ends = index === days.length - 1 ? to : endOfDay(index);
      return [{ ...whole, from: starts, to: ends, reason: { kind: 'off', day: off } }];
    }
    const [first, last] = [periods[0], periods.at(-1)];
    if (!first || !last) return [];
    const countedMs = periods.reduce((sum, period) => sum + period.to.getTime() - period.from.getTime(), 0);
    const reason = { kind: 'work' as const, temporaryHours };
    return [{ from: first.from, to: last.to, periods, countedMs, reason, workingDay: null }];
  });
}

/** Free days in a row with the same reason are one segment: "Sabtu, Minggu". */
function joined(segments: readonly ClockSegment[]): ClockSegment[] {
  return segments.reduce<ClockSegment[]>((all, segment) => {
    const before = all.at(-1);
    if (before && sameDayOff(before.reason, segment.reason) && before.to.getTime() === segment.from.getTime()) {
      return [...all.slice(0, -1), { ...before, to: segment.to }];
    }
    return [...all, segment];
  }, []);
}

const sameDayOff = (a: SegmentReason, b: SegmentReason): boolean =>
  a.kind === 'off' && b.kind === 'off' && a.day.kind === b.day.kind && a.day.name === b.day.name;

/** Day 1 is the first working day after receipt (domain.md, assumed). */
function numbered(segments: readonly ClockSegment[], dayOfReceipt: Date): ClockSegment[] {
  const pausedFrom = segments.findIndex(({ reason }) => reason.kind === 'paused');
  let day = 0;
  return segments.map((segment, index) => {
    const partial = pausedFrom >= 0 && index >= pausedFrom;
    if (segment.reason.kind !== 'work' || segment.from <= dayOfReceipt || partial) return segment;
    return { ...segment, workingDay: ++day };
  });
}

/** How long whom a clock ran for: working time is charged to whoever held the complaint. */
export interface HeldTime {
  /** Null: no OPD was responsible, the verifier held it. */
  opdCode: string | null;
  /** Milliseconds that counted while that OPD held it. */
  countedMs: number;
}

/** In the order of first holding, up to `now` or where the clock stopped; an OPD that got it back stands once. */
export function chargeClock(clock: ExplainedClock, byCode: (code: string) => WorkingCalendar, now: Date): HeldTime[] {
  const held = new Map<string | null, number>();
  for (const span of spansOf(clock, clock.stoppedAt ?? now)) {
    const counted =
      span.paused === null ? measureOf(clock.unit, byCode(span.calendarCode)).between(span.from, span.until) : 0;
    held.set(span.opdCode, (held.get(span.opdCode) ?? 0) + counted);
  }
  return [...held].map(([opdCode, countedMs]) => ({ opdCode, countedMs }));
}
