import { EndPauses } from '@tanggap/complaints';
import { readDataPack } from '@tanggap/directory';
import { LoadSlaPack } from '@tanggap/sla';
import { DeadlineDesk, dueOf, inWib, MONDAY, statesOf, typesFrom, wib, type ProblemBody } from '../support';

const desk = new DeadlineDesk();
let endPauses: EndPauses;
beforeAll(async () => {
  await desk.open();
  endPauses = desk.app.nest.get(EndPauses, { strict: false });
});
afterAll(() => desk.app.close());
beforeEach(() => desk.travel(MONDAY));

it('the list of reasons comes from the data pack, in its order', async () => {
  const answer = await desk.as('officer').get('/api/v1/pause-reasons').expect(200);
  expect((answer.body as { items: object[] }).items[0]).toMatchObject({
    code: 'awaiting_other_agency',
    name: 'menunggu instansi lain',
  });
  const english = await desk.as('officer').get('/api/v1/pause-reasons').set('Accept-Language', 'en').expect(200);
  expect((english.body as { items: object[] }).items[0]).toMatchObject({ name: 'waiting for another agency' });
});

it('an administrator adds a reason and takes one away; what was paused for it keeps its name, and the pack leaves it alone', async () => {
  const admin = await desk.app.as('admin');
  const reason = { nameId: 'menunggu cuaca membaik', nameEn: 'waiting for better weather', active: true, position: 0 };
  await admin
    .post('/api/v1/pause-reasons')
    .send({ code: 'Cuaca!', ...reason })
    .expect(400);
  const made = await admin
    .post('/api/v1/pause-reasons')
    .send({ code: 'cuaca', ...reason })
    .expect(201);
  expect(made.headers).toMatchObject({ location: '/api/v1/pause-reasons/cuaca', etag: '"1"' });
  await admin
    .post('/api/v1/pause-reasons')
    .send({ code: 'cuaca', ...reason })
    .expect(409);
  const { number } = await desk.assigned();
  await desk.pause('officer', number, '2026-11-13', 'cuaca').expect(200);

  const change = (version: string) =>
    admin
      .put('/api/v1/pause-reasons/cuaca')
      .set('If-Match', version)
      .send({ ...reason, active: false });
  await change('"7"').expect(412);
  await change('"1"').expect(200);
  const offered = await admin.get('/api/v1/pause-reasons').expect(200);
  expect(JSON.stringify(offered.body)).not.toContain('cuaca');
  await desk.app.nest.get(LoadSlaPack, { strict: false }).execute(await readDataPack('data/batang'));
  const all = await admin.get('/api/v1/pause-reasons?all=true').expect(200);
  expect((all.body as { items: object[] }).items[0]).toMatchObject({ code: 'cuaca', active: false, version: 2 });
  expect((await desk.read(number)).pause).toMatchObject({ reason: { name: 'menunggu cuaca membaik' } });
  await desk.pause('officer', (await desk.assigned()).number, '2026-11-13', 'cuaca').expect(400);
});

