import { RecordMilestones } from '@tanggap/complaints';
import {
  act,
  enterDaysOff,
  ManualClock,
  pothole,
  startTestApp,
  type Agent,
  type Filed,
  type TestApp,
} from '../support';

interface Deadline {
  clock: string;
  cycle: number;
  state: string;
  dueAt: string;
  breachedAt: string | null;
  segments: { label: string; reason: string; counts: boolean }[];
  heldBy: { opd: string | null; countedSeconds: number }[];
}
interface Event {
  type: string;
  text?: string;
  moved?: { clock: string; before: string; after: string };
}

const clock = new ManualClock('2026-11-23T09:00:00+07:00');
let app: TestApp;
let staff: Record<'verifier' | 'officer' | 'rsud' | 'admin' | 'supervisor', Agent>;

beforeAll(async () => {
  app = await startTestApp({ clock });
  staff = {
    verifier: await app.as('verifier'),
    officer: await app.as('officer.dpupr'),
    rsud: await app.as('officer.rsud-batang'),
    admin: await app.as('admin'),
    supervisor: await app.as('supervisor'),
  };
  // The clock jumps by weeks; sessions have tests of their own.
  await app.database.query(`UPDATE session SET expires_at = '2030-01-01'`);
});
afterAll(() => app.close());

const at = (local: string): void => clock.set(`${local.replace(' ', 'T')}+07:00`);

/** What the worker does all the time. */
async function recorded(): Promise<void> {
  const record = app.nest.get(RecordMilestones, { strict: false });
  while ((await record.execute(100)).milestones.length > 0);
}

async function file(when: string, change: object = {}): Promise<Filed> {
  at(when);
  return app.file({ ...pothole, ...change });
}

async function deadlines(number: string): Promise<Deadline[]> {
  const answer = await staff.admin.get(`/api/v1/complaints/${number}/deadlines`).expect(200);
  return (answer.body as { items: Deadline[] }).items;
}

async function deadline(number: string, name: string, cycle = 1): Promise<Deadline> {
  const found = (await deadlines(number)).find((one) => one.clock === name && one.cycle === cycle);
  if (!found) throw new Error(`${number} has no clock ${name} ${cycle}`);
  return found;
}

const tracked = (code: string) => app.track<{ deadlines: Deadline[]; events: Event[] }>(code);

