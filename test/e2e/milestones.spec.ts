import { RecordMilestones, VerifyChain } from '@tanggap/complaints';
import { Client } from 'pg';
import { ManualClock, pothole, startTestApp, type Agent, type TestApp } from '../support';

interface Recorded {
  clock: string;
  milestone: string;
  due: string;
  recorded: string;
}

/** Monday, 08:00 WIB; the week has no holiday. */
const MONDAY = '2026-11-23T01:00:00Z';
const clock = new ManualClock(MONDAY);
let app: TestApp;
let recordMilestones: RecordMilestones;
let admin: Agent;

beforeAll(async () => {
  app = await startTestApp({ clock });
  recordMilestones = app.nest.get(RecordMilestones, { strict: false });
  admin = await app.as('admin');
});
afterAll(() => app.close());
beforeEach(() => clock.set(MONDAY));

const file = async (change: object = {}): Promise<string> => (await app.file({ ...pothole, ...change })).number;

const limits = (kind: string, clocks: object[]) =>
  admin.put(`/api/v1/sla-policies/${kind}`).send({ clocks }).expect(200);

const milestonesOf = (number: string): Promise<Recorded[]> =>
  app.database.query<Recorded>(
    `SELECT k.clock, m.milestone, to_char(m.due_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI:SS') AS due,
       to_char(m.recorded_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI:SS') AS recorded
     FROM sla_milestone m JOIN sla_clock k ON k.id = m.clock_id JOIN complaint c ON c.id = k.complaint_id
     WHERE c.number = $1 ORDER BY m.due_at, m.id`,
    [number],
  );

const timelineOf = async (number: string): Promise<string[]> => {
  const rows = await app.database.query<{ event: string }>(
    `SELECT (data->>'clock') || ' ' || (data->>'key') AS event FROM complaint_event e JOIN complaint c ON c.id = e.complaint_id
     WHERE c.number = $1 AND e.type = 'milestone' ORDER BY sequence`,
    [number],
  );
  return rows.map(({ event }) => event);
};

/** As many workers as named, each until it finds nothing more. */
async function work(workers: number, batch = 200): Promise<number> {
  const drain = async (): Promise<number> => {
    let recorded = 0;
    for (let again = true; again;) {
      const { claimed, milestones } = await recordMilestones.execute(batch);
      recorded += milestones.length;
      again = claimed > 0;
    }
    return recorded;
  };
  const each = await Promise.all(Array.from({ length: workers }, drain));
  return each.reduce((sum, one) => sum + one, 0);
}

it('a worker that was away for two working days catches up in order, once, each at its true due time', async () => {
  await limits('complaint', [
    {
      clock: 'verification',
      duration: { amount: 1, unit: 'working_days' },
      milestones: [
        { percent: 50 },
        { percent: 80 },
        { percent: 100 },
        { after: { amount: 2, unit: 'working_hours' } },
        { after: { amount: 3, unit: 'working_days' } },
      ],
    },
  ]);
  const number = await file();
  clock.set('2026-11-25T03:00:00Z');
  await work(2);
  // 8 h of Monday and 8.5 h of Tuesday are the promise; half of them are over on Tuesday at 07:45.
  const caughtUp = [
    { clock: 'verification', milestone: '50', due: '2026-11-24 07:45:00', recorded: '2026-11-25 10:00:00' },
    { clock: 'verification', milestone: '80', due: '2026-11-24 12:42:00', recorded: '2026-11-25 10:00:00' },
    { clock: 'verification', milestone: '100', due: '2026-11-24 16:00:00', recorded: '2026-11-25 10:00:00' },
    { clock: 'verification', milestone: '+2wh', due: '2026-11-25 09:30:00', recorded: '2026-11-25 10:00:00' },
  ];
  expect(await milestonesOf(number)).toEqual(caughtUp);
  expect(await timelineOf(number)).toEqual([
    'verification 50',
    'verification 80',
    'verification 100',
    'verification +2wh',
  ]);
  expect(await work(2)).toBe(0);
  expect(await milestonesOf(number)).toEqual(caughtUp);
  expect(await app.nest.get(VerifyChain, { strict: false }).execute(number)).toMatchObject({ problems: [] });
});

