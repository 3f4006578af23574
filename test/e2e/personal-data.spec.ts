import { ExpirePersonalData, MaskSearch, VerifyChain } from '@tanggap/complaints';
import { ManualClock, startTestApp, type Agent, type TestApp } from '../support';

const CLOSED = '2026-11-30T03:00:00Z';
const clock = new ManualClock(CLOSED);
let app: TestApp;
let admin: Agent;
let verifier: Agent;
let officer: Agent;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
beforeEach(async () => {
  clock.set(CLOSED);
  [admin, verifier, officer] = await Promise.all([app.as('admin'), app.as('verifier'), app.as('officer.dpupr')]);
});
afterAll(() => app.close());

const siti = { name: 'Siti Qomariyah', email: 'siti.q@example.org', phone: '0812-3456-7891' };
const report = {
  ...{
    kind: 'complaint',
    categoryCode: 'jalan-jembatan',
    location: { areaCode: '33.25.11.1013', address: 'Rumah Qomariyah' },
  },
  subject: 'Jalan berlubang di depan rumah Qomariyah',
  description: 'Saya Siti Qomariyah, WA 0812-3456-7891. Lubangnya dalam dan membahayakan.',
  reporter: siti,
};
const SECRET = /siti|qomariyah|0812|example\.org/i;

interface Made {
  number: string;
  trackingCode: string;
}
const at = (number: string, what = '') => `/api/v1/complaints/${number}${what}`;
const act = (who: Agent, number: string, what: string, body: object = {}) =>
  who
    .post(at(number, `/${what}`))
    .send(body)
    .expect(200);

async function upload(name: string): Promise<string> {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  const answer = await app.http.post('/api/v1/attachments').attach('file', pdf, name).expect(201);
  return (answer.body as { id: string }).id;
}

/** A report that is in work, with the reporter's name and number wherever people write them. */
async function handled(more: object = {}): Promise<Made> {
  const made = await app.file({ ...report, attachmentIds: [await upload('ktp siti qomariyah.pdf')], ...more });
  await act(verifier, made.number, 'verify', { opdCode: 'dpupr' });
  await act(officer, made.number, 'respond', { text: 'Yth. Ibu Qomariyah, kami jadwalkan pekan depan.' });
  await app.http
    .post(`/api/v1/tracking/${made.trackingCode}/replies`)
    .send({ text: 'Hubungi saya di 081234567891, Siti.' })
    .expect(201);
  return made;
}
const rejected = async (more: object = {}): Promise<Made> => reject(await handled(more));
const reject = async (made: Made): Promise<Made> => {
  await officer.post(at(made.number, '/return')).send({ reason: 'Bukan kewenangan kami.' }).expect(200);
  await act(verifier, made.number, 'reject', {
    reason: 'not_authorised',
    text: 'Diteruskan ke provinsi, Ibu Qomariyah.',
  });
  return made;
};
const expire = (limit = 50) => app.nest.get(ExpirePersonalData, { strict: false }).execute(limit);
const seenBy = async (who: Agent, number: string) => (await who.get(at(number)).expect(200)).text;

