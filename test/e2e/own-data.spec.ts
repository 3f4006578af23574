import { MaskSearch, VerifyChain } from '@tanggap/complaints';
import { ReporterVault } from '@tanggap/identity';
import { startTestApp, type Agent, type Filed, type TestApp } from '../support';

let app: TestApp;
let verifier: Agent;
let officer: Agent;

beforeAll(async () => {
  app = await startTestApp();
  [verifier, officer] = await Promise.all([app.as('verifier'), app.as('officer.dpupr')]);
});
afterAll(() => app.close());

const report = {
  ...{ kind: 'complaint', categoryCode: 'jalan-jembatan', location: { areaCode: '33.25.11.1013' } },
  subject: 'Jalan berlubang di depan pasar',
  description: 'Saya Siti Qomariyah, WA 0812-3456-7891. Lubangnya dalam dan membahayakan.',
  reporter: { name: 'Siti Qomariyah', email: 'siti.q@example.org', phone: '0812-3456-7891' },
};
const of = (code: string, what = '') => `/api/v1/tracking/${code}/personal-data${what}`;
const form = (code: string, what = '') => `/lacak/${code}/data${what}`;
const filed = (more: object = {}): Promise<Filed> => app.file({ ...report, ...more });
const seen = async (who: Agent, number: string) => (await who.get(`/api/v1/complaints/${number}`).expect(200)).text;
async function reject({ number }: Filed): Promise<void> {
  const body = { reason: 'not_authorised', text: 'Yth. Ibu Qomariyah, ini jalan provinsi.' };
  await verifier.post(`/api/v1/complaints/${number}/reject`).send(body).expect(200);
}
async function kept(number: string) {
  const [row] = await app.database.query<{ id: string }>('SELECT reporter_id AS id FROM complaint WHERE number = $1', [
    number,
  ]);
  return app.nest.get(ReporterVault, { strict: false }).reveal(row?.id ?? '');
}

it('shows what is kept, masked, and how long', async () => {
  const { trackingCode, number } = await filed();
  const read = await app.http.get(of(trackingCode)).expect(200);
  expect(read.body).toMatchObject({
    ...{ number, holder: 'reporter', anonymous: false, files: 0, retentionYears: 5, keptUntil: null, mayErase: false },
    person: { name: 'S*** Q********', email: 's***@example.org', phone: '+62812****891', erasedAt: null },
  });
  const page = await app.http.get(form(trackingCode)).expect(200);
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.text).toContain('S*** Q********');
  expect(page.text).not.toMatch(/qomariyah|siti\.q|7891/i);
  await app.http.get(of('AAAA-BBBB-CCCC')).expect(404);
  await app.http.get(form('AAAA-BBBB-CCCC')).set('Accept', 'text/html').expect(404);
  const tracked = await app.http.get(`/lacak/${trackingCode}`).expect(200);
  expect(tracked.text).toContain(`href="${form(trackingCode)}"`);
});

it('the privacy page says how long, by the setting, and the form leads to it', async () => {
  const words = async () => (await app.http.get('/privasi').expect(200)).text;
  expect(await words()).toContain('sampai 5 tahun setelah laporan');
  const change = { retentionYears: 7, reason: 'Jadwal retensi arsip daerah' };
  await (await app.as('admin')).put('/api/v1/privacy-settings').send(change).expect(200);
  expect(await words()).toContain('sampai 7 tahun setelah laporan');
  expect((await app.http.get('/lapor').expect(200)).text).toContain('href="/privasi"');
});

