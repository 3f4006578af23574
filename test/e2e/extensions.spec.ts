import {
  DeadlineDesk,
  dueOf,
  enterDaysOff,
  MONDAY,
  typesFrom,
  type AskedRequest,
  type DeskRole,
  type ProblemBody,
} from '../support';

const desk = new DeadlineDesk();
beforeAll(() => desk.open());
afterAll(() => desk.app.close());
beforeEach(() => desk.travel(MONDAY));

describe('a later date', () => {
  it('approved by a supervisor: the citizen reads the interim reply and the new date, and the deadline has moved', async () => {
    const { number, trackingCode } = await desk.assigned();
    expect((await desk.read(number)).extensionDays).toEqual({ from: '2026-11-28', until: '2027-01-08' });
    await desk.extend('officer', number, '2026-12-11').expect(200);
    expect(dueOf(await desk.read(number))).toBe('2026-11-27 14:30');
    await desk.expectConflict(desk.extend('head', number, '2026-12-14'), 'menunggu keputusan pembina');
    const { id } = await desk.pending(number);
    await desk.decide('head', number, id, { approve: true }).expect(403);
    await desk.decide('supervisor', number, id, { approve: true }).expect(200);
    expect(dueOf(await desk.read(number))).toBe('2026-12-11 14:30');
    const tracked = await desk.track(trackingCode);
    expect(dueOf(tracked)).toBe('2026-12-11 14:30');
    expect(tracked.events.at(-1)).toMatchObject({
      type: 'deadline_extended',
      text: 'Aspal hotmix datang pekan depan; kami kerjakan sesudahnya.',
      moved: { clock: 'resolution', before: '2026-11-27T14:30:00+07:00', after: '2026-12-11T14:30:00+07:00' },
    });
    await desk.expectIntact(number);
  });

  it('approved while the OPD waits: the pause ends, and the date that was promised holds', async () => {
    const { number, trackingCode } = await desk.assigned();
    await desk.pause('officer', number, '2026-11-13').expect(200);
    await desk.travel('2026-11-10 10:00');
    await desk.extend('officer', number, '2026-12-11').expect(200);
    const { id } = await desk.pending(number);
    await desk.decide('supervisor', number, id, { approve: true }).expect(200);
    const complaint = await desk.read(number);
    expect(complaint.pause).toBeNull();
    expect(typesFrom(complaint, 'paused')).toEqual(['paused', 'extension_requested', 'resumed', 'deadline_extended']);
    await desk.travel('2026-11-17 10:00');
    expect(dueOf(await desk.read(number))).toBe('2026-12-11 14:30');
    expect(dueOf(await desk.track(trackingCode))).toBe('2026-12-11 14:30');
    await desk.expectIntact(number);
  });

  it('is no later date while the pause has moved the promise beyond it', async () => {
    const { number } = await desk.assigned();
    await desk.pause('head', number, '2026-11-25').expect(200);
    // Eleven working days of pause: resumed now, the promise would hold until 15 December.
    await desk.travel('2026-11-24 16:00');
    const answer = await desk.extend('officer', number, '2026-12-01').expect(400);
    expect((answer.body as ProblemBody).errors?.map(({ field }) => field)).toEqual(['until']);
    await desk.extend('officer', number, '2026-12-21').expect(200);
  });

  it('refused: nothing moves, and it may be asked for again', async () => {
    const { number, trackingCode } = await desk.assigned();
    await desk.extend('head', number, '2026-12-11').expect(200);
    const { id } = await desk.pending(number);
    await desk.decide('supervisor', number, id, { approve: false, note: 'Warga sudah menunggu lama.' }).expect(200);
    expect(dueOf(await desk.read(number))).toBe('2026-11-27 14:30');
    expect((await desk.track(trackingCode)).events.map(({ type }) => type)).not.toContain('deadline_extended');
    await desk.extend('head', number, '2026-12-02').expect(200);
  });

  it('is too late once the limit has passed, to ask for as well as to approve', async () => {
    const { number } = await desk.assigned();
    const other = await desk.assigned();
    await desk.extend('officer', other.number, '2026-12-11').expect(200);
    const { id } = await desk.pending(other.number);
    await desk.travel('2026-11-27 14:30');
    await desk.expectConflict(desk.extend('officer', number, '2026-12-11'), 'sudah lewat');
    await desk.expectConflict(desk.decide('supervisor', other.number, id, { approve: true }), 'sudah lewat');
    expect((await desk.read(number)).allowedActions).not.toContain('extension');
  });

  it.each([
    ['a day off', '2026-12-12', 'hari kerja'],
    ['no later than the date that holds', '2026-11-27', 'sesudah batas'],
    ['past', '2026-11-08', 'hari ini'],
    ['years away', '2029-01-02', '365 hari'],
    ['beyond the limit of the law', '2027-01-11', 'batas menurut peraturan: Jumat, 8 Januari 2027'],
    ['no day', '2026-02-30', 'tanggal'],
  ])('is refused for %s', async (_why, until, sentence) => {
    const { number } = await desk.assigned();
    const answer = await desk.extend('officer', number, until).expect(400);
    expect((answer.body as ProblemBody).errors).toEqual([
      { field: 'until', message: expect.stringContaining(sentence) as string },
    ]);
  });
});

