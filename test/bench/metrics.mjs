/**
 * `npm run bench:metrics`: a year of very many complaints on servers of its own, all numbers built from their events, and
 * how long each answer of the dashboards takes. `-- --complaints 100000` for a quick run; with `--keep` the complaints stay for the
 * next run with it, and `--steps load`, `rebuild` or `answers` is one piece of it.
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
import { makeComplaints, run, sql } from './many-complaints.mjs';
import { runBench } from './on-a-stage.mjs';

const { values } = parseArgs({
  options: {
    complaints: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '100' },
    keep: { type: 'boolean', default: false },
    steps: { type: 'string', default: 'load,rebuild,answers' },
  },
});
const steps = values.steps.split(',');
const COMPLAINTS = Number(values.complaints);
const ROUNDS = Number(values.rounds);
const LOOKING_MS = 600_000;
const dir = join(dataDir, 'bench-metrics', String(COMPLAINTS));

const day = (back) => new Date(Date.now() + 7 * 3_600_000 - back * 86_400_000).toISOString().slice(0, 10);
const year = `from=${day(364).slice(0, 8)}01&to=${day(0)}`;

/** What the office asks as of a past day: whole months until then, or its last 90 days. The 15th is as far from the spans that are kept as days are. */
const [thatYear, thatMonth] = day(0).split('-').map(Number);
const past = new Date(Date.UTC(thatYear, thatMonth - 3, 15)).toISOString().slice(0, 10);
const pastMonths = `from=${new Date(Date.UTC(thatYear, thatMonth - 14, 1)).toISOString().slice(0, 10)}&to=${past}&asOf=${past}`;
const past90 = `from=${new Date(Date.parse(past) - 89 * 86_400_000).toISOString().slice(0, 10)}&to=${past}&asOf=${past}`;

/** The questions of the dashboards and of the public page, from the plainest to the worst. */
const questions = {
  'a year, in all': year,
  'a year by OPD': `${year}&groupBy=opd`,
  'a year by category': `${year}&groupBy=category`,
  'a year by kecamatan': `${year}&groupBy=area`,
  'a year by month': `${year}&groupBy=month`,
  'open by age': `${year}&groupBy=age`,
  'one OPD by category': `${year}&opd=dpupr&groupBy=category`,
  'one OPD and kind by kecamatan': `${year}&opd=dpupr&kind=complaint&groupBy=area`,
  'four dimensions by month': `${year}&opd=dpupr&category=jalan-jembatan&area=33.25.11&kind=complaint&groupBy=month`,
  'the last 30 days by OPD': `from=${day(29)}&to=${day(0)}&groupBy=opd`,
  '45 days within, by OPD': `from=${day(80)}&to=${day(35)}&groupBy=opd`,
  'as of 60 days ago, by OPD': `${year}&asOf=${day(60)}&groupBy=opd`,
  'as of 60 days ago, by month': `${year}&asOf=${day(60)}&groupBy=month`,
  'as of 45 days ago, by kecamatan': `${year}&asOf=${day(45)}&groupBy=area`,
  'the past 15th, in all': pastMonths,
  'the past 15th, by OPD': `${pastMonths}&groupBy=opd`,
  'the past 15th, by kecamatan': `${pastMonths}&groupBy=area`,
  'the past 15th, by month': `${pastMonths}&groupBy=month`,
  'the past 15th, open by age': `${pastMonths}&groupBy=age`,
  'the past 15th, one OPD by kecamatan': `${pastMonths}&opd=dpupr&groupBy=area`,
  'the past 15th, 90 days by OPD': `${past90}&groupBy=opd`,
};

const others = {
  'complaints behind a number': `/complaints?measure=resolved_late&opd=dpupr&${year}`,
  'complaints behind a rare number': `/complaints?measure=coordination_late&${year}`,
  'behind it, as of 60 days ago': `/complaints?measure=resolved_late&opd=dpupr&${year}&asOf=${day(60)}`,
  'behind the past 15th': `/complaints?measure=resolved_late&opd=dpupr&${pastMonths}`,
  'behind a rare number of it': `/complaints?measure=coordination_late&${pastMonths}`,
  'the score of the year': `/compliance?period=${day(0).slice(0, 4)}`,
  'the score as of 60 days ago': `/compliance?period=${day(60).slice(0, 4)}&asOf=${day(60)}`,
  'GET /metrics/complaints': `/metrics/complaints?groupBy=opd&${year}`,
  'patterns to look into': '/metrics/warnings',
  'how many are due when': '/complaints/due',
  'who has how much': '/complaints/workload',
  'what moves the score': `/compliance/effects?period=${day(0).slice(0, 4)}`,
  'the forecast': `/compliance/forecast?period=${day(0).slice(0, 4)}`,
  'what if all due in a week closed': '/compliance/what-if',
  'the order of work': `/compliance/order-of-work?period=${day(0).slice(0, 4)}`,
};

const wish = { period: day(0).slice(0, 4), dueBefore: day(-7) };

async function measure(stage, token, what, path) {
  const asked = path.endsWith('/what-if') ? { method: 'POST', body: wish } : {};
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const answer = await ask(`${stage.address}/api/v1${path}`, {
      ...asked,
      headers: { authorization: `Bearer ${token}` },
      patienceMs: 60_000,
    });
    if (answer.status !== 200) throw new Error(`${what}: ${answer.status}`);
    if (round > 0) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(Math.floor(share * times.length), times.length - 1)].toFixed(0);
  say(`  | ${what.padEnd(34)} | ${at(0.5).padStart(5)} | ${at(0.99).padStart(5)} |`);
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
  for (const table of ['metric_entry', 'metric_tally', 'handling_case']) await sql(stage, `VACUUM ANALYZE ${table}`);
  say(`  metrics:rebuild: ${rebuilt.toFixed(0)} s; load ${loads()}`);
}

/** What the dashboard shows of patterns a worker has found before; how long it looks is told apart. */
async function lookForPatterns(stage) {
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
  say(`  | answer                             | p50 ms | p99 ms |`);
  for (const [what, query] of Object.entries(questions)) {
    await measure(stage, token, what, `/metrics/summary?${query}`);
  }
  for (const [what, path] of Object.entries(others)) await measure(stage, token, what, path);
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
