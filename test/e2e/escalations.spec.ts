import { VerifyChain } from '@tanggap/complaints';
import { EscalationStage } from '../support';

/** The resolution limit of one working day. */
const LIMIT = '2026-11-24T16:00:00+07:00';
const FIRST_CLIMB = '2026-11-25T15:30:00+07:00';

let stage: EscalationStage;

beforeAll(async () => {
  stage = await EscalationStage.open();
});
afterAll(() => stage.close());
afterEach(() => stage.reset());

describe('an escalation', () => {
  it('goes to the verifier and the head at the very limit, and says how long they have', async () => {
    const number = await stage.fileAssigned();
    await stage.at('2026-11-24T15:59:59+07:00');
    await stage.work();
    await expect(stage.of(number)).resolves.toEqual([]);
    await stage.at('2026-11-24T16:05:00+07:00');
    await stage.work();
    const head = await stage.postOf(number, 'opd_head', 'head');
    expect(head).toMatchObject({
      ...{ complaint: number, opd: 'dpupr', clock: 'resolution', key: '100', level: 1, state: 'open' },
      ...{ raisedAt: LIMIT, recordedAt: '2026-11-24T16:05:00+07:00', climbsAt: FIRST_CLIMB },
      ...{ holders: [{ username: 'head.dpupr', acting: false }], mine: true, mayAcknowledge: true },
    });
    await expect(stage.postsOf(number)).resolves.toEqual(['opd_head', 'verifier']);
    await expect(stage.list('head', 'mine=true')).resolves.toHaveLength(1);
    await expect(stage.list('officer', 'mine=true')).resolves.toEqual([]);
    await expect(stage.list('officer', '')).resolves.toHaveLength(2);
    await expect(stage.list('other', '')).resolves.toEqual([]);
  });

  it('acknowledged it stays, the other climbs; the complaint and its breach show the level', async () => {
    const number = await stage.fileAssigned();
    await stage.at('2026-11-24T16:00:01+07:00');
    await stage.work();
    await stage.acknowledge('head', await stage.postOf(number, 'opd_head')).expect(204);
    await stage.at('2026-11-25T15:30:00+07:00');
    await stage.work();
    await expect(stage.timelineOf(number)).resolves.toEqual([
      '11-24 16:00 milestone 100',
      '11-24 16:00 raised 100 verifier',
      '11-24 16:00 raised 100 opd_head',
      '11-24 16:00 acknowledged 100 opd_head',
      '11-25 15:30 climbed verifier 100 supervisor',
    ]);
    const complaint = await stage.staff.auditor.get(`/api/v1/complaints/${number}`).expect(200);
    expect(complaint.body).toMatchObject({ escalationLevel: 2 });
    const breaches = await stage.staff.auditor.get('/api/v1/sla/breaches?clock=resolution').expect(200);
    expect((breaches.body as { items: object[] }).items[0]).toMatchObject({ complaint: number, escalationLevel: 2 });
    expect(await stage.postOf(number, 'opd_head')).toMatchObject({
      state: 'acknowledged',
      note: 'Tim berangkat besok pagi.',
      acknowledgedBy: { username: 'head.dpupr' },
    });
    await expect(
      stage.list('auditor', 'state=acknowledged').then((all) => all.map(({ post }) => post)),
    ).resolves.toContain('opd_head');
  });

  it('unassigned still escalates: verifier and supervisor, and what the verifier leaves is the supervisor’s', async () => {
    const number = await stage.file();
    await stage.app.database.query(`UPDATE complaint SET opd_code = NULL WHERE number = $1`, [number]);
    await stage.at('2026-11-30T08:30:00+07:00');
    await stage.work();
    const found = await stage.of(number);
    const verification = found.filter((one) => one.clock === 'verification');
    expect(verification.map(({ post, state, opd }) => ({ post, state, opd }))).toEqual(
      expect.arrayContaining([
        { post: 'verifier', state: 'climbed', opd: null },
        { post: 'supervisor', state: 'open', opd: null },
      ]),
    );
    // The resolution limit has passed without an OPD: nobody's head is asked.
    expect(found.filter((one) => one.clock === 'resolution').map(({ post }) => post)).not.toContain('opd_head');
  });

  it('vacant post still escalates: with the head on leave and nobody acting it is the supervisor’s at once', async () => {
    const number = await stage.fileAssigned();
    await stage.staff.admin
      .post('/api/v1/absences')
      .send({ username: 'head.dpupr', from: '2026-11-23', until: '2026-12-31' })
      .expect(201);
    await stage.at('2026-11-24T16:00:01+07:00');
    await stage.work();
    await expect(stage.timelineOf(number).then((lines) => lines.slice(-2))).resolves.toEqual([
      '11-24 16:00 raised 100 verifier',
      '11-24 16:00 raised 100 supervisor',
    ]);
  });

  it('acting officer gets it while the head is on leave', async () => {
    const number = await stage.fileAssigned();
    await stage.staff.head
      .post('/api/v1/absences')
      .send({ username: 'head.dpupr', from: '2026-11-24', until: '2026-11-26', actingUsername: 'officer.dpupr' })
      .expect(201);
    await stage.at('2026-11-24T16:00:01+07:00');
    await stage.work();
    const [waiting] = await stage.list('officer', 'mine=true');
    expect(waiting).toMatchObject({
      complaint: number,
      post: 'opd_head',
      holders: [{ username: 'officer.dpupr', acting: true }],
    });
    const escalation = await stage.postOf(number, 'opd_head', 'head');
    expect(escalation).toMatchObject({ mine: false, mayAcknowledge: false });
    await stage.acknowledge('head', escalation).expect(403);
    await stage.acknowledge('officer', escalation).expect(204);
  });

  it('two workers at once escalate once', async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, () => stage.fileAssigned()));
    await stage.at('2026-11-25T16:00:00+07:00');
    await stage.work(2);
    for (const number of numbers) {
      await expect(
        stage.timelineOf(number).then((lines) => lines.filter((line) => !line.includes('milestone'))),
      ).resolves.toEqual([
        '11-24 16:00 raised 100 verifier',
        '11-24 16:00 raised 100 opd_head',
        '11-25 15:30 climbed verifier 100 supervisor',
        '11-25 15:30 climbed opd_head 100 supervisor',
      ]);
      await expect(stage.of(number)).resolves.toHaveLength(3);
    }
    const chain = await stage.app.nest.get(VerifyChain, { strict: false }).execute();
    expect(chain.problems).toEqual([]);
  });

  it('worker away two days: climbs in order, once', async () => {
    await stage.staff.admin.post('/api/v1/users').send({
      ...{ username: 'sekda', name: 'Sekretaris Daerah', role: 'supervisor', password: 'kata-sandi-sekda' },
    });
    await stage.staff.admin
      .post('/api/v1/posts')
      .send({ post: 'board', username: 'sekda', from: '2026-11-01' })
      .expect(201);
    const number = await stage.fileAssigned();
    await stage.at('2026-11-27T15:00:00+07:00');
    await stage.work(2);
    const expected = [
      '11-24 16:00 milestone 100',
      '11-24 16:00 raised 100 verifier',
      '11-24 16:00 raised 100 opd_head',
      '11-25 15:30 climbed verifier 100 supervisor',
      '11-25 15:30 climbed opd_head 100 supervisor',
      '11-26 15:00 climbed supervisor 100 board',
      '11-27 14:30 milestone +3wd',
      '11-27 14:30 raised +3wd supervisor',
    ];
    await expect(stage.timelineOf(number)).resolves.toEqual(expected);
    await stage.work(2);
    await expect(stage.timelineOf(number)).resolves.toEqual(expected);
    const messages = await stage.app.database.query(
      `SELECT 1 FROM outbox_message WHERE aggregate_id = (SELECT id FROM complaint WHERE number = $1)`,
      [number],
    );
    expect(messages.length).toBeGreaterThan(2);
  });

  it('ends when the complaint is dealt with, and what was due before that has climbed first', async () => {
    const number = await stage.fileAssigned();
    await stage.at('2026-11-24T16:00:01+07:00');
    await stage.work();
    await stage.at('2026-11-25T15:31:00+07:00');
    // No worker has run since: the command itself notices.
    await stage.staff.officer
      .post(`/api/v1/complaints/${number}/resolve`)
      .send({ text: 'Lubang sudah ditambal.' })
      .expect(200);
    const states = (await stage.of(number)).map(({ post, state }) => `${post} ${state}`).sort();
    expect(states).toEqual(['opd_head climbed', 'supervisor closed', 'verifier climbed']);
    await stage.at('2026-12-10T10:00:00+07:00');
    await stage.work();
    await expect(stage.timelineOf(number).then((lines) => lines.at(-1))).resolves.toBe(
      '11-25 15:30 climbed opd_head 100 supervisor',
    );
  });

  it('a milestone that a command notices escalates in the same step', async () => {
    const number = await stage.fileAssigned();
    await stage.at('2026-11-24T17:00:00+07:00');
    await stage.staff.officer
      .post(`/api/v1/complaints/${number}/respond`)
      .send({ text: 'Sedang dikerjakan.' })
      .expect(200);
    await expect(stage.postsOf(number)).resolves.toEqual(['opd_head', 'verifier']);
  });

  it('a note never resets a clock, nor when an escalation climbs', async () => {
    const number = await stage.fileAssigned();
    await stage.at('2026-11-24T16:00:01+07:00');
    await stage.work();
    await stage.at('2026-11-25T15:00:00+07:00');
    await stage.staff.head
      .post(`/api/v1/complaints/${number}/notes`)
      .send({ text: 'Menunggu alat berat.' })
      .expect(200);
    await stage.at(FIRST_CLIMB);
    await stage.work();
    await expect(stage.timelineOf(number).then((lines) => lines.at(-1))).resolves.toBe(
      '11-25 15:30 climbed opd_head 100 supervisor',
    );
  });

  it('another OPD gets the complaint: its head is asked', async () => {
    const number = await stage.fileAssigned();
    await stage.at('2026-11-24T16:00:01+07:00');
    await stage.work();
    await stage.staff.verifier
      .post(`/api/v1/complaints/${number}/assign`)
      .send({ opdCode: 'dinkes', reason: 'Puskesmas yang terkena.' })
      .expect(200);
    await expect(stage.of(number, 'head')).resolves.toEqual([]);
    const [waiting] = await stage.list('other', 'mine=true');
    expect(waiting).toMatchObject({ complaint: number, post: 'opd_head', opd: 'dinkes' });
  });

  it('by hand: the supervisors first, then the board', async () => {
    const number = await stage.fileAssigned();
    const escalate = () =>
      stage.staff.supervisor
        .post(`/api/v1/complaints/${number}/escalate`)
        .send({ reason: 'Warga terus menelepon.' })
        .expect(200);
    await escalate();
    await escalate();
    const lines = await stage.timelineOf(number);
    // Nobody is named for the board: it stays with the supervisors.
    expect(lines).toEqual(['11-23 08:00 raised manual supervisor', '11-23 08:00 raised manual supervisor']);
    const [first] = await stage.of(number);
    expect(first).toMatchObject({ clock: null, key: 'manual', level: 2, climbsAt: '2026-11-23T16:00:00+07:00' });
    const complaint = await stage.staff.auditor.get(`/api/v1/complaints/${number}`).expect(200);
    expect((complaint.body as { events: { type: string }[] }).events.map(({ type }) => type).slice(-4)).toEqual([
      ...['escalated', 'escalation_raised', 'escalated', 'escalation_raised'],
    ]);
  });
});

