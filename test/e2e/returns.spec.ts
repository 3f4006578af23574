import { act, ManualClock, readComplaint, startTestApp, type Agent, type TestApp } from '../support';

interface Complaint {
  status: string;
  allowedActions: string[];
  routing: { proposedOpdCode: string | null };
  deadlines: { clock: string; state: string; dueAt: string }[];
  events: { type: string; data: Record<string, unknown> }[];
}

let app: TestApp;
let verifier: Agent;
const clock = new ManualClock('2026-11-09T08:00:00+07:00');

beforeAll(async () => {
  app = await startTestApp({ clock });
  verifier = await app.as('verifier');
});
afterAll(() => app.close());

const read = (number: string, agent = verifier) => readComplaint<Complaint>(agent, number);
const coordination = async (number: string) =>
  (await read(number)).deadlines
    .filter((one) => one.clock === 'coordination')
    .map(({ state, dueAt }) => [state, new Date(dueAt).toISOString()]);

async function assigned(): Promise<string> {
  const { number } = await app.file({
    kind: 'complaint',
    subject: 'Selokan mampet di depan pasar',
    description: 'Airnya meluap ke jalan setiap hujan sejak bulan lalu.',
    anonymous: true,
  });
  await act(verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
  return number;
}

it('a return names another OPD, which is what the verifier is offered next', async () => {
  const number = await assigned();
  const officer = await app.as('officer.dpupr');
  const reason = 'Saluran di dalam pasar.';
  for (const proposedOpdCode of ['dinas-ghaib', 'dpupr']) {
    const refused = await act(officer, number, 'return', { reason, proposedOpdCode }).expect(400);
    expect(refused.body).toMatchObject({ errors: [{ field: 'proposedOpdCode' }] });
  }
  await act(officer, number, 'return', { reason, proposedOpdCode: 'dlh' }).expect(200);
  expect(await read(number)).toMatchObject({ status: 'submitted', routing: { proposedOpdCode: 'dlh' } });
  await act(verifier, number, 'verify').expect(200);
  const complaint = await read(number, await app.as('officer.dlh'));
  expect(complaint.status).toBe('assigned');
  expect(complaint.events.find(({ type }) => type === 'returned')?.data).toMatchObject({ proposedOpdCode: 'dlh' });
});

it('after two returns the coordinator decides within a limit of its own, and there is no third', async () => {
  const number = await assigned();
  const [dpupr, dlh] = await Promise.all([app.as('officer.dpupr'), app.as('officer.dlh')]);
  await act(dpupr, number, 'return', { reason: 'Bukan milik kami.', proposedOpdCode: 'dlh' }).expect(200);
  expect(await coordination(number)).toEqual([]);
  await act(verifier, number, 'verify').expect(200);
  await act(dlh, number, 'return', { reason: 'Bukan milik kami.', proposedOpdCode: 'dpupr' }).expect(200);
  // One working day from Monday, 9 November 2026: the close of Tuesday.
  expect(await coordination(number)).toEqual([['running', '2026-11-10T09:00:00.000Z']]);
  await act(verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
  expect((await coordination(number)).map(([state]) => state)).toEqual(['stopped']);
  expect((await read(number, dpupr)).allowedActions).not.toContain('return');
  const refused = await act(dpupr, number, 'return', { reason: 'Tetap bukan kami.' }).expect(409);
  expect(refused.body).toMatchObject({ code: 'coordinator_decided' });
});
