/**
 * `npm run dev`: as `npm start`, and watching. A change in apps/api, apps/worker, apps/cli or libs is built (a second or
 * two) and api and worker start anew; the office is served by Vite with hot reload; the citizen's style and script are
 * rebuilt. Logs go to the terminal.
 */
import { join } from 'node:path';
import { service, untilReady } from './lib/application.mjs';
import { build } from './lib/build.mjs';
import { dataDir, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { spawnKept } from './lib/processes.mjs';
import { explain, say } from './lib/say.mjs';
import { openSession } from './lib/session.mjs';
import { addressOf, settings } from './lib/settings.mjs';
import { watchFolders } from './lib/watch.mjs';

const VITE = 'http://127.0.0.1:5173';
const isSource = (file) => /\.(ts|tsx|json|yaml|csv|sql)$/.test(file) && !/\.spec\.tsx?$/.test(file);

function vite(name, environment, ...args) {
  const command = [join(root, 'node_modules/vite/bin/vite.js'), ...args, '--config', 'apps/web/vite.config.mts'];
  const options = { cwd: root, env: environment, log: join(dataDir, 'log', `${name}.log`) };
  return {
    name,
    patient: true,
    describe: () => '',
    start: async () => spawnKept(process.execPath, command, options),
  };
}

async function rebuild(session) {
  try {
    await build('server');
    await Promise.all([session.renew('worker'), session.renew('api')]);
  } catch (error) {
    // A slip while typing: the processes of before go on.
    explain(error);
  }
}

async function dev(session, asked) {
  const environment = await prepare(session, asked, { NODE_ENV: 'development' });
  const address = addressOf(asked);
  const web = { ...environment, TANGGAP_API: address };
  await session.keep(service('worker', environment, { onTerminal: true }));
  await session.keep(service('api', environment, { onTerminal: true }));
  await session.keep(vite('web', web, 'build', '--watch'));
  await session.keep(vite('vite', web));
  watchFolders(['apps/api', 'apps/worker', 'apps/cli', 'libs'], isSource, () => rebuild(session)).catch((error) =>
    session.close(1, error),
  );
  await untilReady(address, session.isClosing);
  session.settle();
  say(`\n  Warga ${address}/ · Kantor ${VITE}/office · Dokumen API ${address}/api/docs\n`);
}

try {
  const asked = settings();
  const session = await openSession('npm run dev');
  await dev(session, asked).catch((error) => session.close(1, error));
} catch (error) {
  explain(error);
  process.exit(1);
}
