/** Local days, both inclusive. */
export interface DayRange {
  from: string;
  to: string;
}

/** A period as whole months and the days left over at its ends. */
export interface SpannedPeriod {
  /** First days of whole months, from … before `monthsBefore`; null where there is none. */
  months: DayRange | null;
  days: DayRange[];
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

/**
 * Cuts a period so that as few rows as possible answer it. A month that lasts until `today` is whole as soon as its
 * first day is asked for: nothing is filed in the future.
 */
export function spanPeriod({ from, to }: DayRange, today: string): SpannedPeriod {
  if (from > to) return { months: null, days: [] };
  const end = to >= today ? addDays(nextMonth(firstOf(to > today ? to : today)), -1) : to;
  const firstWhole = from === firstOf(from) ? from : nextMonth(firstOf(from));
  const afterWhole = firstOf(addDays(end, 1));
  if (firstWhole >= afterWhole) return { months: null, days: [{ from, to: end }] };
  const days: DayRange[] = [];
  if (from < firstWhole) days.push({ from, to: addDays(firstWhole, -1) });
  if (end >= afterWhole) days.push({ from: afterWhole, to: end });
  return { months: { from: firstWhole, to: addDays(afterWhole, -1) }, days };
}

/** The first days of the months that a period touches. */
export function monthsOf({ from, to }: DayRange): string[] {
  const months: string[] = [];
  for (let month = firstOf(from); month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

export function daysOfMonth(first: string): string[] {
  const end = nextMonth(first);
  const days: string[] = [];
  for (let day = first; day < end; day = addDays(day, 1)) days.push(day);
  return days;
}

export const daysBefore = (day: string, days: number): string => addDays(day, -days);

/** The last Sunday before a day. */
export function lastWeekEnd(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -7 : -weekday);
}
