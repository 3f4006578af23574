import { limitPassed, isOpen, type SlaClock } from './sla-clock';
import type { WorkingCalendar } from './working-calendar';

/** Why a later date can't be promised any more. */
type ExtensionProblem = 'no_open_limit' | 'limit_passed';

/** Whether the promise of the resolution can still be extended: only before its limit, however long it stands paused. */
export function extensionProblem(clocks: readonly SlaClock[], now: Date): ExtensionProblem | null {
  const resolution = openResolution(clocks);
  if (!resolution) return 'no_open_limit';
  const late = limitPassed(resolution) || (resolution.state === 'running' && resolution.dueAt <= now);
  return late ? 'limit_passed' : null;
}

export const openResolution = (clocks: readonly SlaClock[]): SlaClock | undefined =>
  clocks.find((clock) => clock.clock === 'resolution' && isOpen(clock) && !clock.planned);

/** The law's own limit, beyond which nothing can be promised; null where none is open. */
export const lawfulLimit = (clocks: readonly SlaClock[]): Date | null =>
  clocks.find((clock) => clock.clock === 'statutory' && isOpen(clock))?.dueAt ?? null;

/**
 * The instant that stands for "until the close of that day" in an extension: kept as the day's first moment where limits
 * fall at a day's close, so that other hours of that day move the promise along; else the close itself.
 * @param dayStart the day's first moment
 * @returns null where that day has no working hours
 */
export function extensionInstant(
  clock: SlaClock,
  calendar: WorkingCalendar,
  dayStart: Date,
  dayEnd: Date,
): Date | null {
  const close = calendar.closeAfterWorkTime(dayStart, 0);
  if (close >= dayEnd) return null;
  return clock.unit === 'working_days' ? dayStart : close;
}
