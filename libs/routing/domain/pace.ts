/** Long enough to get on, short enough that timers of the same process don't wait. */
const STRETCH_MS = 10;

/**
 * Runs work that pauses (a generator) to its end, letting other work of the process go on every few milliseconds.
 * @param breathe waits until the process has done what else there was
 * @param now milliseconds of a clock that never goes back
 */
export async function atPace<T>(
  work: Generator<void, T>,
  breathe: () => Promise<unknown>,
  now: () => number,
): Promise<T> {
  let began = now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (now() - began < STRETCH_MS) continue;
    await breathe();
    began = now();
  }
}
