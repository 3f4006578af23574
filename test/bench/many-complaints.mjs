/**
 * Very many complaints for a bench. Some thousands live by the product's own rules (`demo:data`); the others are copies of
 * their rows, made inside PostgreSQL: under ids and numbers of their own, spread over the villages, and filed some minutes before
 * one another. Copies keep the hashes of their originals, so their chains prove nothing: nobody checks them here.
 */
import { spawn } from 'node:child_process';
import pg from 'pg';
import { cli, root } from '../../scripts/lib/paths.mjs';
import { say } from '../../scripts/lib/say.mjs';

/** Between one copy and the next. */
const APART = '11 minutes';
/** Lives that are simulated, of the largest bench. */
const MOST_LIVES = 10_000;

export async function sql(stage, text, params = []) {
  const client = new pg.Client({ connectionString: stage.databaseUrl });
  await client.connect();
  try {
    return (await client.query(text, params)).rows;
  } finally {
    await client.end();
  }
}

/** Runs a command of the command line; the seconds it took. */
export function run(stage, args, options = []) {
  const began = performance.now();
  const child = spawn(process.execPath, [...options, cli, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: stage.environment,
  });
  return new Promise((resolve, reject) =>
    child.on('exit', (code) =>
      code === 0 ? resolve((performance.now() - began) / 1000) : reject(new Error(`${args[0]} ended with ${code}`)),
    ),
  );
}

/** What a bulk load needn't keep up: those of inboxes and of searching are made again afterwards, the others serve nothing that is measured. */
const LISTS = [
  'complaint_due',
  'complaint_opd_due',
  'complaint_status_due',
  'complaint_category_filed',
  'complaint_search',
];
const LIGHTER = `
  DROP INDEX complaint_policy, complaint_supervisory_policy, ${LISTS.join(', ')};
  ALTER SYSTEM SET max_wal_size = '4GB';
  ALTER SYSTEM SET synchronous_commit = 'off'`;

/** The same id for the same copy, whoever refers to it: a UUID of version 8, which no original has. */
const idOf = (column) => `(left(overlay(${column}::text PLACING '8' FROM 15), 32) || lpad(to_hex(copy), 4, '0'))::uuid`;
const earlier = (column) => `${column} - copy * interval '${APART}'`;
const numbered = `(c.number || '-' || copy)`;

/** What a copy has of its own; `c` is the original, `v` the village of the copy. */
const COMPLAINT = {
  id: idOf('c.id'),
  number: numbered,
  tracking_hash: `sha256(${numbered}::bytea)`,
  area_code: 'v.code',
  anonymous: 'true',
  reporter_id: 'NULL',
  merged_into: idOf('c.merged_into'),
  split_from: idOf('c.split_from'),
  filed_at: earlier('c.filed_at'),
  resolved_at: earlier('c.resolved_at'),
  closed_at: earlier('c.closed_at'),
};
const EVENT = {
  id: idOf('e.id'),
  complaint_id: idOf('e.complaint_id'),
  at: earlier('e.at'),
  data: `CASE WHEN e.type = 'filed' THEN e.data || jsonb_build_object('areaCode', v.code) ELSE e.data END`,
};
/** Of what is open. No worker is to record what passes meanwhile. */
const CLOCK = {
  id: idOf('k.id'),
  complaint_id: idOf('k.complaint_id'),
  started_at: earlier('k.started_at'),
  due_at: earlier('k.due_at'),
  running_since: earlier('k.running_since'),
  paused_at: earlier('k.paused_at'),
  breached_at: earlier('k.breached_at'),
  next_milestone: 'NULL',
  next_milestone_at: 'NULL',
};
const COPIES = `CROSS JOIN generate_series(1, $1::int) copy
  JOIN bench_village v ON v.nth = ((hashtext(c.number) & 65535) + copy * 7) % (SELECT count(*) FROM bench_village)`;

async function insertion(client, table, alias, own, from) {
  const { rows } = await client.query(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => own[name] ?? `${alias}.${name}`);
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${from}`;
}

async function copy(stage, copies) {
  const client = new pg.Client({ connectionString: stage.databaseUrl });
  await client.connect();
  try {
    // References are those of the originals, which have been checked.
    await client.query(`SET session_replication_role = replica; SET work_mem = '256MB'`);
    await client.query(
      `CREATE TEMP TABLE bench_village AS SELECT code, row_number() OVER (ORDER BY code) - 1 AS nth FROM area WHERE level = 'village';
       CREATE TEMP TABLE bench_life AS SELECT * FROM complaint ORDER BY id;
       CREATE TEMP TABLE bench_event AS SELECT e.*, c.number FROM complaint_event e JOIN complaint c ON c.id = e.complaint_id
         ORDER BY complaint_id, sequence;
       ANALYZE bench_village; ANALYZE bench_life; ANALYZE bench_event`,
    );
    await client.query(await insertion(client, 'complaint', 'c', COMPLAINT, `bench_life c ${COPIES}`), [copies]);
    const events = `bench_event e JOIN bench_life c ON c.id = e.complaint_id ${COPIES}`;
    await client.query(await insertion(client, 'complaint_event', 'e', EVENT, events), [copies]);
    const clocks = `sla_clock k JOIN bench_life c ON c.id = k.complaint_id AND k.state IN ('running', 'paused') ${COPIES}`;
    await client.query(await insertion(client, 'sla_clock', 'k', CLOCK, clocks), [copies]);
  } finally {
    await client.end();
  }
}

/**
 * @param {{ complaints: number }} order so many, in a year
 */
export async function makeComplaints(stage, { complaints }) {
  const lists = await sql(stage, 'SELECT indexdef FROM pg_indexes WHERE indexname = ANY($1)', [LISTS]);
  for (const statement of LIGHTER.split(';')) await sql(stage, statement);
  await sql(stage, 'SELECT pg_reload_conf()');
  const lives = Math.min(MOST_LIVES, Math.ceil(complaints / 10));
  const copies = Math.round(complaints / lives) - 1;
  const simulated = await run(stage, ['demo:data', '--complaints', String(lives)]);
  const began = performance.now();
  await copy(stage, copies);
  for (const { indexdef } of lists) await sql(stage, indexdef);
  await sql(stage, 'VACUUM ANALYZE complaint');
  await sql(stage, 'VACUUM ANALYZE complaint_event');
  await sql(stage, 'VACUUM ANALYZE sla_clock');
  const copied = (performance.now() - began) / 1000;
  say(`  ${lives} lives simulated in ${simulated.toFixed(0)} s, ${copies} copies of each in ${copied.toFixed(0)} s`);
}
