import { localDay } from '@tanggap/platform';
import { LONGEST_PAUSE_DAYS } from '@tanggap/sla';
import type { ClockRecord } from './persistence/complaint-reader';

const DAY_MS = 86_400_000;

/** Local days, YYYY-MM-DD, both inclusive; days off among them can't be promised all the same. */
export interface ExtensionDays {
  from: string;
  until: string;
}

/** The days between the promise that holds and the law's own limit; null where no later date can be promised. */
export function extensionDays(clocks: readonly ClockRecord[], now: Date): ExtensionDays | null {
  const open = clocks.filter(({ state }) => state === 'running' || state === 'paused');
  const resolution = open.find(({ clock }) => clock === 'resolution');
  const statutory = open.find(({ clock }) => clock === 'statutory');
  if (!resolution || resolution.breachedAt !== null) return null;
  const dueAt = new Date(resolution.dueAt);
  // The date of a clock that stands still moves when it runs on.
  if (resolution.state === 'running' && dueAt <= now) return null;
  const from = localDay(after(dueAt > now ? dueAt : now, 1));
  const farthest = localDay(after(now, LONGEST_PAUSE_DAYS));
  const lawful = statutory ? localDay(new Date(statutory.dueAt)) : farthest;
  const until = lawful < farthest ? lawful : farthest;
  return from <= until ? { from, until } : null;
}

const after = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);
