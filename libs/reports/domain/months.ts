/** A month and those before it, the latest last: `2026-01` and 3 give 2025-11, 2025-12, 2026-01. */
export function monthsUntil(period: string, count: number): string[] {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - 1 - (count - 1 - index);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

const DAY_MS = 86_400_000;
const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const later = (day: string, days: number): string =>
  new Date(instantOf(day) + days * DAY_MS).toISOString().slice(0, 10);
const daysFrom = (from: string, to: string): number => Math.round((instantOf(to) - instantOf(from)) / DAY_MS);
const firstDayOf = (month: string): string => `${month}-01`;
const lastDayOf = (month: string): string => later(firstDayOf(monthsAfter(month)), -1);
const monthsAfter = (month: string): string => later(firstDayOf(month), 31).slice(0, 7);

/**
 * The local day on which `month` was as old as `period` is today. The young month of two has had less time for anything to be
 * resolved: only at the same age can they be compared.
 */
export function sameAgeDay(month: string, period: string, today: string): string {
  const last = lastDayOf(month);
  if (today > lastDayOf(period)) return later(last, daysFrom(lastDayOf(period), today));
  const day = later(firstDayOf(month), daysFrom(firstDayOf(period), today));
  return day < last ? day : last;
}
