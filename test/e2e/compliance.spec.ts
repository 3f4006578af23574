import { ListInstruments, LoadCompliancePack, TakeSnapshot } from '@tanggap/compliance';
import { decree, ScoreDesk, type Agent, type Score, type ScoredIndicator } from '../support';

interface Problem {
  code: string;
  detail: string;
  errors?: { field: string }[];
}
interface SelfAssessment {
  id: string;
  version: number;
  state: string;
  reviewable: boolean;
}

const desk = new ScoreDesk();
const { staff } = desk;
const scoreOf: ScoreDesk['score'] = (...asked) => desk.score(...asked);
const upload: ScoreDesk['upload'] = (...given) => desk.upload(...given);
const indicator = ({ dimensions }: Score, code: string): ScoredIndicator | undefined =>
  dimensions.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const workbook = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('[Content_Types].xml xl/workbook.xml')]);

beforeAll(() => desk.open('2026-11-23 08:00'));
afterAll(() => desk.app.close());

describe('the score', () => {
  it('is the mean of its units, and says that it is a simulation', async () => {
    const score = await scoreOf();
    expect(score.units.map(({ name, weight }) => `${name} ${weight}`)).toContain('Puskesmas Batang I 1');
    const mean = score.units.reduce((sum, unit) => sum + unit.score, 0) / score.units.length;
    expect([score.units.length, score.score]).toEqual([7, Math.round(mean * 100) / 100]);
    expect(score).toMatchObject({
      simulation: true,
      notice: 'Simulasi untuk manajemen, bukan nilai resmi Ombudsman RI.',
    });
    expect((await scoreOf('', staff.auditor, 'en')).notice).toBe(
      "A simulation for management, not the Ombudsman's official score.",
    );
  });

  it('a draft and a companion only when they are named', async () => {
    expect(await scoreOf('?period=2026&instrument=ombudsman-2025-opini')).toMatchObject({ draft: true });
    const pekppp = await scoreOf('?period=2026-Q4&instrument=pekppp-2026');
    expect(pekppp.dimensions.map(({ code }) => code)).toEqual(['consultation-complaints']);
    expect(indicator(pekppp, 'pekppp.4')?.metrics).toMatchObject([{ metric: 'published', kept: 'published' }]);
    const before = await scoreOf('?period=2025&instrument=pekppp-2022');
    expect(before.dimensions[0]?.indicators).toHaveLength(3);
    await staff.supervisor.get('/api/v1/compliance?instrument=lain').expect(400);
  });

  it('a head reads the own units and no other', async () => {
    expect(await scoreOf('/opds/puskesmas-batang-1', staff.head)).toMatchObject({ units: [{ weight: 1 }] });
    await staff.head.get('/api/v1/compliance/opds/dinsos').expect(404);
    const units = (await staff.head.get('/api/v1/compliance/units').expect(200)).body as { items: { code: string }[] };
    expect(units.items.map(({ code }) => code)).toEqual(['dinkes', 'puskesmas-batang-1', 'puskesmas-bandar-1']);
  });
});

