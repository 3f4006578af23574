import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../scripts/lib/say.mjs';
import { openSession } from '../../scripts/lib/session.mjs';

/**
 * Runs a bench on servers of its own, which are thrown away afterwards, and ends the process. Refused because another run
 * has the folder, it leaves that run's servers alone.
 * @param {string} name the command, as people type it
 * @param {string} dir
 * @param {(session: Awaited<ReturnType<typeof openSession>>) => Promise<void>} bench
 * @param {{ keep?: boolean }} [options] `keep`: the data stays for the next run
 */
export async function runBench(name, dir, bench, { keep = false } = {}) {
  let session;
  let code = 1;
  try {
    session = await openSession(name, dir, { interruptedCode: 130, throwAway: !keep });
    await bench(session);
    code = 0;
  } catch (error) {
    if (!session?.isClosing()) explain(error);
  }
  if (!session) process.exit(code);
  if (session.isClosing()) return;
  await session.stopAll();
  if (!keep) for (const data of ['postgres', 'redis']) rmSync(join(dir, data), { recursive: true, force: true });
  process.exit(code);
}
