import { RecordMilestones } from '@tanggap/complaints';
import { MetricSummary, RebuildMetrics } from '@tanggap/compliance';
import {
  DeadlineDesk,
  keptMetrics,
  openByClocks,
  pothole,
  project as projectAll,
  rebuildMetrics,
  settleMetrics,
  type DeskRole,
} from '../support';

interface Figure {
  code: string;
  value: number | null;
  n: number;
}
interface Summary {
  figures: Figure[];
  groups: { key: string; name: string; figures: Figure[]; filed?: { from: string; to: string } }[];
}

const desk = new DeadlineDesk();
const numbers: string[] = [];

const project = () => projectAll(desk.app);
/** A report of a road; gives its tracking code. */
async function file(areaCode = '33.25.11'): Promise<string> {
  const { number, trackingCode } = await desk.app.file({ ...pothole, location: { areaCode } });
  numbers.push(number);
  return trackingCode;
}

async function summary(query: string, who: DeskRole = 'supervisor'): Promise<Summary> {
  return (await desk.as(who).get(`/api/v1/metrics/summary?${query}`).expect(200)).body as Summary;
}

const value = ({ figures }: { figures: Figure[] }, code: string) => figures.find((one) => one.code === code)?.value;
const values = (found: { figures: Figure[] }, ...codes: string[]) => codes.map((code) => value(found, code));

async function behind(query: string, who: DeskRole = 'supervisor'): Promise<string[]> {
  const answer = await desk.as(who).get(`/api/v1/complaints?${query}`).expect(200);
  return (answer.body as { items: { number: string }[] }).items.map(({ number }) => number).sort();
}

/**
 * Three complaints about roads, filed Monday 2, Monday 9 and Tuesday 10 November: the first is answered and resolved in
 * time, disputed, resolved again and confirmed; the second is sent back and given to another OPD; nobody touches the third,
 * whose verification limit passes on Friday 13, which the worker notes only on Wednesday 18.
 */
beforeAll(async () => {
  await desk.open();
  await desk.travel('2026-11-02 08:00');
  const code = await file();
  const [first = ''] = numbers;
  await desk.travel('2026-11-03 10:00');
  await desk.act('verifier', first, 'verify').expect(200);
  await desk.travel('2026-11-05 09:00');
  await desk.act('officer', first, 'respond', { text: 'Kami jadwalkan penambalan pekan ini.' }).expect(200);
  await project();
  await desk.travel('2026-11-09 08:00');
  await file('33.25.11.1013');
  const second = numbers[1] ?? '';
  await desk.act('verifier', second, 'verify').expect(200);
  await desk.act('officer', first, 'resolve', { text: 'Lubang sudah ditambal hari ini.' }).expect(200);
  await project();
  await desk.travel('2026-11-10 08:00');
  await file();
  await desk.act('officer', second, 'return', { reason: 'Jalan desa.', proposedOpdCode: 'dispermades' }).expect(200);
  const url = `/api/v1/tracking/${code}/confirmation`;
  await desk.app.http.post(url).send({ satisfied: false, rating: 2 }).expect(200);
  await project();
  await desk.travel('2026-11-11 08:00');
  await desk.act('verifier', second, 'verify', { opdCode: 'dispermades' }).expect(200);
  await desk.act('officer', first, 'resolve', { text: 'Ditambal ulang dengan aspal panas.' }).expect(200);
  await project();
  await desk.travel('2026-11-12 08:00');
  await desk.app.http.post(url).send({ satisfied: true, rating: 5 }).expect(200);
  await project();
  await desk.travel('2026-11-18 08:00');
  await desk.app.nest.get(RecordMilestones, { strict: false }).execute(200);
  await project();
});
afterAll(() => desk.app.close());

const count = (sql: string) => desk.app.database.query<{ n: number }>(`SELECT ${sql} AS n`).then(([row]) => row?.n);

const NOVEMBER = 'from=2026-11-01&to=2026-11-30';

