import { readFileSync } from 'node:fs';
import {
  createTestDatabase,
  freePort,
  severable,
  startRealProcess,
  startTestApp,
  type TestApp,
  until,
} from '../support';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(async () => {
  await app.close();
});

describe('health', () => {
  it('is live', async () => {
    const answer = await app.http.get('/health/live');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'live' });
  });

  it('is ready while PostgreSQL answers, and says how Redis is', async () => {
    const answer = await app.http.get('/health/ready');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'ready', postgres: 'up', redis: 'up' });
  });

  it('stays ready with Redis down, and says so', async () => {
    const alone = await startTestApp({ database: app.database, settings: { REDIS_URL: 'redis://127.0.0.1:1' } });
    try {
      const answer = await alone.http.get('/health/ready');
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ status: 'ready', redis: 'down' });
      expect(alone.log.filter((line) => line.level === 'error')).toEqual([]);
    } finally {
      await alone.close();
    }
  });
});

describe('with a database of another version', () => {
  it('is not ready, names the migrations and says once what to do; what a newer program has only added is no reason', async () => {
    const database = await createTestDatabase();
    const [last] = await database.query<{ name: string; timestamp: string }>(
      'DELETE FROM migrations WHERE timestamp = (SELECT max(timestamp) FROM migrations) RETURNING name, timestamp',
    );
    const alone = await startTestApp({ database });
    const ready = async (): Promise<[number, string?]> => {
      const answer = await alone.http.get('/health/ready').set('Accept-Language', 'en');
      const { detail } = answer.body as { detail?: string };
      return detail === undefined ? [answer.status] : [answer.status, detail];
    };
    const add = (name: string, timestamp: string) =>
      database.query('INSERT INTO migrations (name, timestamp) VALUES ($1, $2)', [name, timestamp]);
    try {
      const lacking = `Migrations that have not run: ${last?.name}. Those that this program does not know: –.`;
      expect([await ready(), await ready()]).toEqual([
        [503, lacking],
        [503, lacking],
      ]);
      await alone.http.get('/health/live').expect(200);
      await add(String(last?.name), String(last?.timestamp));
      await add('MoreColumns1764000009998', '1764000009998');
      expect(await ready()).toEqual([200]);
      await add('ContractOldColumns1764000009999', '1764000009999');
      const newer =
        'Migrations that have not run: –. Those that this program does not know: ContractOldColumns1764000009999.';
      expect([await ready(), await ready()]).toEqual([
        [503, newer],
        [503, newer],
      ]);
      await database.query('REVOKE ALL ON migrations FROM tanggap_app');
      expect((await ready())[1]).toContain('ReadMigrations');
      expect(alone.log.filter(({ msg }) => msg.includes('database')).map(({ level, msg }) => [level, msg])).toEqual([
        ['error', 'the database lacks migrations: run `node dist/apps/cli/main.js migrate`'],
        ['info', 'the database is migrated as this program needs it'],
        ['error', 'a newer program has changed the database: start that one in place of this'],
        ['error', 'the database lacks migrations: run `node dist/apps/cli/main.js migrate`'],
      ]);
    } finally {
      await alone.close();
      await database.drop();
    }
  });
});

describe('with PostgreSQL unreachable', () => {
  it('is alive but not ready, says so at once, and recovers by itself', async () => {
    const way = await severable(app.database.url);
    const alone = await startTestApp({ database: { ...app.database, url: way.url } });
    try {
      await alone.http.get('/health/ready').expect(200);
      await way.cut();
      await alone.http.get('/health/live').expect(200);
      const answer = await alone.http.get('/health/ready');
      expect(answer.status).toBe(503);
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({ code: 'unavailable', status: 503, instance: '/health/ready' });
      const signIn = await alone.http.post('/api/v1/auth/login').send({ username: 'admin', password: 'tanggap-demo' });
      expect(signIn.status).toBe(503);
      expect(signIn.headers['retry-after']).toBe('5');
      await alone.http.get('/metrics').expect(200);
      await way.mend();
      await until('it is ready again', async () => (await alone.http.get('/health/ready')).status === 200);
    } finally {
      await alone.close();
      await way.close();
    }
  });
});