describe('limits in seconds', () => {
  const seconds = (amount: number) => ({ amount, unit: 'seconds' });
  const drill = (verification: number) => [
    { clock: 'verification', duration: seconds(verification), milestones: [{ percent: 100 }] },
    ...['first_response', 'resolution', 'statutory'].map((name) => ({
      clock: name,
      duration: seconds(100_000),
      milestones: [{ percent: 100 }],
    })),
  ];
  const question = { kind: 'information_request' };

  it('four workers at once record each milestone once', async () => {
    await limits('information_request', drill(10));
    const numbers = await Promise.all(Array.from({ length: 12 }, () => file(question)));
    clock.advance(10_000);
    expect(await work(4, 3)).toBe(12);
    for (const number of numbers) expect(await timelineOf(number)).toEqual(['verification 100']);
  });

  it('more due than a batch: the longest due and the latest due go first, and none is starved', async () => {
    await limits('information_request', drill(10));
    const numbers: string[] = [];
    for (let nth = 0; nth < 9; nth += 1) {
      numbers.push(await file(question));
      clock.advance(1000);
    }
    clock.advance(10_000);
    const first = await recordMilestones.execute(4);
    expect(first.claimed).toBe(4);
    const done = await Promise.all(numbers.map(async (number) => (await timelineOf(number)).length));
    expect(done).toEqual([1, 1, 0, 0, 0, 0, 0, 1, 1]);
    expect(await work(1, 4)).toBe(5);
  });

  it("a note after the citizen's time has run out doesn't keep the complaint open for ever", async () => {
    const silence = { clock: 'citizen_reply', duration: seconds(10), milestones: [{ percent: 100 }] };
    await limits('information_request', [...drill(10), silence]);
    const number = await file(question);
    const [verifier, officer] = await Promise.all([app.as('verifier'), app.as('officer.dpupr')]);
    const act = (agent: Agent, action: string, body: object) =>
      agent.post(`/api/v1/complaints/${number}/${action}`).send(body).expect(200);
    await act(verifier, 'verify', {});
    await act(officer, 'resolve', { text: 'Jawabannya ada di laman kami.' });
    clock.advance(10_000);
    await act(officer, 'notes', { text: 'Pelapor belum menjawab.' });
    expect(await timelineOf(number)).toEqual(['citizen_reply 100']);
    const [complaint] = await app.database.query<{ id: string }>('SELECT id FROM complaint WHERE number = $1', [
      number,
    ]);
    await recordMilestones.closeIfRunOut([complaint?.id ?? '']);
    await recordMilestones.closeIfRunOut([complaint?.id ?? '']);
    const closed = await app.database.query(
      `SELECT data FROM complaint_event WHERE complaint_id = $1 AND type = 'closed'`,
      [complaint?.id],
    );
    expect(closed).toEqual([{ data: { reason: 'no_reply' } }]);
  });

  it('a complaint that somebody has in hand is passed over, not waited for, and recorded afterwards', async () => {
    await limits('information_request', drill(10));
    const number = await file(question);
    const other = await file(question);
    clock.advance(10_000);
    const somebody = new Client({ connectionString: app.database.url });
    await somebody.connect();
    await somebody.query('BEGIN');
    await somebody.query('SELECT 1 FROM complaint WHERE number = $1 FOR UPDATE', [number]);
    expect(await work(2)).toBe(1);
    expect(await timelineOf(other)).toEqual(['verification 100']);
    await somebody.query('COMMIT');
    await somebody.end();
    expect(await work(2)).toBe(1);
    expect(await timelineOf(number)).toEqual(['verification 100']);
  });
});
