import { MaskSearch, RecordMilestones, VerifyChain } from '@tanggap/complaints';
import {
  act,
  inWib,
  ManualClock,
  MONDAY,
  readComplaint,
  startTestApp,
  wib,
  type Agent,
  type ProblemBody,
  type TestApp,
} from '../support';

interface Task {
  id: string;
  opd: { code: string; name: string };
  text: string;
  status: string;
  askedBy: string;
  askedByOpd: { code: string } | null;
  answer: string | null;
  endedBy: string | null;
  deadline: { clock: string; cycle: number; state: string; dueAt: string };
  allowedActions: string[];
}
interface Listed {
  number: string;
  contributes: boolean;
  nextDeadline: { clock: string } | null;
}
interface Complaint {
  status: string;
  version: number;
  opd: { code: string } | null;
  reporter: object | null;
  allowedActions: string[];
  deadlines: { clock: string; state: string; dueAt: string; breachedAt: string | null }[];
  escalationLevel: number;
  events: { type: string; public: boolean; text: string | null; data: Record<string, unknown> }[];
  attachments: { fileName: string; url: string }[];
  contributions: Task[];
}

const clock = new ManualClock(wib(MONDAY));
let app: TestApp;
let verifier: Agent;
let lead: Agent;
let dlh: Agent;
let dishub: Agent;

beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(() => at(MONDAY));

/** The same people at another time: their sessions have run out by then. */
async function at(local: string): Promise<void> {
  clock.set(wib(local));
  [verifier, lead, dlh, dishub] = await Promise.all([
    app.as('verifier'),
    app.as('officer.dpupr'),
    app.as('officer.dlh'),
    app.as('officer.dishub'),
  ]);
}

const ask = (agent: Agent, number: string, body: object) => act(agent, number, 'contributions', body);
const read = (number: string, agent = verifier) => readComplaint<Complaint>(agent, number);
const taskOf = async (number: string, opd: string): Promise<Task> => {
  const found = (await read(number)).contributions.findLast((one) => one.opd.code === opd);
  if (!found) throw new Error(`${opd} was not asked`);
  return found;
};
const tasks = ({ contributions }: Complaint) => contributions.map(({ opd, status }) => `${opd.code} ${status}`);
const problem = (answer: { body: unknown }): ProblemBody => answer.body as ProblemBody;

