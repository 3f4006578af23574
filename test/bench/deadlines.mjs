/**
 * `npm run bench:deadlines`: how late a breach is recorded when very many fall due, on servers of its own and with real
 * worker processes. `-- --clocks 10000 --window 60 --open 100000 --backlog 5000` for a quick run.
 * 1. Redis with very many open clocks: only those within the horizon have a timer there.
 * 2. Clocks that fall due one after the other: median and p99 of the lag of the recorded breach behind its due time.
 * 3. Workers that were away: what comes due now must not wait behind the backlog.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { build } from '../../scripts/lib/build.mjs';
import { dataDir } from '../../scripts/lib/paths.mjs';
import { findRedis } from '../../scripts/lib/redis-program.mjs';
import { say } from '../../scripts/lib/say.mjs';
import { openStage } from '../resilience/stage.mjs';
import { runBench } from './on-a-stage.mjs';

const { values } = parseArgs({
  options: {
    clocks: { type: 'string', default: '100000' },
    window: { type: 'string', default: '600' },
    open: { type: 'string', default: '1000000' },
    backlog: { type: 'string', default: '50000' },
    fresh: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
  },
});
const asked = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
const dir = join(dataDir, 'bench-deadlines');

/** Seconds until the first of a series falls due: time enough to set its timers. */
const LEAD_SECONDS = 20;
/** Days over which the many open clocks are spread: the longest limit of the law. */
const OPEN_DAYS = 60;
const FRESH_SECONDS = 60;
const PATIENCE_MS = 15 * 60_000;

/** A complaint as the API files it: the series are copies of it. */
const template = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  anonymous: true,
};

