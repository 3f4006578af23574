import { ManualClock, startTestApp, type TestApp } from '../support';

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

async function filed(): Promise<string> {
  const { body } = (await app.http
    .post('/api/v1/complaints')
    .send({
      kind: 'complaint',
      subject: 'Jalan berlubang di depan SDN Kauman 1',
      description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
      categoryCode: 'jalan-jembatan',
      anonymous: true,
    })
    .expect(201)) as { body: unknown };
  return (body as { number: string }).number;
}

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
  const { body } = (await verifier.get(`/api/v1/complaints/${number}`).expect(200)) as { body: unknown };
  const of = (name: string) => (body as Complaint).deadlines.find((deadline) => deadline.clock === name)?.remaining;
  expect(of('verification')).toEqual({ amount: -3, unit: 'working_days' });
  expect(of('statutory')).toEqual({ amount: 50, unit: 'calendar_days' });
});

it("says nothing of it while the citizen's answer is awaited, but of the limit that still runs", async () => {
  const number = await filed();
  const verifier = await app.as('verifier');
  await verifier.post(`/api/v1/complaints/${number}/request-information`).send({ text: 'Di mana?' }).expect(200);
  const { body } = (await verifier.get(`/api/v1/complaints/${number}`).expect(200)) as { body: unknown };
  const { deadlines } = body as Complaint;
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
