/**
 * `npm run routing:evaluate -- …` and the like: builds what is missing and runs a command of the command line that needs no
 * server.
 */
import { build } from './lib/build.mjs';
import { commandLine } from './lib/command-line.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { explain } from './lib/say.mjs';

/** Commands that read through everything make much that is soon forgotten: by the default most of their time goes into clearing up. */
const NODE_OPTIONS = ['--max-semi-space-size=64'];

try {
  await ensureInstalled();
  await build('server');
  process.exitCode = await commandLine(process.argv.slice(2), process.env, NODE_OPTIONS);
} catch (error) {
  explain(error);
  process.exit(1);
}
