import { startTestApp, startTestWorker, until, type Agent, type TestApp, type TestWorker } from '../support';

interface Filed {
  number: string;
  trackingCode: string;
}
interface Similar {
  number: string;
  subject: string | null;
  affected: number;
}
interface Tracked {
  number: string;
  subject: string;
  description: string;
  status: string;
  follows: string | null;
  affected: number;
  events: { type: string; text?: string }[];
  original: { number: string; status: string; shown: boolean; events: { type: string }[] } | null;
}

const road = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh. Telepon saya 0812 3456 7890.',
  categoryCode: 'jalan-jembatan',
  location: { latitude: -6.9082, longitude: 109.7335, areaCode: '33.25.11', address: 'Jl. Veteran 17' },
  anonymous: false,
  reporter: { name: 'Siti Aminah', email: 'siti@example.org', phone: '+6281234567890' },
};
const typed = {
  subject: 'Lubang di jalan depan SDN Kauman',
  description: 'Jalan berlubang, sudah dua minggu, ada yang jatuh.',
  location: { latitude: -6.9083, longitude: 109.7336 },
};

let app: TestApp;
let worker: TestWorker;
let verifier: Agent;
let officer: Agent;

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app.database.url);
  verifier = await app.as('verifier');
  officer = await app.as('officer.dpupr');
});
afterAll(async () => {
  await worker.close();
  await app.close();
});

const file = async (change: object = {}): Promise<Filed> =>
  (
    await app.http
      .post('/api/v1/complaints')
      .send({ ...road, ...change })
      .expect(201)
  ).body as Filed;
const act = (agent: Agent, number: string, action: string, body: object = {}) =>
  agent.post(`/api/v1/complaints/${number}/${action}`).send(body);
const track = async (code: string): Promise<Tracked> =>
  (await app.http.get(`/api/v1/tracking/${code}`).expect(200)).body as Tracked;
const similar = async (body: object): Promise<Similar[]> =>
  ((await app.http.post('/api/v1/complaints/similar').send(body).expect(200)).body as { items: Similar[] }).items;
const numbersOf = async (body: object) => (await similar(body)).map(({ number }) => number);
const follow = (number: string, body: object = {}) =>
  app.http.post(`/api/v1/complaints/${number}/followers`).send(body);

describe('the same matter while somebody types', () => {
  it('is found, with nothing that is not public', async () => {
    const { number } = await file();
    const body: unknown = (await app.http.post('/api/v1/complaints/similar').send(typed).expect(200)).body;
    expect(body).toMatchObject({
      items: [{ number, subject: null, status: 'submitted', affected: 1, category: { code: 'jalan-jembatan' } }],
    });
    expect(JSON.stringify(body)).not.toMatch(/Siti|siti@|812|Veteran|20 cm/);
    await act(verifier, number, 'verify').expect(200);
    expect(await similar(typed)).toMatchObject([{ number, subject: road.subject, status: 'assigned' }]);
  });

  it('is no confidential, supervisory or refused one, and none of a category that is not shown', async () => {
    const place = { latitude: -6.9502, longitude: 109.8001 };
    const about = {
      subject: 'Parkir semrawut di depan pasar',
      description: 'Setiap pagi mobil berjajar sampai ke jalan.',
    };
    const here = { ...about, location: place };
    const hidden = await Promise.all([
      file({ ...here, confidential: true }),
      file({ ...here, categoryCode: undefined }),
      file({ ...here, categoryCode: 'korupsi-pungli' }),
    ]);
    const refused = await file({ ...here, categoryCode: 'lalu-lintas-parkir' });
    expect(await numbersOf(here)).toEqual([refused.number]);
    await act(verifier, refused.number, 'reject', { reason: 'abusive', text: 'Bukan laporan.' }).expect(200);
    expect(await numbersOf(here)).toEqual([]);
    for (const { number } of hidden) await follow(number).expect(404);
    await follow(refused.number).expect(404);
    await follow('BTG-2026-999999').expect(404);
  });

  it('refuses what is too long, wrong or unknown', async () => {
    for (const body of [
      { subject: 'x'.repeat(151) },
      { description: 'x'.repeat(5001) },
      { subject: 7 },
      { location: { latitude: 123, longitude: 1 } },
      { reporter: {} },
    ]) {
      await app.http.post('/api/v1/complaints/similar').send(body).expect(400);
    }
    expect(await similar({})).toEqual([]);
    await follow('BTG-2026-999999', { contact: { email: 'bukan surel' } }).expect(400);
  });
});

