import { project } from '../support/kept-metrics';
import { startTestApp, type TestApp } from '../support';

let app: TestApp;
const numbers: Record<string, string> = {};
const REGISTER = '/transparansi/laporan';

const reporter = { name: 'Siti Aminah', email: 'siti@example.org', phone: '+6281234567890' };
async function file(key: string, more: object): Promise<void> {
  const answer = await app.http.post('/api/v1/complaints').send({
    ...{
      kind: 'complaint',
      subject: `Jalan berlubang ${key} di depan rumah Aminah`,
      description: 'Saya Siti Aminah, WA 0812-3456-7890. Rumah saya di RT 3, lubangnya dalam, kata Pak Waridin.',
    },
    ...{ categoryCode: 'jalan-jembatan', location: { areaCode: '33.25.11.1013' }, reporter, ...more },
  });
  expect(answer.status).toBe(201);
  numbers[key] = (answer.body as { number: string }).number;
}
const act = async (user: string, key: string, what: string, body: object = {}) =>
  (await app.as(user))
    .post(`/api/v1/complaints/${numbers[key] ?? ''}/${what}`)
    .send(body)
    .expect(200);
const pageOf = async (path: string, status = 200) => (await app.http.get(path).expect(status)).text;
const listed = async (query = '') => {
  const text = await pageOf(`${REGISTER}${query}`);
  return Object.keys(numbers).filter((key) => text.includes(numbers[key] ?? ''));
};

beforeAll(async () => {
  app = await startTestApp();
  await file('terbuka', {});
  await file('selesai', { location: { areaCode: '33.25.02' } });
  await file('anonim', { reporter: undefined, anonymous: true });
  await file('rahasia', { confidential: true });
  await file('baru', {});
  for (const key of ['terbuka', 'selesai', 'anonim', 'rahasia'])
    await act('verifier', key, 'verify', { opdCode: 'dpupr' });
  const text =
    'Yth. Ibu Siti Aminah di 0812-3456-7890, penambalan kami jadwalkan pekan ini. aminah akan dihubungi Casmito.';
  for (const key of ['terbuka', 'selesai', 'anonim']) await act('officer.dpupr', key, 'respond', { text });
  await act('officer.dpupr', 'selesai', 'notes', { text: 'Catatan dalam: anggaran habis.' });
  await act('officer.dpupr', 'selesai', 'resolve', { text: 'Lubang sudah ditambal dengan aspal panas.' });
});
afterAll(() => app.close());

it('lists what a verifier has read and anybody may read, and nothing else', async () => {
  expect(await listed()).toEqual(['terbuka', 'selesai']);
  const text = await pageOf(REGISTER);
  expect(text).toContain('Jalan berlubang terbuka di depan rumah …');
  expect(text).not.toMatch(/Siti|Aminah|RT 3/);
  const headers = (await app.http.get(REGISTER)).headers as Record<string, string>;
  expect(headers['cache-control']).toBe('public, max-age=300');
  await app.http
    .get(REGISTER)
    .set('If-None-Match', headers['etag'] ?? '')
    .expect(304);
});

it.each([
  ['?status=resolved', ['selesai']],
  ['?kecamatan=33.25.11', ['terbuka']],
  ['?opd=dpupr&kategori=jalan-jembatan', ['terbuka', 'selesai']],
  ['?opd=dinkes', []],
  ['?bulan=2020-01', ['terbuka', 'selesai']],
  ['?opd=tidak-ada&status[]=x', ['terbuka', 'selesai']],
])('narrowed by %s', async (query, keys) => {
  expect(await listed(query)).toEqual(keys);
});

it('stays narrowed in the other language', async () => {
  const html = await pageOf(`${REGISTER}?opd=dpupr&status=resolved`);
  expect(html).toContain(`href="${REGISTER}?opd=dpupr&amp;status=resolved&amp;lang=en"`);
});

it('by the month of filing; a place that is none is refused', async () => {
  const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
  expect(await listed(`?bulan=${month}`)).toEqual(['terbuka', 'selesai']);
  await app.http.get(`${REGISTER}?lanjut=omong-kosong`).expect(400);
});

it('a case has its steps and the published answer, with nobody named in it', async () => {
  const text = await pageOf(`${REGISTER}/${numbers['selesai'] ?? ''}`);
  expect(text).toContain('Lubang sudah ditambal dengan aspal panas.');
  expect(text).toContain('penambalan kami jadwalkan pekan ini');
  expect(text).not.toMatch(/Siti|aminah|Casmito|0812|RT 3|anggaran habis|example\.org/i);
  for (const key of ['anonim', 'rahasia', 'baru']) await pageOf(`${REGISTER}/${numbers[key] ?? ''}`, 404);
  await pageOf(`${REGISTER}/BTG-1999-000001`, 404);
});

it('what the publication measure counts is what can be read here', async () => {
  await project(app);
  const supervisor = await app.as('supervisor');
  const answer = await supervisor.get('/api/v1/complaints?measure=published').expect(200);
  const counted = (answer.body as { items: { number: string }[] }).items.map(({ number }) => number);
  expect(counted.sort()).toEqual([numbers['selesai'], numbers['terbuka']].sort());
  for (const number of counted) await pageOf(`${REGISTER}/${number}`);
});