it('corrects name and contact; the timeline says that and not what, and the name before stays hidden', async () => {
  const { trackingCode, number } = await filed({ confidential: true });
  await verifier.post(`/api/v1/complaints/${number}/verify`).send({ opdCode: 'dpupr' }).expect(200);
  await app.nest.get(MaskSearch, { strict: false }).execute(100);
  const change = { name: 'Sri Wahyuningtyas', email: 'sri@example.org', phone: null };
  const answer = await app.http.put(of(trackingCode)).send(change).expect(200);
  expect(answer.body).toMatchObject({ person: { name: 'S** W************', email: 's***@example.org', phone: null } });
  await expect(kept(number)).resolves.toMatchObject({ ...change, nik: null });

  const record = JSON.parse(await seen(verifier, number)) as { events: { type: string; data: object }[] };
  const event = record.events.find(({ type }) => type === 'contact_changed');
  expect(event?.data).toMatchObject({ corrected: ['name', 'email'], withdrawn: ['phone'] });
  expect(JSON.stringify(event)).not.toMatch(/Wahyu|sri@|Siti/);
  expect(await seen(officer, number)).not.toMatch(/Siti|Qomariyah|3456/);
  const found = async () => (await officer.get('/api/v1/complaints?q=qomariyah').expect(200)).text;
  expect(await found()).not.toContain(number);
  await app.nest.get(MaskSearch, { strict: false }).execute(100);
  expect(await found()).not.toContain(number);
  const chain = await app.nest.get(VerifyChain, { strict: false }).execute(number);
  expect(chain).toMatchObject({ complaints: 1, problems: [] });
});

it('erases once the report is over, not before', async () => {
  const made = await filed();
  const { trackingCode, number } = made;
  await app.http.post(of(trackingCode, '/erasure')).send({ confirm: true }).expect(409);
  await reject(made);
  const answer = await app.http.post(of(trackingCode, '/erasure')).send({ confirm: true }).expect(200);
  expect(answer.body).toMatchObject({ mayErase: false, person: { name: null, email: null, phone: null } });
  expect((answer.body as { erasedAt: string }).erasedAt).toMatch(/^20/);
  expect(await seen(verifier, number)).not.toMatch(/Siti|Qomariyah|3456/);
  await verifier.post(`/api/v1/complaints/${number}/reporter/reveal`).send({ reason: 'Ingin tahu' }).expect(404);
  await app.http.post(of(trackingCode, '/erasure')).send({ confirm: true }).expect(200);
  await app.http.put(of(trackingCode)).send({ name: 'Orang Lain' }).expect(409);
  const events = JSON.parse(await seen(verifier, number)) as { events: { type: string; data: { cause: string } }[] };
  const erased = events.events.filter(({ type }) => type === 'personal_data_erased');
  expect(erased.map(({ data }) => data.cause)).toEqual(['request']);
});

it('the office erases for who lost the code, once all is over; its note holds no name afterwards', async () => {
  const made = await filed();
  const path = `/api/v1/complaints/${made.number}/reporter/erasure`;
  const asked = { confirm: true, reason: 'Surat permohonan Siti Qomariyah, KTP diperiksa di loket.' };
  await verifier.post(path).send(asked).expect(409);
  await reject(made);
  await verifier.post(path).send({ reason: asked.reason }).expect(400);
  await verifier.post(path).send(asked).expect(204);
  await verifier.post(path).send(asked).expect(204);
  const text = await seen(verifier, made.number);
  expect(text).not.toMatch(/Siti|Qomariyah|3456/);
  const { events, allowedActions } = JSON.parse(text) as {
    events: { type: string; name: string | null; text: string | null }[];
    allowedActions: string[];
  };
  expect(allowedActions).not.toContain('reveal-reporter');
  const [note, erased, ...more] = events.filter(({ type }) => type === 'noted' || type === 'personal_data_erased');
  expect(note?.text).toContain('KTP diperiksa di loket.');
  expect(erased).toMatchObject({ type: 'personal_data_erased', name: note?.name });
  expect(more).toEqual([]);
  const anonymous = await filed({ reporter: undefined, anonymous: true });
  await reject(anonymous);
  await verifier.post(`/api/v1/complaints/${anonymous.number}/reporter/erasure`).send(asked).expect(409);
  const tracked = await app.http.get(`/api/v1/tracking/${made.trackingCode}`).expect(200);
  expect(tracked.text).not.toContain('KTP diperiksa');
});

