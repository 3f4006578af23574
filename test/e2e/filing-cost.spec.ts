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
});
