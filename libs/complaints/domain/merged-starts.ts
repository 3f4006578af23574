import type { ClockName } from '@tanggap/sla';

/** When the first promises of a report began, by clock. */
export type ClockStarts = Partial<Record<ClockName, Date>>;

/** Of each promise of `own` the earlier start: who reported the matter first doesn't wait longer because others did too. */
export function earliestStarts(own: ClockStarts, others: ClockStarts): ClockStarts {
  const entries = Object.entries(own) as [ClockName, Date][];
  return Object.fromEntries(
    entries.map(([clock, start]) => {
      const other = others[clock];
      return [clock, other && other < start ? other : start];
    }),
  );
}

/** As an event keeps them. */
export const inJson = (starts: ClockStarts): Record<string, string> =>
  Object.fromEntries(Object.entries(starts).map(([clock, start]) => [clock, start.toISOString()]));

/** The starts as they were written down at the first merge; null where none was. */
export function startsBeforeMerges(
  events: readonly { type: string; data: Record<string, unknown> }[],
): ClockStarts | null {
  const first = events.find(({ type, data }) => type === 'duplicate_merged' && typeof data['starts'] === 'object');
  if (!first) return null;
  const entries = Object.entries(first.data['starts'] as Record<string, string>);
  return Object.fromEntries(entries.map(([clock, start]) => [clock, new Date(start)]));
}
