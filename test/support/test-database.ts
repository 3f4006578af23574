import { Pool, type QueryResultRow } from 'pg';
import { randomBytes } from 'node:crypto';
import { testDatabaseUrl, withDatabase } from './servers';
import { templateDatabase, withServer } from './template-database';

export interface TestDatabase {
  url: string;
  /** As the owner of the tables, past the application's role. */
  query<Row extends QueryResultRow>(sql: string, params?: unknown[]): Promise<Row[]>;
  /** Number of rows of each table that isn't empty: to show that nothing was half saved. */
  rowCounts(): Promise<Record<string, number>>;
  drop(): Promise<void>;
}

/** A database of its own for one spec file: a clone of the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await templateDatabase();
  const name = `tanggap_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await withServer((client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`));
  const url = withDatabase(testDatabaseUrl(), name);
  const pool = new Pool({ connectionString: url, max: 2 });
  // A test may end the server's connections; the pool makes new ones.
  pool.on('error', () => undefined);
  const query = async <Row extends QueryResultRow>(sql: string, params: unknown[] = []): Promise<Row[]> =>
    (await pool.query<Row>(sql, params)).rows;
  return {
    url,
    query,
    rowCounts: () => countRows(query),
    drop: async () => {
      await pool.end();
      await withServer((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    },
  };
}

async function countRows(query: TestDatabase['query']): Promise<Record<string, number>> {
  const tables = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await query<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
    if (row && row.count > 0) counts[name] = row.count;
  }
  return counts;
}
