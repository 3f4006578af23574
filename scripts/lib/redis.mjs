import { mkdirSync, readFileSync, readlinkSync, renameSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { freePort, rememberPort, rememberedPorts } from './ports.mjs';
import { commandLine, logTail, spawnKept, stop, until } from './processes.mjs';
import { findRedis } from './redis-program.mjs';
import { Trouble, say } from './say.mjs';

const FIRST_PORT = 16379;
const START_PATIENCE_MS = 60_000;

/**
 * Sends one inline command and gives the first piece of the answer; '' when there is none within a second.
 * @param {number} port @param {string} command
 */
function ask(port, command) {
  return new Promise((done) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const finish = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(1000, () => finish(''));
    socket.once('error', () => finish(''));
    socket.once('data', (data) => finish(data.toString('utf8')));
    socket.write(`${command}\r\n`);
  });
}

/**
 * A real Redis of this clone's own, with an append-only file and without eviction, as BullMQ needs it.
 * @param {{ dir: string, logs: string, throwAway?: boolean }} where `dir` holds `redis/` and ports.json; `throwAway`
 *   keeps nothing on disk
 */
export function embeddedRedis({ dir, logs, throwAway = false }) {
  const data = join(dir, 'redis');
  const log = join(logs, 'redis.log');
  const pidFile = join(data, 'redis.pid');
  let port;

  /** Redis puts its own title into its command line and works inside its data folder. */
  const server = () => {
    try {
      const pid = Number(readFileSync(pidFile, 'utf8'));
      if (!/(redis|valkey)-server/.test(commandLine(pid))) return 0;
      return process.platform !== 'linux' || readlinkSync(`/proc/${pid}/cwd`) === data ? pid : 0;
    } catch {
      return 0;
    }
  };

  async function launch(program) {
    mkdirSync(data, { recursive: true });
    const settings = {
      bind: '127.0.0.1',
      port,
      dir: data,
      pidfile: pidFile,
      'maxmemory-policy': 'noeviction',
      save: '',
    };
    const durability = throwAway ? { appendonly: 'no' } : { appendonly: 'yes', appendfsync: 'everysec' };
    const flags = Object.entries({ ...settings, ...durability }).flatMap(([key, value]) => [`--${key}`, String(value)]);
    const child = spawnKept(program.path, flags, { log, cwd: data, env: { ...process.env, ...program.env } });
    let exited = false;
    child.once('exit', () => (exited = true));
    // PING is refused while the file is loaded; the process number proves that it isn't somebody else's Redis.
    const ready = async () =>
      exited ||
      ((await ask(port, 'PING')).startsWith('+PONG') &&
        (await ask(port, 'INFO server')).includes(`process_id:${child.pid}\r`));
    await until(ready, START_PATIENCE_MS, 15);
    if (!exited) return child;
    if (/Bad file format|Unrecoverable error|corrupted/i.test(logTail(log, 6))) {
      // Everything in Redis is made again from PostgreSQL, so an unreadable file is only put aside.
      const aside = `${data}.rusak-${Date.now()}`;
      renameSync(data, aside);
      say(`  ! Data Redis tidak terbaca, disisihkan ke ${aside}; isinya dibuat lagi dari PostgreSQL.`);
    }
    return undefined;
  }

  async function start() {
    const program = await findRedis();
    const old = server();
    if (old) await stop(old, { patienceMs: 3000 });
    const first = port === undefined;
    const child = await until(
      async () => {
        // A running application keeps its address; only the first start may choose another port.
        if (first) port = await freePort(port ?? rememberedPorts(dir).redis ?? FIRST_PORT);
        return launch(program);
      },
      8000,
      300,
    );
    if (!child) throw new Trouble(`Redis tidak mau berjalan. Catatannya (${log}):\n${logTail(log)}`);
    if (first) rememberPort(dir, 'redis', port);
    return child;
  }

  return {
    start,
    url: () => `redis://127.0.0.1:${port}`,
    stop: async (patienceMs) => {
      const pid = server();
      if (pid) await stop(pid, { patienceMs });
    },
  };
}
