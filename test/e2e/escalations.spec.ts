import { RecordMilestones, VerifyChain } from '@tanggap/complaints';
import { ManualClock, startTestApp, type Agent, type TestApp } from '../support';

interface Escalation {
  id: string;
  complaint: string;
  opd: string | null;
  clock: string | null;
  key: string;
  level: number;
  post: string;
  state: string;
  raisedAt: string;
  climbsAt: string | null;
  note: string | null;
  acknowledgedBy: { username: string } | null;
  holders: { username: string; acting: boolean }[];
  mine: boolean;
  mayAcknowledge: boolean;
}

const report = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  anonymous: true,
};

/** Monday, 08:00 WIB; neither this week nor the next has a holiday. */
const MONDAY = '2026-11-23T08:00:00+07:00';
/** The resolution limit of one working day. */
const LIMIT = '2026-11-24T16:00:00+07:00';
const FIRST_CLIMB = '2026-11-25T15:30:00+07:00';
const clock = new ManualClock(MONDAY);
let app: TestApp;
let recordMilestones: RecordMilestones;
let staff: Record<'admin' | 'verifier' | 'supervisor' | 'auditor' | 'head' | 'officer' | 'other', Agent>;

beforeAll(async () => {
  app = await startTestApp({ clock });
  recordMilestones = app.nest.get(RecordMilestones, { strict: false });
  await signIn();
  await staff.admin
    .put('/api/v1/sla-policies/complaint')
    .send({ clocks: [{ clock: 'resolution', duration: { amount: 1, unit: 'working_days' } }] })
    .expect(200);
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set(MONDAY);
  await app.database.query('DELETE FROM absence; DELETE FROM post_holder');
});
afterEach(async () => {
  // What one test leaves waiting must not climb in the next.
  await app.database.query(`UPDATE escalation SET closed_at = now() WHERE closed_at IS NULL`);
  await app.database.query(`UPDATE sla_clock SET state = 'cancelled', next_milestone = NULL, next_milestone_at = NULL`);
});

/** Sessions last a working day. */
async function signIn(): Promise<void> {
  const [admin, verifier, supervisor, auditor, head, officer, other] = await Promise.all(
    ['admin', 'verifier', 'supervisor', 'auditor', 'head.dpupr', 'officer.dpupr', 'head.dinkes'].map((one) =>
      app.as(one),
    ),
  );
  if (!admin || !verifier || !supervisor || !auditor || !head || !officer || !other)
    throw new Error('an account is missing');
  staff = { admin, verifier, supervisor, auditor, head, officer, other };
}

async function at(iso: string): Promise<void> {
  clock.set(iso);
  await signIn();
}

async function file(): Promise<string> {
  const answer = await app.http.post('/api/v1/complaints').send(report).expect(201);
  return (answer.body as { number: string }).number;
}

async function fileAssigned(): Promise<string> {
  const number = await file();
  await staff.verifier.post(`/api/v1/complaints/${number}/verify`).send({ opdCode: 'dpupr' }).expect(200);
  return number;
}

async function work(workers = 1): Promise<void> {
  const drain = async (): Promise<void> => {
    for (let again = true; again;) again = (await recordMilestones.execute(50)).claimed > 0;
  };
  await Promise.all(Array.from({ length: workers }, drain));
}

const list = async (agent: Agent, query: string): Promise<Escalation[]> => {
  const answer = await agent.get(`/api/v1/escalations?${query}`).expect(200);
  return (answer.body as { items: Escalation[] }).items;
};
const of = (number: string, agent = staff.auditor) => list(agent, `complaint=${number}&state=all`);
const acknowledge = (agent: Agent, { id }: { id: string }, note = 'Tim berangkat besok pagi.') =>
  agent.post(`/api/v1/escalations/${id}/acknowledgement`).send({ note });
const postOf = async (number: string, post: string, agent = staff.auditor): Promise<Escalation> => {
  const found = (await of(number, agent)).find((one) => one.post === post);
  if (!found) throw new Error(`nothing was put before ${post}`);
  return found;
};

