/**
 * `npm run test:resilience`: the real processes under a stream of complaints with limits in seconds, while at random
 * they are killed and frozen and Redis is flushed; afterwards everything is counted again from facts. A single miss
 * fails it. `-- --seconds 60` for another length, `--seed 42` for the same chance again, `--rate 8` complaints a second.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/lib/build.mjs';
import { dataDir } from '../../scripts/lib/paths.mjs';
import { findRedis } from '../../scripts/lib/redis-program.mjs';
import { explain, say } from '../../scripts/lib/say.mjs';
import { openSession } from '../../scripts/lib/session.mjs';
import { accidents } from './accidents.mjs';
import { setLimits, signIn, startCitizensAndStaff } from './citizens-and-staff.mjs';
import { asPolicy, drill } from './drill.mjs';
import { factsInDatabase, trackAll, underWay } from './facts.mjs';
import { seeded } from './random.mjs';
import { recount } from './recount.mjs';
import { openStage } from './stage.mjs';

const QUIET_PATIENCE_MS = 180_000;
/** The shortest and longest time between two accidents. */
const PAUSE_MS = [1200, 4200];
/** What came due in the last moments may still be on its way. */
const GRACE_MS = 3000;
const ENOUGH_STEPS = 20;
const SHOWN = 20;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rate: { type: 'string', default: '6' },
    dir: { type: 'string', default: join(dataDir, 'resilience') },
  },
});
const seconds = Number(values.seconds);
const { dir } = values;

async function trouble(stage, random, { ledger }) {
  const begun = performance.now();
  // Where everything is slow, it goes on until there is something to count, for as long again at most.
  const wanted = () => (ledger.commands.length < ENOUGH_STEPS ? 2 * seconds : seconds) * 1000;
  const left = () => wanted() - (performance.now() - begun);
  const tell = (what) => say(`  ${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}`);
  const bad = accidents({ random, stage, longestFreezeMs: Math.min(10_000, seconds * 100), tell });
  while (left() > 0) {
    await sleep(Math.min(random.between(...PAUSE_MS), Math.max(left(), 0)));
    await bad.next();
  }
  bad.heal();
  return bad.counts;
}

/** @returns {Promise<string>} what was still under way when patience ended; '' when it became quiet */
async function untilQuiet(stage) {
  await stage.ready();
  const end = performance.now() + QUIET_PATIENCE_MS;
  let rest = 'not asked yet';
  for (let quiet = 0; quiet < 3 && performance.now() < end;) {
    await sleep(500);
    rest = await underWay(stage.databaseUrl).catch((error) => error.message);
    quiet = rest === '' ? quiet + 1 : 0;
  }
  return rest;
}

async function play(session) {
  await findRedis();
  await build('server');
  const stage = await openStage(session, dir);
  await stage.startApi();
  await Promise.all([stage.addWorker(), stage.addWorker()]);
  session.settle();
  const [admin, verifier, officer] = await Promise.all(
    ['admin', 'verifier', 'officer.dpupr'].map((name) => signIn(stage.address, name)),
  );
  for (const [kind, clocks] of Object.entries(drill)) await setLimits(stage.address, kind, asPolicy(clocks), admin);

  const random = seeded(Number(values.seed));
  const people = startCitizensAndStaff({
    address: stage.address,
    random: random.fork(),
    perSecond: Number(values.rate),
    tokens: { verifier, officer },
    kinds: Object.keys(drill),
  });
  const counts = await trouble(stage, random, people);
  say('  Everything is healthy again; waiting until nothing is under way …');
  const ledger = await people.stop();
  const rest = await untilQuiet(stage);
  const requiredUntil = Date.now() - GRACE_MS;
  const tracked = await trackAll(stage.address, ledger.filings);
  const facts = { ledger, tracked, requiredUntil, ...(await factsInDatabase(stage.databaseUrl)) };
  stage.close();
  return { counts, ledger, rest, result: recount(facts, drill) };
}

function tell({ counts, ledger, rest, result }) {
  const list = (object) =>
    Object.entries(object)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  say(`\n  Accidents: ${list(counts)}\n  Answers by status (0 is none): ${list(ledger.answers)}\n`);
  say(`  ${'counted again from facts'.padEnd(38)} ${'found'.padStart(7)} ${'missed'.padStart(7)}`);
  const misses = [];
  for (const [what, { counted, misses: some }] of Object.entries(result)) {
    say(`  ${what.padEnd(38)} ${String(counted).padStart(7)} ${String(some.length).padStart(7)}`);
    misses.push(...some);
  }
  if (rest) misses.push(`after ${QUIET_PATIENCE_MS / 1000} s still under way: ${rest}`);
  if (ledger.commands.length === 0) misses.push('nothing was handled, so nothing was tried');
  for (const miss of misses.slice(0, SHOWN)) say(`  ✗ ${miss}`);
  if (misses.length > SHOWN) say(`  … and ${misses.length - SHOWN} more`);
  return misses.length;
}

let session;
let code = 1;
try {
  session = await openSession('npm run test:resilience', dir, { interruptedCode: 130, throwAway: true });
  say(`  Resilience: ${seconds} s of accidents, seed ${values.seed}`);
  code = tell(await play(session)) > 0 ? 1 : 0;
} catch (error) {
  if (!session?.isClosing()) explain(error);
}
if (!session?.isClosing()) {
  await session?.stopAll();
  if (code === 0) for (const data of ['postgres', 'redis']) rmSync(join(dir, data), { recursive: true, force: true });
  else say(`  What is left lies in ${dir}; the same chance again: --seed ${values.seed}`);
  process.exit(code);
}