async function fileTemplate(address) {
  const body = JSON.stringify(template);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/api/v1/complaints`, { method: 'POST', headers, body });
  if (answer.status !== 201) throw new Error(`filing answered ${answer.status}`);
  return (await answer.json()).number;
}

const COPY_COMPLAINTS = `
  INSERT INTO complaint SELECT copy.* FROM complaint c, generate_series(1, $3::int) nth,
    LATERAL jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', $2 || '-' || nth,
      'tracking_hash', '\\x' || encode(sha256(($2 || nth)::bytea), 'hex'))) copy
  WHERE c.number = $1`;

const COPY_EVENTS = `
  INSERT INTO complaint_event SELECT copy.* FROM complaint_event e, complaint c,
    LATERAL jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'complaint_id', c.id)) copy
  WHERE e.complaint_id = (SELECT id FROM complaint WHERE number = $1) AND c.number LIKE $2 || '-%'`;

/** $5 clocks for each complaint of the series; the nth of all is due $3 + nth * $4 seconds from now. */
const COPY_CLOCKS = `
  INSERT INTO sla_clock SELECT copy.*
  FROM sla_clock k, (SELECT id, row_number() OVER () - 1 AS nth FROM complaint WHERE number LIKE $2 || '-%') c,
    generate_series(1, $5::int) turn,
    LATERAL (SELECT date_trunc('milliseconds', now() + make_interval(secs => $3 + (c.nth * $5 + turn) * $4::float8)) AS at) due,
    LATERAL jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'complaint_id', c.id, 'cycle', turn,
      'unit', 'seconds', 'amount', 86400, 'milestones', '[{"percent": 100, "audience": ["officer"]}]'::jsonb,
      'budget_ms', 86400000, 'consumed_ms', 0, 'started_at', due.at - interval '1 day',
      'running_since', due.at - interval '1 day', 'due_at', due.at, 'next_milestone', '100', 'next_milestone_at', due.at,
      'armed_epoch', null)) copy
  WHERE k.complaint_id = (SELECT id FROM complaint WHERE number = $1) AND k.clock = 'resolution'`;

/** Adds `count` clocks under the name of a series, the first due in `first` seconds, then one each `step` seconds. */
async function addSeries(sql, number, { series, count, first, step, cycles = 1 }) {
  const complaints = Math.ceil(count / cycles);
  await sql(COPY_COMPLAINTS, [number, series, complaints]);
  await sql(COPY_EVENTS, [number, series]);
  await sql(COPY_CLOCKS, [number, series, first, step, cycles]);
}

const OF_SERIES = `FROM sla_milestone m JOIN sla_clock k ON k.id = m.clock_id JOIN complaint c ON c.id = k.complaint_id
  WHERE c.number LIKE $1 || '-%'`;

const recordedOf = async (sql, series) => (await sql(`SELECT count(*)::int AS n ${OF_SERIES}`, [series]))[0].n;

/** Waits until all of a series is recorded, and answers how late each was. */
async function lagOf(sql, series, count) {
  const end = performance.now() + PATIENCE_MS + asked.window * 1000;
  while ((await recordedOf(sql, series)) < count) {
    if (performance.now() > end) throw new Error(`${series}: ${await recordedOf(sql, series)} of ${count} recorded`);
    await sleep(2000);
  }
  const [row] = await sql(
    `WITH lag AS (SELECT extract(epoch FROM m.recorded_at - m.due_at) * 1000 AS ms ${OF_SERIES})
     SELECT count(*)::int AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms)::int AS median,
       percentile_cont(0.99) WITHIN GROUP (ORDER BY ms)::int AS p99, max(ms)::int AS max FROM lag`,
    [series],
  );
  if (row.n !== count) throw new Error(`${series}: ${row.n} milestones recorded of ${count}`);
  return row;
}

const tell = (what, { n, median, p99, max }) =>
  say(`  | ${what.padEnd(52)} | ${n} | median ${median} ms | p99 ${p99} ms | max ${max} ms |`);

async function tellRedis(stage, what) {
  const memory = /used_memory:(\d+)/.exec(await stage.redis.info('memory'))?.[1];
  const delayed = await stage.redis.zcard('{tanggap}:milestones:delayed');
  say(`  | ${what.padEnd(52)} | used_memory ${(Number(memory) / 2 ** 20).toFixed(1)} MiB | ${delayed} delayed jobs |`);
}

async function untilArmed(sql) {
  const missing = `SELECT count(*)::int AS n FROM sla_clock
    WHERE state = 'running' AND armed_epoch IS NULL AND next_milestone_at BETWEEN now() AND now() + interval '50 minutes'`;
  while ((await sql(missing))[0].n > 0) await sleep(500);
}

async function startWorkers(stage) {
  for (let nth = 0; nth < asked.workers; nth += 1) await stage.addWorker();
}

async function openClocks(stage, sql, number) {
  const step = (OPEN_DAYS * 86_400) / asked.open;
  await addSeries(sql, number, { series: 'OPEN', count: asked.open, first: 1800, step, cycles: 40 });
  await sql('ANALYZE');
  await tellRedis(stage, 'Redis, before the workers');
  await startWorkers(stage);
  await untilArmed(sql);
  await tellRedis(stage, `Redis, ${asked.open} open clocks over ${OPEN_DAYS} days`);
}

async function fallingDue(stage, sql, number) {
  const step = asked.window / asked.clocks;
  // Setting the timers and copying takes time itself: the lead grows with the number.
  const first = LEAD_SECONDS + asked.clocks / 1000;
  await addSeries(sql, number, { series: 'DUE', count: asked.clocks, first, step });
  await untilArmed(sql);
  await tellRedis(stage, `Redis, ${asked.clocks} of them due within ${asked.window} s`);
  tell(`${asked.clocks} clocks due within ${asked.window} s`, await lagOf(sql, 'DUE', asked.clocks));
}

async function behindABacklog(stage, sql, number) {
  for (const name of stage.workers()) stage.dismiss(name);
  await addSeries(sql, number, { series: 'LATE', count: asked.backlog, first: -7200, step: 3600 / asked.backlog });
  await sql('ANALYZE');
  await startWorkers(stage);
  while ((await recordedOf(sql, 'LATE')) === 0) await sleep(50);
  const begun = performance.now();
  const count = asked.fresh * FRESH_SECONDS;
  await addSeries(sql, number, { series: 'FRESH', count, first: 2, step: 1 / asked.fresh });
  await Promise.all([
    lagOf(sql, 'FRESH', count).then((lag) => tell(`${count} fresh ones, ${asked.backlog} overdue at the start`, lag)),
    lagOf(sql, 'LATE', asked.backlog).then(() => {
      const seconds = (performance.now() - begun) / 1000;
      say(
        `  | ${'the backlog itself'.padEnd(52)} | ${seconds.toFixed(1)} s | ${(asked.backlog / seconds).toFixed(0)} a second |`,
      );
    }),
  ]);
}

async function bench(session) {
  await findRedis();
  await build('server');
  const stage = await openStage(session, dir, { settings: { LOG_LEVEL: 'warn' } });
  await stage.startApi();
  const number = await fileTemplate(stage.address);
  const client = new pg.Client({ connectionString: stage.databaseUrl });
  await client.connect();
  const sql = async (text, params = []) => (await client.query(text, params)).rows;
  try {
    await openClocks(stage, sql, number);
    await fallingDue(stage, sql, number);
    await behindABacklog(stage, sql, number);
  } finally {
    await client.end();
    stage.close();
  }
}

await runBench('npm run bench:deadlines', dir, bench);
