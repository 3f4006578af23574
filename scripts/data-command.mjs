/**
 * `npm run sp4n:import -- …` and the like: a command of the command line that works on the data. Beside a running `npm start` it
 * takes that one's database, else it starts the clone's own servers for as long as it takes; DATABASE_URL switches to another.
 */
import { build } from './lib/build.mjs';
import { asksForHelp, commandLine } from './lib/command-line.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { prepare } from './lib/prepare.mjs';
import { runningEnvironment } from './lib/running.mjs';
import { explain } from './lib/say.mjs';
import { openSession } from './lib/session.mjs';
import { settings } from './lib/settings.mjs';

const args = process.argv.slice(2);
/** Commands that read through everything make much that is soon forgotten: by the default most of their time goes into clearing up. */
const NODE_OPTIONS = ['--max-semi-space-size=64'];
const takesWhatIsThere = Boolean(process.env.DATABASE_URL) || asksForHelp(args);

try {
  await ensureInstalled();
  const environment = takesWhatIsThere ? process.env : await runningEnvironment();
  if (environment) {
    await build('server');
    process.exit(await commandLine(args, environment, NODE_OPTIONS));
  }
  const session = await openSession(`npm run ${args[0]}`);
  const code = await prepare(session, settings(), { NODE_ENV: 'production' }).then(
    (own) => commandLine(args, own, NODE_OPTIONS),
    (error) => session.close(1, error),
  );
  await session.close(code);
} catch (error) {
  explain(error);
  process.exit(1);
}
