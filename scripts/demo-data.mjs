/**
 * `npm run demo:data -- --complaints 20000 --months 12`: fills a demonstration with made-up complaints, once. Beside a
 * running `npm start` it takes that one's database, else it starts the clone's own servers for as long as it takes. With
 * DATABASE_URL set it works there, and refuses unless DEMO=1.
 */
import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { cli, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { runningEnvironment } from './lib/running.mjs';
import { explain } from './lib/say.mjs';
import { openSession } from './lib/session.mjs';
import { settings } from './lib/settings.mjs';

function fill(environment) {
  const pack = environment.DATA_PACK || 'data/batang';
  const args = [cli, 'demo:data', '--pack', pack, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: environment });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

try {
  await ensureInstalled();
  const environment = process.env.DATABASE_URL ? process.env : await runningEnvironment();
  if (environment) {
    await build('server');
    process.exit(await fill(environment));
  }
  const session = await openSession('npm run demo:data');
  const code = await prepare(session, settings(), { NODE_ENV: 'production' }).then(fill, (error) =>
    session.close(1, error),
  );
  await session.close(code);
} catch (error) {
  explain(error);
  process.exit(1);
}
