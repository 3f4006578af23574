import { startTestApp, type Agent, type TestApp } from '../support';

/** Its words point to a category; no category was chosen. */
const lamp = {
  kind: 'complaint',
  subject: 'Lampu jalan mati',
  description: 'Lampu jalan di depan pasar mati sejak seminggu.',
  anonymous: true,
};
/** Its words point to a category that never appears in public. */
const violence = {
  kind: 'complaint',
  subject: 'Tetangga kami sering dipukul',
  description: 'Ada kekerasan dalam rumah tangga di sebelah rumah kami, anaknya sering menangis.',
  anonymous: true,
};

let app: TestApp;
let admin: Agent;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as('admin');
});
afterAll(() => app.close());

const settings = '/api/v1/routing-settings';
const nameOf = async (username: string) =>
  (await app.database.query<{ name: string }>('SELECT name FROM account WHERE username = $1', [username]))[0]?.name;

describe('the threshold of routing', () => {
  it('is what the data pack says until an administrator changes it, and counts from the next complaint', async () => {
    const read = await admin.get(settings).expect(200);
    expect(read.body).toMatchObject({ threshold: 0.6, version: 1, updatedBy: null });
    const before = await app.file(lamp);
    expect(before.routing.method).toBe('rule');
    expect(before.opd).not.toBeNull();

    const changed = await admin
      .put(settings)
      .set('If-Match', read.headers['etag'] ?? '')
      .send({ ...(read.body as object), threshold: 1 })
      .expect(200);
    expect(changed.body).toMatchObject({ threshold: 1, version: 2, updatedBy: await nameOf('admin') });
    expect(changed.headers['etag']).toBe('"2"');
    const after = await app.file(lamp);
    expect(after).toMatchObject({ opd: null, routing: { method: 'manual', confidence: before.routing.confidence } });
  });

  it('is not changed by who has read an older one', async () => {
    await admin.put(settings).set('If-Match', '"1"').send({ threshold: 0.5 }).expect(412);
    expect((await admin.get(settings)).body).toMatchObject({ threshold: 1 });
  });

  it.each([[-0.1], [1.1], ['0.5'], [null], [undefined]])('%s is refused', async (threshold) => {
    const answer = await admin.put(settings).send({ threshold }).expect(400);
    expect((answer.body as { errors: { field: string }[] }).errors[0]?.field).toBe('threshold');
  });
});

describe('a complaint that a verifier must route', () => {
  it('tells the citizen nothing of a category that is not public, and tells the verifier', async () => {
    await admin.put(settings).send({ threshold: 1 }).expect(200);
    const filed = await app.file(violence);
    expect(filed).toMatchObject({ opd: null, routing: { method: 'manual' } });
    const verifier = await app.as('verifier');
    const seen = (await verifier.get(`/api/v1/complaints/${filed.number}`).expect(200)).body as {
      routing: { suggestedCategoryCode: string };
    };
    const { suggestedCategoryCode: suggested } = seen.routing;
    const [category] = await app.database.query<{ public: boolean }>('SELECT public FROM category WHERE code = $1', [
      suggested,
    ]);
    expect(category).toEqual({ public: false });

    const tracked = await app.http.get(`/api/v1/tracking/${filed.trackingCode}`).expect(200);
    const page = await app.http.get(`/lacak/${filed.trackingCode}`).set('Accept', 'text/html').expect(200);
    for (const text of [JSON.stringify(filed), tracked.text, page.text]) expect(text).not.toContain(suggested);
    expect((tracked.body as { category: unknown }).category).toBeNull();
  });
});
