/**
 * `npm start`: everything on a fresh clone. Installs, starts a PostgreSQL and a Redis of this clone's own, builds,
 * migrates, loads the reference data, runs api and worker, and keeps all of it alive until it is told to stop.
 */
import { join } from 'node:path';
import { service, setUp, untilReady } from './lib/application.mjs';
import { banner } from './lib/banner.mjs';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDir } from './lib/paths.mjs';
import { findRedis } from './lib/redis-program.mjs';
import { explain, say, step } from './lib/say.mjs';
import { secretsIn, writeEnvironment } from './lib/secrets.mjs';
import { servers } from './lib/servers.mjs';
import { openSession } from './lib/session.mjs';
import { addressOf, requirePort, settings } from './lib/settings.mjs';

async function start(session, asked) {
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
    NODE_ENV: process.env.NODE_ENV || 'production',
  };
  writeEnvironment(join(dataDir, 'env'), own);
  const environment = { ...process.env, ...own };
  await step('Menyiapkan basis data dan data rujukan', () => setUp(environment, asked));

  const address = addressOf(asked);
  session.lock.update({ url: address });
  await step('Menjalankan api dan worker', async () => {
    await session.keep(service('worker', environment));
    await session.keep(service('api', environment));
    await untilReady(address, session.isClosing);
  });
  if (session.isClosing()) return;
  session.settle();
  say(banner({ ...asked, address }));
}

try {
  const asked = settings();
  say('\n  Tanggap\n');
  const session = await openSession('npm start');
  // While it is being told to stop, what was under way fails: that is no news.
  await start(session, asked).catch((error) => session.close(1, error));
} catch (error) {
  explain(error);
  process.exit(1);
}