describe('a pause within the cap', () => {
  it('stops the clocks of the OPD at once, and the citizen reads why and until when', async () => {
    const { number, trackingCode } = await desk.assigned();
    expect((await desk.read(number)).pauseAllowance).toEqual({
      until: '2026-11-23',
      clock: 'first_response',
      cap: { amount: 10, unit: 'working_days' },
      left: { amount: 10, unit: 'working_days' },
    });
    await desk.pause('officer', number, '2026-11-13').expect(200);
    const complaint = await desk.read(number);
    expect(statesOf(complaint)).toEqual(['first_response paused', 'resolution paused', 'statutory running']);
    expect(complaint.pause).toEqual({
      reason: { code: 'awaiting_other_agency', name: 'menunggu instansi lain' },
      until: '2026-11-13',
      resumesAt: wib('2026-11-16 07:30'),
    });
    expect(complaint.allowedActions).toContain('resume');
    expect(complaint.allowedActions).not.toContain('pause');
    expect(complaint.requests).toEqual([
      expect.objectContaining({ kind: 'pause', status: 'approved', decidedBy: null }),
    ]);
    const { items } = (await desk.as('officer').get(`/api/v1/complaints?sla=paused&q=${number}`).expect(200)).body as {
      items: object[];
    };
    expect(items).toEqual([expect.objectContaining({ number, pausedUntil: '2026-11-13' })]);
    const other = (await desk.assigned()).number;
    const running = await desk.as('officer').get(`/api/v1/complaints?sla=paused&q=${other}`).expect(200);
    expect(running.body).toMatchObject({ items: [] });
    const tracked = await desk.track(trackingCode);
    expect(tracked.pause).toMatchObject({ reason: { name: 'menunggu instansi lain' }, until: '2026-11-13' });
    expect(tracked.events.at(-1)).toMatchObject({
      type: 'paused',
      text: 'Menunggu izin Balai Besar Jalan Nasional.',
      reason: { name: 'menunggu instansi lain' },
    });
  });

  it('paused over a weekend, it ends by itself at the opening after, once, at its true time', async () => {
    const { number, trackingCode } = await desk.assigned();
    await desk.travel('2026-11-13 10:00');
    await desk.pause('officer', number, '2026-11-13').expect(200);
    await desk.travel('2026-11-16 07:29');
    expect(await endPauses.overdue(100)).toEqual([]);
    // The worker comes late, and two come at once.
    await desk.travel('2026-11-16 11:00');
    const overdue = await endPauses.overdue(100);
    const ended = await Promise.all([...overdue, ...overdue, ...overdue].map((id) => endPauses.execute(id)));
    expect(ended.filter(Boolean)).toHaveLength(overdue.length);
    const complaint = await desk.read(number);
    const resumed = complaint.events.filter(({ type }) => type === 'resumed');
    expect(resumed.map(({ at }) => inWib(at))).toEqual(['2026-11-16 07:30']);
    expect(statesOf(complaint)).toEqual(['first_response running', 'resolution running', 'statutory running']);
    // 4.5 h of Friday were lost; the day's close stays a day's close.
    expect(dueOf(complaint)).toBe('2026-11-30 16:00');
    expect(complaint.requests).toEqual([expect.objectContaining({ status: 'ended' })]);
    const tracked = await desk.track(trackingCode);
    expect(tracked.pause).toBeNull();
    const { segments = [] } = tracked.deadlines.find(({ clock: name }) => name === 'resolution') ?? {};
    expect(segments.map(({ label }) => label)).toContain(
      'Jumat 13 Nov 10.00 – Senin 16 Nov 07.30 · menunggu instansi lain',
    );
    await desk.expectIntact(number);
  });

  it('paused twice in a day: both stretches move the date, and both count against the cap', async () => {
    const { number } = await desk.assigned();
    for (const [from, until] of [
      ['2026-11-10 08:00', '2026-11-10 10:00'],
      ['2026-11-10 13:00', '2026-11-10 15:00'],
    ] as const) {
      await desk.travel(from);
      await desk.pause('officer', number, '2026-11-12').expect(200);
      await desk.travel(until);
      await desk.act('officer', number, 'resume', { text: 'Izin sudah terbit.' }).expect(200);
    }
    const complaint = await desk.read(number);
    expect(dueOf(complaint)).toBe('2026-11-30 16:00');
    expect(typesFrom(complaint, 'paused')).toEqual(['paused', 'resumed', 'paused', 'resumed']);
    // Four hours are used: the tenth working day from now is too long by them.
    expect(complaint.pauseAllowance).toMatchObject({ until: '2026-11-23', left: { amount: 9 } });
    await desk.expectIntact(number);
  });

  it('resumed in the night: no working time was lost after the close', async () => {
    const { number } = await desk.assigned();
    await desk.travel('2026-11-10 16:00');
    await desk.pause('officer', number, '2026-11-12').expect(200);
    await desk.travel('2026-11-11 02:00');
    await desk.act('head', number, 'resume').expect(200);
    expect(dueOf(await desk.read(number))).toBe('2026-11-27 14:30');
  });

  it('whoever touches the complaint first ends a pause that is over, before their own step', async () => {
    const { number } = await desk.assigned();
    await desk.pause('officer', number, '2026-11-09').expect(200);
    await desk.travel('2026-11-10 09:00');
    await desk.act('officer', number, 'respond', { text: 'Kami mulai menambal pagi ini.' }).expect(200);
    const complaint = await desk.read(number);
    expect(typesFrom(complaint, 'paused')).toEqual(['paused', 'resumed', 'responded']);
    expect(inWib(complaint.events.at(-2)?.at ?? '')).toBe('2026-11-10 07:30');
    expect(await endPauses.overdue(100)).toEqual([]);
    await desk.expectIntact(number);
  });
});

