import { join } from 'node:path';
import { takeLock } from './lock.mjs';
import { dataDir } from './paths.mjs';
import { endRuns, stop, watchRuns } from './processes.mjs';
import { explain, say } from './say.mjs';
import { makeDataDir } from './settings.mjs';
import { supervisor } from './supervise.mjs';

/** How long the application, then its servers, may take to stop, in milliseconds. */
const PATIENCE = { application: 2700, servers: 1500 };
/** Where nothing is kept, nothing has to be saved: over before whoever started us loses patience. */
const NO_PATIENCE = { application: 150, servers: 150 };
/** They stop after what talks to them. */
const SERVERS = ['postgres', 'redis'];

/**
 * The life of one supervising command on one data directory: the lock, the processes it keeps, and one way out that
 * stops them in order (application first, then its servers) within five seconds.
 * @param {string} what the command's name, for whoever finds the lock @param {string} [dir]
 * @param {{ interruptedCode?: number, throwAway?: boolean }} [options] the exit code when it is told to stop; `throwAway`: its
 *   data is worth nothing, so it stops at once
 */
export async function openSession(what, dir = dataDir, { interruptedCode = 0, throwAway = false } = {}) {
  const patience = throwAway ? NO_PATIENCE : PATIENCE;
  makeDataDir(dir);
  const lock = await takeLock(join(dir, 'lock.json'), what);
  let servers;
  let closing;
  const keeper = supervisor((error) => void close(1, error));
  watchRuns((child) => lock.addChild(child.spawnfile, child.pid));

  async function stopAll() {
    keeper.release();
    lock.update({ stopping: true });
    const runs = endRuns();
    const application = keeper.names().filter((name) => !SERVERS.includes(name));
    const pids = application.map((name) => keeper.running(name)?.pid).filter(Boolean);
    await Promise.all(pids.map((pid) => stop(pid, { patienceMs: patience.application })));
    await runs;
    await servers?.stop(patience.servers);
    lock.release();
  }

  function close(code, error) {
    closing ??= (async () => {
      if (error) explain(error);
      await stopAll().catch(explain);
      process.exit(code);
    })();
    return closing;
  }

  const onSignal = (signal) => {
    if (!closing) say(`\n  Menghentikan semuanya (${signal}) …`);
    void close(interruptedCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  // npm was killed: nobody would pass on a signal any more.
  setInterval(() => lock.isAbandoned() && onSignal('npm tidak ada lagi'), 500).unref();

  return {
    lock,
    close,
    stopAll,
    isClosing: () => closing !== undefined,
    settle: () => keeper.settle(),
    pidOf: (name) => keeper.running(name)?.pid,
    dismiss: (name) => keeper.dismiss(name),
    renew: (name) => keeper.renew(name).catch((error) => close(1, error)),
    /** Starts a process of the application and keeps it alive. */
    keep: (service) => keeper.keep({ ...service, onStarted: (child) => lock.addChild(service.name, child.pid) }),
    /** Starts PostgreSQL and Redis and keeps them alive. @param {ReturnType<import('./servers.mjs').servers>} pair */
    keepServers(pair) {
      servers = pair;
      return pair.start((service) => keeper.keep(service));
    },
  };
}