it('every number of a month, and the complaints behind it', async () => {
  const [first = '', second = '', third = ''] = numbers;
  const november = await summary(NOVEMBER);
  expect(values(november, 'received', 'open', 'resolved', 'closed', 'reopened', 'returned')).toEqual([
    3, 2, 1, 1, 1, 1,
  ]);
  expect(values(november, 'verified_in_time', 'verified_late', 'breached', 'satisfaction')).toEqual([2, 1, 1, 5]);
  expect(value(november, 'verified_in_time_share')).toBeCloseTo(2 / 3);
  expect(await behind(`measure=received&${NOVEMBER}`)).toEqual([first, second, third]);
  expect(await behind(`measure=verified_late&${NOVEMBER}`)).toEqual([third]);
  expect(await behind(`measure=satisfaction&${NOVEMBER}`)).toEqual([first]);
  expect(await behind(`measure=received_by_channel:api&${NOVEMBER}`)).toEqual([first, second, third]);
  expect(await behind(`measure=open&${NOVEMBER}&opd=dispermades`)).toEqual([second]);
  expect(await behind(`measure=received&from=2026-11-09&to=2026-11-09`)).toEqual([second]);
});

it('pages through the complaints behind a number', async () => {
  const agent = desk.as('supervisor');
  const page = await agent.get(`/api/v1/complaints?measure=received&limit=2`).expect(200);
  const { items, nextCursor } = page.body as { items: { number: string }[]; nextCursor: string };
  const rest = await agent.get(`/api/v1/complaints?measure=received&limit=2&cursor=${nextCursor}`).expect(200);
  const all = [...items, ...(rest.body as { items: { number: string }[] }).items].map(({ number }) => number);
  expect([all, (rest.body as { nextCursor: null }).nextCursor]).toEqual([[...numbers].reverse(), null]);
});

it('groups by OPD, area, month, day and age', async () => {
  const keys = async (groupBy: string) =>
    (await summary(`${NOVEMBER}&groupBy=${groupBy}`)).groups.map((one) => [one.key, value(one, 'received')]);
  expect(await keys('opd')).toEqual([
    ['dpupr', 2],
    ['dispermades', 1],
  ]);
  expect(await keys('area')).toEqual([['33.25.11', 3]]);
  expect(await keys('month')).toEqual([['2026-11-01', 3]]);
  expect((await keys('day')).map(([day]) => day)).toEqual(['2026-11-02', '2026-11-09', '2026-11-10']);
  const { groups } = await summary(`${NOVEMBER}&groupBy=age`);
  expect(groups.map((one) => value(one, 'open'))).toEqual([0, 0, 2, 0, 0, 0]);
  const { from, to } = groups[2]?.filed ?? { from: '', to: '' };
  expect(await behind(`measure=open&from=${from}&to=${to}`)).toEqual(numbers.slice(1));
  // Of a period that a class reaches beyond, what lies in both is counted and listed; a class outside has no days.
  const part = (await summary(`from=2026-11-10&to=2026-11-30&groupBy=age`)).groups;
  expect(part.map(({ filed }) => filed)).toEqual([
    { from: '2026-11-15', to: '2026-11-18' },
    { from: '2026-11-11', to: '2026-11-14' },
    { from: '2026-11-10', to: '2026-11-10' },
    ...[undefined, undefined, undefined],
  ]);
  expect(part.map((one) => value(one, 'open'))).toEqual([0, 0, 1, 0, 0, 0]);
  expect(await behind('measure=open&from=2026-11-10&to=2026-11-10')).toEqual([numbers[2]]);
});

it('an area below or above a kecamatan has its own complaints, and they stand behind its numbers', async () => {
  const [first = '', second = '', third = ''] = numbers;
  const found = async (areas: string, more = '') => {
    const query = `${NOVEMBER}&area=${areas}${more}`;
    return [value(await summary(query), 'received'), await behind(`measure=received&${query}`)];
  };
  expect(await found('33.25.11.1013')).toEqual([1, [second]]);
  expect(await found('33.25.11.1013,33.25.02')).toEqual([1, [second]]);
  for (const period of [NOVEMBER, 'from=2026-11-01T08:00:00%2B07:00&to=2026-11-30T08:00:00%2B07:00']) {
    const byArea = await desk.as('supervisor').get(`/api/v1/metrics/complaints?groupBy=area&${period}`).expect(200);
    expect((byArea.body as { items: object[] }).items).toMatchObject([
      { key: '33.25.11', name: 'Batang', received: 3 },
    ]);
  }
  expect(await found('33.25.11.1015')).toEqual([0, []]);
  expect(await found('33.25')).toEqual([3, [first, second, third]]);
  expect(await found('33.25.11.1013', '&asOf=2026-11-08')).toEqual([0, []]);
  expect(await found('33.25.11.1013', '&asOf=2026-11-09')).toEqual([1, [second]]);
});