describe('a pause above the cap', () => {
  it('waits for the OPD head, who approves it: from then on the clocks stand still', async () => {
    const { number, trackingCode } = await desk.assigned();
    await desk.pause('officer', number, '2026-11-24', 'awaiting_budget').expect(200);
    const asked = await desk.read(number);
    expect(statesOf(asked)).toEqual(['first_response running', 'resolution running', 'statutory running']);
    expect(asked.pause).toBeNull();
    expect(asked.events.at(-1)).toMatchObject({ type: 'pause_requested', public: false });
    expect(asked.allowedActions).not.toContain('pause');
    await desk.expectConflict(desk.pause('officer', number, '2026-11-10'), 'menunggu keputusan kepala OPD');
    const { id } = await desk.pending(number);

    expect((await desk.read(number, 'head')).allowedActions).toContain('decision');
    await desk.decide('supervisor', number, id, { approve: true }).expect(403);
    await desk.decide('stranger', number, id, { approve: true }).expect(404);
    await desk.travel('2026-11-10 09:00');
    await desk.decide('head', number, id, { approve: true, note: 'Lelang memang perlu waktu.' }).expect(200);
    const complaint = await desk.read(number);
    expect(statesOf(complaint)).toEqual(['first_response paused', 'resolution paused', 'statutory running']);
    expect(complaint.requests[0]).toMatchObject({ status: 'approved', note: 'Lelang memang perlu waktu.' });
    expect((await desk.track(trackingCode)).events.at(-1)).toMatchObject({
      type: 'paused',
      reason: { name: 'menunggu anggaran atau pengadaan' },
    });
    await desk.expectConflict(
      desk.decide('head', number, id, { approve: false, note: 'Ternyata tidak.' }),
      'tidak menunggu keputusan lagi',
    );
    await desk.expectIntact(number);
  });

  it("an OPD head's own counts as approved", async () => {
    const { number } = await desk.assigned();
    await desk.pause('head', number, '2027-03-01').expect(200);
    const { requests } = await desk.read(number);
    expect(requests).toEqual([expect.objectContaining({ status: 'approved' })]);
    expect(requests[0]?.decidedBy).toBe(requests[0]?.requestedBy);
  });

  it('refused: the note is for the colleagues, and the citizen reads nothing of it', async () => {
    const { number, trackingCode } = await desk.assigned();
    await desk.pause('officer', number, '2026-12-30').expect(200);
    const { id } = await desk.pending(number);
    const answer = await desk.decide('head', number, id, { approve: false }).expect(400);
    expect((answer.body as ProblemBody).errors?.map(({ field }) => field)).toEqual(['note']);
    await desk.decide('head', number, id, { approve: false, note: 'Kerjakan dulu bagian kita.' }).expect(200);
    const complaint = await desk.read(number);
    expect(complaint.events.at(-1)).toMatchObject({
      type: 'request_refused',
      public: false,
      text: 'Kerjakan dulu bagian kita.',
    });
    expect(complaint.requests[0]?.status).toBe('refused');
    expect(complaint.allowedActions).toContain('pause');
    expect(JSON.stringify(await desk.track(trackingCode))).not.toContain('Kerjakan dulu');
  });

  it('can no longer be approved once its day has passed', async () => {
    const { number } = await desk.assigned();
    await desk.pause('officer', number, '2026-11-24').expect(200);
    const { id } = await desk.pending(number);
    await desk.travel('2026-11-25 08:00');
    await desk.expectConflict(desk.decide('head', number, id, { approve: true }), 'sudah lewat');
  });

  it('the cap is a limit like the others: an administrator changes it, and complaints keep the one they were filed under', async () => {
    const before = await desk.assigned();
    const policy = (await desk.as('admin').get('/api/v1/sla-policies/complaint').expect(200)).body as {
      clocks: { clock: string; pauseCap?: object }[];
    };
    expect(policy.clocks.find(({ clock: name }) => name === 'resolution')?.pauseCap).toEqual({
      amount: 10,
      unit: 'working_days',
    });
    const clocks = policy.clocks.map((one) =>
      one.clock === 'resolution' ? { ...one, pauseCap: { amount: 2, unit: 'working_days' } } : one,
    );
    await desk.as('admin').put('/api/v1/sla-policies/complaint').send({ clocks }).expect(200);
    const after = await desk.assigned();
    expect((await desk.read(before.number)).pauseAllowance?.until).toBe('2026-11-23');
    expect((await desk.read(after.number)).pauseAllowance?.until).toBe('2026-11-11');
    await desk.as('admin').put('/api/v1/sla-policies/complaint').send({ clocks: policy.clocks }).expect(200);
  });
});