it('lets a follower correct and erase their address at any time', async () => {
  const { number } = await filed();
  await verifier.post(`/api/v1/complaints/${number}/verify`).send({ opdCode: 'dpupr' }).expect(200);
  const followed = await app.http
    .post(`/api/v1/complaints/${number}/followers`)
    .send({ contact: { email: 'warga@example.org' } })
    .expect(201);
  const { trackingCode } = followed.body as { trackingCode: string };
  const read = await app.http.get(of(trackingCode)).expect(200);
  expect(read.body).toMatchObject({ holder: 'follower', person: { email: 'w***@example.org' }, mayErase: true });
  await app.http.put(of(trackingCode)).send({ name: 'Warga' }).expect(400);
  await app.http.put(of(trackingCode)).send({ phone: '0812 1111 2222' }).expect(200);
  await app.http.post(of(trackingCode, '/erasure')).send({ confirm: true }).expect(200);
  const after = await app.http.get(of(trackingCode)).expect(200);
  expect(after.body).toMatchObject({ person: { email: null, phone: null }, mayErase: false });
  expect((await kept(number)).name).toBe('Siti Qomariyah');
});

it.each([
  ['put', '', {}, 'email'],
  ['put', '', { email: 'bukan' }, 'email'],
  ['put', '', { phone: '12' }, 'phone'],
  ['put', '', { name: 'x'.repeat(121) }, 'name'],
  ['put', '', { nik: '3325011234567890' }, 'nik'],
  ['post', '/erasure', {}, 'confirm'],
  ['post', '/erasure', { confirm: 'true' }, 'confirm'],
] as const)('refuses %s%s %j', async (method, what, body, field) => {
  const { trackingCode } = await filed();
  const answer = await app.http[method](of(trackingCode, what)).send(body).expect(400);
  expect((answer.body as { errors: { field: string }[] }).errors.map((one) => one.field)).toContain(field);
});

describe('the page, without scripts', () => {
  const send = (path: string, body: object) => app.http.post(path).type('form').send(body);

  it('corrects, withdraws and erases', async () => {
    const made = await filed();
    const { trackingCode: code, number } = made;
    const wrong = await send(form(code), { name: '', email: 'bukan', phone: '' }).expect(422);
    expect(wrong.text).toContain('value="bukan"');
    expect((await send(form(code), {}).expect(422)).text).toContain('Isi paling sedikit satu');
    const done = await send(form(code), { name: 'Siti Qomariah', email: '', phone: '' }).expect(303);
    expect(done.headers['location']).toBe(`${form(code)}?kabar=diperbaiki`);
    await expect(kept(number)).resolves.toMatchObject({ name: 'Siti Qomariah', email: 'siti.q@example.org' });
    await send(form(code, '/tarik'), {}).expect(303);
    await expect(kept(number)).resolves.toMatchObject({ name: 'Siti Qomariah', email: null, phone: null });
    expect((await send(form(code, '/hapus'), { confirm: 'ya' }).expect(409)).text).toContain('masih ditangani');
    await reject(made);
    expect((await send(form(code, '/hapus'), {}).expect(422)).text).toContain('Centang');
    await send(form(code, '/hapus'), { confirm: 'ya' }).expect(303);
    const page = await app.http.get(`${form(code)}?kabar=dihapus`).expect(200);
    expect(page.text).toContain('Data pribadi Anda sudah dihapus.');
    expect(page.text).not.toContain('<form class="tg-form"');
  });

  it('an address that asks too often has to wait', async () => {
    const strict = await startTestApp({ settings: { OWN_DATA_PER_HOUR: '1' }, database: app.database });
    try {
      await strict.http.put(of('AAAA-BBBB-CCCC')).send({ name: 'Siti' }).expect(404);
      await strict.http.put(of('AAAA-BBBB-CCCC')).send({ name: 'Siti' }).expect(429);
      await strict.http.post(form('AAAA-BBBB-CCCC', '/tarik')).type('form').send({}).expect(429);
    } finally {
      await strict.close();
    }
  });
});
