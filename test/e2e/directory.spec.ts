import { Directory, LoadDataPack, readDataPack } from '@tanggap/directory';
import { startTestApp, type Agent, type TestApp } from '../support';

interface Opd {
  code: string;
  name: string;
  shortName: string;
  version: number;
}
interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

let app: TestApp;
let admin: Agent;
let officer: Agent;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as('admin');
  officer = await app.as('officer.dpupr');
});
afterAll(() => app.close());

const load = async () => app.nest.get(LoadDataPack, { strict: false }).execute(await readDataPack('data/batang'));
const opd = async (code: string): Promise<Opd> => (await officer.get(`/api/v1/opds/${code}`).expect(200)).body as Opd;
const version = async (): Promise<string> =>
  (await app.database.query<{ version: string }>('SELECT version FROM reference_state'))[0]?.version ?? '';

describe('the data pack', () => {
  it('loaded again changes nothing', async () => {
    const before = await version();
    expect(await load()).toEqual({ regency: 0, areas: 0, opds: 0, categories: 0 });
    expect(await version()).toBe(before);
  });

  it('renews what nobody edited, and leaves what an administrator edited', async () => {
    const edited = await opd('dinkes');
    await admin
      .put('/api/v1/opds/dinkes')
      .send({ ...edited, shortName: 'Dinas Kes' })
      .expect(200);
    await app.database.query(
      `UPDATE opd SET short_name = 'lama' WHERE code IN ('dinkes', 'dinsos') AND source = 'pack'`,
    );
    expect(await load()).toEqual({ regency: 0, areas: 0, opds: 1, categories: 0 });
    expect(await opd('dinkes')).toMatchObject({ shortName: 'Dinas Kes', source: 'edited', evidence: 'confirmed' });
    expect(await opd('dinsos')).toMatchObject({ shortName: 'Dinsos', source: 'pack' });
  });

  it('is found by the point on the map', () => {
    const directory = app.nest.get(Directory, { strict: false });
    expect(directory.locate(-6.9082, 109.7335)?.districtCode).toBe('33.25.11');
    expect(directory.districtOpd('33.25.11.1015')).toBe('kec-batang');
    expect(directory.locate(-6.2, 106.8)).toBeNull();
  });
});

