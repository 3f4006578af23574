import { VerifyChain } from '@tanggap/complaints';
import { Redis } from 'ioredis';
import {
  act,
  readComplaint,
  startTestApp,
  startTestWorker,
  testRedisUrl,
  until,
  type Agent,
  type TestApp,
  type TestWorker,
  type Filed,
} from '../support';

interface Tracked {
  status: string;
  events: { type: string; by: string; text?: string }[];
}
interface Complaint {
  status: string;
  version: number;
  allowedActions: string[];
  deadlines: { clock: string; cycle: number; state: string }[];
  reporter: { masked: { name: string } } | null;
  events: { type: string; data: Record<string, unknown> }[];
}
interface Score {
  score: number;
  category: string;
}
interface Breaches {
  items: { complaint: string; clock: string; dueAt: string; breachedAt: string; escalationLevel: number }[];
}

const road = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  occurredOn: '2026-11-20',
  location: { latitude: -6.9082, longitude: 109.7335, areaCode: '33.25.11', address: 'Jl. Veteran' },
  anonymous: false,
  confidential: false,
  reporter: { name: 'Siti Aminah', email: 'siti@example.org', phone: '+6281234567890' },
  attachmentIds: [],
};

let app: TestApp;
let worker: TestWorker;
let staff: Record<'verifier' | 'officer' | 'supervisor' | 'admin' | 'head' | 'stranger', Agent>;

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app.database.url);
  staff = {
    verifier: await app.as('verifier'),
    officer: await app.as('officer.dpupr'),
    supervisor: await app.as('supervisor'),
    admin: await app.as('admin'),
    head: await app.as('head.dpupr'),
    stranger: await app.as('officer.dinkes'),
  };
});
afterAll(async () => {
  await worker.close();
  await app.close();
});

const file = (change: object = {}): Promise<Filed> => app.file({ ...road, ...change });
const track = (code: string) => app.track<Tracked>(code);
const read = (number: string, agent = staff.verifier) => readComplaint<Complaint>(agent, number);
const breachesOf = async (number: string): Promise<Breaches['items']> => {
  const { items } = (await staff.supervisor.get('/api/v1/sla/breaches?limit=100').expect(200)).body as Breaches;
  return items.filter((item) => item.complaint === number);
};