describe('a date is explained', () => {
  it('to the citizen: what counted, what did not, and why', async () => {
    const { trackingCode } = await file('2026-11-19 10:00');
    const verification = (await tracked(trackingCode)).deadlines.find((one) => one.clock === 'verification');
    expect(verification?.segments.map(({ label }) => label)).toEqual([
      'Kamis 19 Nov 10.00–16.00 · 6 jam',
      'Jumat 20 Nov 07.30–14.30 · 7 jam',
      'Sabtu 21 Nov, Minggu 22 Nov · libur mingguan',
      'Senin 23 Nov 07.30–16.00 · 8,5 jam',
      'Selasa 24 Nov 07.30–16.00 · 8,5 jam',
    ]);
  });

  it('to staff with whoever held it: ping-pong is visible and fair', async () => {
    const { number } = await file('2026-11-23 09:00');
    await act(staff.verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
    at('2026-11-24 10:00');
    await act(staff.officer, number, 'return', { reason: 'Bukan jalan kabupaten' }).expect(200);
    at('2026-11-24 12:00');
    await act(staff.verifier, number, 'verify', { opdCode: 'rsud-batang' }).expect(200);
    at('2026-11-24 15:00');
    const { heldBy } = await deadline(number, 'resolution');
    expect(heldBy).toEqual([
      { opd: 'dpupr', countedSeconds: 9.5 * 3600 },
      { opd: null, countedSeconds: 2 * 3600 },
      { opd: 'rsud-batang', countedSeconds: 3 * 3600 },
    ]);
  });

  it('outside their OPD, staff learn nothing', async () => {
    const { number } = await file('2026-11-23 09:00');
    await act(staff.verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
    await staff.rsud.get(`/api/v1/complaints/${number}/deadlines`).expect(404);
  });
});

describe('a calendar that changes', () => {
  afterEach(() => enterDaysOff(staff.admin));

  it('holiday added after the deadline was set, and removed again', async () => {
    const { number, trackingCode } = await file('2026-11-23 09:00');
    expect((await deadline(number, 'verification')).dueAt).toBe('2026-11-26T16:00:00+07:00');
    await enterDaysOff(staff.admin, '2026-11-25');
    await app.nest.get(RecordMilestones, { strict: false }).executeThese(await idsOf(number));
    expect((await deadline(number, 'verification')).dueAt).toBe('2026-11-27T14:30:00+07:00');
    const { events } = await tracked(trackingCode);
    expect(events.filter(({ type }) => type === 'deadline_recalculated').map(({ moved }) => moved)).toContainEqual({
      clock: 'verification',
      before: '2026-11-26T16:00:00+07:00',
      after: '2026-11-27T14:30:00+07:00',
    });
    await enterDaysOff(staff.admin);
    await app.nest.get(RecordMilestones, { strict: false }).executeThese(await idsOf(number));
    expect((await deadline(number, 'verification')).dueAt).toBe('2026-11-26T16:00:00+07:00');
  });

  it('a breach it takes back disappears, and the statistics equal a recount from facts', async () => {
    const { number } = await file('2026-11-23 09:00');
    at('2026-11-27 08:00');
    await recorded();
    expect((await deadline(number, 'verification')).breachedAt).toBe('2026-11-26T16:00:00+07:00');
    await enterDaysOff(staff.admin, '2026-11-25');
    // Before the worker comes by, whoever touches the complaint decides by the new calendar.
    await act(staff.verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
    expect((await deadline(number, 'verification')).breachedAt).toBeNull();
    const answer = await staff.supervisor.get('/api/v1/sla/breaches?limit=100').expect(200);
    const listed = (answer.body as { items: { complaint: string; clock: string }[] }).items;
    expect(listed.filter(({ complaint }) => complaint === number)).toEqual([]);
    const [counted] = await app.database.query<{ flagged: number; facts: number }>(
      `SELECT count(*) FILTER (WHERE s.breached_at IS NOT NULL)::int AS flagged,
              count(m.id)::int AS facts
       FROM sla_clock s LEFT JOIN sla_milestone m
         ON m.clock_id = s.id AND m.milestone = '100' AND m.revision = s.revision
       WHERE s.clock NOT IN ('information', 'citizen_reply')`,
    );
    expect(counted?.flagged).toBe(counted?.facts);
  });

  it('leaves a closed promise as it was made', async () => {
    const { number } = await file('2026-11-23 09:00');
    at('2026-11-24 09:00');
    await act(staff.verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
    const before = await deadline(number, 'verification');
    await enterDaysOff(staff.admin, '2026-11-25');
    await app.nest.get(RecordMilestones, { strict: false }).executeThese(await idsOf(number));
    // Explained by the calendar it ran by, not by the one of now.
    expect(await deadline(number, 'verification')).toEqual(before);
  });
});

const idsOf = async (number: string): Promise<string[]> =>
  (await app.database.query<{ id: string }>('SELECT id FROM complaint WHERE number = $1', [number])).map(
    ({ id }) => id,
  );

describe('limits that change', () => {
  const limit = (amount: number, query = '', change: object = {}) =>
    staff.admin
      .put(`/api/v1/sla-policies/complaint${query}`)
      .send({ clocks: [{ clock: 'resolution', duration: { amount, unit: 'working_days' } }], ...change });

  it('affect complaints filed afterwards, and the open ones only when asked', async () => {
    const { number } = await file('2026-11-23 09:00');
    await limit(5).expect(200);
    await act(staff.verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
    expect((await deadline(number, 'resolution')).dueAt).toBe('2026-12-11T14:30:00+07:00');
    await limit(6, '', { appliesToOpen: true }).expect(200);
    await app.nest.get(RecordMilestones, { strict: false }).executeThese(await idsOf(number));
    expect((await deadline(number, 'resolution')).dueAt).toBe('2026-12-01T16:00:00+07:00');
    await limit(14).expect(200);
  });

  it('of a category hold for what is filed under it, and for what is corrected to it', async () => {
    await limit(2, '?category=penerangan-jalan').expect(200);
    const filed = await file('2026-11-23 09:00', { categoryCode: 'penerangan-jalan' });
    expect((await deadline(filed.number, 'resolution')).dueAt).toBe('2026-11-25T16:00:00+07:00');
    const corrected = await file('2026-11-23 09:00');
    await act(staff.verifier, corrected.number, 'verify', { categoryCode: 'penerangan-jalan' }).expect(200);
    expect((await deadline(corrected.number, 'resolution')).dueAt).toBe('2026-11-25T16:00:00+07:00');
    await staff.admin.get('/api/v1/sla-policies/complaint?category=penerangan-jalan').expect(200);
    await limit(2, '?category=tidak-ada').expect(400);
    await staff.admin.delete('/api/v1/sla-policies/complaint?category=penerangan-jalan').expect(204);
    await staff.admin.get('/api/v1/sla-policies/complaint?category=penerangan-jalan').expect(404);
    await staff.admin.delete('/api/v1/sla-policies/complaint').expect(409);
    const afterwards = await file('2026-11-23 09:00', { categoryCode: 'penerangan-jalan' });
    expect((await deadline(afterwards.number, 'resolution')).dueAt).toBe('2026-12-11T14:30:00+07:00');
  });
});

describe('what other systems get wrong', () => {
  it('closing at the deadline second is in time, a second later is not', async () => {
    const [inTime, late] = [await file('2026-11-23 09:00'), await file('2026-11-23 09:00')];
    at('2026-11-26 16:00');
    await act(staff.verifier, inTime.number, 'verify', { opdCode: 'dpupr' }).expect(200);
    clock.set('2026-11-26T16:00:01+07:00');
    await act(staff.verifier, late.number, 'verify', { opdCode: 'dpupr' }).expect(200);
    expect((await deadline(inTime.number, 'verification')).breachedAt).toBeNull();
    expect((await deadline(late.number, 'verification')).breachedAt).toBe('2026-11-26T16:00:00+07:00');
  });

  it('times arriving with +08:00 and +09:00 mean the instant they name', async () => {
    const { number } = await file('2026-11-23 09:00');
    at('2026-11-26 16:00:01');
    await recorded();
    const listed = async (query: string): Promise<string[]> => {
      const answer = await staff.supervisor.get(`/api/v1/sla/breaches?limit=100&${query}`).expect(200);
      return (answer.body as { items: { complaint: string }[] }).items.map(({ complaint }) => complaint);
    };
    // 16.00 in Batang is 17.00 in Makassar and 18.00 in Jayapura.
    expect(await listed('from=2026-11-26T17:00:00%2B08:00')).toContain(number);
    expect(await listed('from=2026-11-26T18:00:01%2B09:00')).not.toContain(number);
    expect(await listed('to=2026-11-26T17:00:00%2B08:00')).not.toContain(number);
    expect(await listed('to=2026-11-26T18:00:01%2B09:00')).toContain(number);
  });

  it('a note never resets a clock', async () => {
    const { number } = await file('2026-11-23 09:00');
    const before = await deadlines(number);
    at('2026-11-24 09:00');
    await act(staff.verifier, number, 'notes', { text: 'Sudah ditelepon.' }).expect(200);
    const dates = (all: Deadline[]) => all.map(({ clock: name, dueAt }) => `${name} ${dueAt}`);
    expect(dates(await deadlines(number))).toEqual(dates(before));
  });

  it('reopening starts its own target and keeps the first breach on record', async () => {
    const { number, trackingCode } = await file('2026-11-23 09:00');
    await act(staff.verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
    at('2026-12-14 09:00');
    await act(staff.officer, number, 'resolve', { text: 'Lubang sudah ditambal.' }).expect(200);
    at('2026-12-15 09:00');
    await app.http.post(`/api/v1/tracking/${trackingCode}/confirmation`).send({ satisfied: false }).expect(200);
    expect(await deadline(number, 'resolution', 1)).toMatchObject({
      state: 'stopped',
      breachedAt: '2026-12-11T14:30:00+07:00',
    });
    expect(await deadline(number, 'resolution', 2)).toMatchObject({ state: 'running', breachedAt: null });
  });

  it('merging keeps the earliest clock', async () => {
    const first = await file('2026-11-23 09:00');
    const second = await file('2026-11-25 09:00');
    await act(staff.verifier, first.number, 'merge', { into: second.number }).expect(200);
    expect((await deadline(second.number, 'resolution')).dueAt).toBe('2026-12-11T14:30:00+07:00');
    expect((await deadline(second.number, 'verification')).dueAt).toBe('2026-11-26T16:00:00+07:00');
    const { events } = (await staff.admin.get(`/api/v1/complaints/${second.number}`)).body as {
      events: { type: string; data: Record<string, unknown> }[];
    };
    expect(events.filter(({ data }) => data['cause'] === 'merge').map(({ data }) => data['clock'])).toContain(
      'resolution',
    );
  });

  it('reassigned to an OPD with another calendar: the rest runs by its hours', async () => {
    const { number } = await file('2026-11-27 09:00');
    await act(staff.verifier, number, 'verify', { opdCode: 'dpupr' }).expect(200);
    const before = await deadline(number, 'resolution');
    at('2026-11-27 10:00');
    await act(staff.verifier, number, 'assign', { opdCode: 'rsud-batang', reason: 'Ambulans' }).expect(200);
    const after = await deadline(number, 'resolution');
    expect(Date.parse(after.dueAt)).toBeLessThan(Date.parse(before.dueAt));
    expect(after.segments.some(({ label }) => label.startsWith('Minggu 29 Nov'))).toBe(true);
  });
});