describe('OPDs', () => {
  it('are read in pages to the end', async () => {
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = (await officer.get(`/api/v1/opds?limit=20${query}`).expect(200)).body as Page<Opd>;
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    expect(codes).toHaveLength(54);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('are made and changed by an administrator; everybody reads the change at once', async () => {
    const body = {
      code: 'bagian-umum',
      name: 'Bagian Umum',
      shortName: 'Umum',
      kind: 'sekretariat',
      calendarCode: 'kantor',
    };
    const made = await admin.post('/api/v1/opds').send(body).expect(201);
    expect(made.headers).toMatchObject({ etag: '"1"', location: '/api/v1/opds/bagian-umum' });
    const changed = await admin
      .put('/api/v1/opds/bagian-umum')
      .set('If-Match', '"1"')
      .send({ ...(made.body as object), name: 'Bagian Umum Setda' })
      .expect(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(await opd('bagian-umum')).toMatchObject({ name: 'Bagian Umum Setda', version: 2 });
    await admin.put('/api/v1/opds/bagian-umum').set('If-Match', '"1"').send(body).expect(412);
    const again = await admin.post('/api/v1/opds').send(body).expect(409);
    expect(again.body).toMatchObject({ detail: 'OPD dengan kode bagian-umum sudah ada.' });
  });

  it.each([
    ['an unknown calendar', { calendarCode: 'malam' }, 'calendarCode'],
    ['an unknown area', { areaCode: '33.25.99' }, 'areaCode'],
    ['a code with spaces', { code: 'Bagian Umum' }, 'code'],
    ['a kind nobody knows', { kind: 'kerajaan' }, 'kind'],
    ['an address that is none', { website: 'javascript:alert(1)' }, 'website'],
    ['an unknown key', { kepala: 'Budi' }, 'kepala'],
  ])('with %s are refused', async (_what, change, field) => {
    const body = {
      code: 'baru',
      name: 'Dinas Baru',
      shortName: 'Baru',
      kind: 'dinas',
      calendarCode: 'kantor',
      ...change,
    };
    const answer = await admin.post('/api/v1/opds').send(body).expect(400);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });

  it('are not closed while categories go to them', async () => {
    const answer = await admin
      .put('/api/v1/opds/dlh')
      .send({ ...(await opd('dlh')), active: false })
      .expect(409);
    expect((answer.body as { detail: string }).detail).toContain('sampah');
    await admin
      .put('/api/v1/opds/tidak-ada')
      .send({ ...(await opd('dlh')) })
      .expect(404);
  });
});

describe('categories', () => {
  it('are changed with what GET answered, and offered to citizens in their language', async () => {
    const got = await officer.get('/api/v1/categories/sampah').expect(200);
    const body = { ...(got.body as object), nameEn: 'Rubbish', synonyms: ['Sampah  Liar', 'uwuh'] };
    const changed = await admin
      .put('/api/v1/categories/sampah')
      .set('If-Match', got.headers['etag'] ?? '')
      .send(body);
    expect(changed.body).toMatchObject({ synonyms: ['sampah liar', 'uwuh'], source: 'edited' });
    const reference = await app.http.get('/api/v1/reference').set('Accept-Language', 'en').expect(200);
    const { categories } = reference.body as { categories: { code: string }[] };
    expect(categories.find(({ code }) => code === 'sampah')).toMatchObject({ name: 'Rubbish' });
    expect(categories[0]).toMatchObject({ code: 'jalan-jembatan', name: 'Roads and bridges' });
  });

  it.each([
    ['an unknown OPD', { opdCode: 'dinas-ghaib' }, 'opdCode'],
    ["another category's synonym", { synonyms: ['ok ya', 'jeglong'] }, 'synonyms[1]'],
    ['supervisory in public', { supervisory: true }, 'public'],
  ])('with %s are refused', async (_what, change, field) => {
    const body = { code: 'baru', name: 'Baru', nameEn: 'New', ...change };
    const answer = await admin.post('/api/v1/categories').send(body).expect(400);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });

  it('appear on the form no more once inactive', async () => {
    const body = { code: 'sementara', name: 'Sementara', nameEn: 'Temporary' };
    const made = await admin.post('/api/v1/categories').send(body).expect(201);
    await admin
      .put('/api/v1/categories/sementara')
      .send({ ...(made.body as object), active: false })
      .expect(200);
    const { categories } = (await app.http.get('/api/v1/reference')).body as { categories: { code: string }[] };
    expect(categories.map(({ code }) => code)).not.toContain('sementara');
  });
});

it('the reference names areas, kinds with their promises, and limits, without an account', async () => {
  const { body } = (await app.http.get('/api/v1/reference').expect(200)) as { body: Record<string, unknown> };
  expect(body).toMatchObject({
    regency: { code: '33.25', name: 'Kabupaten Batang' },
    limits: { subject: { min: 5, max: 150 }, description: { min: 20, max: 5000 } },
  });
  expect(body['areas']).toHaveLength(264);
  expect(body['kinds']).toContainEqual({
    code: 'complaint',
    name: 'Pengaduan',
    deadlines: [
      { clock: 'verification', amount: 3, unit: 'working_days' },
      { clock: 'first_response', amount: 5, unit: 'working_days' },
      { clock: 'resolution', amount: 14, unit: 'working_days' },
    ],
  });
});

describe('a place', () => {
  const at = (latitude: unknown, longitude: unknown) =>
    app.http.post('/api/v1/reference/place').send({ latitude, longitude });

  it('has a village and a district', async () => {
    const answer = await at(-6.9082, 109.7335).expect(200);
    expect(answer.body).toMatchObject({
      inside: true,
      district: { code: '33.25.11', name: 'Batang' },
      neighbour: null,
    });
  });

  it('outside names the neighbour, and filing there says so', async () => {
    const kendal = { latitude: -6.97, longitude: 110.075 };
    const answer = await at(kendal.latitude, kendal.longitude).expect(200);
    expect(answer.body).toEqual({ inside: false, area: null, district: null, neighbour: 'Kabupaten Kendal' });
    const complaint = { kind: 'complaint', subject: 'Lampu jalan mati', anonymous: true, location: kendal };
    const refused = await app.http
      .post('/api/v1/complaints')
      .send({ ...complaint, description: 'Sudah tiga malam gelap di depan terminal.' })
      .expect(400);
    expect(JSON.stringify(refused.body)).toContain('agaknya di Kabupaten Kendal');
  });

  it('is told by the address where there is neither a point nor a choice', async () => {
    const complaint = { kind: 'complaint', subject: 'Lampu jalan mati', anonymous: true };
    const filed = await app.http
      .post('/api/v1/complaints')
      .send({
        ...complaint,
        description: 'Sudah tiga malam gelap di depan terminal.',
        location: { address: 'Desa Klidang Lor, dekat balai desa' },
      })
      .expect(201);
    const { number } = filed.body as { number: string };
    const rows = await app.database.query(
      `SELECT a.name FROM complaint c JOIN area a ON a.code = c.area_code WHERE c.number = $1`,
      [number],
    );
    expect(rows).toEqual([{ name: 'Klidang Lor' }]);
  });

  it.each([
    ['nothing', undefined, undefined],
    ['words', 'utara', 'barat'],
    ['beyond the earth', 95, 200],
  ])('of %s is refused', async (_what, latitude, longitude) => {
    await at(latitude, longitude).expect(400);
  });
});
