import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import { service, setUp, untilReady } from '../../scripts/lib/application.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { freePort, rememberPort } from '../../scripts/lib/ports.mjs';
import { queryOnce } from '../../scripts/lib/postgres.mjs';
import { secretsIn } from '../../scripts/lib/secrets.mjs';
import { servers } from '../../scripts/lib/servers.mjs';
import { ask } from './http.mjs';

/** Far apart for different clones, since a server that is just killed leaves its port to whoever asks. */
const firstPort = (dir) => 18_000 + (createHash('sha256').update(dir).digest().readUInt16BE() % 4000) * 3;

function choosePorts(dir) {
  const first = firstPort(dir);
  rememberPort(dir, 'postgres', first);
  rememberPort(dir, 'redis', first + 1);
  return freePort(first + 2);
}

/**
 * The real processes on servers of their own, as they run in production: PostgreSQL with fsync, Redis with its
 * append-only file.
 * @param {Awaited<ReturnType<import('../../scripts/lib/session.mjs').openSession>>} session
 * @param {string} dir throw-away
 * @param {{ settings?: Record<string, string>, goOn?: boolean }} [options] further settings of api and workers; `goOn`: with the data
 *   that is there
 */
export async function openStage(session, dir, { settings = {}, goOn = false } = {}) {
  const { postgresPassword: password, ...keys } = secretsIn(join(dir, 'secrets.json'));
  const pair = servers({ dir, password });
  await pair.stop(2000);
  if (!goOn) for (const data of ['postgres', 'redis']) rmSync(join(dir, data), { recursive: true, force: true });
  const port = await choosePorts(dir);
  const started = session.keepServers(pair);
  await Promise.all([started.postgres, started.redis]);
  const environment = {
    ...process.env,
    ...keys,
    DATABASE_URL: pair.databaseUrl(),
    REDIS_URL: pair.redisUrl(),
    DEMO: '1',
    HOST: '127.0.0.1',
    PORT: String(port),
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    ...settings,
  };
  await setUp(environment, { pack: join(root, 'data/batang'), demo: true });

  const logs = join(dir, 'log');
  const address = `http://127.0.0.1:${port}`;
  let born = 0;
  const names = new Set();
  const redis = new Redis(pair.redisUrl(), { maxRetriesPerRequest: 1, commandTimeout: 2000, retryStrategy: () => 200 });
  redis.on('error', () => undefined);

  return {
    address,
    environment,
    databaseUrl: pair.databaseUrl(),
    redis,
    workers: () => [...names],
    pidOf: (name) => session.pidOf(name),
    startApi: async () => {
      await session.keep(service('api', environment, { logs }));
      await untilReady(address, session.isClosing);
    },
    async addWorker() {
      born += 1;
      const name = `worker-${born}`;
      names.add(name);
      await session.keep(service(name, environment, { logs }));
      session.settle();
    },
    dismiss(name) {
      names.delete(name);
      session.dismiss(name);
    },
    isServing: async () => (await ask(`${address}/health/ready`, { patienceMs: 1500 })).status === 200,
    ready: () => untilReady(address, session.isClosing),
    flushRedis: () => redis.flushall(),
    /** Process numbers of PostgreSQL's backends that serve the application. */
    backends: async () => {
      const sql = `SELECT pid FROM pg_stat_activity WHERE application_name = 'tanggap'`;
      return (await queryOnce(pair.databaseUrl(), sql)).map(({ pid }) => pid);
    },
    close: () => redis.disconnect(),
  };
}
