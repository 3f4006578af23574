/** The servers that `npm test` started for the tests alone; whoever runs one spec file names them himself. */
function required(name: 'TEST_DATABASE_URL' | 'TEST_REDIS_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run "npm test -- e2e", or name a server for tests`);
  return value;
}

/** A database of the test server to connect to, as a superuser. */
export const testDatabaseUrl = (): string => required('TEST_DATABASE_URL');

/** Each Jest worker has a Redis database of its own (16 there are by default; 0 is left alone). */
export function testRedisUrl(): string {
  const url = new URL(required('TEST_REDIS_URL'));
  url.pathname = `/${((Number(process.env['JEST_WORKER_ID'] ?? '1') - 1) % 15) + 1}`;
  return url.toString();
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
