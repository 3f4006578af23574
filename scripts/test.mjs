/**
 * `npm test`: everything on a fresh clone. Installs, starts a PostgreSQL and a Redis for the tests alone, finds a
 * browser, and runs format, lint, types, arrows, build, unit, e2e, resilience (its short form) and browser tests. The last line is the total.
 * `npm test -- unit e2e` runs only these.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDir } from './lib/paths.mjs';
import { check, jest, runPhases, script, task } from './lib/phases.mjs';
import { findRedis } from './lib/redis-program.mjs';
import { explain, say, step, totalTime } from './lib/say.mjs';
import { secretsIn } from './lib/secrets.mjs';
import { servers } from './lib/servers.mjs';
import { openSession } from './lib/session.mjs';

const dir = join(dataDir, 'test');
const reports = join(dir, 'reports');
const wanted = process.argv.slice(2);
const chosen = (phases) => phases.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const lint = check('lint', 'eslint/bin/eslint.js', '.', '--ignore-pattern', 'apps/web/', '--max-warnings=0');
const resilience = script('resilience', 'test/resilience/run.mjs', '--seconds', '45', '--dir', join(dir, 'resilience'));

/** Long ones first, so that no core idles at the end. */
const still = [
  check('types', 'typescript/bin/tsc', '--noEmit'),
  check('format', 'prettier/bin/prettier.cjs', '--check', '.'),
  check('lint-web', 'eslint/bin/eslint.js', 'apps/web', '--max-warnings=0'),
  check('types-web', 'typescript/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'),
  check(
    'arrows',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
  ),
  task('build', () => build('server')),
  task('build-web', () => build('web')),
];

/**
 * One after another. Those of Jest have workers of their own and some measure time: nothing else runs beside them. The
 * processes of resilience wait for their deadlines half of the time, and late is no miss there: lint, the longest of
 * the checks, fills the rest.
 */
const live = [[jest('unit', dir, 3)], [jest('e2e', dir)], [resilience, lint], [jest('browser', dir)]];

async function startServers(session) {
  const { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl } = process.env;
  if (!redisUrl) await findRedis();
  const { postgresPassword: password } = secretsIn(join(dir, 'secrets.json'));
  const pair = servers({ dir, password, throwAway: true, databaseUrl, redisUrl });
  const started = session.keepServers(pair);
  await Promise.all([started.postgres, started.redis]);
  session.settle();
  return { TEST_DATABASE_URL: pair.databaseUrl(), TEST_REDIS_URL: pair.redisUrl() };
}

async function test(session) {
  await ensureInstalled();
  const common = { reports, environment: { ...process.env, NODE_ENV: 'test' } };
  const needs = (...names) => chosen(live.flat()).some(({ name }) => names.includes(name));
  const preparing = Promise.all([
    needs('e2e', 'browser') ? startServers(session) : {},
    needs('browser') ? step('Browser', findChromium, (path) => `: ${path ?? 'none found'}`) : undefined,
  ]);
  const calm = runPhases(chosen(still), { ...common, width: Math.max(2, Math.min(4, availableParallelism())) });
  const [outcomes, [urls, chromium]] = await Promise.all([calm, preparing]);
  const environment = { ...common.environment, ...urls, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
  for (const phases of live) {
    outcomes.push(...(await runPhases(chosen(phases), { ...common, environment, width: phases.length })));
  }
  return outcomes;
}

function total(outcomes) {
  const sum = (key) => outcomes.reduce((all, outcome) => all + outcome[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

let session;
let outcomes;
try {
  session = await openSession('npm test', dir, { interruptedCode: 130 });
  outcomes = await test(session);
} catch (error) {
  explain(error);
  outcomes = [{ passed: 0, failed: 1, output: '' }];
}
if (!session?.isClosing()) {
  const { passed, failed } = total(outcomes);
  await session?.stopAll();
  say(`\n  ${totalTime()}\n`);
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
