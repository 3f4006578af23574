import { VerifyChain } from '@tanggap/complaints';
import {
  countRoundTrips,
  createTestDatabase,
  startTestApp,
  type RoundTrips,
  type TestApp,
  type TestDatabase,
} from '../support';

const complaint = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  location: { latitude: -6.9082, longitude: 109.7335, areaCode: '33.25.11', address: 'Jl. Veteran' },
  anonymous: false,
  reporter: { name: 'Siti Aminah', email: 'siti@example.org', phone: '+6281234567890' },
};

let database: TestDatabase;
let trips: RoundTrips;
let app: TestApp;

const file = (key?: string) => {
  const call = app.http.post('/api/v1/complaints');
  return (key === undefined ? call : call.set('Idempotency-Key', key)).send(complaint).expect(201);
};

beforeAll(async () => {
  database = await createTestDatabase();
  trips = await countRoundTrips(database.url);
  app = await startTestApp({ database: { ...database, url: trips.url } });
  // The first one opens a connection and reads the reference data.
  await file();
});
afterAll(async () => {
  await app.close();
  await trips.close();
  await database.drop();
});

describe('round trips to PostgreSQL between request and answer', () => {
  it('a filing takes two', async () => {
    expect(await trips.during(() => file())).toBe(2);
  });

  it('with an idempotency key two, and its repeat one', async () => {
    expect(await trips.during(() => file('kunci-1'))).toBe(2);
    expect(await trips.during(() => file('kunci-1'))).toBe(1);
  });

  it('at most three each, when the same key is filed twice at the same moment', async () => {
    const both = () => Promise.all([file('kunci-2'), file('kunci-2')]);
    // The second connection of the pool is opened here, not in what is counted.
    await Promise.all([file(), file()]);
    expect(await trips.during(both)).toBeLessThanOrEqual(2 * 3);
  });

  it('a refused one takes at most one', async () => {
    const refused = () =>
      app.http
        .post('/api/v1/complaints')
        .send({ ...complaint, categoryCode: 'ufo' })
        .expect(400);
    expect(await trips.during(refused)).toBeLessThanOrEqual(1);
  });

  it('a rush shares them', async () => {
    const rush = () => Promise.all(Array.from({ length: 12 }, () => file()));
    await rush();
    expect(await trips.during(rush)).toBeLessThanOrEqual(12);
  });
});

it('of those filed together each stands for itself', async () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
    'base64',
  );
  const upload = await app.http.post('/api/v1/attachments').attach('file', pixel, 'jalan.png').expect(201);
  const { id } = upload.body as { id: string };
  const send = (body: object, key?: string) => {
    const call = app.http.post('/api/v1/complaints');
    return (key === undefined ? call : call.set('Idempotency-Key', key)).send({ ...complaint, ...body });
  };
  const plain = Array.from({ length: 6 }, (_, nth) => send({ subject: `Lampu mati di gang nomor ${nth}` }));
  const sameKey = [1, 2, 3].map(() => send({ subject: 'Selokan mampet di gang Mawar' }, 'kunci-rush'));
  const otherBody = send({ subject: 'Pohon tumbang di jalan Melati' }, 'kunci-rush');
  const samePicture = [1, 2, 3].map((nth) => send({ subject: `Jembatan retak ${nth}`, attachmentIds: [id] }));
  const answers = await Promise.all([...plain, ...sameKey, otherBody, ...samePicture]);
  const statuses = answers.map(({ status }) => status);
  const numbers = answers.flatMap(({ status, body }) => (status === 201 ? [(body as { number: string }).number] : []));

  expect(statuses.slice(0, 6)).toEqual([201, 201, 201, 201, 201, 201]);
  // Whichever of the two bodies was first holds the key; the other is refused.
  const keyed = statuses.slice(6, 10);
  expect([
    [201, 201, 201, 409],
    [409, 409, 409, 201],
  ]).toContainEqual(keyed);
  expect(statuses.slice(10).toSorted()).toEqual([201, 400, 400]);
  expect(new Set(numbers).size).toBe(6 + 1 + 1);
  const chain = app.nest.get(VerifyChain, { strict: false });
  for (const number of new Set(numbers)) {
    expect(await chain.execute(number)).toMatchObject({ complaints: 1, problems: [] });
    const [row] = await app.database.query<{ clocks: number; messages: number; reporters: number; likenesses: number }>(
      `SELECT (SELECT count(*)::int FROM sla_clock WHERE complaint_id = c.id) AS clocks,
              (SELECT count(*)::int FROM outbox_message WHERE aggregate_id = c.id) AS messages,
              (SELECT count(*)::int FROM reporter WHERE id = c.reporter_id) AS reporters,
              (SELECT count(*)::int FROM complaint_likeness WHERE complaint_id = c.id) AS likenesses
       FROM complaint c WHERE number = $1`,
      [number],
    );
    expect(row).toEqual({ clocks: 4, messages: 3, reporters: 1, likenesses: 1 });
  }
});
