/**
 * `npm run routing:evaluate -- …` and the like: builds what is missing and runs a command of the command line that needs no
 * server. Paths are those of the folder in which npm was called.
 */
import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { cli, root } from './lib/paths.mjs';
import { explain } from './lib/say.mjs';

try {
  await ensureInstalled();
  await build('server');
  // Commands that read through everything make much that is soon forgotten: by the default most of their time goes into clearing up.
  const child = spawn(process.execPath, ['--max-semi-space-size=64', cli, ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? root,
    stdio: 'inherit',
  });
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  explain(error);
  process.exit(1);
}