it("the last day of the law's own limit can be promised", async () => {
  const { number } = await desk.assigned();
  await desk.extend('officer', number, '2027-01-08').expect(200);
});

it('a day that has become a day off can no longer be approved', async () => {
  const { number } = await desk.assigned();
  await desk.extend('officer', number, '2026-12-11').expect(200);
  const { id } = await desk.pending(number);
  await enterDaysOff(desk.as('admin'), '2026-12-11');
  await desk.expectConflict(desk.decide('supervisor', number, id, { approve: true }), 'hari kerja');
  await enterDaysOff(desk.as('admin'));
});

describe('refused', () => {
  it('a reason that is not on the list, and that of the lifecycle', async () => {
    const { number } = await desk.assigned();
    for (const reason of ['malas', 'awaiting_information']) {
      const answer = await desk.pause('officer', number, '2026-11-10', reason).expect(400);
      expect((answer.body as ProblemBody).errors?.map(({ field }) => field)).toEqual(['reason']);
    }
  });

  it('before an OPD handles it, twice, and resuming what is not paused', async () => {
    const { number } = await desk.assigned();
    await desk.expectConflict(desk.act('officer', number, 'resume'), 'tidak sedang dijeda');
    await desk.pause('officer', number, '2026-11-10').expect(200);
    await desk.expectConflict(desk.pause('head', number, '2026-11-11'), 'sedang dijeda');
    await desk.act('officer', number, 'resolve', { text: 'Lubang sudah ditambal kemarin sore.' }).expect(200);
    await desk.pause('officer', number, '2026-11-10').expect(409);
    await desk.extend('officer', number, '2026-12-11').expect(409);
  });

  it('in a version that somebody has changed meanwhile', async () => {
    const { number } = await desk.assigned();
    const { version } = await desk.read(number);
    await desk.act('officer', number, 'notes', { text: 'Sudah ditelepon.' }).expect(200);
    await desk.pause('officer', number, '2026-11-10').set('If-Match', `"${version}"`).expect(412);
  });

  it('the decision about a request of another complaint, or none', async () => {
    const [one, other] = [await desk.assigned(), await desk.assigned()];
    await desk.pause('officer', one.number, '2026-12-30').expect(200);
    const { id } = await desk.pending(one.number);
    await desk.decide('head', other.number, id, { approve: true }).expect(404);
    await desk.decide('head', one.number, '0197a000-0000-7000-8000-000000000001', { approve: true }).expect(404);
    await desk.decide('head', one.number, 'bukan-uuid', { approve: true }).expect(404);
  });
});

