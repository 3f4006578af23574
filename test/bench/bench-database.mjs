/** A database of the bench's own on the servers of a running `npm start`, with the reference data of Batang. */
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import pg from 'pg';

export const run = promisify(execFile);
export const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
/** The build that is measured; another one's folder, to measure before and after in turn. */
const BUILD = process.env.BENCH_BUILD ?? 'dist';
export const PORT = Number(process.env.BENCH_PORT ?? 3999);

const settings = Object.fromEntries(
  readFileSync('.data/env', 'utf8')
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => {
      const [name, ...value] = line.split('=');
      return [name, value.join('=').replace(/^["']|["']$/g, '')];
    }),
);
export const admin = settings.DATABASE_URL;
export const redisUrl = settings.REDIS_URL;
const own = new URL(settings.DATABASE_URL);
own.pathname = '/tanggap_bench';
export const url = own.toString();
const environment = {
  ...process.env,
  ...settings,
  DATABASE_URL: url,
  PORT: String(PORT),
  DEMO: '1',
  LOG_LEVEL: 'error',
};

/** The complaint that is filed again and again. */
export const body = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  location: { latitude: -6.9082, longitude: 109.7335, areaCode: '33.25.11', address: 'Jl. Veteran' },
  anonymous: false,
  reporter: { name: 'Siti Aminah', email: 'siti@example.org', phone: '+6281234567890' },
};

export async function sql(connection, text, params = []) {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  try {
    return (await client.query(text, params)).rows;
  } finally {
    await client.end();
  }
}

async function isLive() {
  for (let tries = 0; tries < 100; tries += 1) {
    const live = await fetch(`http://127.0.0.1:${PORT}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (live) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the API does not answer on port ${PORT}`);
}

/** Processor time that a process has used, user and system, in ms. Linux alone tells. */
export function processorMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Runs `work` beside an API process (whose id it is given) on a fresh database, which goes afterwards. */
export async function withApi(work) {
  await sql(admin, 'DROP DATABASE IF EXISTS tanggap_bench WITH (FORCE)');
  await sql(admin, 'CREATE DATABASE tanggap_bench');
  await run(process.execPath, [`${BUILD}/apps/cli/main.js`, 'setup', '--pack', 'data/batang'], { env: environment });
  const api = spawn(process.execPath, [`${BUILD}/apps/api/main.js`], { env: environment, stdio: 'inherit' });
  try {
    await isLive();
    await work(api.pid);
  } finally {
    api.kill('SIGTERM');
    await new Promise((resolve) => api.once('exit', resolve));
    await sql(admin, 'DROP DATABASE IF EXISTS tanggap_bench WITH (FORCE)');
  }
}

/** One statement that inserts the rows of the first filed complaint again under new ids, and ends with `last`. */
export async function sameRowsAgain(last = 'SELECT 1') {
  const [row] = await sql(
    url,
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
    ${last};`.replace(/\s*\n\s*/g, ' ');
}