describe('once the time is over', () => {
  it('nobody can know who reported, and everything else is still there', async () => {
    const made = await rejected();
    expect(await seenBy(verifier, made.number)).toMatch(SECRET);

    clock.set('2031-11-29T03:00:00Z');
    await expect(expire()).resolves.toBe(0);
    clock.set('2031-12-01T03:00:00Z');
    [admin, verifier] = await Promise.all([app.as('admin'), app.as('verifier')]);
    await expect(expire()).resolves.toBe(1);
    await expect(expire()).resolves.toBe(0);

    for (const reader of [admin, verifier]) {
      const seen = await seenBy(reader, made.number);
      expect(seen).not.toMatch(SECRET);
      expect(seen).toContain('Lubangnya dalam dan membahayakan.');
      expect(seen).toContain('kami jadwalkan pekan depan');
      expect(seen).toContain('personal_data_erased');
    }
    const tracked = await app.http.get(`/api/v1/tracking/${made.trackingCode}`).expect(200);
    expect(tracked.text).not.toMatch(SECRET);
    expect(tracked.body).toMatchObject({ attachments: [] });
    await verifier.get(`/api/v1/complaints?q=Qomariyah`).expect(200, { items: [], nextCursor: null });
    const chain = await app.nest.get(VerifyChain, { strict: false }).execute(made.number);
    expect(chain).toMatchObject({ complaints: 1, problems: [] });
  });

  it('what is kept of them in the database is sealed no longer but gone, except in the words of the timeline', async () => {
    const made = await handled();
    await app.http
      .post(at(made.number, '/followers'))
      .send({ contact: { email: 'warga@example.org' } })
      .expect(201);
    await reject(made);
    clock.set('2031-12-01T03:00:00Z');
    await expire();
    const rows = await app.database.query(
      `SELECT to_jsonb(c) AS complaint, to_jsonb(r) AS reporter,
              (SELECT count(*)::int FROM attachment f WHERE f.complaint_id = c.id) AS files,
              (SELECT count(*)::int FROM complaint_likeness l WHERE l.complaint_id = c.id) AS likeness,
              (SELECT array_agg(v.email) FROM complaint_follower w JOIN reporter v ON v.id = w.reporter_id
               WHERE w.complaint_id = c.id) AS followers,
              (SELECT e.data FROM complaint_event e WHERE e.complaint_id = c.id AND e.type = 'personal_data_erased') AS event
       FROM complaint c JOIN reporter r ON r.id = c.reporter_id WHERE c.number = $1`,
      [made.number],
    );
    expect(JSON.stringify(rows)).not.toMatch(SECRET);
    expect(rows).toMatchObject([
      {
        reporter: {
          name: null,
          email: null,
          phone: null,
          nik: null,
          email_hash: null,
          phone_hash: null,
          nik_hash: null,
        },
        ...{ files: 0, likeness: 0, followers: [null] },
        event: { cause: 'retention', files: [{ mediaType: 'application/pdf' }] },
      },
    ]);
  });

  it('what is still worked on keeps them, and so does each part of a report until all are over', async () => {
    const open = await handled();
    const whole = await rejected();
    await app.database.query(
      `UPDATE complaint SET split_from = (SELECT id FROM complaint WHERE number = $1), split_part = 2,
         reporter_id = (SELECT reporter_id FROM complaint WHERE number = $1) WHERE number = $2`,
      [whole.number, open.number],
    );
    clock.set('2031-12-01T03:00:00Z');
    verifier = await app.as('verifier');
    await expect(expire()).resolves.toBe(0);
    for (const { number } of [open, whole]) expect(await seenBy(verifier, number)).toContain('Qomariyah');

    await app.database.query(`UPDATE complaint SET status = 'closed', closed_at = $2 WHERE number = $1`, [
      open.number,
      CLOSED,
    ]);
    await expect(expire(1)).resolves.toBe(2);
    for (const { number } of [open, whole]) expect(await seenBy(verifier, number)).not.toMatch(SECRET);
  });

  it('an anonymous report loses what its reporter says of themselves, and their files', async () => {
    const made = await rejected({ reporter: undefined, anonymous: true });
    clock.set('2031-12-01T03:00:00Z');
    await expire();
    const seen = await seenBy(await app.as('verifier'), made.number);
    expect(seen).not.toMatch(/Siti Qomariyah|0812|ktp/);
  });
});