it('stands as of any day: what happened or was noted later changes nothing', async () => {
  const [first = '', second = ''] = numbers;
  const asOf = async (day: string, more = '') =>
    values(await summary(`${NOVEMBER}&asOf=${day}${more}`), 'received', 'open', 'resolved', 'verified_late');
  expect(await asOf('2026-11-01')).toEqual([0, 0, 0, 0]);
  expect(await asOf('2026-11-08')).toEqual([1, 1, 0, 0]);
  expect(await asOf('2026-11-09')).toEqual([2, 1, 1, 0]);
  expect(await asOf('2026-11-10')).toEqual([3, 3, 0, 0]);
  expect(await asOf('2026-11-17')).toEqual([3, 2, 1, 0]);
  expect(await asOf('2026-11-18')).toEqual([3, 2, 1, 1]);
  expect(await asOf('2026-11-09', '&opd=dpupr')).toEqual([2, 1, 1, 0]);
  expect(await asOf('2026-11-09', '&opd=dpupr&kind=complaint')).toEqual([2, 1, 1, 0]);
  expect(await behind(`measure=received&${NOVEMBER}&asOf=2026-11-09&opd=dpupr`)).toEqual([first, second]);
});

it("the staff of an OPD see their own OPD's numbers only", async () => {
  expect(values(await summary(NOVEMBER, 'officer'), 'received', 'returned')).toEqual([2, 1]);
  expect(values(await summary(`${NOVEMBER}&opd=dispermades`, 'officer'), 'received')).toEqual([0]);
  expect(await behind(`measure=received&opd=dispermades`, 'officer')).toEqual([]);
});

it('is the same to the last digit before settling, after it, and built again from the events', async () => {
  const groups = [
    ...['opd', 'day', 'category&opd=dpupr', 'area&opd=dpupr', 'opd&kind=complaint'],
    ...['age', 'age&opd=dpupr', 'age&area=33.25.11', 'age&opd=dispermades&kind=complaint'],
  ].map((by) => `&groupBy=${by}`);
  const questions = ['', ...groups, '&opd=dpupr&kind=complaint&area=33.25.11'].flatMap((more) => [
    `from=2026-11-01&to=2026-11-30${more}`,
    `from=2026-11-03&to=2026-11-12${more}`,
    `from=2025-12-15&to=2026-12-31${more}`,
    `${NOVEMBER}&asOf=2026-11-09${more}`,
    `from=2026-01-01&to=2026-12-31&asOf=2026-11-17${more}`,
  ]);
  const lists = ['received', 'open', 'resolved', 'reopened', 'verified_late', 'returned'].flatMap((measure) =>
    ['2026-11-08', '2026-11-10', '2026-11-17'].map((day) => `measure=${measure}&${NOVEMBER}&asOf=${day}`),
  );
  const answers = async () => [
    await Promise.all(questions.map((question) => summary(question))),
    await Promise.all(lists.map((question) => behind(question))),
  ];
  const unsettled = await answers();
  const { entries } = await keptMetrics(desk.app);
  expect(entries.length).toBeGreaterThan(10);
  expect(await settleMetrics(desk.app)).toBeGreaterThan(0);
  expect(await answers()).toEqual(unsettled);
  const settled = await keptMetrics(desk.app);
  // As a program leaves them that knows the arrays alone.
  await desk.app.database.query('UPDATE metric_entry SET packed = NULL');
  await desk.app.database.query('UPDATE metric_tally SET codes = codes || 999999, amounts = amounts || 0::bigint');
  expect(await count('(SELECT count(packed)::int FROM metric_tally)')).toBe(0);
  expect(await answers()).toEqual(unsettled);
  await rebuildMetrics(desk.app);
  expect(await answers()).toEqual(unsettled);
  expect(await keptMetrics(desk.app)).toEqual({ ...settled, entries });
});