describe('filing', () => {
  it('answers as the contract says', async () => {
    const response = await app.http.post('/api/v1/complaints').send(road).expect(201);
    const filed = response.body as Filed;
    expect(filed).toMatchObject({
      status: 'submitted',
      opd: { code: 'dpupr', name: 'Dinas Pekerjaan Umum dan Penataan Ruang' },
      routing: { method: 'rule', confidence: 1, reasons: ['category jalan-jembatan'] },
    });
    expect(filed.number).toMatch(/^BTG-\d{4}-\d{6}$/);
    expect(filed.trackingCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(filed.deadlines.map(({ clock, state }) => `${clock} ${state}`)).toEqual([
      'verification running',
      'first_response running',
      'resolution running',
    ]);
    expect(response.headers['location']).toBe(`/api/v1/tracking/${filed.trackingCode}`);
  });

  it('answers a repeat with the same body, and refuses the key for another', async () => {
    const send = (body: object) =>
      app.http.post('/api/v1/complaints').set('Idempotency-Key', 'ketuk-dua-kali').send(body);
    const first = await send(road).expect(201);
    const again = await send(road).expect(201);
    expect(again.body).toEqual(first.body);
    await send({ ...road, subject: 'Jembatan putus di Kauman' }).expect(409);
  });

  it('files once under parallel repeats of one key', async () => {
    const send = () => app.http.post('/api/v1/complaints').set('Idempotency-Key', 'bersamaan').send(road).expect(201);
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  });

  it('gives no number twice under 50 parallel requests', async () => {
    const filed = await Promise.all(Array.from({ length: 50 }, () => file()));
    expect(new Set(filed.map(({ number }) => number)).size).toBe(50);
    expect(new Set(filed.map(({ trackingCode }) => trackingCode)).size).toBe(50);
  });

  it('keeps neither the tracking code nor the reporter in clear anywhere', async () => {
    const { trackingCode } = await file();
    const tables = ['complaint', 'complaint_event', 'reporter', 'outbox_message', 'idempotency_key', 'sla_clock'];
    for (const table of tables) {
      const rows = await app.database.query<{ text: string }>(`SELECT t::text AS text FROM ${table} t`);
      const all = rows.map((row) => row.text).join('\n');
      expect(all).not.toContain(trackingCode);
      expect(all).not.toContain('Siti Aminah');
      expect(all).not.toContain('siti@example.org');
    }
  });
});

describe('the whole journey', () => {
  it('from filing to a closed complaint, and the score has moved', async () => {
    const before = (await staff.supervisor.get('/api/v1/compliance').expect(200)).body as Score;
    const { number, trackingCode } = await file();
    await act(staff.verifier, number, 'verify').expect(200);
    await staff.stranger.get(`/api/v1/complaints/${number}`).expect(404);
    await act(staff.officer, number, 'notes', { text: 'Hubungi UPT dulu.' }).expect(200);
    await act(staff.officer, number, 'request-information', { text: 'Di sisi mana lubangnya?' }).expect(200);
    expect((await read(number)).deadlines.find(({ clock }) => clock === 'resolution')?.state).toBe('paused');
    await app.http.post(`/api/v1/tracking/${trackingCode}/replies`).send({ text: 'Di sisi utara.' }).expect(201);
    await act(staff.officer, number, 'respond', { text: 'Kami jadwalkan pekan ini.' }).expect(200);
    await act(staff.head, number, 'resolve', { text: 'Sudah ditambal.' }).expect(200);
    await app.http
      .post(`/api/v1/tracking/${trackingCode}/confirmation`)
      .send({ satisfied: true, rating: 5, comment: 'Terima kasih.' })
      .expect(200);
    const seen = await track(trackingCode);
    expect(seen.status).toBe('closed');
    expect(seen.events.map(({ type }) => type)).toEqual([
      ...['filed', 'verified', 'information_requested', 'information_supplied', 'responded', 'resolved', 'confirmed'],
    ]);
    expect(JSON.stringify(seen)).not.toContain('Hubungi UPT');
    await until('the score has moved', async () => {
      const after = (await staff.supervisor.get('/api/v1/compliance').expect(200)).body as Score;
      return after.score !== before.score;
    });
    const report = await app.nest.get(VerifyChain, { strict: false }).execute(number);
    expect(report).toMatchObject({ complaints: 1, problems: [] });
  });

  it('an unsatisfied citizen reopens it with a new target', async () => {
    const { number, trackingCode } = await file();
    await act(staff.verifier, number, 'verify').expect(200);
    await act(staff.officer, number, 'resolve', { text: 'Sudah ditambal.' }).expect(200);
    await app.http.post(`/api/v1/tracking/${trackingCode}/confirmation`).send({ satisfied: false }).expect(200);
    const reopened = await read(number);
    expect(reopened.status).toBe('in_progress');
    expect(reopened.deadlines.filter(({ clock }) => clock === 'resolution').map(({ state }) => state)).toEqual([
      'stopped',
      'running',
    ]);
  });

  it('returned, assigned to another OPD, escalated, and a duplicate merged', async () => {
    const { number } = await file();
    await act(staff.verifier, number, 'verify').expect(200);
    await act(staff.officer, number, 'return', { reason: 'Jalan desa, bukan jalan kabupaten.' }).expect(200);
    expect((await read(number)).status).toBe('submitted');
    await act(staff.verifier, number, 'assign', { opdCode: 'dlh', reason: 'Ada sampah juga.' }).expect(200);
    await act(staff.supervisor, number, 'escalate', { reason: 'Sudah dua kali berpindah.' }).expect(200);
    const original = await file();
    await act(staff.verifier, number, 'merge', { into: original.number }).expect(200);
    expect(await read(number)).toMatchObject({ status: 'merged' });
    await act(staff.verifier, number, 'merge', { into: original.number }).expect(409);
    const rejected = await file();
    await act(staff.verifier, rejected.number, 'reject', { reason: 'not_authorised', text: 'Jalan provinsi.' }).expect(
      200,
    );
    expect((await read(rejected.number)).status).toBe('rejected');
  });

  it('says what is allowed when a step is not, and refuses a stale version', async () => {
    const { number } = await file();
    const refused = await act(staff.officer, number, 'resolve', { text: 'Terlalu cepat.' }).expect(409);
    expect((refused.body as { detail: string }).detail).toContain('catatan internal');
    const { version } = await read(number);
    await act(staff.verifier, number, 'verify').set('If-Match', `"${version}"`).expect(200);
    await act(staff.officer, number, 'respond', { text: 'Baik.' }).set('If-Match', `"${version}"`).expect(412);
  });

  it('a confidential reporter is hidden from the OPD, and a reveal is on record', async () => {
    const { number } = await file({ confidential: true });
    await act(staff.verifier, number, 'verify').expect(200);
    expect((await read(number, staff.officer)).reporter).toBeNull();
    await act(staff.officer, number, 'reporter/reveal', { reason: 'ingin tahu' }).expect(403);
    const revealed = await act(staff.verifier, number, 'reporter/reveal', { reason: 'perlu ditelepon' }).expect(200);
    expect(revealed.body).toMatchObject({ name: 'Siti Aminah' });
    expect((await read(number)).events.at(-1)).toMatchObject({ type: 'reporter_revealed' });
  });
});

describe('deadlines in seconds', () => {
  const drill = (seconds: Record<string, number>) => ({
    clocks: Object.entries(seconds).map(([clock, amount]) => ({ clock, duration: { amount, unit: 'seconds' } })),
  });
  const policy = '/api/v1/sla-policies/information_request';
  const question = { kind: 'information_request' };

  it('breach once, at their due time, even when Redis is flushed and the worker is away', async () => {
    await staff.admin
      .put(policy)
      .send(drill({ verification: 600, first_response: 600, resolution: 2 }))
      .expect(200);
    const { number, deadlines } = await file(question);
    const redis = new Redis(testRedisUrl());
    await redis.flushdb();
    redis.disconnect();
    await worker.close();
    worker = await startTestWorker(app.database.url);
    const [breach, ...more] = await until('the breach is recorded', async () => {
      const found = await breachesOf(number);
      return found.length > 0 ? found : null;
    });
    expect(more).toEqual([]);
    expect(breach).toMatchObject({ clock: 'resolution', escalationLevel: 1 });
    expect(breach?.breachedAt).toBe(breach?.dueAt);
    expect(breach?.dueAt).toBe(deadlines.find(({ clock }) => clock === 'resolution')?.dueAt);
    const recorded = await app.database.query(
      `SELECT 1 FROM sla_milestone m JOIN sla_clock s ON s.id = m.clock_id JOIN complaint c ON c.id = s.complaint_id
       WHERE c.number = $1 AND m.milestone = '100'`,
      [number],
    );
    expect(recorded).toHaveLength(1);
  });

  it('close a resolved complaint by itself when the citizen stays silent', async () => {
    await staff.admin
      .put(policy)
      .send(drill({ verification: 600, first_response: 600, resolution: 600, citizen_reply: 1 }))
      .expect(200);
    const { number, trackingCode } = await file(question);
    await act(staff.verifier, number, 'verify').expect(200);
    await act(staff.officer, number, 'resolve', { text: 'Jawabannya ada di laman kami.' }).expect(200);
    await until('it has closed', async () => (await track(trackingCode)).status === 'closed');
    expect(await breachesOf(number)).toEqual([]);
  });
});

describe('history', () => {
  it("can't be rewritten by the application's role", async () => {
    await file();
    for (const sql of [
      'UPDATE complaint_event SET text = null',
      'DELETE FROM complaint_event',
      'DELETE FROM sla_milestone',
    ]) {
      await expect(app.database.query(`SET ROLE tanggap_app; ${sql}`)).rejects.toThrow('permission denied');
      await app.database.query('RESET ROLE');
    }
  });
});
