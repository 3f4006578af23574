import { RecordMilestones } from '@tanggap/complaints';
import { ProjectCase } from '@tanggap/compliance';
import { Database } from '@tanggap/platform';
import {
  ManualClock,
  movesBetween,
  openPromises,
  pothole,
  readComplaint,
  startTestApp,
  takeOver,
  type Agent,
  type CountedMoves,
  type TestApp,
} from '../support';

interface Impact extends CountedMoves {
  limitsChanged: { clock: string; before: object | null; after: object }[];
  examples: { complaint: string; clock: string; before: string; after: string }[];
  sentence: string;
}
interface Policy {
  version: number;
  appliesToOpen: boolean;
  clocks: { clock: string; duration: { amount: number } }[];
}
interface Version extends Policy {
  retired: boolean;
  reason: string | null;
  createdBy: { username: string } | null;
}

/** Monday; neither this week nor the next has a holiday. */
const MONDAY = '2026-11-23T09:00:00+07:00';
const clock = new ManualClock(MONDAY);
const path = '/api/v1/sla-policies/complaint';
let app: TestApp;
let admin: Agent;
/** Of jalan-jembatan, of sampah, without a category. */
let numbers: string[];

beforeAll(async () => {
  app = await startTestApp({ clock });
  admin = await app.as('admin');
  numbers = [await file('jalan-jembatan'), await file('sampah'), await file()];
});
afterAll(() => app.close());

async function file(categoryCode?: string): Promise<string> {
  return (await app.file({ ...pothole, categoryCode })).number;
}

const limit = (name: string, amount: number, appliesToOpen = false) => ({
  clocks: [{ clock: name, duration: { amount, unit: 'working_days' } }],
  appliesToOpen,
});
const preview = async (body: object, query = ''): Promise<Impact> =>
  (await admin.post(`${path}/preview${query}`).send(body).expect(200)).body as Impact;
const put = (body: object, query = '') => admin.put(`${path}${query}`).send(body);
const policy = async (query = ''): Promise<Policy> => (await admin.get(`${path}${query}`).expect(200)).body as Policy;
const versions = async (query = ''): Promise<{ items: Version[]; nextCursor: string | null }> =>
  (await admin.get(`${path}/versions${query}`).expect(200)).body as never;
const dueOf = async (number: string, name: string): Promise<string | undefined> => {
  const { deadlines } = await readComplaint<{ deadlines: { clock: string; dueAt: string }[] }>(admin, number);
  return deadlines.find((deadline) => deadline.clock === name)?.dueAt;
};

/** Applies what was foretold, lets the worker take it over, and counts what is on record. */
async function applied(body: object, query = ''): Promise<{ foretold: Impact; counted: CountedMoves }> {
  const before = await openPromises(app);
  const foretold = await preview(body, query);
  expect(await openPromises(app)).toEqual(before);
  await put(body, query).expect(200);
  await takeOver(app);
  return { foretold, counted: movesBetween(before, await openPromises(app)) };
}

const counts = ({ openComplaintsMoved, clocksMoved, breachesDisappear, breachesAppear }: CountedMoves) => ({
  ...{ openComplaintsMoved, clocksMoved, breachesDisappear, breachesAppear },
});

describe('before limits are changed', () => {
  it('the office sees that open complaints stay when they do not apply to them, and nothing is saved', async () => {
    const before = [await app.database.rowCounts(), await policy()];
    const seen = await preview(limit('resolution', 5));
    expect(seen).toMatchObject({
      limitsChanged: [
        {
          clock: 'resolution',
          before: { amount: 14, unit: 'working_days' },
          after: { amount: 5, unit: 'working_days' },
        },
      ],
      ...{ openComplaintsMoved: 0, clocksMoved: 0, examples: [] },
      sentence:
        '1 batas waktu berubah: tidak ada pengaduan terbuka yang bergeser, tidak ada angka selesai yang berubah',
    });
    expect([await app.database.rowCounts(), await policy()]).toEqual(before);
  });

  it('what does not change anything says so', async () => {
    const { clocks } = await policy();
    expect((await preview({ clocks, appliesToOpen: true })).sentence).toMatch(/^Tidak ada yang berubah: tidak ada/);
  });

  it('wrong limits have no preview', async () => {
    await admin.post(`${path}/preview`).send(limit('resolution', 0)).expect(400);
    await admin.post(`${path}/preview?category=tidak-ada`).send(limit('resolution', 5)).expect(400);
    await admin.post('/api/v1/sla-policies/keluhan/preview').send(limit('resolution', 5)).expect(404);
  });
});