/** A report that dpupr leads. */
async function assigned(change: object = {}): Promise<{ number: string; code: string }> {
  const { number, trackingCode: code } = await app.file({
    kind: 'complaint',
    subject: 'Selokan mampet penuh sampah di depan pasar',
    description: 'Airnya meluap ke jalan setiap hujan, dan truk sampah parkir di atasnya.',
    reporter: { name: 'Siti Aminah', email: 'siti@example.org' },
    ...change,
  });
  await act(verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
  return { number, code };
}

const garbage = { opdCode: 'dlh', text: 'Mohon angkut tumpukan sampah sebelum saluran dikeruk.', workingDays: 2 };
const lorries = { opdCode: 'dishub', text: 'Mohon pindahkan parkir truk dari atas saluran.' };

it('two OPDs are asked, one answers, one is late by its own clock, and the lead resolves once none is open', async () => {
  const { number } = await assigned();
  const asked = await ask(lead, number, garbage).expect(200);
  expect(asked.headers['etag']).toBe(`"${(asked.body as Complaint).version}"`);
  await ask(verifier, number, lorries).expect(200);
  const [first, second] = (await read(number)).contributions;
  expect(first).toMatchObject({ status: 'open', text: garbage.text, askedByOpd: { code: 'dpupr' }, answer: null });
  expect(second).toMatchObject({ status: 'open', askedByOpd: null });
  // Two working days from Monday as dpupr said, five by the policy.
  expect([first, second].map((task) => task && inWib(task.deadline.dueAt))).toEqual([
    '2026-11-11 16:00',
    '2026-11-16 16:00',
  ]);

  const refused = problem(await act(lead, number, 'resolve', { text: 'Saluran sudah dikeruk.' }).expect(409));
  expect(refused.code).toBe('contributions_open');
  expect(refused.detail).toContain('Dinas Lingkungan Hidup, Dinas Perhubungan');

  await at('2026-11-10 09:00');
  const done = { text: 'Dua truk sampah sudah diangkut.' };
  await act(dishub, number, `contributions/${first?.id}/complete`, done).expect(404);
  const stale = dlh.post(`/api/v1/complaints/${number}/contributions/${first?.id}/complete`).set('If-Match', '"1"');
  await stale.send(done).expect(412);
  const answered = await act(dlh, number, `contributions/${first?.id}/complete`, done).expect(200);
  expect(tasks(answered.body as Complaint)).toEqual(['dlh completed', 'dishub open']);
  expect(await taskOf(number, 'dlh')).toMatchObject({ answer: done.text, deadline: { state: 'stopped' } });
  await act(dlh, number, `contributions/${first?.id}/refuse`, { reason: 'Ternyata bukan kami.' }).expect(409);

  await at('2026-11-17 09:00');
  await app.nest.get(RecordMilestones, { strict: false }).execute(100);
  const late = await read(number);
  expect(late.contributions[1]?.deadline).toMatchObject({ clock: 'contribution', cycle: 2, state: 'breached' });
  const own = late.deadlines.filter(({ clock: name }) => name !== 'first_response');
  expect(own.map(({ breachedAt }) => breachedAt)).toEqual(own.map(() => null));
  const breaches = await verifier.get('/api/v1/sla/breaches?clock=contribution').expect(200);
  expect(breaches.body).toMatchObject({ items: [{ complaint: number, opd: 'dishub' }] });

  const [helper, leads] = await Promise.all([app.as('head.dishub'), app.as('head.dpupr')]);
  const escalationsFor = async (agent: Agent) => {
    const answer = await agent.get('/api/v1/escalations?state=open').expect(200);
    return (answer.body as { items: { id: string; clock: string | null; post: string }[] }).items.filter(
      (one) => one.clock === 'contribution' && one.post === 'opd_head',
    );
  };
  const [escalation] = await escalationsFor(helper);
  expect(await escalationsFor(leads)).toEqual([]);
  const note = { note: 'Petugas parkir berangkat siang ini.' };
  const acknowledgement = `/api/v1/escalations/${escalation?.id}/acknowledgement`;
  await leads.post(acknowledgement).send(note).expect(404);
  await helper.post(acknowledgement).send(note).expect(204);

  await act(dishub, number, `contributions/${second?.id}/withdraw`, { reason: 'Tidak sempat.' }).expect(404);
  await act(lead, number, `contributions/${second?.id}/withdraw`, { reason: 'Truknya sudah pindah sendiri.' }).expect(
    200,
  );
  const resolved = await act(lead, number, 'resolve', { text: 'Saluran sudah dikeruk.' }).expect(200);
  expect(tasks(resolved.body as Complaint)).toEqual(['dlh completed', 'dishub withdrawn']);
  const { id } =
    (await app.database.query<{ id: string }>('SELECT id FROM complaint WHERE number = $1', [number]))[0] ?? {};
  const chain = await app.nest.get(VerifyChain, { strict: false }).execute(id ?? '');
  expect(chain).toMatchObject({ problems: [] });
});

describe('whoever contributes', () => {
  it('reads what it needs and nothing of the reporter, writes only to its task, and leaves with it', async () => {
    const { number } = await assigned();
    await act(lead, number, 'notes', { text: 'Catatan antarpetugas DPUPR.' }).expect(200);
    await dlh.get(`/api/v1/complaints/${number}`).expect(404);
    await ask(lead, number, garbage).expect(200);
    const seen = await read(number, dlh);
    expect(seen).toMatchObject({ reporter: null, allowedActions: [], opd: { code: 'dpupr' } });
    expect(JSON.stringify(seen)).not.toMatch(/Siti|S\*\*|Catatan antarpetugas/);
    expect(seen.contributions).toMatchObject([{ text: garbage.text, allowedActions: ['complete', 'refuse'] }]);
    expect((await read(number, lead)).contributions).toMatchObject([{ allowedActions: ['withdraw'] }]);
    await act(dlh, number, 'respond', { text: 'Kami menjawab untuk DPUPR.' }).expect(404);
    await act(dlh, number, 'reporter/reveal', { reason: 'Ingin menelepon.' }).expect(404);
    const explained = await dlh.get(`/api/v1/complaints/${number}/deadlines`).expect(200);
    const clocks = (explained.body as { items: { clock: string; heldBy: { opd: { code: string } | null }[] }[] }).items;
    expect(clocks.find((one) => one.clock === 'contribution')).toBeDefined();

    const { id } = await taskOf(number, 'dlh');
    await act(dlh, number, `contributions/${id}/refuse`, { reason: 'Itu sampah pasar: urusan Disperindagkop.' }).expect(
      200,
    );
    await dlh.get(`/api/v1/complaints/${number}`).expect(404);
    expect(await taskOf(number, 'dlh')).toMatchObject({ status: 'refused', deadline: { state: 'cancelled' } });
    // Refused once, asked again with other words: a task of its own.
    await ask(lead, number, { ...garbage, text: 'Cukup sampah di luar pagar pasar.' }).expect(200);
    expect(tasks(await read(number))).toEqual(['dlh refused', 'dlh open']);
  });

  it('brings files that the lead reads and the citizen does not', async () => {
    const { number, code } = await assigned();
    await ask(lead, number, garbage).expect(200);
    const { id } = await taskOf(number, 'dlh');
    const file = await dlh
      .post('/api/v1/attachments')
      .attach('file', Buffer.from('%PDF-1.4\n%%EOF\n'), {
        filename: 'berita-acara.pdf',
        contentType: 'application/pdf',
      })
      .expect(201);
    const attachmentIds = [(file.body as { id: string }).id];
    await act(dlh, number, `contributions/${id}/complete`, { text: 'Sudah diangkut.', attachmentIds }).expect(200);
    const [attached] = (await read(number, lead)).attachments;
    expect(attached?.fileName).toBe('berita-acara.pdf');
    await lead.get(attached?.url ?? '').expect(200);
    await dlh.get(attached?.url ?? '').expect(200);
    const tracked = await app.http.get(`/api/v1/tracking/${code}`).expect(200);
    expect(tracked.body).toMatchObject({ attachments: [] });
    const told = JSON.stringify(tracked.body);
    expect(told).not.toContain(garbage.text);
    expect(told).not.toContain('Sudah diangkut.');
  });
});

it('stands in the inbox of who contributes, among its own by what is due next, until it has answered', async () => {
  const own = await assigned();
  await act(verifier, own.number, 'assign', { opdCode: 'satpolpp', reason: 'Penertiban.' }).expect(200);
  const { number } = await assigned();
  const reader = await app.as('officer.satpolpp');
  const page = async (query: string, agent = reader) => {
    const answer = await agent.get(`/api/v1/complaints?${query}`).expect(200);
    return answer.body as { items: Listed[]; nextCursor: string | null };
  };
  expect((await page('')).items.map((one) => one.number)).toEqual([own.number]);
  await ask(lead, number, { ...garbage, opdCode: 'satpolpp', workingDays: 1 }).expect(200);
  const [first, second] = (await page('sort=due')).items;
  expect(first).toMatchObject({ number, contributes: true, opd: { code: 'dpupr' }, sla: 'running' });
  expect(first?.nextDeadline).toMatchObject({ clock: 'contribution', remaining: { amount: 1, unit: 'working_days' } });
  expect(second).toMatchObject({ number: own.number, contributes: false });
  for (const sort of ['due', 'filedAt', '-filedAt', '-affected']) {
    const one = await page(`sort=${sort}&limit=1`);
    const other = await page(`sort=${sort}&limit=1&cursor=${one.nextCursor}`);
    const numbers = [...one.items, ...other.items].map((listed) => listed.number);
    expect([sort, ...numbers.toSorted(), other.nextCursor]).toEqual([sort, own.number, number, null]);
  }
  expect((await page('q=selokan&opd=dpupr')).items).toEqual([]);
  await app.nest.get(MaskSearch, { strict: false }).execute(100);
  expect((await page('q=selokan&opd=dpupr')).items.map((one) => one.number)).toEqual([number]);
  const seen = (await page('sort=-filedAt&limit=100', verifier)).items.find((one) => one.number === number);
  expect(seen).toMatchObject({ contributes: false, contributors: [{ code: 'satpolpp' }] });

  await at('2026-11-11 08:00');
  const late = (await page('sla=breached', await app.as('officer.satpolpp'))).items;
  expect(late.map((one) => one.number)).toEqual([number]);
  const { id } = await taskOf(number, 'satpolpp');
  const again = await app.as('officer.satpolpp');
  await act(again, number, `contributions/${id}/complete`, { text: 'Sudah ditertibkan.' }).expect(200);
  expect((await page('', again)).items.map((one) => one.number)).toEqual([own.number]);
});

it('is told to the citizen in plain words: who joins in, and nothing of what was asked', async () => {
  const { number, code } = await assigned();
  await ask(lead, number, garbage).expect(200);
  await ask(lead, number, lorries).expect(200);
  await act(dlh, number, `contributions/${(await taskOf(number, 'dlh')).id}/complete`, { text: 'Beres.' }).expect(200);
  const { id } = await taskOf(number, 'dishub');
  await act(lead, number, `contributions/${id}/withdraw`, { reason: 'Truknya sudah pindah.' }).expect(200);
  const tracked = await app.http.get(`/api/v1/tracking/${code}`).expect(200);
  expect(tracked.body).toMatchObject({ contributors: [{ opd: 'Dinas Lingkungan Hidup', done: true }] });
  const page = await app.http.get(`/lacak/${code}`).expect(200);
  expect(page.text).toContain('Dinas Lingkungan Hidup (bagiannya selesai)');
  expect(page.text).toContain('Dinas Perhubungan ikut menangani');
  expect(page.text).toContain('Dinas Perhubungan tidak perlu ikut menangani lagi');
  for (const text of [JSON.stringify(tracked.body), page.text])
    expect(text).not.toMatch(/angkut tumpukan|Beres\.|Truknya/);
});

it('asks neither the lead, nor one OPD twice, nor a sixth, nor anybody about a supervisory complaint', async () => {
  const { number } = await assigned();
  const refusal = async (body: object) => problem(await ask(lead, number, body)).code;
  expect(await refusal({ ...garbage, opdCode: 'dpupr' })).toBe('conflict');
  for (const opdCode of ['dlh', 'dishub', 'dinkes', 'disdikbud', 'bpbd']) {
    await ask(lead, number, { ...garbage, opdCode }).expect(200);
    expect(await refusal({ ...garbage, opdCode })).toBe('conflict');
  }
  expect(await refusal({ ...garbage, opdCode: 'satpolpp' })).toBe('conflict');
  expect((await read(number, lead)).allowedActions).not.toContain('contributions');
  const bad: [object, string][] = [
    [{ ...garbage, opdCode: 'dinas-ghaib' }, 'opdCode'],
    [{ ...garbage, text: 'a' }, 'text'],
    [{ ...garbage, text: 'a'.repeat(2001) }, 'text'],
    [{ ...garbage, workingDays: 0 }, 'workingDays'],
    [{ ...garbage, workingDays: 61 }, 'workingDays'],
    [{ ...garbage, workingDays: 1.5 }, 'workingDays'],
    [{ ...garbage, until: '2026-12-01' }, 'until'],
  ];
  for (const [body, field] of bad) {
    expect(problem(await ask(lead, number, body).expect(400)).errors?.[0]?.field).toBe(field);
  }
  await act(dlh, number, 'contributions/tidak-ada/complete', { text: 'Sudah.' }).expect(404);

  const report = await assigned({
    subject: 'Pungli di loket perizinan',
    description: 'Diminta uang dua ratus ribu oleh petugas loket.',
  });
  await app.database.query('UPDATE complaint SET supervisory = true WHERE number = $1', [report.number]);
  expect(problem(await ask(lead, report.number, garbage)).detail).toContain('Inspektorat');
});

describe('a task', () => {
  it('stays with another lead, and ends when its own OPD leads', async () => {
    const { number } = await assigned();
    await ask(lead, number, garbage).expect(200);
    await act(verifier, number, 'assign', { opdCode: 'dishub', reason: 'Soal parkir.' }).expect(200);
    expect(tasks(await read(number, dishub))).toEqual(['dlh open']);
    await act(dishub, number, 'return', { reason: 'Bukan soal parkir.' }).expect(200);
    const { id } = await taskOf(number, 'dlh');
    expect((await read(number, dlh)).contributions[0]).toMatchObject({ id, status: 'open' });
    await act(verifier, number, 'verify', { opdCode: 'dlh' }).expect(200);
    expect(await taskOf(number, 'dlh')).toMatchObject({ status: 'ended', deadline: { state: 'cancelled' } });
  });

  it('stands still while the citizen owes information, and may be answered meanwhile; a pause of the lead is not its own', async () => {
    const { number, code } = await assigned();
    await ask(lead, number, garbage).expect(200);
    await ask(lead, number, lorries).expect(200);
    const states = async () => (await read(number)).contributions.map(({ deadline }) => deadline.state);
    const pause = { reason: 'awaiting_other_agency', text: 'Menunggu izin balai.', until: '2026-11-10' };
    await act(lead, number, 'pause', pause).expect(200);
    expect(await states()).toEqual(['running', 'running']);
    await act(lead, number, 'request-information', { text: 'Di sisi mana pasarnya?' }).expect(200);
    expect(await states()).toEqual(['paused', 'paused']);
    const { id } = await taskOf(number, 'dlh');
    await act(dlh, number, `contributions/${id}/complete`, { text: 'Sudah diangkut.' }).expect(200);
    await app.http.post(`/api/v1/tracking/${code}/replies`).send({ text: 'Di sisi utara.' }).expect(201);
    expect(await states()).toEqual(['stopped', 'running']);
  });

  it('ends with a report that closes because the citizen did not answer', async () => {
    const { number } = await assigned();
    await ask(lead, number, garbage).expect(200);
    await act(lead, number, 'request-information', { text: 'Di sisi mana pasarnya?' }).expect(200);
    await at('2027-01-20 10:00');
    await app.nest.get(RecordMilestones, { strict: false }).execute(100);
    const closed = await read(number);
    expect([closed.status, ...tasks(closed)]).toEqual(['closed', 'dlh ended']);
    expect(closed.events.find(({ type }) => type === 'contribution_ended')).toMatchObject({
      public: false,
      data: { opdCode: 'dlh', cause: 'withdraw' },
    });
    expect((await taskOf(number, 'dlh')).deadline).toMatchObject({ state: 'cancelled' });
  });

  it('ends with a merge', async () => {
    const [original, duplicate] = [await assigned(), await assigned()];
    await ask(lead, duplicate.number, garbage).expect(200);
    await act(verifier, duplicate.number, 'merge', { into: original.number }).expect(200);
    expect(await taskOf(duplicate.number, 'dlh')).toMatchObject({ status: 'ended', allowedActions: [] });
    await dlh.get(`/api/v1/complaints/${duplicate.number}`).expect(404);
  });
});
