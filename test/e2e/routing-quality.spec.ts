import { TrainCandidate } from '@tanggap/routing';
import { ManualClock, startTestApp, type Agent, type TestApp } from '../support';

interface Row {
  key: string | null;
  complaints: number;
}

let app: TestApp;
let verifier: Agent;
const clock = new ManualClock('2026-11-09T08:00:00+07:00');

beforeAll(async () => {
  app = await startTestApp({ clock });
  verifier = await app.as('verifier');
});
afterAll(() => app.close());

async function file(description: string): Promise<string> {
  const body = { kind: 'complaint', subject: description.slice(0, 60), description, anonymous: true };
  return (await app.file(body)).number;
}
const verify = (number: string, opdCode: string) =>
  verifier.post(`/api/v1/complaints/${number}/verify`).send({ opdCode }).expect(200);
const quality = async (query: object): Promise<Row[]> =>
  ((await verifier.get('/api/v1/routing-quality').query(query).expect(200)).body as { items: Row[] }).items;

it('says how often routing was corrected and sent back, and the time lost, by rule, model and OPD', async () => {
  const fire = await file('Kebakaran di pasar, damkar segera datang, api membesar.');
  const lamp = await file('Lampu jalan di gang Melati padam sejak kemarin malam.');
  const other = await file('Lampu jalan di gang Mawar padam sejak kemarin malam.');
  await file('Lampu jalan di gang Kenanga padam sejak kemarin malam.');
  await verify(fire, 'satpolpp');
  await verify(lamp, 'dlh');
  await verify(other, 'dishub');
  clock.advance(6 * 3_600_000);
  const officer = await app.as('officer.dlh');
  await officer.post(`/api/v1/complaints/${lamp}/return`).send({ reason: 'Bukan kewenangan kami.' }).expect(200);
  await verify(lamp, 'dishub');

  expect(await quality({ groupBy: 'opd' })).toEqual([
    expect.objectContaining({
      ...{ key: 'dishub', complaints: 3, decided: 2, corrected: 1, bounced: 1, strayed: 1 },
      ...{ name: 'Dinas Perhubungan', lostHours: 6, medianLostHours: 6 },
    }),
    expect.objectContaining({ key: 'satpolpp', complaints: 1, corrected: 0, bounced: 0, lostHours: 0 }),
  ]);
  const supervisor = await app.as('supervisor');
  const behind = async (query: object) =>
    (
      await supervisor
        .get('/api/v1/routing-quality/complaints')
        .query({ groupBy: 'opd', ...query })
        .expect(200)
    ).body as {
      items: { number: string }[];
      nextCursor: string | null;
    };
  expect(await behind({ concern: 'strayed', key: 'dishub' })).toMatchObject({
    items: [{ number: lamp, proposedOpdCode: 'dishub', firstOpdCode: 'dlh', opdCode: 'dishub', lostHours: 6 }],
    nextCursor: null,
  });
  expect((await behind({ concern: 'bounced', key: 'dishub' })).items).toMatchObject([{ number: lamp }]);
  expect((await behind({ concern: 'corrected', key: 'satpolpp' })).items).toEqual([]);
  expect((await behind({ concern: 'corrected' })).items).toEqual([]);
  expect(await quality({ groupBy: 'rule' })).toMatchObject([
    { key: null, method: 'rule', complaints: 3 },
    { key: 'kebakaran', name: 'Kebakaran', complaints: 1, decided: 1 },
  ]);
  expect(await quality({ groupBy: 'model' })).toMatchObject([{ key: null, complaints: 4 }]);
  expect(await quality({ from: '2026-11-01', to: '2026-11-08' })).toEqual([]);
});

it('refuses a period that ends before it begins, or is longer than a year', async () => {
  for (const query of [
    { from: '2026-11-09', to: '2026-11-01' },
    { from: '2025-01-01', to: '2026-11-01' },
    { groupBy: 'weather' },
  ]) {
    await verifier.get('/api/v1/routing-quality').query(query).expect(400);
  }
});

it('trains once a night, however many workers look', async () => {
  const second = await startTestApp({ database: app.database, clock });
  try {
    const workers = [app, second, app, second].map(({ nest }) => nest.get(TrainCandidate, { strict: false }));
    const trainings = async () => {
      const outcomes = await Promise.all(workers.map((worker) => worker.execute()));
      return outcomes.filter((outcome) => outcome !== null).length;
    };
    const yesterday = '2026-11-08T01:00:00+07:00';
    await app.database.query('UPDATE routing_training SET started_at = $1, finished_at = $1', [yesterday]);
    expect([await trainings(), await trainings()]).toEqual([1, 0]);
    clock.set('2026-11-10T00:59:59+07:00');
    expect(await trainings()).toBe(0);
    clock.set('2026-11-10T01:00:00+07:00');
    expect([await trainings(), await trainings()]).toEqual([1, 0]);
    // Nobody looked for three nights: one of them is caught up on.
    clock.set('2026-11-13T08:00:00+07:00');
    expect([await trainings(), await trainings()]).toEqual([1, 0]);
  } finally {
    await second.close();
  }
});
