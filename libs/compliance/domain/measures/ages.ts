import type { DayRange } from './spans';

/** Ages in calendar days at which a class of open complaints begins. */
const AGES = [0, 4, 8, 15, 31, 61];
const DAY = 86_400_000;

interface AgeClass {
  /** Such as `4-7`, the last one `61-`. */
  key: string;
  /** The days on which complaints of that age were filed. */
  filed: DayRange;
  count: number;
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);

/** The last day on which complaints of the oldest class were filed. */
export const oldestOf = (on: string): string => dayBefore(on, AGES.at(-1) ?? 0);

/** @param filed how many are open by the day on which they were filed @param on the local day on which ages are taken */
export function ageClasses(filed: ReadonlyMap<string, number>, on: string, beginning: string): AgeClass[] {
  return AGES.map((from, index) => {
    const next = AGES[index + 1];
    const range: DayRange = { from: next === undefined ? beginning : dayBefore(on, next - 1), to: dayBefore(on, from) };
    const within = [...filed].filter(([day]) => day >= range.from && (day <= range.to || from === 0));
    return {
      key: `${from}-${next === undefined ? '' : next - 1}`,
      filed: range,
      count: within.reduce((sum, [, count]) => sum + count, 0),
    };
  });
}