/** The escalations on the timeline, as the true time, what happened, and to whom. */
async function timelineOf(number: string): Promise<string[]> {
  const rows = await app.database.query<{ line: string }>(
    `SELECT concat_ws(' ', to_char(at AT TIME ZONE 'Asia/Jakarta', 'MM-DD HH24:MI'), replace(type, 'escalation_', ''),
       data->>'from', data->>'key', data->>'post') AS line
     FROM complaint_event WHERE complaint_id = (SELECT id FROM complaint WHERE number = $1)
       AND (type LIKE 'escalation\\_%' OR (type = 'milestone' AND data->>'clock' = 'resolution' AND data->>'key' NOT IN ('50', '80'))) ORDER BY sequence`,
    [number],
  );
  return rows.map(({ line }) => line);
}

describe('an escalation', () => {
  it('goes to the verifier and the head at the very limit, and says how long they have', async () => {
    const number = await fileAssigned();
    await at('2026-11-24T15:59:59+07:00');
    await work();
    await expect(of(number)).resolves.toEqual([]);
    await at('2026-11-24T16:05:00+07:00');
    await work();
    const head = await postOf(number, 'opd_head', staff.head);
    expect(head).toMatchObject({
      ...{ complaint: number, opd: 'dpupr', clock: 'resolution', key: '100', level: 1, state: 'open' },
      ...{ raisedAt: LIMIT, recordedAt: '2026-11-24T16:05:00+07:00', climbsAt: FIRST_CLIMB },
      ...{ holders: [{ username: 'head.dpupr', acting: false }], mine: true, mayAcknowledge: true },
    });
    await expect(of(number).then((all) => all.map(({ post }) => post).sort())).resolves.toEqual([
      'opd_head',
      'verifier',
    ]);
    await expect(list(staff.head, 'mine=true')).resolves.toHaveLength(1);
    await expect(list(staff.officer, 'mine=true')).resolves.toEqual([]);
    await expect(list(staff.officer, '')).resolves.toHaveLength(2);
    await expect(list(staff.other, '')).resolves.toEqual([]);
  });

  it('acknowledged it stays, the other climbs; the complaint and its breach show the level', async () => {
    const number = await fileAssigned();
    await at('2026-11-24T16:00:01+07:00');
    await work();
    await acknowledge(staff.head, await postOf(number, 'opd_head')).expect(204);
    await at('2026-11-25T15:30:00+07:00');
    await work();
    await expect(timelineOf(number)).resolves.toEqual([
      '11-24 16:00 milestone 100',
      '11-24 16:00 raised 100 verifier',
      '11-24 16:00 raised 100 opd_head',
      '11-24 16:00 acknowledged 100 opd_head',
      '11-25 15:30 climbed verifier 100 supervisor',
    ]);
    const complaint = await staff.auditor.get(`/api/v1/complaints/${number}`).expect(200);
    expect(complaint.body).toMatchObject({ escalationLevel: 2 });
    const breaches = await staff.auditor.get('/api/v1/sla/breaches?clock=resolution').expect(200);
    expect((breaches.body as { items: object[] }).items[0]).toMatchObject({ complaint: number, escalationLevel: 2 });
    expect(await postOf(number, 'opd_head')).toMatchObject({
      state: 'acknowledged',
      note: 'Tim berangkat besok pagi.',
      acknowledgedBy: { username: 'head.dpupr' },
    });
    await expect(
      list(staff.auditor, 'state=acknowledged').then((all) => all.map(({ post }) => post)),
    ).resolves.toContain('opd_head');
  });

  it('unassigned still escalates: verifier and supervisor, and what the verifier leaves is the supervisor’s', async () => {
    const number = await file();
    await app.database.query(`UPDATE complaint SET opd_code = NULL WHERE number = $1`, [number]);
    await at('2026-11-30T08:30:00+07:00');
    await work();
    const found = await of(number);
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
    const number = await fileAssigned();
    await staff.admin
      .post('/api/v1/absences')
      .send({ username: 'head.dpupr', from: '2026-11-23', until: '2026-12-31' })
      .expect(201);
    await at('2026-11-24T16:00:01+07:00');
    await work();
    await expect(timelineOf(number).then((lines) => lines.slice(-2))).resolves.toEqual([
      '11-24 16:00 raised 100 verifier',
      '11-24 16:00 raised 100 supervisor',
    ]);
  });

  it('acting officer gets it while the head is on leave', async () => {
    const number = await fileAssigned();
    await staff.head
      .post('/api/v1/absences')
      .send({ username: 'head.dpupr', from: '2026-11-24', until: '2026-11-26', actingUsername: 'officer.dpupr' })
      .expect(201);
    await at('2026-11-24T16:00:01+07:00');
    await work();
    const [waiting] = await list(staff.officer, 'mine=true');
    expect(waiting).toMatchObject({
      complaint: number,
      post: 'opd_head',
      holders: [{ username: 'officer.dpupr', acting: true }],
    });
    const escalation = await postOf(number, 'opd_head', staff.head);
    expect(escalation).toMatchObject({ mine: false, mayAcknowledge: false });
    await acknowledge(staff.head, escalation).expect(403);
    await acknowledge(staff.officer, escalation).expect(204);
  });

  it('two workers at once escalate once', async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, fileAssigned));
    await at('2026-11-25T16:00:00+07:00');
    await work(2);
    for (const number of numbers) {
      await expect(
        timelineOf(number).then((lines) => lines.filter((line) => !line.includes('milestone'))),
      ).resolves.toEqual([
        '11-24 16:00 raised 100 verifier',
        '11-24 16:00 raised 100 opd_head',
        '11-25 15:30 climbed verifier 100 supervisor',
        '11-25 15:30 climbed opd_head 100 supervisor',
      ]);
      await expect(of(number)).resolves.toHaveLength(3);
    }
    const chain = await app.nest.get(VerifyChain, { strict: false }).execute();
    expect(chain.problems).toEqual([]);
  });

  it('worker away two days: climbs in order, once', async () => {
    await staff.admin.post('/api/v1/users').send({
      ...{ username: 'sekda', name: 'Sekretaris Daerah', role: 'supervisor', password: 'kata-sandi-sekda' },
    });
    await staff.admin.post('/api/v1/posts').send({ post: 'board', username: 'sekda', from: '2026-11-01' }).expect(201);
    const number = await fileAssigned();
    await at('2026-11-27T15:00:00+07:00');
    await work(2);
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
    await expect(timelineOf(number)).resolves.toEqual(expected);
    await work(2);
    await expect(timelineOf(number)).resolves.toEqual(expected);
    const messages = await app.database.query(
      `SELECT 1 FROM outbox_message WHERE aggregate_id = (SELECT id FROM complaint WHERE number = $1)`,
      [number],
    );
    expect(messages.length).toBeGreaterThan(2);
  });

  it('ends when the complaint is dealt with, and what was due before that has climbed first', async () => {
    const number = await fileAssigned();
    await at('2026-11-24T16:00:01+07:00');
    await work();
    await at('2026-11-25T15:31:00+07:00');
    // No worker has run since: the command itself notices.
    await staff.officer
      .post(`/api/v1/complaints/${number}/resolve`)
      .send({ text: 'Lubang sudah ditambal.' })
      .expect(200);
    const states = (await of(number)).map(({ post, state }) => `${post} ${state}`).sort();
    expect(states).toEqual(['opd_head climbed', 'supervisor closed', 'verifier climbed']);
    await at('2026-12-10T10:00:00+07:00');
    await work();
    await expect(timelineOf(number).then((lines) => lines.at(-1))).resolves.toBe(
      '11-25 15:30 climbed opd_head 100 supervisor',
    );
  });

  it('a milestone that a command notices escalates in the same step', async () => {
    const number = await fileAssigned();
    await at('2026-11-24T17:00:00+07:00');
    await staff.officer.post(`/api/v1/complaints/${number}/respond`).send({ text: 'Sedang dikerjakan.' }).expect(200);
    await expect(of(number).then((all) => all.map(({ post }) => post).sort())).resolves.toEqual([
      'opd_head',
      'verifier',
    ]);
  });

  it('another OPD gets the complaint: its head is asked', async () => {
    const number = await fileAssigned();
    await at('2026-11-24T16:00:01+07:00');
    await work();
    await staff.verifier
      .post(`/api/v1/complaints/${number}/assign`)
      .send({ opdCode: 'dinkes', reason: 'Puskesmas yang terkena.' })
      .expect(200);
    await expect(of(number, staff.head)).resolves.toEqual([]);
    const [waiting] = await list(staff.other, 'mine=true');
    expect(waiting).toMatchObject({ complaint: number, post: 'opd_head', opd: 'dinkes' });
  });

  it('by hand: the supervisors first, then the board', async () => {
    const number = await fileAssigned();
    const escalate = () =>
      staff.supervisor
        .post(`/api/v1/complaints/${number}/escalate`)
        .send({ reason: 'Warga terus menelepon.' })
        .expect(200);
    await escalate();
    await escalate();
    const lines = await timelineOf(number);
    // Nobody is named for the board: it stays with the supervisors.
    expect(lines).toEqual(['11-23 08:00 raised manual supervisor', '11-23 08:00 raised manual supervisor']);
    const [first] = await of(number);
    expect(first).toMatchObject({ clock: null, key: 'manual', level: 2, climbsAt: '2026-11-23T16:00:00+07:00' });
    const complaint = await staff.auditor.get(`/api/v1/complaints/${number}`).expect(200);
    expect((complaint.body as { events: { type: string }[] }).events.map(({ type }) => type).slice(-4)).toEqual([
      ...['escalated', 'escalation_raised', 'escalated', 'escalation_raised'],
    ]);
  });
});