it('who offers the same matter reads no name in it', async () => {
  const typed = { subject: 'Jalan berlubang', description: 'Jalan berlubang di depan rumah, dalam sekali lubangnya.' };
  const answer = await app.http
    .post('/api/v1/complaints/similar')
    .send({ ...typed, categoryCode: 'jalan-jembatan', location: { areaCode: '33.25.11.1013' } })
    .expect(200);
  const subjects = JSON.stringify(answer.body);
  expect(subjects).toContain('di depan rumah …');
  expect(subjects).not.toMatch(/Siti|Aminah/);
});

describe('within the office', () => {
  const read = async (user: string, key: string) => {
    const path = `/api/v1/complaints/${numbers[key] ?? ''}`;
    return ((await (await app.as(user)).get(path).expect(200)).body as { subject: string; description: string }) ?? {};
  };

  it('an OPD reads a confidential report without its reporter, in the list too; the verifier reads all of it', async () => {
    expect(await read('officer.dpupr', 'rahasia')).toMatchObject({
      subject: 'Jalan berlubang rahasia di depan rumah …',
      description: 'Saya …, WA …. Rumah saya di RT 3, lubangnya dalam, kata Pak Waridin.',
    });
    const list = await (await app.as('officer.dpupr')).get('/api/v1/complaints?limit=50').expect(200);
    const { items } = list.body as { items: { number: string; subject: string }[] };
    const subjectOf = (key: string) => items.find(({ number }) => number === numbers[key])?.subject;
    expect(subjectOf('rahasia')).toBe('Jalan berlubang rahasia di depan rumah …');
    expect(subjectOf('terbuka')).toBe('Jalan berlubang terbuka di depan rumah Aminah');
    expect((await read('verifier', 'rahasia')).description).toContain('Saya Siti Aminah, WA 0812-3456-7890.');
    expect((await read('officer.dpupr', 'terbuka')).description).toContain('Saya Siti Aminah');
  });

  interface PublicTexts {
    readBy: string;
    texts: { of: string; parts: { text: string; masked: boolean; fixed: boolean; shown: boolean }[] }[];
  }
  const path = (key: string) => `/api/v1/complaints/${numbers[key] ?? ''}/public-text`;
  const textsOf = async (key: string, user = 'officer.dpupr') =>
    (await (await app.as(user)).get(path(key)).expect(200)).body as PublicTexts;
  const masked = ({ texts }: PublicTexts) =>
    texts.map(({ parts }) => parts.filter((part) => part.masked).map(({ text, fixed }) => text + (fixed ? '!' : '')));

  it('whoever answers sees what the public reads, and the draft before it is sent', async () => {
    const texts = await textsOf('selesai');
    expect(texts.readBy).toBe('everybody');
    expect(masked(texts)).toEqual([['Aminah!'], ['Siti Aminah!', '0812-3456-7890!', 'aminah!', 'Casmito'], []]);
    expect(await textsOf('anonim')).toMatchObject({ readBy: 'affected', texts: [{ of: 'subject' }] });
    expect(await textsOf('rahasia')).toEqual({ readBy: 'nobody', texts: [] });
    expect((await textsOf('baru', 'verifier')).readBy).toBe('nobody_yet');
    const draft = async (key: string) =>
      (await (await app.as('officer.dpupr')).post(`${path(key)}/preview`).send({ text: 'Bu Siti, kata Waridin.' }))
        .body as object;
    expect(await draft('rahasia')).toEqual({ parts: null });
    expect(await draft('terbuka')).toMatchObject({
      parts: [{ text: 'Bu ' }, { text: 'Siti', fixed: true }, {}, { masked: true }, {}],
    });
    await (await app.as('officer.dinkes')).get(path('terbuka')).expect(404);
  });

  it('they hide further words and show what was no name, each on record without the word', async () => {
    const officer = await app.as('officer.dpupr');
    await officer.post(path('selesai')).send({}).expect(400);
    await officer
      .post(path('selesai'))
      .send({ show: ['Casmito'] })
      .expect(400);
    const decision = { hide: ['aspal panas'], show: ['Casmito', 'Siti Aminah'], reason: 'Casmito nama perusahaan.' };
    await officer.post(path('selesai')).send(decision).expect(200);
    const text = await pageOf(`${REGISTER}/${numbers['selesai'] ?? ''}`);
    expect(text).toContain('Lubang sudah ditambal dengan ….');
    expect(text).toContain('akan dihubungi Casmito');
    expect(text).not.toMatch(/Siti|aminah/i);
    const detail = await (await app.as('verifier')).get(`/api/v1/complaints/${numbers['selesai'] ?? ''}`).expect(200);
    const event = (detail.body as { events: { type: string }[] }).events.at(-1);
    expect(event).toMatchObject({ type: 'public_words_decided', text: decision.reason, public: false });
    expect(JSON.stringify((event as unknown as { data: object }).data)).not.toMatch(/aspal|casmito/i);
    await officer
      .post(path('selesai'))
      .send({ hide: ['Casmito'] })
      .expect(200);
    expect(masked(await textsOf('selesai'))[1]).toContain('Casmito');
  });
});
