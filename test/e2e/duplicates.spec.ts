import { Client } from 'pg';
import {
  act,
  readComplaint,
  startTestApp,
  startTestWorker,
  until,
  type Agent,
  type TestApp,
  type TestWorker,
  type Filed,
} from '../support';

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

const file = (change: object = {}): Promise<Filed> => app.file({ ...road, ...change });
const track = (code: string) => app.track<Tracked>(code);
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
    expect(JSON.stringify(body)).not.toMatch(/Siti|siti@|812 3456|62812|Veteran|20 cm/);
    await act(verifier, number, 'verify').expect(200);
    expect(await similar(typed)).toMatchObject([{ number, subject: road.subject, status: 'assigned' }]);
  });

  it('is found by what it would be filed under, where nobody chose a category or a place, told in other words', async () => {
    const { number } = await file({
      subject: 'Sampah menumpuk di belakang terminal',
      description: 'Sudah satu minggu sampah di belakang terminal tidak diangkut truk, baunya sampai ke rumah.',
      ...{ categoryCode: 'sampah', location: undefined },
    });
    const retold = {
      subject: 'Sampah di belakang terminal',
      description: 'Sampah menumpuk di belakang terminal sudah seminggu, tidak diangkut truk, bau sekali.',
    };
    expect(await numbersOf(retold)).toEqual([number]);
    expect(await numbersOf({ ...retold, categoryCode: 'penerangan-jalan' })).toEqual([]);
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

  it('is found as soon as it is committed, though others came later and were committed first', async () => {
    const here = { subject: 'Lampu jalan padam dekat talud', location: { latitude: -7.0502, longitude: 109.9001 } };
    const { number } = await file({ ...here, description: 'Tiga lampu padam sejak Senin malam.' });
    const [row] = await app.database.query<{ row: object }>(
      `DELETE FROM complaint_likeness l USING complaint c WHERE c.id = l.complaint_id AND c.number = $1 RETURNING to_jsonb(l) AS row`,
      [number],
    );
    const late = new Client({ connectionString: app.database.url });
    await late.connect();
    try {
      await late.query('BEGIN');
      await late.query(
        'INSERT INTO complaint_likeness SELECT * FROM jsonb_populate_record(null::complaint_likeness, $1)',
        [row?.row],
      );
      const other = await file({
        ...here,
        subject: 'Rambu hilang dekat talud',
        description: 'Rambu tikungan dicuri orang.',
      });
      expect(await numbersOf({ ...here, subject: 'Rambu tikungan hilang dekat talud' })).toEqual([other.number]);
      expect(await numbersOf(here)).toEqual([]);
      await late.query('COMMIT');
      expect(await numbersOf(here)).toEqual([number]);
    } finally {
      await late.end();
    }
  });

  it('may be looked for, and followed, as often as an address is allowed', async () => {
    const settings = { SIMILAR_PER_MINUTE: '2', FOLLOWS_PER_HOUR: '1' };
    const strict = await startTestApp({ database: app.database, settings });
    try {
      const ask = (forwarded: string) =>
        strict.http.post('/api/v1/complaints/similar').set('X-Forwarded-For', forwarded).send(typed);
      await ask('198.51.100.7').expect(200);
      await ask('198.51.100.7').expect(200);
      const refused = await ask('198.51.100.7').expect(429);
      expect(refused.headers['retry-after']).toBe('30');
      expect(refused.body).toMatchObject({ code: 'too_many_requests', status: 429 });
      await ask('198.51.100.8').expect(200);
      const followers = '/api/v1/complaints/BTG-2026-999999/followers';
      await strict.http.post(followers).send({}).expect(404);
      expect((await strict.http.post(followers).send({}).expect(429)).headers['retry-after']).toBe('3600');
    } finally {
      await strict.close();
    }
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
    expect(JSON.stringify(seen)).not.toMatch(/Siti|812 3456|62812|tiang|20 cm/);
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

describe('merging', () => {
  const place = { latitude: -7.02, longitude: 109.9 };
  const drain = {
    ...road,
    subject: 'Selokan mampet di pasar Bandar',
    description: 'Air selokan meluap ke kios setiap hujan, bau dan licin.',
    categoryCode: 'drainase-irigasi',
    location: place,
  };
  interface Staff {
    status: string;
    affected: number;
    mergedInto: string | null;
    allowedActions: string[];
    deadlines: { clock: string; cycle: number; state: string; dueAt: string }[];
  }
  const read = (number: string) => readComplaint<Staff>(verifier, number);
  const running = async (number: string) =>
    (await read(number)).deadlines.filter(({ state }) => state !== 'stopped').map(({ clock, dueAt }) => [clock, dueAt]);
  const received = async () => {
    const answer = await verifier.get('/api/v1/metrics/complaints?groupBy=category').expect(200);
    const { items } = answer.body as { items: { key: string; received: number }[] };
    return items.find(({ key }) => key === 'drainase-irigasi')?.received ?? 0;
  };
  const backdate = async (number: string) => {
    await app.database.query(
      `UPDATE sla_clock SET started_at = started_at - interval '7 days', due_at = due_at - interval '7 days',
         running_since = running_since - interval '7 days', next_milestone_at = next_milestone_at - interval '7 days'
       WHERE complaint_id = (SELECT id FROM complaint WHERE number = $1)`,
      [number],
    );
    await app.database.query(`UPDATE complaint SET filed_at = filed_at - interval '7 days' WHERE number = $1`, [
      number,
    ]);
  };
  let older: Filed;
  let newer: Filed;
  let follower: Filed;
  let before: { older: unknown; newer: unknown };

  beforeAll(async () => {
    newer = await file(drain);
    older = await file({ ...drain, subject: 'Selokan pasar Bandar meluap' });
    await act(verifier, newer.number, 'verify', { opdCode: 'dpupr' }).expect(200);
    await backdate(older.number);
    follower = (await follow(older.number, { contact: { email: 'budi@example.org' } }).expect(201)).body as Filed;
    before = { older: await running(older.number), newer: await running(newer.number) };
    await until('both are counted', async () => (await received()) === 2);
  });

  it('the verifier sees what is probably the same, and which would be merged', async () => {
    const answer = await verifier.get(`/api/v1/complaints/${newer.number}/duplicates`).expect(200);
    expect(answer.body).toMatchObject({
      candidates: [{ number: older.number, affected: 2, metres: 0, merges: 'this' }],
      merged: [],
    });
  });

  it('keeps every reporter subscribed, the earliest clock, and counts once', async () => {
    // The one that is handled already goes on; the older one follows it with its earlier start.
    await act(verifier, older.number, 'merge', { into: newer.number }).expect(200);
    const original = await read(newer.number);
    expect(original).toMatchObject({ status: 'assigned', affected: 3 });
    const dueOf = (clocks: unknown, name: string) =>
      (clocks as [string, string][]).find(([clock]) => clock === name)?.[1] ?? '';
    expect(dueOf(await running(newer.number), 'resolution') < dueOf(before.newer, 'resolution')).toBe(true);
    await until('both count as one', async () => (await received()) === 1);
    const list = await verifier.get('/api/v1/complaints?sort=-affected&limit=1').expect(200);
    expect(list.body).toMatchObject({ items: [{ number: newer.number, affected: 3 }] });
    await verifier
      .get(`/api/v1/complaints?sort=-affected&limit=1&cursor=${(list.body as { nextCursor: string }).nextCursor}`)
      .expect(200);

    await act(officer, newer.number, 'respond', { text: 'Bu Siti, besok kami keruk.' }).expect(200);
    const seen = await track(older.trackingCode);
    expect(seen).toMatchObject({
      status: 'merged',
      original: { number: newer.number, status: 'in_progress', shown: true },
    });
    expect(seen.original?.events.map(({ type }) => type)).toContain('responded');
    expect(JSON.stringify(seen.original)).not.toContain('keruk');
    expect(await track(follower.trackingCode)).toMatchObject({ number: newer.number, follows: 'public', affected: 3 });
    const told = async () =>
      app.database.query<{ step: string; who: string }>(
        `SELECT d.step, CASE WHEN f.id IS NULL THEN 'reporter' ELSE 'follower' END AS who
         FROM notification_delivery d JOIN complaint c ON c.id = d.complaint_id
         LEFT JOIN complaint_follower f ON f.reporter_id = d.recipient_id
         WHERE c.number = $1 AND d.step = 'followed' ORDER BY 2`,
        [newer.number],
      );
    await until('both are told', async () => (await told()).length === 2);
    expect(await told()).toEqual([
      { step: 'followed', who: 'follower' },
      { step: 'followed', who: 'reporter' },
    ]);
  });

  it('is undone: both go back to their state and their clocks', async () => {
    expect(await read(older.number)).toMatchObject({ status: 'merged', mergedInto: newer.number });
    expect((await read(older.number)).allowedActions).toContain('unmerge');
    await act(verifier, older.number, 'unmerge').expect(200);
    const again = await read(older.number);
    expect(again).toMatchObject({ status: 'submitted', mergedInto: null, affected: 2 });
    expect(await running(older.number)).toEqual(before.older);
    expect(await read(newer.number)).toMatchObject({ status: 'in_progress', affected: 1 });
    const open = (clocks: unknown) => (clocks as [string, string][]).filter(([clock]) => clock !== 'first_response');
    expect(open(await running(newer.number))).toEqual(open(before.newer));
    await until('both are counted again', async () => (await received()) === 2);
    expect(await track(older.trackingCode)).toMatchObject({ status: 'submitted', original: null });
    await act(verifier, older.number, 'unmerge').expect(409);
    await act(verifier, older.number, 'verify').expect(200);
  });

  it('goes only into what is still handled', async () => {
    await act(officer, newer.number, 'resolve', { text: 'Selokan sudah dikeruk.' }).expect(200);
    const refused = await act(verifier, older.number, 'merge', { into: newer.number }).expect(409);
    expect((refused.body as { detail: string }).detail).toContain('masih ditangani');
    expect(await read(older.number)).toMatchObject({ status: 'assigned', mergedInto: null });
  });
});

describe('splitting', () => {
  const both = {
    ...road,
    subject: 'Jalan rusak dan sampah menumpuk di Reban',
    description: 'Aspal depan balai desa mengelupas. Sampah pasar juga tidak diangkut sejak sepekan.',
    location: { latitude: -7.05, longitude: 109.86 },
  };
  const rubbish = {
    subject: 'Sampah pasar tidak diangkut',
    description: 'Sampah pasar juga tidak diangkut sejak sepekan.',
    categoryCode: 'sampah',
  };
  interface Parts {
    number: string;
    status: string;
    opd: { code: string } | null;
    filedAt: string;
    canReply: boolean;
    parts: { part: number; number: string; subject: string; status: string }[];
    deadlines: { clock: string; dueAt: string; state: string }[];
  }
  const show = (code: string) => app.track<Parts>(code);

  it('makes of the further matter a report of its own, dated as the first, which the same code shows', async () => {
    const { number, trackingCode } = await file(both);
    await app.database.query(`UPDATE complaint SET filed_at = filed_at - interval '1 day' WHERE number = $1`, [number]);
    await act(verifier, number, 'split', { parts: [{ ...rubbish, categoryCode: 'ufo' }] }).expect(400);
    await act(verifier, number, 'split', { parts: [] }).expect(400);
    const wrong = await act(verifier, number, 'split', { parts: [rubbish, { ...rubbish, opdCode: 'ufo' }] }).expect(
      400,
    );
    expect(wrong.body).toMatchObject({ errors: [{ field: 'parts.1.opdCode' }] });
    await act(officer, number, 'split', { parts: [rubbish] }).expect(403);
    await act(verifier, number, 'split', { parts: [rubbish] }).expect(200);

    const whole = await show(trackingCode);
    expect(whole.parts).toMatchObject([{ part: 2, subject: rubbish.subject, status: 'submitted' }]);
    const part = await show(`${trackingCode}-2`);
    expect(part).toMatchObject({
      number: whole.parts[0]?.number,
      opd: { code: 'dlh' },
      filedAt: whole.filedAt,
      canReply: true,
      parts: [{ part: 1, number }],
    });
    const verification = part.deadlines.find(({ clock }) => clock === 'verification');
    const filedDay = new Date(whole.filedAt).getTime();
    expect(new Date(verification?.dueAt ?? 0).getTime()).toBeGreaterThan(filedDay);
    await app.http.post(`/api/v1/tracking/${trackingCode}-2/replies`).send({ text: 'Dekat pintu timur.' }).expect(201);
    await app.http.get(`/api/v1/tracking/${trackingCode}-3`).expect(404);

    const page = await app.http.get(`/lacak/${trackingCode}`).expect(200);
    expect(page.text).toContain(`/lacak/${trackingCode}-2`);
    const other = await app.http.get(`/lacak/${trackingCode}-2`).expect(200);
    expect(other.text).toContain(`href="/lacak/${trackingCode}"`);
  });

  it('the reporter is one, the part is handled by itself, and a part is not split again', async () => {
    const { number } = await file({ ...both, subject: 'Lampu mati dan got mampet di Blado' });
    await act(verifier, number, 'verify').expect(200);
    const lamp = {
      subject: 'Lampu mati di Blado',
      description: 'Lampu mati sejak sepekan di Blado.',
      opdCode: 'satpolpp',
    };
    await act(verifier, number, 'split', { parts: [rubbish, lamp] }).expect(200);
    const rows = await app.database.query<{ number: string; reporters: number; channel: string }>(
      `SELECT p.number, (SELECT count(DISTINCT reporter_id)::int FROM complaint WHERE id IN (p.id, p.split_from)) AS reporters,
         (SELECT data->>'channel' FROM complaint_event WHERE complaint_id = p.id AND type = 'filed') AS channel
       FROM complaint p JOIN complaint w ON w.id = p.split_from WHERE w.number = $1 ORDER BY p.split_part`,
      [number],
    );
    const one = { reporters: 1, channel: 'api' };
    expect(rows).toMatchObject([one, one]);
    const named = await verifier.get(`/api/v1/complaints/${rows[1]?.number}`).expect(200);
    expect(named.body).toMatchObject({ status: 'submitted', opd: { code: 'satpolpp' }, routing: { method: 'manual' } });
    const alike = await verifier.get(`/api/v1/complaints/${rows[1]?.number}/duplicates`).expect(200);
    const offered = (alike.body as { candidates: { number: string }[] }).candidates.map((one) => one.number);
    for (const own of [number, rows[0]?.number]) expect(offered).not.toContain(own);
    const part = rows[0]?.number ?? '';
    await act(verifier, part, 'split', { parts: [rubbish] }).expect(409);
    await act(verifier, part, 'verify').expect(200);
    await act(await app.as('officer.dlh'), part, 'respond', { text: 'Besok kami angkut.' }).expect(200);
    const seen = await (await app.as('officer.dlh')).get(`/api/v1/complaints/${part}`).expect(200);
    expect(seen.body).toMatchObject({ parts: [{ part: 1, number, subject: null, status: 'assigned' }, { part: 3 }] });
    const told = async () =>
      app.database.query<{ step: string }>(
        `SELECT d.step FROM notification_delivery d JOIN complaint c ON c.id = d.complaint_id
         WHERE c.number = $1 AND d.recipient_kind = 'reporter' ORDER BY d.created_at, d.step`,
        [part],
      );
    await until('the reporter hears of the answer', async () =>
      (await told()).some(({ step }) => step === 'responded'),
    );
    expect((await told()).map(({ step }) => step)).toEqual(['assigned', 'responded']);
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
