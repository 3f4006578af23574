/** Failures in a row that are free; each one more locks the account name for twice as long. */
const FREE_FAILURES = 5;
const FIRST_LOCK_SECONDS = 30;
const LONGEST_LOCK_SECONDS = 15 * 60;

/** After a day without a failure the count starts anew. */
export const FORGET_AFTER_MS = 24 * 3600 * 1000;

export interface LoginFailures {
  count: number;
  lastAt: Date | null;
  lockedUntil: Date | null;
}

/** Seconds for which a name is locked once it has failed that often: 0, then 30 s doubling up to 15 minutes. */
export function lockSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  const doublings = Math.min(failures - FREE_FAILURES, 10);
  return Math.min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS * 2 ** doublings);
}

/** Whole seconds until the name may be tried again, 0 when it may be tried now. */
export function secondsLocked(failures: LoginFailures, now: Date): number {
  if (failures.lockedUntil === null) return 0;
  return Math.max(0, Math.ceil((failures.lockedUntil.getTime() - now.getTime()) / 1000));
}

/**
 * An attempt counts as a failure from the moment it begins and is struck out when it succeeds, so a hundred guesses
 * sent at once meet the lock like a hundred sent one by one.
 */
export function beginAttempt(failures: LoginFailures, now: Date): LoginFailures {
  const forgotten = failures.lastAt !== null && now.getTime() - failures.lastAt.getTime() > FORGET_AFTER_MS;
  const count = (forgotten ? 0 : failures.count) + 1;
  const seconds = lockSeconds(count);
  return { count, lastAt: now, lockedUntil: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000) };
}
