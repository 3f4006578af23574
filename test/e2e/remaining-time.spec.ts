import { ManualClock, pothole, readComplaint, startTestApp, type TestApp } from '../support';

const clock = new ManualClock('2026-11-20T10:00:00+07:00');
/** One white point: the smallest picture the api takes for one. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ clock });
}, 60_000);
afterAll(() => app.close());

interface Remaining {
  amount: number;
  unit: string;
}
interface Listed {
  items: { number: string; nextDeadline: { clock: string; remaining: Remaining | null } | null }[];
}
interface Complaint {
  deadlines: { clock: string; remaining: Remaining | null }[];
  events: { type: string; attachmentIds: string[] }[];
}

const filed = async (): Promise<string> => (await app.file(pothole)).number;

/** Signs in afresh each time: a session does not outlive the days that a test lets pass. */
async function listed(number: string): Promise<Remaining | null | undefined> {
  const verifier = await app.as('verifier');
  const { body } = (await verifier.get('/api/v1/complaints').query({ q: number }).expect(200)) as { body: unknown };
  return (body as Listed).items[0]?.nextDeadline?.remaining;
}

it("tells the deadline in working days of the clock's own calendar, before and after it", async () => {
  clock.set('2026-11-20T10:00:00+07:00');
  const number = await filed();
  // Verification has three working days: Friday to Wednesday, with a weekend in between.
  expect(await listed(number)).toEqual({ amount: 3, unit: 'working_days' });
  clock.set('2026-11-21T10:00:00+07:00');
  expect(await listed(number)).toEqual({ amount: 3, unit: 'working_days' });
  clock.set('2026-11-25T09:00:00+07:00');
  expect(await listed(number)).toEqual({ amount: 0, unit: 'working_days' });
  clock.set('2026-11-30T09:00:00+07:00');
  expect(await listed(number)).toEqual({ amount: -3, unit: 'working_days' });

  const verifier = await app.as('verifier');
  const { deadlines } = await readComplaint<Complaint>(verifier, number);
  const of = (name: string) => deadlines.find((deadline) => deadline.clock === name)?.remaining;
  expect(of('verification')).toEqual({ amount: -3, unit: 'working_days' });
  expect(of('statutory')).toEqual({ amount: 50, unit: 'calendar_days' });
});

it("says nothing of it while the citizen's answer is awaited, but of the limit that still runs", async () => {
  const number = await filed();
  const verifier = await app.as('verifier');
  await verifier.post(`/api/v1/complaints/${number}/request-information`).send({ text: 'Di mana?' }).expect(200);
  const { deadlines } = await readComplaint<Complaint>(verifier, number);
  expect(deadlines.find((deadline) => deadline.clock === 'verification')?.remaining).toBeNull();
  expect(await listed(number)).toMatchObject({ unit: 'calendar_days' });
});

it('takes photos with an answer and shows them with it', async () => {
  const number = await filed();
  const verifier = await app.as('verifier');
  await verifier.post(`/api/v1/complaints/${number}/verify`).send({}).expect(200);
  const officer = await app.as('officer.dpupr');
  const upload = await officer.post('/api/v1/attachments').attach('file', PIXEL, 'sesudah.png').expect(201);
  const { id } = upload.body as { id: string };
  const answer = { text: 'Sudah kami tinjau, lihat fotonya.', attachmentIds: [id] };
  const { body } = (await officer.post(`/api/v1/complaints/${number}/respond`).send(answer).expect(200)) as {
    body: unknown;
  };
  const { events } = body as Complaint;
  expect(events.find(({ type }) => type === 'responded')?.attachmentIds).toEqual([id]);
  expect(events.find(({ type }) => type === 'filed')?.attachmentIds).toEqual([]);
  // Taken already: it can't be sent with another.
  const again = await officer.post(`/api/v1/complaints/${number}/respond`).send(answer).expect(400);
  expect((again.body as { errors: { field: string }[] }).errors[0]?.field).toBe('attachmentIds');
});

