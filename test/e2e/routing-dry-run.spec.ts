import { ManualClock, startTestApp, type Agent, type TestApp } from '../support';

interface Result {
  looked: number;
  moved: number;
  breaches: number;
  sentence: string;
  examples: { number: string; before: { opdCode: string | null }; after: { opdCode: string | null } }[];
}

let app: TestApp;
let admin: Agent;
const clock = new ManualClock('2026-11-09T08:00:00+07:00');

beforeAll(async () => {
  app = await startTestApp({ clock });
  admin = await app.as('admin');
});
afterAll(() => app.close());

async function file(description: string): Promise<string> {
  const body = { kind: 'complaint', subject: description.slice(0, 60), description, anonymous: true };
  return (await app.file(body)).number;
}
const rule = (more: object) => ({
  ...{ code: 'lampu-ke-dlh', name: 'Lampu jalan ke DLH', position: 1, confidence: 0.95 },
  ...{ conditions: { words: ['lampu jalan'] }, target: { opdCode: 'dlh' } },
  ...more,
});
/** Sessions end meanwhile. */
async function later(at: string): Promise<void> {
  clock.set(at);
  admin = await app.as('admin');
}
const tryIt = async (change: object): Promise<Result> =>
  (await admin.post('/api/v1/routing-rules/dry-run').send(change).expect(200)).body as Result;

it('a change of rules is tried on past complaints before it is saved', async () => {
  const lamp = await file('Lampu jalan di gang Melati padam sejak kemarin malam.');
  const hole = await file('Jalan berlubang besar di depan balai desa, sudah lama.');

  const run = await tryIt({ rule: rule({}) });
  expect(run).toMatchObject({ looked: 2, moved: 1, toAnotherOpd: 1, toPerson: 0, breaches: 0, complete: true });
  expect(run.examples).toMatchObject([{ number: lamp, before: { opdCode: 'dishub' }, after: { opdCode: 'dlh' } }]);
  expect(run.sentence).toBe('Dari 2 laporan terakhir: 1 akan berpindah, 1 ke OPD lain');

  expect(await tryIt({ threshold: 1 })).toMatchObject({ moved: 2, toPerson: 2 });
  expect(await tryIt({})).toMatchObject({ looked: 2, moved: 0 });
  expect(await tryIt({ rule: rule({ active: false }) })).toMatchObject({ moved: 0 });
  await admin.get('/api/v1/routing-rules/lampu-ke-dlh').expect(404);
  const next = await file('Lampu jalan di gang Mawar padam sejak kemarin malam.');
  const verifier = await app.as('verifier');
  for (const number of [hole, next]) await verifier.get(`/api/v1/complaints/${number}`).expect(200);
  expect(await app.database.query("SELECT 1 FROM complaint WHERE opd_code = 'dlh'")).toEqual([]);
});

it('says what would breach by the limits of the other OPD', async () => {
  const shorter = {
    clocks: [{ clock: 'resolution', duration: { amount: 1, unit: 'working_days' }, milestones: [] }],
    reason: 'Sampah dan taman harus cepat',
  };
  await admin.put('/api/v1/sla-policies/complaint?opd=dlh').send(shorter).expect(200);
  await later('2026-11-12T08:00:00+07:00');
  const run = await tryIt({ rule: rule({}) });
  expect(run.breaches).toBe(2);
  expect(run.sentence).toContain('2 akan lewat batas');
});

it('the owner of a street is set by a rule: the next report of it is proposed to them', async () => {
  const { items } = (await admin.get('/api/v1/routing-rules/addressees').expect(200)).body as {
    items: { code: string }[];
  };
  expect(items.map(({ code }) => code)).toContain('jalan-nasional');
  const verifier = await app.as('verifier');
  const onTheStreet = async () => {
    const body = {
      ...{
        kind: 'complaint',
        subject: 'Jalan berlubang',
        description: 'Aspalnya mengelupas, sudah lama.',
        anonymous: true,
      },
      ...{
        categoryCode: 'jalan-jembatan',
        location: { areaCode: '33.25.11', address: 'Jl. Jend. Wijayakusuma No. 12' },
      },
    };
    const filed = (await app.http.post('/api/v1/complaints').send(body).expect(201)).body as { number: string };
    const seen = await verifier.get(`/api/v1/complaints/${filed.number}`).expect(200);
    return { filed, seen: seen.body as object };
  };
  expect((await onTheStreet()).filed).toMatchObject({ opd: { code: 'dpupr' }, routing: { method: 'rule' } });
  const owner = {
    ...{
      code: 'wijayakusuma-nasional',
      name: 'Jalan Wijayakusuma milik pusat',
      position: 1,
      confidence: 0.95,
      active: true,
    },
    conditions: { streets: ['jalan jenderal wijayakusuma'], areas: ['33.25.11'] },
    target: { elsewhereCode: 'jalan-nasional' },
  };
  await admin.post('/api/v1/routing-rules').send(owner).expect(201);
  const { filed, seen } = await onTheStreet();
  expect(filed).toMatchObject({ opd: null, routing: { method: 'manual' } });
  expect(seen).toMatchObject({
    routing: {
      reasons: expect.arrayContaining(['street "jalan jenderal wijayakusuma"']) as string[],
      signals: { elsewhere: [{ code: 'jalan-nasional', words: ['jalan jenderal wijayakusuma'] }] },
    },
  });
  await admin
    .post('/api/v1/routing-rules')
    .send({ ...owner, code: 'tidak-ada', target: { elsewhereCode: 'tidak-ada' } })
    .expect(400);
});

it('refuses a rule that could not be saved, and looks no further back than asked', async () => {
  const refused = await admin
    .post('/api/v1/routing-rules/dry-run')
    .send({ rule: rule({ target: { opdCode: 'tidak-ada' } }) })
    .expect(400);
  expect(refused.body).toMatchObject({ errors: [{ field: 'target.opdCode' }] });
  await admin.post('/api/v1/routing-rules/dry-run').send({ months: 13 }).expect(400);
  await later('2027-01-20T08:00:00+07:00');
  expect(await tryIt({ months: 1 })).toMatchObject({ looked: 0 });
});