describe('applying puts on record what was foretold', () => {
  it('another verification limit moves the first answer that is planned behind it too', async () => {
    const { foretold, counted } = await applied(limit('verification', 2, true));
    expect(counted).toEqual({ openComplaintsMoved: 3, clocksMoved: 6, breachesDisappear: 0, breachesAppear: 0 });
    expect(counts(foretold)).toEqual(counted);
    expect(foretold.sentence).toMatch(/^1 batas waktu berubah: 3 pengaduan terbuka bergeser, tidak ada angka selesai/);
    for (const example of foretold.examples) expect(await dueOf(example.complaint, example.clock)).toBe(example.after);
  });

  it('limits of a category that apply to open ones take those alone', async () => {
    const { foretold, counted } = await applied(limit('resolution', 3, true), '?category=sampah');
    expect(counted).toMatchObject({ openComplaintsMoved: 1, clocksMoved: 1 });
    expect(counts(foretold)).toEqual(counted);
    expect(await dueOf(numbers[1] ?? '', 'resolution')).toBe('2026-11-26T16:00:00+07:00');
  });

  it('breaches appear and disappear', async () => {
    clock.set('2026-11-26T10:00:00+07:00');
    admin = await app.as('admin');
    await app.nest.get(RecordMilestones, { strict: false }).execute(100);
    // Due on Wednesday by two working days, on Thursday by three.
    const longer = await applied(limit('verification', 3, true));
    expect(longer.counted).toMatchObject({ openComplaintsMoved: 2, breachesDisappear: 2, breachesAppear: 0 });
    expect(counts(longer.foretold)).toEqual(longer.counted);
    const shorter = await applied(limit('resolution', 2, true));
    expect(shorter.counted).toMatchObject({ openComplaintsMoved: 2, breachesDisappear: 0, breachesAppear: 2 });
    expect(counts(shorter.foretold)).toEqual(shorter.counted);
    expect(shorter.foretold.sentence).toContain('2 pelanggaran muncul');
  });

  it('is one act on record, with its figures, its reason and its scope', async () => {
    const reason = 'Perbup 12/2026 tentang standar pelayanan';
    const body = { ...limit('resolution', 4, true), reason };
    const { foretold } = await applied(body, '?opd=dpupr');
    const { items } = (await admin.get('/api/v1/sla-changes?kind=policy&code=complaint').expect(200)).body as {
      items: object[];
    };
    const scope = { kind: 'complaint', supervisory: false, categoryCode: null, opdCode: 'dpupr' };
    expect(items[0]).toMatchObject({
      ...{ kind: 'policy', code: 'complaint', reason, by: { username: 'admin' }, impact: foretold },
      policy: { ...scope, version: 1, appliesToOpen: true, retired: false },
    });
    const again = (await app.database.rowCounts())['sla_change'];
    await put(body, '?opd=dpupr').expect(200);
    expect((await app.database.rowCounts())['sla_change']).toBe(again);
  });
});

describe('a promise that was made', () => {
  it('is not moved by limits that hold from now on, whoever touches the complaint', async () => {
    const before = await dueOf(numbers[0] ?? '', 'resolution');
    await put(limit('resolution', 1), '?category=jalan-jembatan').expect(200);
    await admin.post(`/api/v1/complaints/${numbers[0]}/notes`).send({ text: 'Sudah ditelepon.' }).expect(200);
    expect(await dueOf(numbers[0] ?? '', 'resolution')).toBe(before);
  });

  it('is kept when the limits it was made by are given up, and versions tell who and why', async () => {
    const query = '?category=sampah';
    const before = await dueOf(numbers[1] ?? '', 'resolution');
    await admin.delete(`${path}${query}`).set('If-Match', '"7"').send({}).expect(412);
    await admin.delete(`${path}${query}`).set('If-Match', '"1"').send({ reason: 'Kembali ke batas umum' }).expect(204);
    await takeOver(app);
    await admin.post(`/api/v1/complaints/${numbers[1]}/notes`).send({ text: 'Sudah ditelepon.' }).expect(200);
    expect(await dueOf(numbers[1] ?? '', 'resolution')).toBe(before);
    const { items } = await versions(query);
    expect(items).toMatchObject([
      { version: 2, retired: true, reason: 'Kembali ke batas umum', createdBy: { username: 'admin' } },
      { version: 1, retired: false, appliesToOpen: true, reason: null },
    ]);
  });

  it('is changed by one administrator at a time', async () => {
    const { version } = await policy();
    await put(limit('resolution', 9))
      .set('If-Match', `"${version - 1}"`)
      .expect(412);
    const first = await versions('?limit=2');
    expect(first.items.map((one) => one.version)).toEqual([version, version - 1]);
    const next = await versions(`?limit=2&cursor=${first.nextCursor}`);
    expect(next.items[0]?.version).toBe(version - 2);
    expect((await versions()).items.at(-1)).toMatchObject({ version: 1, createdBy: null });
  });
});

it('statistics after a recalculation equal a recount from facts', async () => {
  const [verifier, officer] = await Promise.all([app.as('verifier'), app.as('officer.dpupr')]);
  await verifier.post(`/api/v1/complaints/${numbers[0]}/verify`).send({ opdCode: 'dpupr' }).expect(200);
  await officer.post(`/api/v1/complaints/${numbers[0]}/resolve`).send({ text: 'Lubang sudah ditambal.' }).expect(200);
  const complaints = await app.database.query<{ id: string }>('SELECT id FROM complaint');
  const project = app.nest.get(ProjectCase, { strict: false });
  const ids = complaints.map(({ id }) => id);
  await app.nest.get(Database, { strict: false }).transaction((tx) => project.execute(tx, ids));
  const answer = await admin.get('/api/v1/metrics/complaints').expect(200);
  // A limit that passed counts while its milestone belongs to the clock as it was computed last.
  const passed = (which: string) => `EXISTS (SELECT FROM sla_clock k JOIN sla_milestone m ON m.clock_id = k.id
    WHERE k.complaint_id = c.id AND ${which} AND m.milestone = '100' AND m.revision = k.revision)`;
  const [facts] = await app.database.query(
    `SELECT count(*)::int AS received, count(resolved_at)::int AS resolved,
            count(*) FILTER (WHERE ${passed(`k.clock NOT IN ('information', 'citizen_reply')`)})::int AS breached,
            count(*) FILTER (WHERE resolved_at IS NOT NULL AND NOT ${passed(`k.clock = 'resolution'`)})::int AS "onTime"
     FROM complaint c`,
  );
  expect(facts).toMatchObject({ received: 3, resolved: 1 });
  expect((answer.body as { totals: object }).totals).toMatchObject(facts ?? {});
});