describe('the ladder of a policy', () => {
  const policy = '/api/v1/sla-policies/aspiration';
  it('with the board and a time to acknowledge of its own comes back as it was put', async () => {
    const milestones = [
      { percent: 80, audience: ['officer'] },
      { percent: 100, audience: ['opd_head', 'verifier'], acknowledgeWithin: { amount: 4, unit: 'working_hours' } },
      {
        after: { amount: 2, unit: 'working_days' },
        audience: ['board'],
        acknowledgeWithin: { amount: 60, unit: 'seconds' },
      },
    ];
    const clocks = [{ clock: 'resolution', duration: { amount: 10, unit: 'working_days' }, milestones }];
    await stage.staff.admin.put(policy).send({ clocks }).expect(200);
    const read = await stage.staff.auditor.get(policy).expect(200);
    const found = (read.body as { clocks: { clock: string; milestones: object[] }[] }).clocks;
    expect(found.find(({ clock: name }) => name === 'resolution')?.milestones).toEqual(milestones);
    await stage.staff.admin
      .put(policy)
      .send(read.body as object)
      .expect(200);
  });

  it.each([
    [{ percent: 100, audience: ['bupati'] }, 'audience'],
    [{ percent: 100, audience: ['board', 'board'] }, 'audience'],
    [
      { percent: 80, audience: ['officer'], acknowledgeWithin: { amount: 8, unit: 'working_hours' } },
      'acknowledgeWithin',
    ],
    [
      { percent: 100, audience: ['board'], acknowledgeWithin: { amount: 0, unit: 'working_hours' } },
      'acknowledgeWithin',
    ],
    [{ after: { amount: 3, unit: 'working_days' }, audience: ['reporter'] }, 'audience'],
  ])('%o is refused for its %s', async (milestone, field) => {
    const clocks = [{ clock: 'resolution', duration: { amount: 10, unit: 'working_days' }, milestones: [milestone] }];
    const answer = await stage.staff.admin.put(policy).send({ clocks }).expect(400);
    expect((answer.body as { errors: { field: string }[] }).errors.map((error) => error.field).join()).toContain(field);
  });
});