describe('the real processes, with PostgreSQL and Redis away when they start', () => {
  const MOVES = ['PostgreSQL is away: waiting for it', 'PostgreSQL is there'];

  it('are alive and wait, say so once, and begin when PostgreSQL is there; one with less patience ends with 1', async () => {
    // The worker begins to work in it, which the counts below must not meet.
    const database = await createTestDatabase();
    const way = await severable(database.url);
    await way.cut();
    const [port, workerPort] = [await freePort(), await freePort()];
    const nobody = { REDIS_URL: 'redis://127.0.0.1:1' };
    const api = startRealProcess('api', way.url, { ...nobody, PORT: String(port) });
    const worker = startRealProcess('worker', way.url, { ...nobody, WORKER_PORT: String(workerPort) });
    const impatient = startRealProcess('worker', way.url, { START_PATIENCE_MS: '50' });
    const ask = (at: number, path: string): Promise<Response | undefined> =>
      fetch(`http://127.0.0.1:${at}${path}`).catch(() => undefined);
    try {
      for (const at of [port, workerPort]) {
        await until('it is alive', async () => (await ask(at, '/health/live'))?.status === 200, 30_000);
      }
      const ready = await ask(port, '/health/ready');
      expect([ready?.status, ready?.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await ready?.json()).toMatchObject({ code: 'unavailable', instance: '/health/ready' });
      expect(await impatient.exitCode).toBe(1);
      // In whatever order: the last line of a process may overtake the one before it.
      const last = impatient.log.find(({ level }) => level === 'error');
      expect(last?.msg).toContain('PostgreSQL did not answer for 0.05 s: gave up');
      await until('the worker waits', () => worker.log.some(({ msg }) => msg === MOVES[0]));
      await way.mend();
      await until('the api is ready', async () => (await ask(port, '/health/ready'))?.status === 200, 30_000);
      await until('the worker works', () => worker.log.some(({ msg }) => msg === 'working'), 30_000);
      for (const { log } of [api, worker]) {
        expect(log.map(({ msg }) => msg).filter((msg) => msg.startsWith('PostgreSQL'))).toEqual(MOVES);
        expect(log.filter(({ level }) => level === 'error')).toEqual([]);
      }
      expect(await Promise.all([api, worker].map((one) => one.stop()))).toEqual([0, 0]);
    } finally {
      await Promise.all([api, worker].map((one) => one.stop()));
      await way.close();
      await database.drop();
    }
  });
});

describe('metrics', () => {
  it('measures requests by route pattern and never by address', async () => {
    const staff = await app.as('admin');
    await staff.get('/api/v1/users?limit=1').expect(200);
    const text = await until('the request is measured', async () => {
      const { text } = await app.http.get('/metrics').expect(200);
      return text.includes('route="/api/v1/users"') ? text : undefined;
    });
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/users",status="200"\} 1/);
    expect(text).not.toContain('limit=1');
  });

  it('counts what waits in outbox and clocks', async () => {
    const { text } = await app.http.get('/metrics');
    expect(text).toMatch(/^outbox_pending_messages 0$/m);
    expect(text).toMatch(/^outbox_oldest_pending_seconds 0$/m);
    expect(text).toMatch(/^sla_clocks_running 0$/m);
    expect(text).toMatch(/^sla_milestones_overdue 0$/m);
    expect(text).toContain('process_resident_memory_bytes');
  });
});

describe('the request id', () => {
  it.each([
    ['a sane one is kept', 'client-0001', 'client-0001'],
    ['a strange one is replaced', 'x"; DROP TABLE', /^[0-9A-Z]{12}$/],
    ['without one there is a new one', undefined, /^[0-9A-Z]{12}$/],
  ])('%s', async (_, given, expected) => {
    const call = app.http.get('/health/live');
    const answer = await (given === undefined ? call : call.set('X-Request-Id', given));
    expect(answer.headers['x-request-id']).toMatch(expected instanceof RegExp ? expected : new RegExp(`^${expected}$`));
  });

  it('is in the line of the request, with the pattern, the status and the role, and nothing personal', async () => {
    const staff = await app.as('verifier');
    await staff.get('/api/v1/auth/session?secret=rahasia').set('X-Request-Id', 'line-of-request');
    const line = await until('the request is logged', () =>
      app.log.find((entry) => entry['requestId'] === 'line-of-request'),
    );
    expect(line).toMatchObject({ level: 'info', method: 'GET', route: '/api/v1/auth/session', role: 'verifier' });
    expect(JSON.stringify(app.log)).not.toMatch(/rahasia|Bearer|127\.0\.0\.1|Bambang/);
  });
});

describe('the OpenAPI document', () => {
  it('describes every operation once, with its own id', async () => {
    const { text } = await app.http.get('/api/openapi.json').expect(200);
    const document = JSON.parse(text) as { paths: Record<string, Record<string, { operationId?: string }>> };
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    const ids = operations.map((operation) => operation.operationId);
    expect(ids).toContain('getReadiness');
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(document.paths)).not.toContain('/office');
    expect(document).toEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
  });

  it('can be browsed without anything from elsewhere', async () => {
    const page = await app.http.get('/api/docs').expect(200);
    expect(page.type).toBe('text/html');
    expect(page.text).not.toMatch(/(src|href)=['"]https?:/);
    await app.http.get('/api/docs/swagger-ui-bundle.js').expect(200);
  });
});

describe('pages', () => {
  it('says in a sentence that the office is not built, when it is not', async () => {
    const answer = await app.http.get('/office/kotak-masuk');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('npm run build');
  });

  it.each([
    ['longer than any address', `/lacak/${'7'.repeat(200)}`, 404],
    ['of broken %-encoding', '/lacak/%E0%A4%A', 400],
  ])('tell a browser in a page that an address is %s', async (_, address, status) => {
    const answer = await app.http.get(address).set('Accept', 'text/html').set('Accept-Language', 'en');
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('text/html');
    expect(answer.text).toContain('lang="en"');
  });

  it('allows nothing from elsewhere', async () => {
    const { headers } = await app.http.get('/health/live');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/https?:|unsafe|\*/);
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('keeps answers of the API out of caches', async () => {
    const { headers } = await app.http.get('/api/v1/nothing');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('compression', () => {
  it.each([
    ['a page in gzip', '/privasi', 'gzip'],
    ['JSON in gzip', '/api/openapi.json', 'gzip'],
    ['what is short as it is', '/health/live', undefined],
  ])('%s where the browser takes it', async (_what, path, encoding) => {
    const packed = await app.http.get(path).set('Accept-Encoding', 'gzip').expect(200);
    expect(packed.headers['content-encoding']).toBe(encoding);
    const plain = await app.http.get(path).set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.text).toBe(plain.text);
  });
});

it('a healthy system logs no error', () => {
  expect(app.log.filter((line) => line.level === 'error')).toEqual([]);
});
