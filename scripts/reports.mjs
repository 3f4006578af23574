/**
 * `npm run sp4n:import -- …` and the like: a command of the command line that works on the data. Beside a running `npm start` it
 * takes that one's database, else it starts the clone's own servers for as long as it takes; DATABASE_URL switches to another.
 * Paths are those of the folder in which npm was called.
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

function work(environment) {
  const cwd = process.env.INIT_CWD ?? root;
  const child = spawn(process.execPath, [cli, ...process.argv.slice(2)], { cwd, stdio: 'inherit', env: environment });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

try {
  await ensureInstalled();
  const environment = process.env.DATABASE_URL ? process.env : await runningEnvironment();
  if (environment) {
    await build('server');
    process.exit(await work(environment));
  }
  const session = await openSession(`npm run ${process.argv[2]}`);
  const code = await prepare(session, settings(), { NODE_ENV: 'production' }).then(work, (error) =>
    session.close(1, error),
  );
  await session.close(code);
} catch (error) {
  explain(error);
  process.exit(1);
}
