import { join } from 'node:path';
import { embeddedPostgres, queryOnce } from './postgres.mjs';
import { logTail, until } from './processes.mjs';
import { embeddedRedis } from './redis.mjs';
import { Trouble, say, step } from './say.mjs';

const withoutPassword = (url) => url.replace(/\/\/[^@/]*@/, '//…@');

async function checkDatabase(url) {
  let reason = '';
  const answers = () =>
    queryOnce(url, 'SELECT 1').then(
      () => true,
      (error) => {
        reason = error.message || String(error.code);
        return false;
      },
    );
  if (await until(answers, 15_000, 500)) return;
  throw new Trouble(`PostgreSQL pada DATABASE_URL (${withoutPassword(url)}) tidak menjawab: ${reason}`);
}

/**
 * PostgreSQL and Redis for one data directory: embedded ones, or those that the environment names.
 * @param {{ dir: string, password: string, throwAway?: boolean, databaseUrl?: string, redisUrl?: string }} settings
 */
export function servers({ dir, password, throwAway = false, databaseUrl, redisUrl }) {
  const logs = join(dir, 'log');
  const postgres = databaseUrl ? undefined : embeddedPostgres({ dir, logs, password, throwAway });
  const redis = redisUrl ? undefined : embeddedRedis({ dir, logs, throwAway });
  const describe = (name) => () => logTail(join(logs, `${name}.log`));
  let starting = Promise.resolve([]);

  async function startPostgres(keep) {
    if (!postgres) return step('Memeriksa DATABASE_URL', () => checkDatabase(databaseUrl));
    return step('PostgreSQL', () => keep({ name: 'postgres', start: postgres.start, describe: describe('postgres') }));
  }

  async function startRedis(keep) {
    if (!redis) return say(`  ✓ Redis dari REDIS_URL (${withoutPassword(redisUrl)})`);
    return step('Redis', () => keep({ name: 'redis', start: redis.start, describe: describe('redis') }));
  }

  return {
    embedded: !databaseUrl,
    databaseUrl: () => databaseUrl ?? postgres.url(),
    redisUrl: () => redisUrl ?? redis.url(),
    /** @param {(service: object) => Promise<void>} keep starts a service and keeps it alive (supervise.mjs) */
    start(keep) {
      const both = [startPostgres(keep), startRedis(keep)];
      starting = Promise.allSettled(both);
      return { postgres: both[0], redis: both[1] };
    },
    /** Stops what was started here, also what is just starting. */
    async stop(patienceMs) {
      await Promise.race([starting, until(() => false, patienceMs / 2)]);
      await Promise.all([postgres?.stop(patienceMs), redis?.stop(patienceMs)]);
    },
  };
}
