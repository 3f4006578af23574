import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@tanggap/identity';
import type { IncomingMessage } from 'node:http';
import { localDay } from '@tanggap/platform';
import { startTestApp, type Agent, type TestApp } from '../support';

/** One account of each role; the officer and the head belong to dpupr. */
const accounts: Record<string, { role: Role; username: string }> = {
  o: { role: 'officer', username: 'officer.dpupr' },
  h: { role: 'opd_head', username: 'head.dpupr' },
  v: { role: 'verifier', username: 'verifier' },
  s: { role: 'supervisor', username: 'supervisor' },
  a: { role: 'admin', username: 'admin' },
  u: { role: 'auditor', username: 'auditor' },
};

const EVERYBODY = 'ohvsau';
const LOGOUT = 'POST /api/v1/auth/logout';

/**
 * Every route of the server and who may call it: o officer, h OPD head, v verifier, s supervisor, a admin, u auditor;
 * `*` anybody, without an account. A route that isn't here fails the test, and so does a line without a route.
 */
const who: Record<string, string> = {
  'POST /api/v1/complaints': '*',
  'POST /api/v1/complaints/similar': '*',
  'POST /api/v1/complaints/:number/followers': '*',
  'GET /api/v1/complaints': EVERYBODY,
  'GET /api/v1/complaints/due': EVERYBODY,
  'GET /api/v1/complaints/workload': EVERYBODY,
  'GET /api/v1/complaints/:number': EVERYBODY,
  'GET /api/v1/complaints/:number/deadlines': EVERYBODY,
  'GET /api/v1/complaints/:number/attachments/:id': EVERYBODY,
  'POST /api/v1/complaints/:number/verify': 'v',
  'POST /api/v1/complaints/:number/reject': 'v',
  'POST /api/v1/complaints/:number/request-information': 'vo',
  'POST /api/v1/complaints/:number/respond': 'o',
  'POST /api/v1/complaints/:number/notes': 'ohvsa',
  'POST /api/v1/complaints/:number/return': 'o',
  'POST /api/v1/complaints/:number/assign': 'vsh',
  'POST /api/v1/complaints/:number/resolve': 'oh',
  'POST /api/v1/complaints/:number/merge': 'v',
  'POST /api/v1/complaints/:number/unmerge': 'v',
  'POST /api/v1/complaints/:number/split': 'v',
  'GET /api/v1/complaints/:number/duplicates': 'vsu',
  'POST /api/v1/complaints/:number/escalate': 's',
  'POST /api/v1/complaints/:number/pause': 'oh',
  'POST /api/v1/complaints/:number/resume': 'oh',
  'POST /api/v1/complaints/:number/extension': 'oh',
  'POST /api/v1/complaints/:number/requests/:id/decision': 'ohvsa',
  'POST /api/v1/complaints/:number/contributions': 'ohvs',
  'POST /api/v1/complaints/:number/contributions/:id/complete': 'oh',
  'POST /api/v1/complaints/:number/contributions/:id/refuse': 'oh',
  'POST /api/v1/complaints/:number/contributions/:id/withdraw': 'ohvs',
  'GET /api/v1/deadline-requests': EVERYBODY,
  'GET /api/v1/deadline-requests/waiting': EVERYBODY,
  'POST /api/v1/complaints/:number/reporter/erasure': 'vs',
  'POST /api/v1/complaints/:number/reporter/reveal': 'vsoh',
  'GET /api/v1/complaints/:number/public-text': 'vsoh',
  'POST /api/v1/complaints/:number/public-text': 'vsoh',
  'POST /api/v1/complaints/:number/public-text/preview': 'vsoh',
  'GET /api/v1/escalations': EVERYBODY,
  'POST /api/v1/escalations/:id/acknowledgement': 'ohvsa',
  'POST /api/v1/attachments': '*',
  'GET /api/v1/tracking/:trackingCode': '*',
  'POST /api/v1/tracking/:trackingCode/replies': '*',
  'POST /api/v1/tracking/:trackingCode/confirmation': '*',
  'GET /api/v1/tracking/:trackingCode/attachments/:id': '*',
  'GET /api/v1/tracking/:trackingCode/personal-data': '*',
  'PUT /api/v1/tracking/:trackingCode/personal-data': '*',
  'POST /api/v1/tracking/:trackingCode/personal-data/erasure': '*',

  'POST /api/v1/auth/login': '*',
  'GET /api/v1/auth/info': '*',
  'GET /api/v1/auth/session': EVERYBODY,
  [LOGOUT]: EVERYBODY,

  'GET /api/v1/users': 'au',
  'POST /api/v1/users': 'a',
  'GET /api/v1/users/:username': 'au',
  'GET /api/v1/users/:username/history': 'au',
  'PUT /api/v1/users/:username': 'a',
  'GET /api/v1/opds/:code/officers': 'hvsau',

  'GET /api/v1/posts': EVERYBODY,
  'POST /api/v1/posts': 'a',
  'GET /api/v1/posts/holders': EVERYBODY,
  'GET /api/v1/posts/:id': EVERYBODY,
  'PUT /api/v1/posts/:id': 'a',
  'DELETE /api/v1/posts/:id': 'a',
  'GET /api/v1/absences': EVERYBODY,
  'POST /api/v1/absences': 'ohvsa',
  'GET /api/v1/absences/:id': EVERYBODY,
  'PUT /api/v1/absences/:id': 'ohvsa',
  'DELETE /api/v1/absences/:id': 'ohvsa',

  'GET /api/v1/opds': EVERYBODY,
  'POST /api/v1/opds': 'a',
  'GET /api/v1/opds/:code': EVERYBODY,
  'PUT /api/v1/opds/:code': 'a',
  'GET /api/v1/categories': EVERYBODY,
  'POST /api/v1/categories': 'a',
  'GET /api/v1/categories/:code': EVERYBODY,
  'PUT /api/v1/categories/:code': 'a',
  'GET /api/v1/reference': '*',
  'POST /api/v1/reference/place': '*',

  'GET /api/v1/routing-rules': 'vsau',
  'POST /api/v1/routing-rules': 'a',
  'POST /api/v1/routing-rules/preview': 'va',
  'POST /api/v1/routing-rules/dry-run': 'a',
  'GET /api/v1/routing-rules/addressees': 'vsau',
  'GET /api/v1/routing-rules/:id': 'vsau',
  'PUT /api/v1/routing-rules/:id': 'a',
  'GET /api/v1/routing-models': 'au',
  'GET /api/v1/routing-models/shadow': 'au',
  'GET /api/v1/routing-models/training': 'au',
  'POST /api/v1/routing-models/training': 'a',
  'POST /api/v1/routing-models/:version/promotion': 'a',
  'GET /api/v1/routing-quality': 'vsau',
  'GET /api/v1/routing-quality/complaints': 'vsau',
  'GET /api/v1/routing-settings': 'au',
  'PUT /api/v1/routing-settings': 'a',
  'GET /api/v1/privacy-settings': 'au',
  'GET /api/v1/privacy-settings/preview': 'a',
  'PUT /api/v1/privacy-settings': 'a',

  'GET /api/v1/sla-policies': 'ohvsau',
  'GET /api/v1/sla-policies/:kind': 'ohvsau',
  'PUT /api/v1/sla-policies/:kind': 'a',
  'DELETE /api/v1/sla-policies/:kind': 'a',
  'POST /api/v1/sla-policies/:kind/preview': 'a',
  'GET /api/v1/sla-policies/:kind/versions': 'sau',
  'GET /api/v1/sla/breaches': 'ohvsau',
  'GET /api/v1/pause-reasons': EVERYBODY,
  'GET /api/v1/pause-reasons/:code': EVERYBODY,
  'POST /api/v1/pause-reasons': 'a',
  'PUT /api/v1/pause-reasons/:code': 'a',
  'GET /api/v1/calendars': 'ohvsau',
  'POST /api/v1/calendars': 'a',
  'GET /api/v1/calendars/:code': 'ohvsau',
  'PUT /api/v1/calendars/:code': 'a',
  'POST /api/v1/calendars/:code/preview': 'a',
  'POST /api/v1/holiday-decrees/:year/preview': 'a',
  'GET /api/v1/calendars/:code/years/:year': 'ohvsau',
  'GET /api/v1/holiday-decrees': 'ohvsau',
  'GET /api/v1/holiday-decrees/:year': 'ohvsau',
  'PUT /api/v1/holiday-decrees/:year': 'a',
  'POST /api/v1/holiday-decrees/parse': 'a',
  'GET /api/v1/sla-changes': 'sau',

  'GET /api/v1/compliance': 'vsau',
  'GET /api/v1/compliance/opds/:code': 'ohvsau',
  'POST /api/v1/compliance/classify': '*',
  'GET /api/v1/metrics/complaints': 'ohvsau',
  'GET /api/v1/open-data': '*',
  'GET /api/v1/open-data/datapackage.json': '*',
  'GET /api/v1/open-data/:file': '*',
  'GET /api/v1/metrics/catalogue': 'ohvsau',
  'GET /api/v1/metrics/summary': 'ohvsau',
  'GET /api/v1/metrics/warnings': 'sau',
  'GET /api/v1/compliance/assessments': 'sau',
  'GET /api/v1/compliance/effects': 'hsau',
  'GET /api/v1/compliance/order-of-work': 'hsau',
  'GET /api/v1/compliance/forecast': 'hsau',
  'POST /api/v1/compliance/what-if': 'hsau',
  'GET /api/v1/compliance/history': 'ohvsau',
  'POST /api/v1/compliance/snapshots': 'sa',
  'GET /api/v1/compliance/snapshots/:id': 'ohvsau',
  'GET /api/v1/compliance/instruments': 'ohvsau',
  'GET /api/v1/compliance/units': 'ohvsau',
  'GET /api/v1/compliance/instruments/:code/units': 'sau',
  'POST /api/v1/compliance/instruments/:code/units/preview': 'sau',
  'PUT /api/v1/compliance/instruments/:code/units': 'a',
  'GET /api/v1/compliance/evidence': 'hsau',
  'GET /api/v1/compliance/evidence/completeness': 'hsau',
  'POST /api/v1/compliance/evidence': 'hsa',
  'GET /api/v1/compliance/evidence/:id/file': 'hsau',
  'POST /api/v1/compliance/evidence/:id/withdrawal': 'hsa',
  'GET /api/v1/compliance/self-assessments': 'hsau',
  'GET /api/v1/compliance/self-assessments/form': 'hsau',
  'POST /api/v1/compliance/self-assessments': 'hsa',
  'GET /api/v1/compliance/self-assessments/:id': 'hsau',
  'POST /api/v1/compliance/self-assessments/:id/review': 'sa',

  'GET /api/v1/notifications': EVERYBODY,
  'GET /api/v1/notifications/unread': EVERYBODY,
  'POST /api/v1/notifications/read': EVERYBODY,
  'POST /api/v1/notifications/:id/read': EVERYBODY,
  'GET /api/v1/notifications/stream': EVERYBODY,
  'GET /api/v1/notifications/settings': EVERYBODY,
  'PUT /api/v1/notifications/settings': EVERYBODY,
  'GET /api/v1/notifications/deliveries': 'vsau',
  'POST /api/v1/notifications/deliveries/:id/resend': 'vsa',
  'GET /api/v1/notifications/channels': 'vsau',
  'GET /api/v1/notifications/mailbox': 'vsau',
  'GET /api/v1/notification-templates': 'au',
  'GET /api/v1/notification-templates/:audience/:step/:channel/:language': 'au',
  'PUT /api/v1/notification-templates/:audience/:step/:channel/:language': 'a',
  'POST /api/v1/notification-templates/:audience/:step/:channel/:language/preview': 'a',

  'POST /api/v1/exports': EVERYBODY,
  'GET /api/v1/exports': EVERYBODY,
  'GET /api/v1/exports/:id': EVERYBODY,
  'GET /api/v1/exports/:id/file': EVERYBODY,
  'POST /api/v1/evidence-packs': 'hsau',
  'GET /api/v1/monthly-reports': 'sau',
  'POST /api/v1/monthly-reports': 'sau',
  'GET /api/v1/monthly-reports/recipients': 'au',
  'POST /api/v1/monthly-reports/recipients': 'a',
  'DELETE /api/v1/monthly-reports/recipients/:id': 'a',
  'POST /api/v1/imports': 'va',
  'POST /api/v1/imports/:id/confirmation': 'va',

  'GET /health/live': '*',
  'GET /health/ready': '*',
  'GET /metrics': '*',
  'GET /api/openapi.json': '*',
  'GET /api/docs': '*',
  'GET /': '*',
  'GET /transparansi': '*',
  'GET /transparansi/kamus-data': '*',
  'GET /transparansi/laporan': '*',
  'GET /transparansi/laporan/:number': '*',
  'GET /lapor': '*',
  'POST /lapor': '*',
  'POST /lapor/serupa': '*',
  'GET /lapor/terkirim': '*',
  'GET /lacak': '*',
  'POST /lacak': '*',
  'GET /lacak/:code': '*',
  'POST /lacak/:code/balasan': '*',
  'POST /lacak/:code/penilaian': '*',
  'GET /lacak/:code/lampiran/:id': '*',
  'GET /lacak/:code/data': '*',
  'POST /lacak/:code/data': '*',
  'POST /lacak/:code/data/tarik': '*',
  'POST /lacak/:code/data/hapus': '*',
  'GET /tentang': '*',
  'GET /privasi': '*',
  'GET /office': '*',
  'GET /office/*': '*',
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const routesOf = (nest: NestFastifyApplication): string[] => nest.getHttpAdapter().getInstance().routeTable.all();

/** HEAD follows GET; Swagger UI brings files of its own. */
const isOurs = (route: string): boolean => !/^(HEAD|OPTIONS) |^GET \/api\/docs\//.test(route);

/** Ids of nothing: whoever may call learns that it doesn't exist, or that the body is wrong; that is "allowed" here. */
const params: Record<string, string> = {
  number: 'BTG-2026-999999',
  trackingCode: 'AAAA-BBBB-CCCC',
  id: '0197a000-0000-7000-8000-000000000001',
  code: 'dpupr',
  username: 'tidak.ada',
};

function headOnly(answer: unknown, done: (error: Error | null, body: unknown) => void): void {
  (answer as IncomingMessage).destroy();
  done(null, undefined);
}

function call(agent: Agent, route: string, body: object = {}, given: Record<string, string> = {}) {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => given[name] ?? params[name] ?? 'tidak-ada');
  const request = agent[method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'](path.replace('*', 'kotak-masuk'));
  // An event stream has no end to wait for: its head says who may read it.
  if (path.endsWith('/stream')) return request.buffer(false).parse(headOnly);
  if (method === 'GET') return request;
  return pattern.startsWith('/api/') ? request.send(body) : request.type('form').send(body);
}

it('the table has every route and no other', () => {
  const routes = routesOf(app.nest).filter(isOurs);
  expect(routes.length).toBeGreaterThan(20);
  expect(Object.keys(who).sort()).toEqual(routes.sort());
});

const cases = Object.entries(who).flatMap(([route, allowed]) =>
  (allowed === '*' ? ['-'] : ['-', ...Object.keys(accounts)]).map((caller) => {
    const may = allowed === '*' || allowed.includes(caller);
    const expected = may ? 'lets in' : caller === '-' ? '401' : '403';
    return [route, expected, accounts[caller]?.username ?? 'nobody', accounts[caller]?.username ?? null] as const;
  }),
);

const signedIn = new Map<string, Promise<Agent>>();

/** One session of each account for all of its calls; the call that ends a session has one to itself. */
function caller(username: string, route: string): Promise<Agent> {
  if (route === LOGOUT) return app.as(username);
  const agent = signedIn.get(username) ?? app.as(username);
  signedIn.set(username, agent);
  return agent;
}

it.each(cases)('%s %s %s', async (route, expected, _caller, username) => {
  const { status } = await call(username === null ? app.http : await caller(username, route), route);
  expect(status === 401 || status === 403 ? String(status) : 'lets in').toBe(expected);
});

describe('outside their own OPD', () => {
  /** What an officer or a head may do to a complaint, with a body that is right, so that only the OPD is in the way. */
  const calls: [string, object][] = [
    ['GET /api/v1/complaints/:number', {}],
    ['GET /api/v1/complaints/:number/deadlines', {}],
    ['POST /api/v1/complaints/:number/request-information', { text: 'Mohon sebutkan lokasi tepatnya.' }],
    ['POST /api/v1/complaints/:number/respond', { text: 'Sedang kami periksa di lapangan.' }],
    ['POST /api/v1/complaints/:number/notes', { text: 'Catatan untuk rekan.' }],
    ['POST /api/v1/complaints/:number/return', { reason: 'Bukan wewenang kami.' }],
    ['POST /api/v1/complaints/:number/assign', { opdCode: 'dinkes', officer: 'officer.dinkes', reason: 'Ahlinya.' }],
    ['POST /api/v1/complaints/:number/resolve', { text: 'Lubang sudah ditambal kemarin sore.' }],
    [
      'POST /api/v1/complaints/:number/pause',
      { reason: 'awaiting_other_agency', text: 'Menunggu izin balai jalan.', until: localDay(new Date()) },
    ],
    ['POST /api/v1/complaints/:number/resume', {}],
    [
      'POST /api/v1/complaints/:number/extension',
      { text: 'Kami perlu waktu sedikit lagi.', until: localDay(new Date(Date.now() + 60 * 86_400_000)) },
    ],
    ['POST /api/v1/complaints/:number/requests/:id/decision', { approve: true }],
    ['POST /api/v1/complaints/:number/contributions', { opdCode: 'dlh', text: 'Mohon angkut sampahnya.' }],
    ['POST /api/v1/complaints/:number/contributions/:id/complete', { text: 'Sampah sudah diangkut.' }],
    ['POST /api/v1/complaints/:number/contributions/:id/refuse', { reason: 'Bukan wewenang kami.' }],
    ['POST /api/v1/complaints/:number/contributions/:id/withdraw', { reason: 'Sudah tidak perlu.' }],
    ['POST /api/v1/complaints/:number/reporter/reveal', { reason: 'Perlu bertanya lokasi.' }],
    ['POST /api/v1/complaints/:number/reporter/erasure', { confirm: true, reason: 'KTP diperiksa di loket.' }],
    ['POST /api/v1/complaints/:number/public-text', { hide: ['Kauman'] }],
    ['POST /api/v1/complaints/:number/public-text/preview', { text: 'Sudah kami tambal.' }],
  ];
  let number: string;

  beforeAll(async () => {
    const filed = await app.http.post('/api/v1/complaints').send({
      kind: 'complaint',
      subject: 'Jalan berlubang di depan SDN Kauman 1',
      description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
      reporter: { name: 'Siti Aminah', email: 'siti@example.org' },
    });
    number = (filed.body as { number: string }).number;
    const verifier = await app.as('verifier');
    await verifier.post(`/api/v1/complaints/${number}/verify`).send({ opdCode: 'dpupr' }).expect(200);
  });

  it.each(calls)('%s is 404 for the officer and the head of dinkes, never 403', async (route, body) => {
    const before = await app.database.rowCounts();
    for (const [letter, username] of [
      ['o', 'officer.dinkes'],
      ['h', 'head.dinkes'],
    ] as const) {
      const { status } = await call(await app.as(username), route, body, { number });
      expect(`${username} ${status}`).toBe(`${username} ${who[route]?.includes(letter) ? 404 : 403}`);
    }
    // A session for each of the two, and nothing else.
    const sessions = (before['session'] ?? 0) + 2;
    expect(await app.database.rowCounts()).toEqual({ ...before, session: sessions });
  });

  it('the list of one OPD does not hold it, that of the other does', async () => {
    const numbers = async (username: string): Promise<string[]> => {
      const answer = await (await app.as(username)).get('/api/v1/complaints').expect(200);
      return (answer.body as { items: { number: string }[] }).items.map((item) => item.number);
    };
    await expect(numbers('officer.dinkes')).resolves.not.toContain(number);
    await expect(numbers('officer.dpupr')).resolves.toContain(number);
    await expect(numbers('verifier')).resolves.toContain(number);
  });

  it('their own they may read and answer', async () => {
    const officer = await app.as('officer.dpupr');
    await call(officer, 'GET /api/v1/complaints/:number', {}, { number }).expect(200);
    await call(officer, 'POST /api/v1/complaints/:number/respond', calls[2]?.[1], { number }).expect(200);
  });
});
