import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Sessions } from '@tanggap/identity';
import { Clock, createLog, SystemClock } from '@tanggap/platform';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { ApiModule } from '../../apps/api/api.module';
import { configureServer } from '../../apps/api/create-app';
import { createAdapter, type EarlyErrors } from '../../apps/api/server/adapter';
import { testConfig } from './test-config';
import { createTestDatabase, type TestDatabase } from './test-database';

export type Agent = ReturnType<typeof request.agent>;

export interface LogLine {
  level: string;
  msg: string;
  [field: string]: unknown;
}

/** The answer to filing (shared/api.md). */
export interface Filed {
  number: string;
  trackingCode: string;
  status: string;
  opd: { code: string; name: string } | null;
  routing: { method: string; confidence: number; reasons: string[] };
  deadlines: { clock: string; dueAt: string; state: string }[];
}

export interface TestAppOptions {
  /** What the application takes for now; by default the system's time. */
  clock?: Clock;
  /** Settings other than those of `testConfig`. */
  settings?: Record<string, string>;
  /** More modules, such as one with a controller made for the test; their routes are at the root. */
  modules?: Type[];
  /** Where the built web is looked for; by default nowhere. */
  webRoot?: string;
  /** Shared with another process of the same test; then whoever made it drops it. */
  database?: TestDatabase;
}

export interface TestApp {
  /** `http://127.0.0.1:port` */
  url: string;
  nest: NestFastifyApplication;
  database: TestDatabase;
  /** Somebody without an account. */
  http: Agent;
  /** Files it as somebody without an account, and takes it for granted that this succeeds. */
  file(complaint: object): Promise<Filed>;
  /** What who has the code sees; the test says what it looks at. */
  track<Seen>(code: string): Promise<Seen>;
  /** A signed-in demo account by its user name: `verifier`, `officer.dpupr`, … */
  as(username: string): Promise<Agent>;
  /** Everything that was logged, oldest first. */
  log: LogLine[];
  close(): Promise<void>;
}

/** The API on a port of its own and a database of its own. Call `close` at the end. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const log: LogLine[] = [];
  const config = testConfig(database.url, options.settings);
  const destination = { write: (line: string) => void log.push(JSON.parse(line) as LogLine) };
  const logger = createLog('api', config.LOG_LEVEL, destination);
  const early: EarlyErrors = {};
  const module = await Test.createTestingModule({
    imports: [ApiModule.forRoot(config, logger), ...(options.modules ?? [])],
  })
    .overrideProvider(Clock)
    .useValue(options.clock ?? new SystemClock())
    .compile();
  const nest = module.createNestApplication<NestFastifyApplication>(createAdapter(early), {
    bodyParser: false,
    logger: false,
  });
  await configureServer(nest, early, { log: logger, webRoot: options.webRoot ?? '/nonexistent' });
  await nest.listen(0, '127.0.0.1');
  const { port } = nest.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const http = request.agent(url);
  return {
    url,
    nest,
    database,
    http,
    file: async (complaint) => (await http.post('/api/v1/complaints').send(complaint).expect(201)).body as Filed,
    track: async <Seen>(code: string) => (await http.get(`/api/v1/tracking/${code}`).expect(200)).body as Seen,
    as: (username) => signIn(nest, database, url, username),
    log,
    close: async () => {
      await nest.close();
      if (!options.database) await database.drop();
    },
  };
}

/** Opens a session without the password, which would cost a hash each time; signing in has tests of its own. */
async function signIn(
  nest: NestFastifyApplication,
  database: TestDatabase,
  url: string,
  username: string,
): Promise<Agent> {
  const [account] = await database.query<{ id: string }>('SELECT id FROM account WHERE username = $1', [username]);
  if (!account) throw new Error(`there is no account ${username}`);
  const { token } = await nest.get(Sessions, { strict: false }).open(account.id);
  return request.agent(url).set('Authorization', `Bearer ${token}`);
}
