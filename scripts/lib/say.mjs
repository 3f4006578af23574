const interactive = process.stdout.isTTY === true;
const since = performance.now();
const running = new Map();
let painted = false;

/** A problem whose message is meant for the person at the terminal: shown without a stack. */
export class Trouble extends Error {}

const elapsed = (from) => `${((performance.now() - from) / 1000).toFixed(1)} dtk`;

function erase() {
  if (painted) process.stdout.write('\r\x1b[2K');
  painted = false;
}

function paint() {
  if (!interactive || running.size === 0) return;
  erase();
  const steps = [...running.values()].map(({ label, from }) => `${label} (${elapsed(from)})`).join(' · ');
  process.stdout.write(`  … ${steps}`.slice(0, (process.stdout.columns ?? 80) - 1));
  painted = true;
}

export function say(line = '') {
  erase();
  process.stdout.write(`${line}\n`);
  paint();
}

/**
 * Runs one step and shows that it is under way: a live line on a terminal, else a line every 15 s for the long ones.
 * @template T
 * @param {string} label @param {() => Promise<T>} work
 * @param {(result: T) => string} [outcome] what to add behind the label when it is done
 * @returns {Promise<T>}
 */
export async function step(label, work, outcome = () => '') {
  const key = Symbol(label);
  const from = performance.now();
  running.set(key, { label, from });
  const ticker = setInterval(
    () => (interactive ? paint() : say(`  … ${label} (${elapsed(from)})`)),
    interactive ? 250 : 15_000,
  );
  try {
    const result = await work();
    running.delete(key);
    say(`  ✓ ${label}${outcome(result)} (${elapsed(from)})`);
    return result;
  } catch (error) {
    running.delete(key);
    say(`  ✗ ${label} (${elapsed(from)})`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/** Seconds since the script began, for the banner. */
export const totalTime = () => elapsed(since);

/** Prints what went wrong: a plain sentence for a `Trouble`, the stack for what nobody expected. */
export function explain(error) {
  erase();
  process.stderr.write(`\n${error instanceof Trouble ? error.message : (error?.stack ?? String(error))}\n`);
}
