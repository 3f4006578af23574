import { join } from 'node:path';
import { setUp } from './application.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { dataDir } from './paths.mjs';
import { findRedis } from './redis-program.mjs';
import { step } from './say.mjs';
import { secretsIn, writeEnvironment } from './secrets.mjs';
import { servers } from './servers.mjs';
import { requirePort } from './settings.mjs';

/**
 * Everything before the application itself: packages, servers, build, migrations, reference data. What doesn't depend
 * on each other runs at the same time.
 * @param {Awaited<ReturnType<import('./session.mjs').openSession>>} session
 * @param {ReturnType<import('./settings.mjs').settings>} asked
 * @param {{ NODE_ENV: string }} defaults
 * @returns {Promise<Record<string, string>>} the environment for the application's processes
 */
export async function prepare(session, asked, defaults) {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;
  await requirePort(asked);
  await Promise.all([ensureInstalled(), redisUrl ? undefined : findRedis()]);

  const { postgresPassword, ...keys } = secretsIn(join(dataDir, 'secrets.json'));
  const pair = servers({ dir: dataDir, password: postgresPassword, databaseUrl, redisUrl });
  const started = session.keepServers(pair);
  await Promise.all([started.postgres, started.redis, build('server'), build('web')]);

  const own = {
    DATABASE_URL: pair.databaseUrl(),
    REDIS_URL: pair.redisUrl(),
    VAULT_KEY: process.env.VAULT_KEY || keys.VAULT_KEY,
    SECRET_KEY: process.env.SECRET_KEY || keys.SECRET_KEY,
    DEMO: asked.demo ? '1' : '0',
    HOST: asked.host,
    PORT: String(asked.port),
    DATA_PACK: asked.pack,
    NODE_ENV: process.env.NODE_ENV || defaults.NODE_ENV,
  };
  writeEnvironment(join(dataDir, 'env'), own);
  const environment = { ...process.env, ...own };
  await step('Menyiapkan basis data dan data rujukan', () => setUp(environment, asked));
  return environment;
}
