/**
 * `npm start`: everything on a fresh clone. Installs, starts a PostgreSQL and a Redis of this clone's own, builds,
 * migrates, loads the reference data, runs api and worker, and keeps all of it alive until it is told to stop.
 */
import { service, untilReady } from './lib/application.mjs';
import { banner } from './lib/banner.mjs';
import { prepare } from './lib/prepare.mjs';
import { explain, say, step } from './lib/say.mjs';
import { openSession } from './lib/session.mjs';
import { addressOf, settings } from './lib/settings.mjs';

async function start(session, asked) {
  const environment = await prepare(session, asked, { NODE_ENV: 'production' });
  const address = addressOf(asked);
  session.lock.update({ url: address });
  await step('Menjalankan api dan worker', async () => {
    await session.keep(service('worker', environment));
    await session.keep(service('api', environment));
    await untilReady(address, session.isClosing);
  });
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