describe('the setting', () => {
  const settings = '/api/v1/privacy-settings';

  it('is five years until an administrator decides, who says why', async () => {
    const read = await admin.get(settings).expect(200);
    expect(read.body).toMatchObject({ retentionYears: 5, isAssumed: true, version: 1 });
    const made = await rejected();
    clock.set('2029-12-01T03:00:00Z');
    admin = await app.as('admin');
    await expect(expire()).resolves.toBe(0);
    await admin.get(`${settings}/preview?retentionYears=2`).expect(200, { complaints: 1 });
    const change = { retentionYears: 2, reason: 'Jadwal retensi arsip daerah' };
    await admin.put(settings).set('If-Match', '"9"').send(change).expect(412);
    const changed = await admin
      .put(settings)
      .set('If-Match', read.headers['etag'] ?? '')
      .send(change)
      .expect(200);
    expect(changed.body).toMatchObject({
      ...{ retentionYears: 2, isAssumed: false, version: 2 },
      versions: [
        { version: 2, reason: change.reason },
        { version: 1, reason: null, changedBy: null },
      ],
    });
    await expect(expire()).resolves.toBe(1);
    expect(await seenBy(await app.as('verifier'), made.number)).not.toMatch(SECRET);
  });

  it.each([
    [{ retentionYears: 0, reason: 'Terlalu pendek' }, 'retentionYears'],
    [{ retentionYears: 31, reason: 'Terlalu panjang' }, 'retentionYears'],
    [{ retentionYears: 2.5, reason: 'Bukan bulat' }, 'retentionYears'],
    [{ retentionYears: 3, reason: '   ' }, 'reason'],
    [{ retentionYears: 3 }, 'reason'],
  ])('refuses %j', async (change, field) => {
    const answer = await admin.put(settings).send(change).expect(400);
    expect((answer.body as { errors: { field: string }[] }).errors[0]?.field).toBe(field);
  });
});

describe('the search of an OPD', () => {
  const found = async (who: Agent, q: string): Promise<string[]> => {
    const query = `q=${encodeURIComponent(q)}`;
    const { items } = (await who.get(`/api/v1/complaints?${query}&sort=-filedAt`).expect(200)).body as {
      items: Made[];
    };
    const due = (await who.get(`/api/v1/complaints/due?${query}`).expect(200)).body as Record<string, number>;
    const counted = Object.values(due).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(items.length);
    return items.map(({ number }) => number);
  };

  it('finds a report that hides its reporter by what it is about, and not by who wrote it', async () => {
    const words = {
      subject: 'Gorong-gorong tersumbat, kata Tumirah',
      description: 'Nama saya Tumirah Wulandari, got meluap.',
    };
    const person = { name: 'Tumirah Wulandari' };
    const open = await handled({ ...words, reporter: person });
    const hidden = await handled({ ...words, reporter: person, confidential: true });
    const anonymous = await handled({
      ...words,
      reporter: undefined,
      anonymous: true,
      description: 'Nama saya Tumirah, got meluap.',
    });
    await expect(found(officer, 'tersumbat')).resolves.toEqual([open.number]);

    const mask = app.nest.get(MaskSearch, { strict: false });
    await expect(mask.execute(100)).resolves.toBeGreaterThanOrEqual(2);
    await expect(mask.execute(100)).resolves.toBe(0);

    const all = [anonymous.number, hidden.number, open.number];
    expect((await found(officer, 'tersumbat')).toSorted()).toEqual(all.toSorted());
    await expect(found(officer, 'tumirah wulandari')).resolves.toEqual([open.number]);
    await expect(found(officer, 'tersumbat -wulandari')).resolves.toHaveLength(2);
    await expect(found(officer, ` ${hidden.number.toLowerCase()} `)).resolves.toEqual([hidden.number]);
    expect((await found(verifier, 'tumirah')).toSorted()).toEqual(all.toSorted());
    const first = await officer.get('/api/v1/complaints?q=meluap&sort=-filedAt&limit=2').expect(200);
    const { items, nextCursor } = first.body as { items: Made[]; nextCursor: string };
    const rest = (await officer.get(`/api/v1/complaints?q=meluap&sort=-filedAt&limit=2&cursor=${nextCursor}`)).body as {
      items: Made[];
    };
    expect([...items, ...rest.items].map(({ number }) => number).toSorted()).toEqual(all.toSorted());
  });
});
