/**
 * `npm run bench`: files complaints at 1, 8 and 32 connections and, in the same run on the same PostgreSQL, lets pgbench
 * insert the same rows. Needs a running `npm start` (its servers, in a database of the bench's own) and pgbench.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import autocannon from 'autocannon';
import pg from 'pg';

const run = promisify(execFile);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const PORT = Number(process.env.BENCH_PORT ?? 3999);
const settings = Object.fromEntries(
  readFileSync('.data/env', 'utf8')
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => {
      const [name, ...value] = line.split('=');
      return [name, value.join('=').replace(/^["']|["']$/g, '')];
    }),
);
const url = new URL(settings.DATABASE_URL);
const admin = settings.DATABASE_URL;
url.pathname = '/tanggap_bench';
const environment = {
  ...process.env,
  ...settings,
  DATABASE_URL: url.toString(),
  PORT: String(PORT),
  DEMO: '1',
  LOG_LEVEL: 'error',
};

const body = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  location: { latitude: -6.9082, longitude: 109.7335, areaCode: '33.25.11', address: 'Jl. Veteran' },
  anonymous: false,
  reporter: { name: 'Siti Aminah', email: 'siti@example.org', phone: '+6281234567890' },
};

const sql = async (connection, text, params = []) => {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  try {
    return (await client.query(text, params)).rows;
  } finally {
    await client.end();
  }
};

/** The rows of one filed complaint as a script that inserts them again under new ids. */
async function pgbenchScript() {
  const [row] = await sql(
    url.toString(),
    `SELECT to_jsonb(c) AS complaint, (SELECT to_jsonb(r) FROM reporter r WHERE r.id = c.reporter_id) AS reporter,
       (SELECT jsonb_agg(e) FROM complaint_event e WHERE e.complaint_id = c.id) AS events,
       (SELECT jsonb_agg(k) FROM sla_clock k WHERE k.complaint_id = c.id) AS clocks,
       (SELECT jsonb_agg(o) FROM outbox_message o WHERE o.aggregate_id = c.id) AS messages
     FROM complaint c ORDER BY filed_at LIMIT 1`,
  );
  const json = (value) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
  const rows = (table, values, key) =>
    `INSERT INTO ${table} SELECT r.* FROM ids, jsonb_array_elements(${json(values)}) v,
      jsonb_populate_record(null::${table}, v || jsonb_build_object('id', gen_random_uuid(), '${key}', cid)) r`;
  return `WITH ids AS (SELECT gen_random_uuid() AS cid, gen_random_uuid() AS rid, nextval('complaint_number_seq') AS n),
    rep AS (INSERT INTO reporter SELECT r.* FROM ids, jsonb_populate_record(null::reporter, ${json(row.reporter)} || jsonb_build_object('id', rid)) r),
    com AS (INSERT INTO complaint SELECT r.* FROM ids, jsonb_populate_record(null::complaint, ${json(row.complaint)}
      || jsonb_build_object('id', cid, 'number', 'PGB-' || n, 'reporter_id', rid, 'tracking_hash', '\\x' || replace(cid::text, '-', ''))) r),
    eve AS (${rows('complaint_event', row.events, 'complaint_id')}),
    clo AS (${rows('sla_clock', row.clocks, 'complaint_id')}),
    outb AS (${rows('outbox_message', row.messages, 'aggregate_id')})
    SELECT 1;`.replace(/\s*\n\s*/g, ' ');
}

async function pgbench(file, clients) {
  const binary = process.env.PGBENCH ?? 'pgbench';
  const args = [
    '-n',
    '-M',
    'simple',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(SECONDS),
    '-f',
    file,
    url.toString(),
  ];
  const { stdout } = await run(binary, args);
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0);
}

const file = (connections) =>
  autocannon({
    url: `http://127.0.0.1:${PORT}/api/v1/complaints`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    connections,
    duration: SECONDS,
  });

const commits = async () =>
  Number((await sql(admin, `SELECT xact_commit FROM pg_stat_database WHERE datname = 'tanggap_bench'`))[0].xact_commit);

async function main() {
  await sql(admin, 'DROP DATABASE IF EXISTS tanggap_bench WITH (FORCE)');
  await sql(admin, 'CREATE DATABASE tanggap_bench');
  await run(process.execPath, ['dist/apps/cli/main.js', 'setup', '--pack', 'data/batang'], { env: environment });
  const api = spawn(process.execPath, ['dist/apps/api/main.js'], { env: environment, stdio: 'inherit' });
  const script = '.data/bench.sql';
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await fetch(`http://127.0.0.1:${PORT}/health/live`).then(
          (r) => r.ok,
          () => false,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await file(1);
    writeFileSync(script, await pgbenchScript());
    const lines = [
      '| connections | filed/s | p50 ms | p99 ms | not 201 | round trips | pgbench tps | ratio |',
      '|---|---|---|---|---|---|---|---|',
    ];
    for (const connections of [1, 8, 32]) {
      const before = await commits();
      const result = await file(connections);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const trips = ((await commits()) - before) / result['2xx'];
      const tps = await pgbench(script, connections);
      const rate = result['2xx'] / result.duration;
      lines.push(
        `| ${connections} | ${rate.toFixed(0)} | ${result.latency.p50} | ${result.latency.p99} | ${result.non2xx} | ${trips.toFixed(2)} | ${tps.toFixed(0)} | ${(rate / tps).toFixed(2)} |`,
      );
    }
    console.log(lines.join('\n'));
  } finally {
    api.kill('SIGTERM');
    rmSync(script, { force: true });
    await new Promise((resolve) => api.once('exit', resolve));
    await sql(admin, 'DROP DATABASE IF EXISTS tanggap_bench WITH (FORCE)');
  }
}

await main();