it('counts all again by one of several workers after an upgrade, while events come in, and only once', async () => {
  const rebuild = desk.app.nest.get(RebuildMetrics, { strict: false });
  const running = new AbortController().signal;
  expect(await rebuild.whereOutdated(running)).toBeNull();
  const right = await summary(`${NOVEMBER}&groupBy=opd`);
  // As an older catalogue left them: without what the verification measures say.
  await desk.app.database.query(`UPDATE metric_entry SET codes = '{1000}', amounts = '{1}'`);
  await desk.app.database.query(`UPDATE metric_tally SET codes = '{1000}', amounts = '{1}'`);
  await desk.app.database.query('UPDATE metric_state SET version = 1');
  const [first, second] = await Promise.all([
    rebuild.whereOutdated(running),
    rebuild.whereOutdated(running),
    project(),
    settleMetrics(desk.app),
  ]);
  expect([first, second].filter((done) => done !== null)).toHaveLength(1);
  expect(await summary(`${NOVEMBER}&groupBy=opd`)).toEqual(right);
  expect(await count('(SELECT version FROM metric_state) > 1')).toBe(true);
  expect(await rebuild.whereOutdated(running)).toBeNull();
});

it('goes on where a worker stopped, once it has not been heard of', async () => {
  const rebuild = desk.app.nest.get(RebuildMetrics, { strict: false });
  await desk.app.database.query('UPDATE metric_state SET version = 1');
  expect(await rebuild.whereOutdated(AbortSignal.abort())).toBeNull();
  expect(await count('(SELECT version FROM metric_state)')).toBe(1);
  await desk.app.database.query(
    `UPDATE metric_state SET holder = gen_random_uuid(), held_until = now() + interval '1 minute'`,
  );
  expect(await rebuild.whereOutdated(new AbortController().signal)).toBeNull();
  await desk.app.database.query(`UPDATE metric_state SET held_until = now() - interval '1 second'`);
  expect(await rebuild.whereOutdated(new AbortController().signal)).not.toBeNull();
});

it('gives the score the same, from the monthly rows and from the cases', async () => {
  const score = () =>
    Promise.all(
      ['', '&asOf=2026-11-16', '&asOf=2026-11-17', '&asOf=2026-11-10'].map(async (past) => {
        const answer = await desk.as('supervisor').get(`/api/v1/compliance?period=2026${past}`).expect(200);
        const { asOf: _asOf, ...rest } = answer.body as { asOf: string };
        return rest;
      }),
    );
  const fromRows = await score();
  await desk.app.database.query('UPDATE metric_state SET version = 0');
  expect(await score()).toEqual(fromRows);
  await rebuildMetrics(desk.app);
  expect(await score()).toEqual(fromRows);
});

it('is the same through merges, their undoing, splits, contributions and recalculated deadlines', async () => {
  const happens = async (when: string, what: () => Promise<unknown>) => {
    await desk.travel(when);
    await what();
    const ids = await desk.app.database.query<{ id: string }>('SELECT id FROM complaint');
    await desk.app.nest.get(RecordMilestones, { strict: false }).executeThese(ids.map(({ id }) => id));
    await project();
    await settleMetrics(desk.app);
    const { open } = await keptMetrics(desk.app);
    expect(open).toMatchObject(await openByClocks(desk.app));
  };
  const [one, other] = [3, 4].map((place) => () => numbers[place] ?? '') as [() => string, () => string];
  await happens('2026-11-19 08:00', () => file());
  await happens('2026-11-19 09:00', () => file());
  await happens('2026-11-19 10:00', () => desk.act('verifier', other(), 'merge', { into: one() }).expect(200));
  await happens('2026-11-20 08:00', () => desk.act('verifier', other(), 'unmerge').expect(200));
  const rubbish = { subject: 'Sampah pasar', description: 'Sampah pasar tidak diangkut.', categoryCode: 'sampah' };
  await happens('2026-11-20 09:00', () => desk.act('verifier', one(), 'split', { parts: [rubbish] }).expect(200));
  await happens('2026-11-20 10:00', () => desk.act('verifier', one(), 'verify').expect(200));
  const asked = { opdCode: 'dlh', text: 'Mohon angkut sampahnya sebelum jalan ditambal.', workingDays: 1 };
  await happens('2026-11-20 11:00', () => desk.act('officer', one(), 'contributions', asked).expect(200));
  const question = { text: 'Di sisi jalan yang mana?' };
  await happens('2026-11-20 13:00', () => desk.act('officer', one(), 'request-information', question).expect(200));
  // The verification limit of the other passes on Tuesday; on Wednesday Tuesday turns out to have been a day off.
  await happens('2026-11-25 09:00', () => Promise.resolve());
  expect(value(await summary(NOVEMBER), 'verified_late')).toBe(3);
  await happens('2026-11-25 10:00', async () => {
    const calendar = await desk.as('admin').get('/api/v1/calendars/kantor').expect(200);
    const { name, ignoresHolidays, versions } = calendar.body as Record<string, unknown>;
    const holidays = [{ date: '2026-11-24', kind: 'libur_daerah', name: 'Hari jadi', decree: 'SE Bupati' }];
    const changed = { name, ignoresHolidays, versions, holidays };
    await desk.as('admin').put('/api/v1/calendars/kantor').send(changed).expect(200);
  });
  expect(value(await summary(NOVEMBER), 'verified_late')).toBe(1);
  for (const ofOtherSpans of ['2026-12-01 08:00', '2027-01-04 08:00']) await happens(ofOtherSpans, () => file());
  const types = await desk.app.database.query<{ type: string }>('SELECT DISTINCT type FROM complaint_event');
  expect(types.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['merged', 'unmerged', 'split_off', 'contribution_requested', 'deadline_recalculated']),
  );
  const incremented = await keptMetrics(desk.app);
  expect(incremented.open.length).toBeGreaterThan(4);
  await desk.app.database.query('DELETE FROM open_case');
  await rebuildMetrics(desk.app);
  expect(await keptMetrics(desk.app)).toEqual(incremented);
});

