import { join } from 'node:path';
import { takeLock } from './lock.mjs';
import { dataDir } from './paths.mjs';
import { endRuns, stop, watchRuns } from './processes.mjs';
import { explain, say } from './say.mjs';
import { makeDataDir } from './settings.mjs';
import { supervisor } from './supervise.mjs';

const APPLICATION_PATIENCE_MS = 2700;
const SERVER_PATIENCE_MS = 1500;
/** What stops before the servers it talks to. */
const APPLICATION = ['api', 'worker', 'web', 'vite'];

/**
 * The life of one supervising command on one data directory: the lock, the processes it keeps, and one way out that
 * stops them in order (application first, then its servers) within five seconds.
 * @param {string} what the command's name, for whoever finds the lock @param {string} [dir]
 * @param {{ interruptedCode?: number }} [options] the exit code when it is told to stop
 */
export async function openSession(what, dir = dataDir, { interruptedCode = 0 } = {}) {
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
    const application = APPLICATION.map((name) => keeper.running(name)?.pid).filter(Boolean);
    await Promise.all(application.map((pid) => stop(pid, { patienceMs: APPLICATION_PATIENCE_MS })));
    await runs;
    await servers?.stop(SERVER_PATIENCE_MS);
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
