/**
 * `npm run bench:metrics`: a year of very many complaints on servers of its own, all numbers built from their events, and
 * how long each answer of the dashboards takes. `-- --complaints 100000` for a quick run; with `--keep` the complaints stay for the
 * next run with it, and `--steps load`, `rebuild` or `answers` is one piece of it, and `--only words` asks what is called so.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/lib/build.mjs';
import { dataDir } from '../../scripts/lib/paths.mjs';
import { findRedis } from '../../scripts/lib/redis-program.mjs';
import { say } from '../../scripts/lib/say.mjs';
import { signIn } from '../resilience/citizens-and-staff.mjs';
import { ask } from '../resilience/http.mjs';
import { openStage } from '../resilience/stage.mjs';
import { requests } from './dashboard-requests.mjs';
import { makeComplaints, run, sql } from './many-complaints.mjs';
import { runBench } from './on-a-stage.mjs';

const { values } = parseArgs({
  options: {
    complaints: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '100' },
    keep: { type: 'boolean', default: false },
    steps: { type: 'string', default: 'load,rebuild,answers' },
    only: { type: 'string', default: '' },
  },
});
const steps = values.steps.split(',');
const COMPLAINTS = Number(values.complaints);
const ROUNDS = Number(values.rounds);
const LOOKING_MS = 600_000;
const TARGET_MS = 100;
const dir = join(dataDir, 'bench-metrics', String(COMPLAINTS));

/** Sends what is asked for again and again; the milliseconds of each answer, the first one's at the front. */
async function timesOf(stage, token, asked) {
  const request =
    typeof asked === 'string'
      ? { path: asked }
      : asked.post
        ? { path: asked.post, method: 'POST', body: asked.body }
        : await pageOf(stage, token, asked);
  const { path, ...sent } = request;
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const answer = await ask(`${stage.address}${path}`, {
      ...sent,
      headers: { authorization: `Bearer ${token}` },
      patienceMs: 60_000,
    });
    if (answer.status !== 200) throw new Error(`${answer.status} instead of an answer`);
    times.push(performance.now() - began);
  }
  return times;
}

/** Goes on from page to page, as whoever reads that far does. */
async function pageOf(stage, token, { pages, of }) {
  let path = of;
  for (let page = 1; page < pages; page += 1) {
    const answer = await fetch(`${stage.address}${path}`, { headers: { authorization: `Bearer ${token}` } });
    const text = await answer.text();
    const next = /"nextCursor":"([^"]+)"|[?;&]lanjut=([^"&]+)/.exec(text);
    if (!next) throw new Error(`${of} ends on page ${page}`);
    path = `${of}${of.includes('?') ? '&' : '?'}${next[1] ? `cursor=${encodeURIComponent(next[1])}` : `lanjut=${next[2]}`}`;
  }
  return { path };
}

/** What the slowest of a hundred takes, without the first, which warms up what is kept in memory. */
async function measure(stage, token, what, asked) {
  const [first, ...times] = await timesOf(stage, token, asked).catch((error) => {
    say(`  | ${what.padEnd(38)} | ${error.message} |`);
    return [Infinity, Infinity];
  });
  if (first === Infinity) return first;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(Math.floor(share * times.length), times.length - 1)];
  const told = [at(0.5), at(0.99), first].map((ms) => ms.toFixed(0).padStart(5)).join(' | ');
  say(`  | ${what.padEnd(38)} | ${told} |`);
  return at(0.99);
}

/** The year, unless an earlier run kept it. */
async function load(stage) {
  const [{ kept }] = await sql(stage, 'SELECT count(*)::int AS kept FROM complaint');
  if (kept >= COMPLAINTS) say(`  ${kept} complaints are there from an earlier run`);
  else if (kept > 0) throw new Error(`${dir} holds ${kept} complaints of a run that broke off: delete it`);
  else await makeComplaints(stage, { complaints: COMPLAINTS });
}

async function rebuild(stage) {
  const rebuilt = await run(stage, ['metrics:rebuild'], ['--max-semi-space-size=64']);
  for (const table of ['metric_entry', 'metric_tally', 'handling_case', 'open_case'])
    await sql(stage, `VACUUM ANALYZE ${table}`);
  say(`  metrics:rebuild: ${rebuilt.toFixed(0)} s; load ${loads()}`);
}

/** What the dashboard shows of patterns a worker has found before; how long it looks is told apart. */
async function lookForPatterns(stage) {
  if (values.only !== '') return;
  await sql(stage, `UPDATE gaming_watch SET looked_at = '-infinity', found_at = NULL`);
  const began = performance.now();
  await stage.addWorker();
  while ((await sql(stage, 'SELECT found_at FROM gaming_watch'))[0].found_at === null) {
    if (performance.now() - began > LOOKING_MS) throw new Error('no worker has found patterns in ten minutes');
    await setTimeout(500);
  }
  for (const worker of stage.workers()) stage.dismiss(worker);
  say(`  a worker has looked for patterns after ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

async function answers(stage) {
  await lookForPatterns(stage);
  const [size] = await sql(
    stage,
    `SELECT (SELECT count(*) FROM complaint)::int AS complaints, (SELECT count(*) FROM complaint_event)::int AS events,
       (SELECT count(*) FROM metric_tally)::int AS rows,
       pg_size_pretty(pg_total_relation_size('metric_entry')) AS entry, pg_size_pretty(pg_total_relation_size('metric_tally')) AS tally`,
  );
  say(
    `  ${size.complaints} complaints, ${size.events} events; entries ${size.entry}; ${size.rows} rows, ${size.tally}`,
  );
  await stage.startApi();
  const token = await signIn(stage.address, 'supervisor');
  say(`  | ${'answer'.padEnd(38)} |   p50 |   p99 | first |`);
  const chosen = Object.entries(requests).filter(([what]) => what.includes(values.only));
  const slow = [];
  for (const [what, asked] of chosen) if ((await measure(stage, token, what, asked)) >= TARGET_MS) slow.push(what);
  say(
    `  ${chosen.length - slow.length} of ${chosen.length} under ${TARGET_MS} ms at p99${slow.map((what) => `; not: ${what}`).join('')}`,
  );
  say(`  load ${loads()}`);
}

const loads = () =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');

async function bench(session) {
  await findRedis();
  await build('server');
  const stage = await openStage(session, dir, { settings: { LOG_LEVEL: 'warn' }, goOn: values.keep });
  if (steps.includes('load')) await load(stage);
  if (steps.includes('rebuild')) await rebuild(stage);
  if (steps.includes('answers')) await answers(stage);
  stage.close();
}

await runBench('npm run bench:metrics', dir, bench, { keep: values.keep });