it('says of days within a month, as of a past day, what is left of the month', async () => {
  for (const asOf of ['2026-11-20', '2026-11-24', '2026-11-25', '2026-12-22', '2026-12-29']) {
    const [first = [], rest = [], all = []] = await Promise.all(
      ['11-01&to=2026-11-09', '11-10&to=2026-11-30', '11-01&to=2026-11-30'].map(async (days) =>
        values(
          await summary(`from=2026-${days}&asOf=${asOf}`),
          'received',
          'open',
          'resolved',
          'verified_late',
          'merged',
        ),
      ),
    );
    expect([asOf, first.map((count, at) => (count ?? 0) + (rest[at] ?? 0))]).toEqual([asOf, all]);
  }
});

it('of the first and the last day counts the part that is asked for', async () => {
  const summaries = desk.app.nest.get(MetricSummary, { strict: false });
  const received = async (from: string, to: string, key: 'opd' | null = null) => {
    const [since, before] = [from, to].map((at) => new Date(`2026-11-${at}:00+07:00`));
    const period = { from: `2026-11-${from.slice(0, 2)}`, to: `2026-11-${to.slice(0, 2)}` };
    const { figures, groups } = await summaries.view({ period, where: {}, since, before }, key, 'id');
    return [figures.get('received')?.n ?? 0, ...groups.map((one) => one.figures.get('received')?.n)];
  };
  expect(await received('02T08:00', '10T08:01')).toEqual([3]);
  expect(await received('02T08:01', '10T08:01', 'opd')).toEqual([2, 1, 1]);
  expect(await received('02T08:00', '10T08:00')).toEqual([2]);
  expect(await received('09T07:00', '09T09:00')).toEqual([1]);
  expect(await received('09T08:01', '09T09:00')).toEqual([0]);
});

it('says what each measure means and computes', async () => {
  const answer = await desk.as('officer').get('/api/v1/metrics/catalogue').expect(200);
  const { items } = answer.body as { items: { code: string }[] };
  expect(items.find(({ code }) => code === 'resolved_in_time')).toEqual({
    code: 'resolved_in_time',
    name: 'Selesai tepat waktu',
    definition: 'Laporan yang selesai sebelum batas waktunya.',
    unit: 'complaints',
    group: 'deadlines',
    shape: 'count',
    formula: '({ inTime }) => one(inTime.resolution === true)',
    formulaInWords: 'Σ laporan (1 jika selesai ≤ batas penyelesaian)',
    perMatter: true,
    version: 2,
  });
});

it('refuses a measure it does not have, days that do not exist and filters that do not go together', async () => {
  for (const query of [
    'measure=ghaib',
    'measure=received:web',
    'measure=open&sla=breached',
    'asOf=2026-11-01',
    'measure=open&from=2026-02-30',
  ]) {
    await desk.as('supervisor').get(`/api/v1/complaints?${query}`).expect(400);
  }
  await desk.as('supervisor').get('/api/v1/metrics/summary?from=2026-02-30').expect(400);
});
