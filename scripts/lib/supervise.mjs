import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble, say } from './say.mjs';

const BACKOFF_MS = [0, 300, 1000, 2000, 4000];
const MANY_RESTARTS = 12;
const WITHIN_MS = 60_000;

/**
 * Keeps processes alive: one that dies is started again, at once at first, then ever later; one that keeps dying ends
 * the whole.
 * @param {(error: Error) => void} giveUp
 */
export function supervisor(giveUp) {
  let stopping = false;
  const services = new Map();

  function watch(service, child) {
    service.child = child;
    service.onStarted?.(child);
    child.once('exit', (code, signal) => {
      service.child = undefined;
      if (stopping || service.dismissed) return;
      const next = service.renewing ? begin(service) : revive(service, signal ?? `kode ${code}`);
      service.renewing = false;
      next.catch(giveUp);
    });
    // It may have died between its start and this line.
    if (child.exitCode !== null || child.signalCode !== null) child.emit('exit', child.exitCode, child.signalCode);
  }

  async function revive(service, reason) {
    const now = performance.now();
    service.deaths = [...service.deaths.filter((time) => now - time < WITHIN_MS), now];
    if (service.patient && service.deaths.length > 2) {
      say(`  ! ${service.name} berulang kali berhenti (${reason}); menunggu perubahan berikutnya.`);
      return;
    }
    if (service.deaths.length > MANY_RESTARTS || (!service.settled && service.deaths.length > 2)) {
      throw new Trouble(`${service.name} berulang kali berhenti (${reason}).\n${service.describe()}`);
    }
    say(`  ! ${service.name} berhenti (${reason}); dijalankan lagi.`);
    await sleep(BACKOFF_MS[Math.min(service.deaths.length, BACKOFF_MS.length) - 1]);
    await begin(service);
  }

  async function begin(service) {
    if (stopping || service.dismissed || service.child) return;
    const child = await service.start();
    // The order to stop may have come while it was starting.
    if (stopping || service.dismissed) child.kill('SIGTERM');
    else watch(service, child);
  }

  return {
    /**
     * Starts a service and keeps it.
     * @param {{ name: string, start: () => Promise<import('node:child_process').ChildProcess>, describe: () => string,
     *   patient?: boolean, onStarted?: (child: import('node:child_process').ChildProcess) => void }} definition `patient`: one that keeps
     *   dying is left alone until it is renewed
     */
    async keep(definition) {
      const service = { ...definition, deaths: [], settled: false };
      services.set(service.name, service);
      watch(service, await service.start());
    },
    /** From now on a death is an accident, not a failure to start. */
    settle() {
      for (const service of services.values()) service.settled = true;
    },
    /** Starts a service anew, with what was built since. */
    async renew(name) {
      const service = services.get(name);
      service.deaths = [];
      if (!service.child) return begin(service);
      service.renewing = true;
      service.child.kill('SIGTERM');
    },
    /** Nothing is started again after this. */
    release() {
      stopping = true;
    },
    /** Lets a service end, for good. */
    dismiss(name) {
      const service = services.get(name);
      services.delete(name);
      service.dismissed = true;
      service.child?.kill('SIGTERM');
    },
    running: (name) => services.get(name)?.child,
    names: () => [...services.keys()],
  };
}
