import { join } from 'node:path';
import { api, cli, dataDir, root, worker } from './paths.mjs';
import { logTail, run, spawnKept, until } from './processes.mjs';
import { Trouble } from './say.mjs';

const READY_MS = 90_000;
const logsDir = join(dataDir, 'log');
const logOf = (name, logs = logsDir) => join(logs, `${name}.log`);

/** Migrates, loads the reference data and, when asked, the demo accounts; each is done only as far as it is missing. */
export async function setUp(environment, { pack, demo }) {
  const args = [cli, 'setup', '--pack', pack, ...(demo ? ['--demo'] : [])];
  const { code, output } = await run(process.execPath, args, { cwd: root, env: environment });
  if (code !== 0) throw new Trouble(`Basis data tidak dapat disiapkan (kode ${code}):\n${output}`);
}

/**
 * A process of the application, as the supervisor keeps it; it ends by itself when its channel to us closes.
 * @param {string} name `api`, or what a worker is called
 * @param {{ onTerminal?: boolean, logs?: string }} [options] where it writes: the terminal, or its log in that folder
 */
export function service(name, environment, { onTerminal = false, logs } = {}) {
  const log = onTerminal ? undefined : logOf(name, logs);
  const entry = name === 'api' ? api : worker;
  return {
    name,
    patient: onTerminal,
    describe: () => (log ? logTail(log) : ''),
    start: async () => spawnKept(process.execPath, [entry], { log, ipc: true, cwd: root, env: environment }),
  };
}

/** @throws Trouble when the API isn't ready in time, or at once when `isClosing` says that it never will be */
export async function untilReady(address, isClosing) {
  const answer = () =>
    fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    );
  const ready = await until(async () => isClosing() || (await answer()), READY_MS, 50);
  if (ready && !isClosing()) return;
  throw new Trouble(`Api tidak siap dalam ${READY_MS / 1000} detik. Catatannya:\n${logTail(logOf('api'))}`);
}
