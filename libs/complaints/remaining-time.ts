import type { DurationUnit, WorkingCalendar } from '@tanggap/sla';

/** How long until a deadline, as the office counts: whole days, or elapsed seconds for drills. Negative once it has passed. */
export interface RemainingTime {
  amount: number;
  unit: 'working_days' | 'calendar_days' | 'seconds';
}

/**
 * Counted in local days of the clock's own calendar, so that 1 is the next (working) day and 0 is today, or a day off since; working
 * hours are told in working days too, with the time of day beside them.
 */
export function remainingTime(dueAt: Date, unit: DurationUnit, calendar: WorkingCalendar, now: Date): RemainingTime {
  switch (unit) {
    case 'working_days':
    case 'working_hours':
      return { amount: calendar.workingDaysUntil(now, dueAt), unit: 'working_days' };
    case 'calendar_days':
      return { amount: calendar.calendarDaysUntil(now, dueAt), unit };
    case 'seconds':
      return { amount: Math.trunc((dueAt.getTime() - now.getTime()) / 1000), unit };
  }
}
