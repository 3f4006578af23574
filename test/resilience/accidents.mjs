import { setTimeout as sleep } from 'node:timers/promises';

const MOST_WORKERS = 4;
const FEWEST_WORKERS = 2;

const signal = (pid, name) => {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
};

/** A pack of accidents, drawn to its end before it is shuffled anew: each kind happens, in no order. */
const PACK = [
  ...['kill worker', 'kill worker', 'kill worker', 'kill api', 'kill api', 'kill redis', 'kill postgres'],
  ...['kill backend', 'flush redis', 'flush redis', 'freeze worker', 'freeze worker', 'freeze api', 'freeze redis'],
  ...['freeze postgres', 'change workers', 'change workers'],
];

/** While the API is still on its way back, what it needs is left alone: else a slow machine would serve nobody at all. */
const AT_THE_API = /api|postgres|backend/;

/**
 * What goes wrong, and the way back to health.
 * @param {{ random: object, stage: object, longestFreezeMs: number, tell: (what: string) => void }} settings
 */
export function accidents({ random, stage, longestFreezeMs, tell }) {
  const counts = {};
  const frozen = new Set();
  let pack = [];

  const aWorker = () => random.pick(stage.workers());

  /** The process and, for PostgreSQL, its backends: those work on without the postmaster. */
  async function processesOf(name) {
    const pid = stage.pidOf(name);
    if (!pid) return [];
    return name === 'postgres' ? [pid, ...(await stage.backends())] : [pid];
  }

  function thaw(freeze) {
    for (const pid of freeze.pids) signal(pid, 'SIGCONT');
    frozen.delete(freeze);
  }

  async function freeze(name, forMs) {
    const one = { name, pids: await processesOf(name) };
    for (const pid of one.pids) signal(pid, 'SIGSTOP');
    frozen.add(one);
    await sleep(forMs);
    thaw(one);
  }

  const kill = (name) => {
    // A frozen backend would hold on to the shared memory and keep the next server from starting.
    for (const one of frozen) if (one.name === name) thaw(one);
    const pid = stage.pidOf(name);
    if (pid) signal(pid, 'SIGKILL');
  };

  async function changeWorkers() {
    const now = stage.workers().length;
    const more = now === FEWEST_WORKERS || (now < MOST_WORKERS && random.chance(0.5));
    if (more) await stage.addWorker();
    else stage.dismiss(aWorker());
    return more ? `${now + 1} workers` : `${now - 1} workers`;
  }

  async function happen(kind) {
    const [verb, what] = kind.split(' ');
    const name = what === 'worker' ? aWorker() : what;
    if (kind === 'change workers') return changeWorkers();
    if (kind === 'flush redis') return stage.flushRedis().then(() => 'all of Redis flushed');
    if (kind === 'kill backend') {
      const pid = random.pick(await stage.backends());
      if (pid) signal(pid, 'SIGKILL');
      return 'one backend of PostgreSQL killed';
    }
    if (verb === 'kill') {
      kill(name);
      return `${name} killed`;
    }
    const forMs = random.between(500, longestFreezeMs);
    freeze(name, forMs).catch((error) => tell(`could not freeze ${name}: ${error.message}`));
    return `${name} frozen for ${(forMs / 1000).toFixed(1)} s`;
  }

  async function draw() {
    if (pack.length === 0) pack = random.shuffled(PACK);
    const serving = await stage.isServing();
    const index = pack.findLastIndex((kind) => serving || !AT_THE_API.test(kind));
    return index < 0 ? undefined : pack.splice(index, 1)[0];
  }

  return {
    counts,
    /** The next accident, if there may be one; what is away already can't be broken, which is no failure of the run. */
    async next() {
      const kind = await draw();
      if (!kind) return;
      counts[kind] = (counts[kind] ?? 0) + 1;
      tell(await happen(kind).catch((error) => `${kind}: nothing there (${error.message})`));
    },
    /** Nothing stays frozen. */
    heal: () => [...frozen].forEach(thaw),
  };
}
