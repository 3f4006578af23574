import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 20;

/**
 * Asks until the answer is neither false nor undefined nor null, and returns it: never a sleep of a guessed length.
 * @throws Error naming what was waited for
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  timeoutMs = 10_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await condition();
    if (answer !== false && answer !== undefined && answer !== null) return answer;
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain until ${what}`);
    await pause(EVERY_MS);
  }
}