describe('following', () => {
  const spot = { latitude: -6.98, longitude: 109.85 };
  const lamp = { ...road, subject: 'Lampu jalan padam di Tersono', categoryCode: 'penerangan-jalan', location: spot };

  it('gives a code of its own, which shows the steps and nothing that was written', async () => {
    const { number } = await file(lamp);
    const key = 'ikuti-sekali';
    const send = () => follow(number, { contact: { email: 'budi@example.org' } }).set('Idempotency-Key', key);
    const first = (await send().expect(201)).body as Filed;
    expect((await send().expect(201)).body).toEqual(first);
    expect(await similar(lamp && { subject: lamp.subject, location: spot })).toMatchObject([{ number, affected: 2 }]);

    await act(verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
    await act(officer, number, 'request-information', { text: 'Ibu Siti, di tiang nomor berapa?' }).expect(200);
    const seen = await track(first.trackingCode);
    expect(seen).toMatchObject({
      number,
      follows: 'public',
      affected: 2,
      description: '',
      status: 'awaiting_information',
    });
    expect(seen.events.map(({ type }) => type)).toEqual(['filed', 'verified']);
    expect(JSON.stringify(seen)).not.toMatch(/Siti|812|tiang|20 cm/);
    await app.http.post(`/api/v1/tracking/${first.trackingCode}/replies`).send({ text: 'Saya juga.' }).expect(404);

    const [stored] = await app.database.query<{ email: string }>(
      `SELECT encode(r.email, 'escape') AS email FROM complaint_follower f JOIN reporter r ON r.id = f.reporter_id`,
    );
    expect(stored?.email).not.toMatch(/budi/);
    const told = () =>
      app.database.query(
        `SELECT d.step FROM notification_delivery d JOIN complaint_follower f ON f.reporter_id = d.recipient_id ORDER BY d.created_at`,
      );
    await until('the follower is told', async () => (await told()).length > 0);
    expect(await told()).toEqual([{ step: 'followed' }]);
  });

  it('shows no more than the state once the report is no longer public', async () => {
    const { number } = await file({ ...lamp, subject: 'Lampu taman padam di Limpung' });
    const { trackingCode } = (await follow(number).expect(201)).body as Filed;
    await app.database.query('UPDATE complaint SET confidential = true WHERE number = $1', [number]);
    const seen = await track(trackingCode);
    expect(seen).toMatchObject({ follows: 'hidden', subject: number, status: 'in_progress', events: [] });
  });
});

describe('the form', () => {
  const form = {
    kind: 'complaint',
    subject: 'Trotoar pecah di pasar Warungasem',
    description: 'Ubin trotoar lepas semua, pejalan kaki turun ke separuh jalan.',
    category: 'jalan-jembatan',
    identity: 'anonymous',
  };
  const send = (fields: object) => app.http.post('/lapor').type('form').send(fields);

  it('offers it once, and files all the same where that is wanted', async () => {
    await send(form).expect(201);
    const offered = await send(form).expect(200);
    expect(offered.text).toContain('Mungkin sudah ada yang melaporkan ini');
    const [number = ''] = /BTG-\d{4}-\d{6}/.exec(offered.text) ?? [];
    await send({ ...form, seen: number }).expect(201);
  });

  it('follows instead, with the contact of the form only where a name may be known', async () => {
    const offered = await send(form).expect(200);
    const [number = ''] = /BTG-\d{4}-\d{6}/.exec(offered.text) ?? [];
    const before = await app.database.rowCounts();
    const answer = await send({ ...form, ikuti: number, email: 'budi@example.org' }).expect(201);
    expect(answer.text).toContain(`Anda sekarang mengikuti laporan ${number}`);
    const after = await app.database.rowCounts();
    expect(after['complaint']).toBe(before['complaint']);
    expect(after['reporter']).toBe(before['reporter']);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(answer.text.replaceAll(number, ''))?.[0] ?? '';
    const page = await app.http.get(`/lacak/${code}`).expect(200);
    expect(page.text).toContain('Anda mengikuti laporan ini');
    expect(page.text).not.toContain('separuh jalan');
  });
});