describe('what waits for a decision', () => {
  interface Page {
    items: (AskedRequest & { complaint: string; opd: { code: string } })[];
    nextCursor: string | null;
  }
  const list = async (who: DeskRole, query: string): Promise<Page> =>
    (await desk.as(who).get(`/api/v1/deadline-requests?${query}`).expect(200)).body as Page;

  const waiting = async (who: DeskRole): Promise<number> =>
    ((await desk.as(who).get('/api/v1/deadline-requests/waiting').expect(200)).body as { waiting: number }).waiting;

  it('is listed for the head of the OPD and for supervisors, the longest waiting first, by pages', async () => {
    const asked: string[] = [];
    for (let nth = 0; nth < 3; nth++) {
      desk.clock.advance(60_000);
      const { number } = await desk.assigned();
      await desk.extend('officer', number, '2026-12-11').expect(200);
      asked.push(number);
    }
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page = await list(
        'supervisor',
        `state=pending&kind=extension&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.items.every(({ decidable, opd }) => decidable && opd.code === 'dpupr')).toBe(true);
      found.push(...page.items.map(({ complaint }) => complaint));
      cursor = page.nextCursor;
    }
    expect(found.filter((number) => asked.includes(number))).toEqual(asked);
    expect(new Set(found).size).toBe(found.length);

    const ofHead = await list('head', 'state=pending&limit=100');
    expect(ofHead.items.filter(({ kind }) => kind === 'extension').every(({ decidable }) => !decidable)).toBe(true);
    expect((await list('head', 'mine=true&kind=extension')).items).toEqual([]);
    const own = await list('supervisor', 'mine=true&limit=100');
    expect(own.items.every(({ decidable, status }) => decidable && status === 'pending')).toBe(true);
    expect(await waiting('supervisor')).toBe(own.items.length);
    expect(await waiting('officer')).toBe(0);
    expect((await list('stranger', 'limit=100')).items).toEqual([]);
    expect((await list('auditor', 'state=pending&limit=100')).items.some(({ decidable }) => decidable)).toBe(false);
    await desk.as('supervisor').get('/api/v1/deadline-requests?cursor=abc').expect(400);
    await desk.as('supervisor').get('/api/v1/deadline-requests?state=maybe').expect(400);
  });
});

describe('while who decides is away', () => {
  afterEach(() => desk.app.database.query('DELETE FROM absence'));

  const away = (username: string, actingUsername: string | null) =>
    desk
      .as('admin')
      .post('/api/v1/absences')
      .send({ username, from: '2026-11-09', until: '2026-11-13', actingUsername })
      .expect(201);

  it('the acting head decides about a pause, not the head on leave', async () => {
    const { number } = await desk.assigned();
    await desk.pause('officer', number, '2026-12-30').expect(200);
    const { id, deciders } = await desk.pending(number);
    expect(deciders).toEqual([expect.any(String)]);
    await away('head.dpupr', 'officer.dpupr');
    expect((await desk.read(number, 'head')).allowedActions).not.toContain('decision');
    await desk.decide('head', number, id, { approve: true }).expect(403);
    expect(await desk.pending(number)).toMatchObject({ decidable: true });
    await desk.decide('officer', number, id, { approve: true }).expect(200);
    expect((await desk.read(number)).requests[0]).toMatchObject({ status: 'approved', deciders: [] });
  });

  it("the acting head's own pause above the cap counts as approved, and that of the head on leave waits", async () => {
    await away('head.dpupr', 'officer.dpupr');
    const [one, other] = [await desk.assigned(), await desk.assigned()];
    await desk.pause('officer', one.number, '2026-12-30').expect(200);
    expect((await desk.read(one.number)).pause).toMatchObject({ until: '2026-12-30' });
    await desk.pause('head', other.number, '2026-12-30').expect(200);
    expect((await desk.pending(other.number)).status).toBe('pending');
  });

  it("where the head's post is vacant the next level decides", async () => {
    const { number } = await desk.assigned();
    await desk.pause('officer', number, '2026-12-30').expect(200);
    const { id } = await desk.pending(number);
    await away('head.dpupr', null);
    await desk.decide('verifier', number, id, { approve: true }).expect(403);
    expect((await desk.read(number, 'supervisor')).allowedActions).toContain('decision');
    await desk.decide('supervisor', number, id, { approve: true }).expect(200);
    expect((await desk.read(number)).pause).toMatchObject({ until: '2026-12-30' });
  });

  it('who acts for the supervisor decides about a later date', async () => {
    const { number } = await desk.assigned();
    await desk.extend('officer', number, '2026-12-11').expect(200);
    const { id } = await desk.pending(number);
    await away('supervisor', 'verifier');
    await desk.decide('supervisor', number, id, { approve: true }).expect(403);
    await desk.decide('verifier', number, id, { approve: true }).expect(200);
    expect(dueOf(await desk.read(number))).toBe('2026-12-11 14:30');
  });
});
