import { Client } from 'pg';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplate } from './fill-template';
import { testDatabaseUrl, withDatabase } from './servers';

const LOCK = 7_264_777;

/** What the content of the template depends on: another version of any of these files makes another template. */
const SOURCES = [
  'libs/platform/database/migrations',
  'libs/directory/data-pack',
  'libs/directory/persistence',
  'libs/identity/domain',
  'libs/routing',
  'libs/sla',
  'libs/compliance',
  'data/batang',
  'test/support',
];

function filesUnder(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
    .filter((file) => !file.endsWith('.spec.ts'))
    .sort();
}

function templateName(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(source))) hash.update(file).update(readFileSync(file));
  return `tanggap_template_${hash.digest('hex').slice(0, 16)}`;
}

/** A connection of its own to the database that TEST_DATABASE_URL names. */
export async function withServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const exists = async (client: Client, name: string): Promise<boolean> =>
  ((await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount ?? 0) > 0;

/** Templates of other versions, and clones of test processes that ended without dropping theirs. */
async function dropLeftovers(client: Client, current: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    String.raw`SELECT datname FROM pg_database WHERE datname LIKE 'tanggap\_template\_%' OR datname LIKE 'tanggap\_test\_%'`,
  );
  for (const { datname } of rows) {
    const pid = /^tanggap_test_(\d+)_/.exec(datname)?.[1];
    if (datname === current || (pid !== undefined && isAlive(Number(pid)))) continue;
    // Another run on the same server may use it: then it stays.
    await client.query(`DROP DATABASE IF EXISTS "${datname}"`).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

let ready: Promise<string> | undefined;

/** The migrated database with Batang's reference data and the demo accounts; made once, by whoever comes first. */
export function templateDatabase(): Promise<string> {
  ready ??= withServer(async (client) => {
    const name = templateName();
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      if (await exists(client, name)) return name;
      await dropLeftovers(client, name);
      // Filled under another name, so that a run that dies on the way leaves nothing that looks complete.
      const unfinished = `${name}_unfinished`;
      await client.query(`DROP DATABASE IF EXISTS "${unfinished}"`);
      await client.query(`CREATE DATABASE "${unfinished}"`);
      await fillTemplate(withDatabase(testDatabaseUrl(), unfinished));
      await client.query(`ALTER DATABASE "${unfinished}" RENAME TO "${name}"`);
      return name;
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
  });
  return ready;
}