it('counts what is due when, for whoever can do something about it, and lists just those', async () => {
  clock.set('2026-11-30T09:00:00+07:00');
  const waiting = await filed();
  const assigned = await filed();
  await (await app.as('verifier')).post(`/api/v1/complaints/${assigned}/verify`).send({}).expect(200);
  const windows = ['overdue', 'today', 'tomorrow', 'week', 'later', 'unverified'];
  const seenBy = async (username: string) => {
    const staff = await app.as(username);
    const counts = (await staff.get('/api/v1/complaints/due').expect(200)).body as Record<string, number>;
    const numbers = async (query: string) =>
      ((await staff.get(`/api/v1/complaints?limit=100${query}`).expect(200)).body as Listed).items.map(
        ({ number }) => number,
      );
    const lists = Object.fromEntries(
      await Promise.all(windows.map(async (due) => [due, await numbers(`&due=${due}`)] as const)),
    );
    expect(Object.entries(lists).map(([due, found]) => [due, found.length])).toEqual(
      windows.map((due) => [due, counts[due]]),
    );
    const others = username.startsWith('officer') ? lists['unverified'] : [];
    const parts = [...(lists['overdue'] ?? []), ...(await numbers('&due=ahead')), ...(others ?? [])];
    expect(parts.toSorted()).toEqual((await numbers('')).toSorted());
    return { counts, lists };
  };
  const verifier = await seenBy('verifier');
  expect(verifier.lists['week']).toEqual([waiting]);
  expect(verifier.counts['overdue']).toBeGreaterThan(0);
  const officer = await seenBy('officer.dpupr');
  const { unverified, ...due } = officer.lists;
  expect(unverified).toContain(waiting);
  expect(Object.values(due).flat()).not.toContain(waiting);
  expect(officer.lists['later']).toContain(assigned);

  interface Held extends Record<string, unknown> {
    opd: { code: string } | null;
    officer: { username: string } | null;
  }
  const workload = async (username: string, query = '') =>
    ((await (await app.as(username)).get(`/api/v1/complaints/workload${query}`).expect(200)).body as { items: Held[] })
      .items;
  const unverifiedRow = (await workload('verifier')).find(({ opd }) => opd === null);
  expect(unverifiedRow).toMatchObject({ week: 1, later: 0 });
  for (const { opd, ...row } of await workload('verifier')) {
    if (opd === null) continue;
    const counts = (await (await app.as('verifier')).get(`/api/v1/complaints/due?opd=${opd.code}`).expect(200))
      .body as object;
    const { unverified: _unverified, ...windows } = counts as Record<string, number>;
    expect(row).toMatchObject(windows);
    expect(row['oldestDays'] === null).toBe(row['overdue'] === 0);
  }
  const own = await workload('officer.dpupr');
  expect(own.map(({ opd }) => opd?.code)).toEqual(['dpupr']);
  expect((await workload('head.dpupr', '?groupBy=officer')).map(({ opd, officer }) => [opd?.code, officer])).toEqual([
    ['dpupr', null],
  ]);
  expect(await workload('officer.dpupr', '?opd=dinkes')).toEqual([]);
  const untaken = (await (await app.as('head.dpupr')).get('/api/v1/complaints?officer=none&due=later').expect(200))
    .body as Listed;
  expect(untaken.items.map(({ number }) => number)).toEqual(officer.lists['later']);
  const taken = await (await app.as('head.dpupr')).get('/api/v1/complaints?officer=officer.dpupr').expect(200);
  expect((taken.body as Listed).items).toEqual([]);

  clock.set('2026-12-02T17:00:00+07:00');
  expect((await seenBy('verifier')).lists['tomorrow']).toEqual([waiting]);
  clock.set('2026-12-03T08:00:00+07:00');
  expect((await seenBy('verifier')).lists['today']).toEqual([waiting]);
  clock.set('2026-12-04T08:00:00+07:00');
  expect((await seenBy('verifier')).lists['overdue']).toContain(waiting);
  const asked = await app.as('verifier');
  expect((await asked.get('/api/v1/complaints/due?opd=dinkes').expect(200)).body).toEqual(
    Object.fromEntries(windows.map((due) => [due, 0])),
  );
  await asked.get('/api/v1/complaints?due=soon').expect(400);
});
