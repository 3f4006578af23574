import { readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const { PRIORITY_BELOW_NORMAL } = constants.priority;

/**
 * Lets what people wait for go first where the processor is scarce: a citizen or an officer waits for the API, while a
 * worker's batches only grow meanwhile. Best effort: elsewhere than on Linux the process alone steps back, and containers have
 * shares of their own.
 */
export function stepBack(): void {
  try {
    setPriority(PRIORITY_BELOW_NORMAL);
    // Linux shares a processor by sessions first (sched(7), autogroup). Of a session that others share it isn't ours to decide.
    if (leadsItsSession()) writeFileSync('/proc/self/autogroup', String(PRIORITY_BELOW_NORMAL));
  } catch {
    // No such thing here: the worker runs as everybody else does.
  }
}

/** By the fields after the name in parentheses (proc(5)): state, parent, group, session. */
function leadsItsSession(): boolean {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const [, , , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(session) === process.pid;
}