describe('what ends a pause and what was asked for', () => {
  it('a question to the citizen: their answer lets the clocks run, and only their wait was theirs', async () => {
    const { number, trackingCode } = await desk.assigned();
    await desk.pause('officer', number, '2026-11-13').expect(200);
    await desk.travel('2026-11-10 08:00');
    await desk.act('officer', number, 'request-information', { text: 'Mohon sebutkan lokasi tepatnya.' }).expect(200);
    const asked = await desk.read(number);
    expect(statesOf(asked)).toContain('resolution paused');
    expect([asked.pause, asked.requests[0]?.status]).toEqual([null, 'ended']);
    expect(typesFrom(asked, 'paused')).toEqual(['paused', 'resumed', 'information_requested']);
    await desk.travel('2026-11-11 08:00');
    await desk.app.http
      .post(`/api/v1/tracking/${trackingCode}/replies`)
      .send({ text: 'Di depan gerbang.' })
      .expect(201);
    const complaint = await desk.read(number);
    expect(statesOf(complaint)).toContain('resolution running');
    expect(dueOf(complaint)).toBe('2026-12-01 16:00');
  });

  it.each([
    ['return', 'officer', { reason: 'Ruas ini jalan provinsi.' }, 'submitted'],
    ['assign', 'verifier', { opdCode: 'dinkes', reason: 'Wewenang dinas kesehatan.' }, 'assigned'],
    ['resolve', 'officer', { text: 'Lubang sudah ditambal kemarin sore.' }, 'resolved'],
  ] as const)('%s ends the pause and withdraws what is pending', async (action, who, body, status) => {
    const { number } = await desk.assigned();
    await desk.pause('officer', number, '2026-11-13').expect(200);
    await desk.extend('officer', number, '2026-12-11').expect(200);
    await desk.act(who, number, action, body).expect(200);
    const complaint = await desk.read(number, 'verifier');
    expect(complaint.status).toBe(status);
    expect(complaint.requests.map((one) => `${one.kind} ${one.status}`)).toEqual([
      'pause ended',
      'extension withdrawn',
    ]);
    expect(statesOf(complaint).filter((state) => state.endsWith('paused'))).toEqual([]);
    await desk.expectIntact(number);
  });
});
