import {
  act,
  pothole,
  severable,
  startTestApp,
  startTestWorker,
  testRedisUrl,
  until,
  type Agent,
  type Severable,
  type TestApp,
  type TestWorker,
  type Filed,
} from '../support';

let way: Severable;
let app: TestApp;
let worker: TestWorker | undefined;
let staff: Record<'verifier' | 'officer' | 'supervisor' | 'admin', Agent>;

beforeAll(async () => {
  way = await severable(testRedisUrl());
  app = await startTestApp({ settings: { REDIS_URL: way.url } });
  staff = {
    verifier: await app.as('verifier'),
    officer: await app.as('officer.dpupr'),
    supervisor: await app.as('supervisor'),
    admin: await app.as('admin'),
  };
});
afterAll(async () => {
  await worker?.close();
  await app.close();
  await way.close();
});

const file = (change: object = {}): Promise<Filed> => app.file({ ...pothole, ...change });
const statusOf = async (code: string): Promise<string> => (await app.track<{ status: string }>(code)).status;
const open = async (): Promise<number> => {
  const [row] = await app.database.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM outbox_message WHERE status <> 'done'`,
  );
  return row?.open ?? -1;
};
const redisIs = (state: 'up' | 'down') =>
  until(`/health/ready says that redis is ${state}`, async () => {
    const answer = await app.http.get('/health/ready').expect(200);
    return (answer.body as { redis: string }).redis === state;
  });
/** The whole life of a complaint, by citizen and staff. */
async function journey(): Promise<Filed> {
  const filed = await file();
  await act(staff.verifier, filed.number, 'verify').expect(200);
  await act(staff.officer, filed.number, 'respond', { text: 'Tim kami meninjau besok pagi.' }).expect(200);
  await app.http.post(`/api/v1/tracking/${filed.trackingCode}/replies`).send({ text: 'Terima kasih.' }).expect(201);
  await act(staff.officer, filed.number, 'resolve', { text: 'Lubang sudah ditambal.' }).expect(200);
  await app.http
    .post(`/api/v1/tracking/${filed.trackingCode}/confirmation`)
    .send({ satisfied: true, rating: 5 })
    .expect(200);
  expect(await statusOf(filed.trackingCode)).toBe('closed');
  return filed;
}

describe('with Redis gone in the middle of the work', () => {
  it('citizens file and track, staff work, and the worker catches up by itself when it is back', async () => {
    worker = await startTestWorker(app.database.url, { REDIS_URL: way.url });
    await file();
    await until('the worker works', async () => (await open()) === 0);
    await way.cut();
    await redisIs('down');
    const { number } = await journey();
    expect(await open()).toBeGreaterThan(0);
    await way.mend();
    await until('the worker has caught up', async () => (await open()) === 0, 20_000);
    await redisIs('up');
    const projected = await app.database.query(
      `SELECT 1 FROM handling_case h JOIN complaint c ON c.id = h.complaint_id WHERE c.number = $1 AND c.status = 'closed'`,
      [number],
    );
    expect(projected).toHaveLength(1);
  });
});

describe('with Redis gone from the start', () => {
  it('a worker starts all the same and records a breach at its due time', async () => {
    await worker?.close();
    await way.cut();
    worker = await startTestWorker(app.database.url, { REDIS_URL: way.url });
    const clocks = [
      { clock: 'verification', duration: { amount: 1, unit: 'seconds' } },
      { clock: 'first_response', duration: { amount: 600, unit: 'seconds' } },
      { clock: 'resolution', duration: { amount: 600, unit: 'seconds' } },
    ];
    await staff.admin.put('/api/v1/sla-policies/aspiration').send({ clocks }).expect(200);
    const { number } = await file({ kind: 'aspiration' });
    const breach = await until('the breach is recorded', async () => {
      const answer = await staff.supervisor.get('/api/v1/sla/breaches?limit=100').expect(200);
      const { items } = answer.body as { items: { complaint: string; dueAt: string; breachedAt: string }[] };
      return items.find((item) => item.complaint === number);
    });
    expect(breach.breachedAt).toBe(breach.dueAt);
    await redisIs('down');
    await way.mend();
    await until('the worker has caught up', async () => (await open()) === 0, 20_000);
  });
});

it('nobody is alarmed by it', () => {
  expect(app.log.filter((line) => line.level === 'error')).toEqual([]);
});