describe('evidence', () => {
  let id: string;

  it('a decree gives its points and the sentence that says so', async () => {
    const before = await scoreOf();
    const stored = (await upload(staff.head, decree).expect(201)).body as { id: string; mediaType: string };
    expect(stored).toMatchObject({ unitName: 'Puskesmas Batang I', mediaType: 'application/pdf', fileName: 'sk.pdf' });
    id = stored.id;
    const unit = indicator(await scoreOf('/opds/puskesmas-batang-1', staff.head), 'complaints.2');
    expect(unit).toMatchObject({ value: 2, source: 'proven' });
    expect(unit?.sentence).toBe(
      'SK penetapan pengelola pengaduan: ada (2 poin); Daftar kontak pengelola: kurang 1 dokumen (0 dari 1 poin). Nilai 2 dari 3.',
    );
    const after = await scoreOf();
    expect(after.score).toBeGreaterThan(before.score);
    expect(indicator(after, 'complaints.2')?.sentence).toContain('Rata-rata 7 unit: 0,29 dari 3. Terendah: ');
  });

  it('is listed, downloaded and kept as it was', async () => {
    const listed = (
      await staff.auditor.get('/api/v1/compliance/evidence?unit=puskesmas-batang-1&period=2026').expect(200)
    ).body as { items: { id: string }[] };
    expect(listed.items.map((item) => item.id)).toEqual([id]);
    const file = await staff.auditor.get(`/api/v1/compliance/evidence/${id}/file`).buffer().expect(200);
    expect(file.body).toEqual(pdf);
    const stranger = await desk.app.as('head.dinsos');
    await stranger.get(`/api/v1/compliance/evidence/${id}/file`).expect(404);
    const none = (await stranger.get('/api/v1/compliance/evidence').expect(200)).body as { items: unknown[] };
    expect(none.items).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>, Buffer, number, string | null]>([
    ['a unit of another OPD', { unitCode: 'dinsos' }, pdf, 404, null],
    ['all units, by a head', { unitCode: undefined }, pdf, 400, 'unitCode'],
    ['no kind', { kind: undefined }, pdf, 400, 'kind'],
    ['a kind of another indicator', { kind: 'sop' }, pdf, 400, 'kind'],
    ['an indicator nobody knows', { indicatorCode: 'x.1' }, pdf, 400, 'indicatorCode'],
    ['a day that is none', { date: '2026-02-30' }, pdf, 400, 'date'],
    ['an end before its beginning', { validUntil: '2025-12-31' }, pdf, 400, 'validUntil'],
    ['a field nobody knows', { secret: 'x' }, pdf, 400, 'secret'],
    ['a page of text', {}, Buffer.from('<html>'), 415, null],
    ['a ZIP that is no workbook', {}, Buffer.from([0x50, 0x4b, 3, 4, 0]), 415, null],
    ['nothing', {}, Buffer.alloc(0), 400, 'file'],
  ])('refuses %s', async (_, change, bytes, status, field) => {
    const before = await desk.app.database.rowCounts();
    const answer = await upload(staff.head, { ...decree, ...change }, bytes);
    expect([answer.status, (answer.body as Problem).errors?.[0]?.field ?? null]).toEqual([status, field]);
    expect(await desk.app.database.rowCounts()).toEqual(before);
  });

  it('a workbook is taken, one of last year proves nothing of this one, and one of all units proves each', async () => {
    await upload(staff.head, { ...decree, date: '2025-01-02', validUntil: '2025-12-31' }, workbook, 'sk.xlsx').expect(
      201,
    );
    const sop = { ...decree, unitCode: undefined, indicatorCode: 'complaints.4', kind: 'sop' };
    await upload(staff.supervisor, sop).expect(201);
    expect(indicator(await scoreOf('/opds/dinsos'), 'complaints.4')).toMatchObject({ value: 2 });
    expect(indicator(await scoreOf('/opds/dinkes'), 'complaints.2')).toMatchObject({ value: 0 });
  });

  it('what each unit lacks is read at a glance, whoever lacks most first', async () => {
    interface Unit {
      code: string;
      missing: number;
      assessed: number;
      toAssess: number;
      proofs: { kind: string; count: number; least: number; lastDay: string | null }[];
    }
    const read = async (agent: Agent, query = '') =>
      ((await agent.get(`/api/v1/compliance/evidence/completeness${query}`).expect(200)).body as { units: Unit[] })
        .units;
    const all = await read(staff.auditor, '?period=2026');
    expect(all.map(({ missing }) => missing)).toEqual(all.map(({ missing }) => missing).toSorted((a, b) => b - a));
    const puskesmas = all.find(({ code }) => code === 'puskesmas-batang-1');
    expect(all[0]).toMatchObject({ missing: (puskesmas?.missing ?? 0) + 1 });
    expect(all.at(-1)?.code).toBe('puskesmas-batang-1');
    const of = (kind: string) => puskesmas?.proofs.find((proof) => proof.kind === kind);
    expect([of('sk')?.count, of('sop')?.count, of('coaching_log')?.count]).toEqual([1, 1, 0]);
    expect(puskesmas?.assessed).toBe(puskesmas?.toAssess);
    expect((await read(staff.head)).map(({ code }) => code).toSorted()).toEqual([
      'dinkes',
      'puskesmas-bandar-1',
      'puskesmas-batang-1',
    ]);
    const before = (await read(staff.auditor, '?period=2025')).find(({ code }) => code === 'puskesmas-batang-1');
    expect(before?.proofs.find(({ kind }) => kind === 'sk')).toMatchObject({ count: 1, lastDay: '2025-12-31' });
    await staff.auditor.get('/api/v1/compliance/evidence/completeness?period=soon').expect(400);
  });

  it('once withdrawn it counts no longer, and a day before that still shows it', async () => {
    await desk.travel('2026-11-25 09:00');
    const withdraw = (agent: Agent) =>
      agent.post(`/api/v1/compliance/evidence/${id}/withdrawal`).send({ reason: 'Berkas yang salah.' });
    await withdraw(await desk.app.as('head.dinsos')).expect(404);
    await withdraw(staff.head).expect(200);
    await withdraw(staff.head).expect(409);
    const path = '/opds/puskesmas-batang-1';
    expect(indicator(await scoreOf(path), 'complaints.2')?.value).toBe(0);
    expect(indicator(await scoreOf(`${path}?asOf=2026-11-24`), 'complaints.2')?.value).toBe(2);
    expect(indicator(await scoreOf(`${path}?asOf=2026-11-22`), 'complaints.2')?.value).toBe(0);
  });
});

describe('self-assessments', () => {
  const answers = (value: number) => [{ indicatorCode: 'input.staff.1', value, note: 'Sertifikat terlampir.' }];
  const submit = (agent: Agent, value: number, change: object = {}) =>
    agent
      .post('/api/v1/compliance/self-assessments')
      .send({ unitCode: 'dinkes', year: 2026, dimensionCode: 'input', answers: answers(value), ...change });
  const review = (agent: Agent, id: string, body: object) =>
    agent.post(`/api/v1/compliance/self-assessments/${id}/review`).send(body);
  const valueNow = async () => indicator(await scoreOf('/opds/dinkes'), 'input.staff.1')?.value;

  it('count once a second person has approved them; each is a version', async () => {
    expect(await valueNow()).toBe(3);
    const first = (await submit(staff.head, 1).expect(201)).body as SelfAssessment;
    expect(first).toMatchObject({ version: 1, state: 'waiting', reviewable: false });
    await submit(staff.head, 2).expect(409);
    expect(await valueNow()).toBe(3);
    await review(staff.supervisor, first.id, { decision: 'returned' }).expect(400);
    await review(staff.supervisor, first.id, { decision: 'returned', note: 'Lampirkan sertifikatnya.' }).expect(200);
    const second = (await submit(staff.head, 2).expect(201)).body as SelfAssessment;
    const queue = (await staff.supervisor.get('/api/v1/compliance/self-assessments?state=waiting').expect(200))
      .body as {
      items: SelfAssessment[];
    };
    expect(queue.items).toMatchObject([{ id: second.id, version: 2, reviewable: true }]);
    await review(staff.supervisor, second.id, { decision: 'approved' }).expect(200);
    await review(staff.admin, second.id, { decision: 'returned', note: 'Terlambat.' }).expect(409);
    expect(await valueNow()).toBe(2);
    const form = (await staff.head.get('/api/v1/compliance/self-assessments/form?unit=dinkes&year=2026').expect(200))
      .body as object;
    expect(form).toMatchObject({ dimensions: [{ code: 'input', newest: { version: 2, state: 'approved' } }, {}, {}] });
  });

  it('never by who wrote it, not even around the application', async () => {
    const own = (await submit(staff.supervisor, 3, { unitCode: 'dinsos' }).expect(201)).body as SelfAssessment;
    const refused = await review(staff.supervisor, own.id, { decision: 'approved' }).expect(409);
    expect((refused.body as Problem).detail).toBe('Yang meninjau harus orang lain daripada yang mengisi.');
    const forge = `INSERT INTO self_assessment_review SELECT id, submitted_by, 'approved', null, submitted_by, now()
      FROM self_assessment WHERE id = $1`;
    await expect(desk.app.database.query(forge, [own.id])).rejects.toThrow('self_assessment_second_person');
  });

  it.each([
    [
      'a measured indicator',
      { dimensionCode: 'complaints', answers: [{ indicatorCode: 'complaints.5', value: 3 }] },
      400,
    ],
    ['a value beyond the maximum', { answers: answers(4) }, 400],
    ['an indicator twice', { answers: [...answers(1), ...answers(2)] }, 400],
    [
      'evidence nobody knows',
      { answers: [{ ...answers(1)[0], evidenceIds: ['0197a000-0000-7000-8000-000000000001'] }] },
      400,
    ],
    ['another OPD', { unitCode: 'dinsos' }, 404],
  ])('refuses %s', async (_, change, status) => {
    await submit(staff.head, 1, change).expect(status);
  });
});

it("what the score rests on can't be rewritten by the application's role", async () => {
  const tables = ['compliance_evidence', 'compliance_evidence_content', 'self_assessment', 'self_assessment_review'];
  for (const table of tables) {
    await expect(desk.app.database.query(`SET ROLE tanggap_app; DELETE FROM ${table}`)).rejects.toThrow(
      'permission denied',
    );
    await desk.app.database.query('RESET ROLE');
  }
});

describe('frozen scores', () => {
  interface Point {
    id: string;
    period: string;
    asOf: string;
    kind: string;
    score: number;
  }
  const history = async (query: string, agent = staff.supervisor): Promise<Point[]> =>
    ((await agent.get(`/api/v1/compliance/history${query}`).expect(200)).body as { items: Point[] }).items;

  it('by hand: neither later values nor another instrument alter them', async () => {
    const before = await scoreOf();
    const taken = (
      await staff.supervisor.post('/api/v1/compliance/snapshots').send({ note: 'Sebelum penilai' }).expect(201)
    ).body as { id: string; score: Score };
    expect(taken.score).toMatchObject({ score: before.score, units: before.units });
    await upload(staff.supervisor, { ...decree, unitCode: undefined }).expect(201);
    await desk.app.database.query(
      `UPDATE compliance_instrument SET version = version + 1,
         definition = jsonb_set(definition, '{dimensions,0,weight}', '0.1') WHERE code = 'ombudsman-2022'`,
    );
    expect((await scoreOf()).score).not.toBe(before.score);
    const path = `/api/v1/compliance/snapshots/${taken.id}`;
    const again = (await staff.auditor.get(path).expect(200)).body as { score: Score; sha256: string };
    expect(again.score).toEqual(taken.score);
    const rows = await desk.app.database.query(
      `SELECT encode(sha256(convert_to(result::text, 'UTF8')), 'hex') AS sha FROM compliance_snapshot WHERE id = $1`,
      [taken.id],
    );
    expect(rows).toEqual([{ sha: again.sha256 }]);
    expect(await history('')).toMatchObject([{ id: taken.id, kind: 'manual', score: before.score }]);
    const own = (await staff.head.get(path).expect(200)).body as { score: Score };
    expect(own.score.units.map(({ code }) => code)).toEqual(['dinkes']);
    await staff.head.get(`${path}?unit=dinsos`).expect(404);
    await desk.app.database.query(
      `UPDATE compliance_instrument i SET version = v.version, definition = v.definition
       FROM compliance_instrument_version v WHERE v.code = i.code AND i.code = 'ombudsman-2022'`,
    );
  });

  it('a period of which nothing is assessed says so, and is not frozen', async () => {
    expect(await scoreOf()).toMatchObject({ assessed: true, notAssessed: null });
    const nothing = await scoreOf('?period=2023');
    expect(nothing).toMatchObject({ score: 0, assessed: false, units: Array(7).fill({ assessed: false }) });
    expect(nothing.notAssessed).toContain('belum ada yang dinilai');
    const refused = await staff.supervisor.post('/api/v1/compliance/snapshots').send({ period: '2023' }).expect(400);
    expect(refused.body).toMatchObject({ errors: [{ field: 'period' }] });
    expect(await history('?period=2023')).toEqual([]);
    const forecast = await staff.supervisor.get('/api/v1/compliance/forecast?period=2023').expect(200);
    expect(forecast.body).toMatchObject({ assessed: false });
  });

  it('the end of a month is frozen once, as it stood then', async () => {
    await desk.app.http
      .post('/api/v1/complaints')
      .send({
        kind: 'complaint',
        subject: 'Antre lama',
        description: 'Antre di loket KTP sejak pagi.',
        anonymous: true,
      })
      .expect(201);
    const complaint = `SELECT id, number FROM complaint LIMIT 1`;
    await desk.app.database.query(
      `INSERT INTO handling_case (complaint_id, number, kind, status, supervisory, opd_code, category_code, filed_at, resolved_at,
         resolution_on_time, breached, reopened_count, event_count, last_event_at)
       SELECT id, number, 'complaint', 'resolved', false, 'dinsos', 'bansos', '2026-11-26T08:00+07', '2026-11-27T08:00+07', true, false, 0,
         2, '2026-11-27T08:00+07' FROM (${complaint}) c`,
    );
    const take = desk.app.nest.get(TakeSnapshot, { strict: false });
    expect(await take.whereDue()).toBe(0);
    await desk.travel('2026-12-01 00:20');
    expect(await take.whereDue()).toBe(4);
    expect(await take.whereDue()).toBe(0);
    const [point, ...more] = await history('?period=2026-11');
    expect(more).toEqual([]);
    expect(point).toMatchObject({ kind: 'period_end', asOf: '2026-12-01T00:00:00+07:00' });
    expect(point?.score).toBe((await scoreOf('?period=2026-11&asOf=2026-11-30')).score);
    expect((await history('?period=2026-11&instrument=pekppp-2026'))[0]?.kind).toBe('period_end');
    await expect(
      desk.app.database.query('SET ROLE tanggap_app; UPDATE compliance_snapshot SET note = null'),
    ).rejects.toThrow('permission denied');
    await desk.app.database.query('RESET ROLE');
  });

  it('survive a change of the instrument and a new one, to the byte; a past day goes by the instrument of then', async () => {
    await staff.supervisor.post('/api/v1/compliance/snapshots').send({ note: 'Sebelum instrumen baru' }).expect(201);
    const day = '?period=2026&asOf=2026-12-01';
    const frozen = () =>
      desk.app.database.query(
        `SELECT id, result::text, encode(sha256, 'hex') AS sha, sha256 = sha256(convert_to(result::text, 'UTF8')) AS whole
         FROM compliance_snapshot ORDER BY id`,
      );
    await desk.travel('2026-12-02 09:00');
    const [before, points, past] = [await frozen(), await history(''), await scoreOf(day)];
    expect([before.length > 3, before.every(({ whole }) => whole)]).toEqual([true, true]);
    const all = await desk.app.nest.get(ListInstruments, { strict: false }).execute();
    const [{ version: _version, ...old } = { version: 0 }] = all.filter(({ code }) => code === 'ombudsman-2022');
    const load = desk.app.nest.get(LoadCompliancePack, { strict: false });
    type Pack = Parameters<typeof load.execute>[0];
    const known = old as unknown as Pack['instruments'][number];
    const bands = [{ min: 0, max: 100, zone: 'red' as const, category: 'Z', opinion: 'lowest_quality' }];
    const [input, process, ...others] = known.dimensions;
    const swapped = [
      { ...known.dimensions[0], weight: process?.weight },
      { ...known.dimensions[1], weight: input?.weight },
      ...others,
    ] as typeof known.dimensions;
    const units = { withoutComplaints: 'region' as const, assessed: [{ code: 'dpupr', weight: 1 }] };
    const assessments = { assessments: [] } as unknown as Pack['assessments'];
    const loaded = (instrument: object) =>
      load.execute({ instruments: [{ ...known, ...instrument }], assessments, detectors: [] });
    expect(await loaded({ bands, dimensions: swapped, units })).toMatchObject({ instruments: 1 });
    expect(await scoreOf('?period=2026')).toMatchObject({ category: 'Z', units: [{ code: 'dpupr' }] });
    expect(await loaded({ code: 'ombudsman-2026', years: { from: 2026 }, units })).toMatchObject({ instruments: 1 });
    expect(await scoreOf('?period=2026')).toMatchObject({ instrument: 'ombudsman-2026', instrumentVersion: 1 });

    expect(await frozen()).toEqual(before);
    expect(await history('')).toEqual(points);
    expect(await scoreOf(day)).toEqual(past);
    expect((await scoreOf(`${day}&instrument=ombudsman-2022`)).score).toBe(past.score);
    await staff.supervisor.get(`/api/v1/compliance${day}&instrument=ombudsman-2026`).expect(400);
    expect(await desk.app.nest.get(TakeSnapshot, { strict: false }).whereDue()).toBe(0);
  });
});
