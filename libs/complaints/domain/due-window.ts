/** When something is due, in days and weeks (Monday to Sunday) of the local calendar. */
export const dueWindows = ['overdue', 'today', 'tomorrow', 'week', 'later'] as const;
export type DueWindow = (typeof dueWindows)[number];

/** What is counted: the windows, and what isn't verified, which an OPD's staff can't act on yet. */
export const dueCounted = [...dueWindows, 'unverified'] as const;
export type DueCounted = (typeof dueCounted)[number];

/** `ahead`: what the reader can act on and isn't overdue, also what isn't due at all. */
export const dueFilters = [...dueCounted, 'ahead'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** [from, to); null: unbounded. */
interface Span {
  from: Date | null;
  to: Date | null;
}

/**
 * The instants between which each window lies: overdue up to now, the others after it.
 * @param midnight the first instant of the local day that lies so many days after that of `now`
 * @param weekday of `now`, 1 (Monday) to 7
 */
export function dueSpans(now: Date, midnight: (days: number) => Date, weekday: number): Record<DueWindow, Span> {
  // On a Sunday tomorrow is a day of the next week: nothing is left of this one.
  const nextWeek = midnight(Math.max(2, 8 - weekday));
  return {
    overdue: { from: null, to: now },
    today: { from: now, to: midnight(1) },
    tomorrow: { from: midnight(1), to: midnight(2) },
    week: { from: midnight(2), to: nextWeek },
    later: { from: nextWeek, to: null },
  };
}
