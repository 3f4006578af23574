/** Local days, both inclusive. */
export interface DayRange {
  from: string;
  to: string;
}

/** What numbers are kept by, the finest first. */
const calendarSpans = ['day', 'month', 'quarter', 'year'] as const;
export type CalendarSpan = (typeof calendarSpans)[number];

/** What numbers are kept by of when they became known; a third of a month is its days 1 to 10, 11 to 20 or those after. */
export type KnownSpan = 'day' | 'third' | 'month' | 'quarter';

/** Whole spans of one kind that follow one another: the first day of the first … the last day of the last. */
export interface Piece extends DayRange {
  span: CalendarSpan;
}

const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** @param first the first day of a month */
export function nextMonth(first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The first day of the span that a day lies in. */
export function startOf(day: string, span: CalendarSpan | KnownSpan): string {
  if (span === 'day') return day;
  if (span === 'third')
    return `${day.slice(0, 8)}${day < `${day.slice(0, 8)}11` ? '01' : day.slice(8) < '21' ? '11' : '21'}`;
  if (span === 'year') return `${day.slice(0, 4)}-01-01`;
  if (span === 'month') return firstOf(day);
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return `${day.slice(0, 4)}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
}

/** @param first the first day of a span */
function nextStart(first: string, span: CalendarSpan): string {
  if (span === 'day') return addDays(first, 1);
  let next = first;
  for (let months = { month: 1, quarter: 3, year: 12 }[span]; months > 0; months -= 1) next = nextMonth(next);
  return next;
}

/**
 * Cuts a period into the coarsest spans that fill it, in their order, so that as few rows as possible answer it. A span that
 * lasts until `today` is whole as soon as its first day is asked for: nothing is filed in the future.
 */
export function piecesOf({ from, to }: DayRange, today: string, coarsest: CalendarSpan = 'year'): Piece[] {
  const open = startOf(to > today ? to : today, coarsest);
  return cut({ from, to: to >= today ? addDays(nextStart(open, coarsest), -1) : to }, coarsest);
}

function cut({ from, to }: DayRange, span: CalendarSpan): Piece[] {
  if (from > to) return [];
  if (span === 'day') return [{ span, from, to }];
  const finer = calendarSpans[calendarSpans.indexOf(span) - 1] ?? 'day';
  const first = from === startOf(from, span) ? from : nextStart(startOf(from, span), span);
  const after = startOf(addDays(to, 1), span);
  if (first >= after) return cut({ from, to }, finer);
  const whole: Piece = { span, from: first, to: addDays(after, -1) };
  return [...cut({ from, to: addDays(first, -1) }, finer), whole, ...cut({ from: after, to }, finer)];
}

/** Spans in which things became known, those that begin on the first of `from` … `to`: to be added, or taken off again. */
interface KnownPiece extends DayRange {
  span: KnownSpan;
  isTakenOff: boolean;
}

const BEGINNING = '0001-01-01';

/**
 * All that was known by the end of a day, in as few spans as possible: up to the end of a third of a month that is nearest to it, and
 * from there at most five days to and fro. What is known later than `today` nobody has.
 */
export function knownBy(asOf: string, today: string): KnownPiece[] {
  const begin = startOf(asOf, 'third');
  const after = nextThird(begin);
  const isNearerEnd = asOf >= today || daysBetween(asOf, after) - 1 < daysBetween(begin, asOf) + 1;
  const end = addDays(isNearerEnd ? after : begin, -1);
  const days = isNearerEnd ? { from: addDays(asOf, 1), to: end } : { from: begin, to: asOf };
  const isNothing = asOf >= today || days.from > days.to;
  return [...wholeSpans(end), ...(isNothing ? [] : [{ span: 'day' as const, ...days, isTakenOff: isNearerEnd }])];
}

const nextThird = (first: string): string => (first.endsWith('21') ? nextMonth(firstOf(first)) : addDays(first, 10));

/** @param end the last day of a third of a month */
function wholeSpans(end: string): KnownPiece[] {
  const after = addDays(end, 1);
  const bounds = { quarter: startOf(after, 'quarter'), month: startOf(after, 'month'), third: after };
  let from = BEGINNING;
  return (['quarter', 'month', 'third'] as const).flatMap((span) => {
    const piece = { span, from, to: addDays(bounds[span], -1), isTakenOff: false };
    from = bounds[span];
    return piece.from <= piece.to ? [piece] : [];
  });
}

export function daysOfMonth(first: string): string[] {
  const end = nextMonth(first);
  const days: string[] = [];
  for (let day = first; day < end; day = addDays(day, 1)) days.push(day);
  return days;
}

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const daysBefore = (day: string, days: number): string => addDays(day, -days);

/** The last Sunday before a day. */
export function lastWeekEnd(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -7 : -weekday);
}