describe('acknowledging', () => {
  let number: string;
  beforeEach(async () => {
    number = await fileAssigned();
    await at('2026-11-24T16:00:01+07:00');
    await work();
  });

  it.each([
    ['the head, whose post it is', 'head', 204],
    ['a supervisor, always', 'supervisor', 204],
    ['the officer, who doesn’t hold it', 'officer', 403],
    ['the verifier, who doesn’t hold it', 'verifier', 403],
    ['the administrator', 'admin', 403],
    ['another OPD’s head, who doesn’t see it', 'other', 404],
    ['the auditor, who changes nothing', 'auditor', 403],
  ] as const)('%s', async (_who, name, status) => {
    await acknowledge(staff[name], await postOf(number, 'opd_head')).expect(status);
  });

  it('a second time is 409 and says by whom', async () => {
    const escalation = await postOf(number, 'opd_head');
    await acknowledge(staff.head, escalation).expect(204);
    const again = await acknowledge(staff.supervisor, escalation).expect(409);
    expect((again.body as { detail: string }).detail).toMatch(
      /sudah ditindaklanjuti oleh .+ pada 24\/11\/2026 16\.00 WIB/,
    );
  });

  it('two at once: one', async () => {
    const escalation = await postOf(number, 'opd_head');
    const answers = await Promise.all([acknowledge(staff.head, escalation), acknowledge(staff.supervisor, escalation)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('once it has climbed is 409 and says where to, even before a worker has noticed', async () => {
    const escalation = await postOf(number, 'opd_head');
    await at('2026-11-25T15:30:01+07:00');
    const late = await acknowledge(staff.head, escalation).expect(409);
    expect((late.body as { detail: string }).detail).toContain('Pembina');
  });

  it('at the very second it climbs is in time', async () => {
    const escalation = await postOf(number, 'opd_head');
    await at(FIRST_CLIMB);
    await acknowledge(staff.head, escalation).expect(204);
  });

  it('is refused for what isn’t there, and without a note', async () => {
    await acknowledge(staff.head, { id: '0197a000-0000-7000-8000-000000000001' }).expect(404);
    await acknowledge(staff.head, { id: 'bukan-id' }).expect(404);
    await acknowledge(staff.head, await postOf(number, 'opd_head'), ' ').expect(400);
  });
});

describe('the list', () => {
  it('is paged by what climbs next', async () => {
    await Promise.all(Array.from({ length: 3 }, fileAssigned));
    await at('2026-11-24T16:00:01+07:00');
    await work();
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await staff.auditor.get(`/api/v1/escalations?limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = answer.body as { items: Escalation[]; nextCursor: string | null };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  it.each(['state=sudah', 'level=4', 'level=dua', 'cursor=xxxx', 'mine=mungkin', 'apa=itu'])(
    '%s is refused',
    async (query) => {
      await staff.auditor.get(`/api/v1/escalations?${query}`).expect(400);
    },
  );
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
    await staff.admin.put(policy).send({ clocks }).expect(200);
    const read = await staff.auditor.get(policy).expect(200);
    const found = (read.body as { clocks: { clock: string; milestones: object[] }[] }).clocks;
    expect(found.find(({ clock: name }) => name === 'resolution')?.milestones).toEqual(milestones);
    await staff.admin
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
    const answer = await staff.admin.put(policy).send({ clocks }).expect(400);
    expect((answer.body as { errors: { field: string }[] }).errors.map((error) => error.field).join()).toContain(field);
  });
});
