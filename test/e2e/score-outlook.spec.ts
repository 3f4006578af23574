import { ProjectCase } from '@tanggap/compliance';
import { Database } from '@tanggap/platform';
import { closedAt, leftUndone } from '../../libs/compliance/domain/open-case';
import { tallyOfCase, type Countable } from '../../libs/compliance/domain/tally';
import { decree, ScoreDesk, type Agent } from '../support';

interface Problem {
  errors?: { field: string }[];
}

const desk = new ScoreDesk();
const { staff } = desk;
const scoreOf: ScoreDesk['score'] = (...asked) => desk.score(...asked);
const upload: ScoreDesk['upload'] = (...given) => desk.upload(...given);

beforeAll(() => desk.open('2026-12-02 08:00'));
afterAll(() => desk.app.close());

describe('what moves the score', () => {
  let number: string;

  /** One open complaint of dinsos, as the worker would keep it. */
  beforeAll(async () => {
    const filed = await desk.app.http.post('/api/v1/complaints').send({
      ...{ kind: 'complaint', subject: 'Bantuan belum cair', description: 'Bantuan sosial belum cair sejak Agustus.' },
      anonymous: true,
    });
    number = (filed.body as { number: string }).number;
    const verifier = await desk.app.as('verifier');
    await verifier.post(`/api/v1/complaints/${number}/verify`).send({ opdCode: 'dinsos' }).expect(200);
    await projected();
  });

  /** The worker's part. */
  async function projected(one = number): Promise<void> {
    const [row] = await desk.app.database.query<{ id: string }>('SELECT id FROM complaint WHERE number = $1', [one]);
    const project = desk.app.nest.get(ProjectCase, { strict: false });
    await desk.app.nest.get(Database).transaction((tx) => project.execute(tx, [row?.id ?? '']));
  }

  /** Complaints of the year behind a number. */
  const listed = async (measure: string, opd: string) => {
    const { body } = (await staff.supervisor
      .get(`/api/v1/complaints?from=2026-01-01&to=2026-12-31&opd=${opd}&measure=${measure}`)
      .expect(200)) as { body: { items: { number: string }[] } };
    return body.items.map((item) => item.number);
  };

  const ask = async (agent: Agent, body: object) =>
    (await agent.post('/api/v1/compliance/what-if').send(body).expect(200)).body as {
      difference: number;
      before: { score: number };
      after: { score: number };
      cases: object;
      indicators: { code: string; after: number }[];
    };

  it('documents that would be uploaded: what is foretold comes true', async () => {
    const wish = { unitCode: 'dinsos', kind: 'channel_publication', count: 2 };
    const answer = await ask(staff.supervisor, { documents: [wish] });
    expect(answer.difference).toBeGreaterThan(0);
    expect(answer.indicators.map(({ code }) => code)).toEqual(['complaints.3']);
    const photo = { ...decree, unitCode: 'dinsos', indicatorCode: 'complaints.3', kind: 'channel_publication' };
    for (const _ of [1, 2]) await upload(staff.supervisor, photo).expect(201);
    expect((await scoreOf()).score).toBe(answer.after.score);
  });

  it('complaints that would close, before their limit and after it', async () => {
    const before = await desk.app.database.rowCounts();
    const soon = await ask(staff.supervisor, {
      numbers: [number, 'BTG-2026-999999'],
      by: '2026-12-04',
      unit: 'dinsos',
    });
    expect(soon.cases).toEqual({ chosen: 1, inTime: 1, unknown: ['BTG-2026-999999'] });
    const late = await ask(staff.supervisor, { dueBefore: '2026-12-31', by: '2026-12-31', unit: 'dinsos' });
    expect(late.cases).toEqual({ chosen: 1, inTime: 0, unknown: [] });
    expect(late.after.score).toBeLessThan(soon.after.score);
    expect(await desk.app.database.rowCounts()).toEqual(before);
  });

  it('what a step promises is what what-if answers, and its list is exactly the complaints it is about', async () => {
    const promised: string[] = [];
    for (const unit of [undefined, 'dinsos', 'dinkes']) {
      const { dimensions } = await scoreOf(unit === undefined ? '' : `/opds/${unit}`);
      for (const { code, advice } of dimensions.flatMap(({ indicators }) => indicators)) {
        for (const step of advice?.steps ?? []) {
          const { kind, units, count } = step;
          const documents = units.map((one) => ({ unitCode: one.code, kind, count: one.count }));
          const wish = step.code === 'documents' ? { documents } : { step: step.code };
          const answer = await ask(staff.supervisor, { ...wish, unit });
          expect([code, answer.difference]).toEqual([code, step.points]);
          expect(answer.indicators.find((one) => one.code === code)?.after).toBe(step.value);
          promised.push(`${unit ?? 'region'} ${code} ${step.code}`);
          if (step.code === 'documents') continue;
          const list = await staff.supervisor
            .get(`/api/v1/compliance/order-of-work?step=${step.code}${unit === undefined ? '' : `&unit=${unit}`}`)
            .expect(200);
          expect(list.body).toMatchObject({ open: count, items: [{ number }] });
        }
      }
    }
    expect(promised).toContain('dinsos complaints.5 answer_in_time');
    expect(promised).toContain('region complaints.1 documents');
    const past = (await scoreOf('?asOf=2026-12-01')).dimensions.flatMap(({ indicators }) => indicators);
    expect(past.flatMap(({ advice }) => advice?.steps ?? [])).toEqual([]);
  });

  it('a head asks about the own units', async () => {
    const head = await desk.app.as('head.dinsos');
    const own = await ask(head, { numbers: [number] });
    expect(own.cases).toEqual({ chosen: 1, inTime: 1, unknown: [] });
    expect((await ask(staff.head, { numbers: [number] })).cases).toEqual({ chosen: 0, inTime: 0, unknown: [number] });
    await staff.head.post('/api/v1/compliance/what-if').send({ unit: 'dinsos' }).expect(404);
    await staff.head
      .post('/api/v1/compliance/what-if')
      .send({ documents: [{ unitCode: 'dinsos', kind: 'sk' }] })
      .expect(404);
    await staff.head
      .post('/api/v1/compliance/what-if')
      .send({ documents: [{ kind: 'sk' }] })
      .expect(400);
  });

  it.each([
    [{ documents: [{ kind: 'x' }] }, 'documents.0.kind'],
    [{ values: [{ indicatorCode: 'complaints.5', value: 3 }] }, 'values.0.indicatorCode'],
    [{ values: [{ indicatorCode: 'input.staff.1', value: 9 }] }, 'values.0.value'],
    [{ by: 'besok' }, 'by'],
    [{ numbers: 'semua' }, 'numbers'],
    [{ step: 'answer_late', numbers: ['BTG-2026-000001'] }, 'step'],
  ])('refuses %j', async (body, field) => {
    const answer = await staff.supervisor.post('/api/v1/compliance/what-if').send(body).expect(400);
    expect((answer.body as Problem).errors?.map((error) => error.field)).toEqual([field]);
  });

  it('the order of work, the effects and the forecast', async () => {
    const get = async (path: string, agent = staff.supervisor) =>
      (await agent.get(`/api/v1/compliance/${path}`).expect(200)).body as Record<string, unknown>;
    const work = (await get('order-of-work')) as { open: number; items: { number: string; points: number }[] };
    expect(work.items).toMatchObject([{ number, opdCode: 'dinsos', inTime: true }]);
    expect(work.items[0]?.points).toBeGreaterThan(0);
    expect(await get('order-of-work', staff.head)).toMatchObject({ open: 0, items: [], subject: 'Dinas Kesehatan' });
    const effects = (await get('effects')) as { indicators: { code: string }[]; opds: { opdCode: string }[] };
    expect(effects.indicators[0]?.code).toBe('complaints.1');
    expect(effects.opds.map(({ opdCode }) => opdCode)).toContain('dinsos');
    const first = await get('forecast');
    expect(first).toMatchObject({ openCases: 1, seed: 3325, simulation: true, until: '2027-01-01T00:00:00+07:00' });
    expect(await get('forecast')).toEqual(first);
  });

  it('a measured value leads to the complaints behind it, and to those of no other unit', async () => {
    const { behind, dimensions } = await scoreOf('/opds/dinsos');
    expect(behind).toEqual([{ from: '2026-01-01', to: '2026-12-31', opd: 'dinsos', area: null, units: null }]);
    const complete = dimensions
      .flatMap(({ indicators }) => indicators.flatMap(({ metrics }) => metrics))
      .find(({ metric }) => metric === 'register_complete');
    const found = [
      ...(await listed(complete?.kept ?? '', 'dinkes,dinsos')),
      ...(await listed(complete?.missed ?? '', 'dinsos')),
    ];
    expect(found).toEqual([number]);
    expect(await listed(complete?.kept ?? '', 'dinkes')).toEqual([]);
    expect((await scoreOf('/opds/puskesmas-batang-1')).behind).toMatchObject([{ opd: null, area: null }]);
  });

  it('a past day gives the numbers of that day, whatever has happened since', async () => {
    const then = await scoreOf('/opds/dinsos');
    await desk.travel('2026-12-03 09:00');
    const officer = await desk.app.as('officer.dinsos');
    await officer.post(`/api/v1/complaints/${number}/respond`).send({ text: 'Kami periksa datanya.' }).expect(200);
    await officer.post(`/api/v1/complaints/${number}/resolve`).send({ text: 'Bantuan sudah dicairkan.' }).expect(200);
    await projected();
    expect((await scoreOf('/opds/dinsos')).score).not.toBe(then.score);
    // What can be done belongs to now alone.
    const undone = (one: object): unknown =>
      JSON.parse(JSON.stringify(one, (key, value: unknown) => (key === 'steps' ? [] : value)));
    const asked = await scoreOf('/opds/dinsos?asOf=2026-12-02');
    expect(asked).toEqual(undone({ ...then, asOf: '2026-12-02T23:59:59.999+07:00' }));
  });

  it('publication counts the answers that may be shown, never those of secret or anonymous reports', async () => {
    const verifier = await desk.app.as('verifier');
    const officer = await desk.app.as('officer.dinsos');
    const answered = async (report: object, categoryCode: string) => {
      const filed = await desk.app.http.post('/api/v1/complaints').send({
        ...{ kind: 'complaint', subject: 'Beras bantuan berkutu', description: 'Beras bantuan bulan ini berkutu.' },
        ...{ categoryCode, reporter: { name: 'Siti Aminah', phone: '+6281234567890' }, ...report },
      });
      const one = (filed.body as { number: string }).number;
      await verifier.post(`/api/v1/complaints/${one}/verify`).send({ opdCode: 'dinsos' }).expect(200);
      await officer.post(`/api/v1/complaints/${one}/respond`).send({ text: 'Kami ganti berasnya.' }).expect(200);
      await projected(one);
      return one;
    };
    const shown = await answered({}, 'bantuan-sosial');
    await answered({ confidential: true }, 'bantuan-sosial');
    await answered({}, 'perempuan-anak');
    const { dimensions } = await scoreOf('/opds/dinsos');
    const settlement = dimensions.flatMap(({ indicators }) => indicators).find(({ code }) => code === 'complaints.6');
    expect(settlement?.sentence).toContain('tanggapan dapat dibaca publik 100,0 %');
    const published = settlement?.metrics.find(({ metric }) => metric === 'published');
    expect(published).toEqual({ metric: 'published', share: 1, kept: 'published', missed: 'unpublished' });
    expect([await listed('published', 'dinsos'), await listed('unpublished', 'dinsos')]).toEqual([[shown], []]);
    await answered({ categoryCode: undefined }, 'bantuan-sosial');
    expect(await listed('unpublished', 'dinsos')).toHaveLength(1);
    const past = await scoreOf('/opds/dinsos?asOf=2026-12-02');
    expect(JSON.stringify(past.dimensions)).not.toContain('tanggapan dapat dibaca publik');
  });

  it('complaints that are alike but for their limits end each by its own', async () => {
    const verifier = await desk.app.as('verifier');
    const numbers: string[] = [];
    for (const kind of ['information_request', 'complaint']) {
      const words = {
        subject: 'Jadwal bantuan',
        description: 'Kapan bantuan sosial bulan ini dibagikan di desa kami?',
      };
      const filed = await desk.app.http.post('/api/v1/complaints').send({ kind, ...words, anonymous: true });
      const one = (filed.body as { number: string }).number;
      await verifier.post(`/api/v1/complaints/${one}/verify`).send({ opdCode: 'dinsos' }).expect(200);
      await projected(one);
      numbers.push(one);
    }
    // Five working days of one have passed by then, fourteen of the other have not.
    const { cases } = await ask(staff.supervisor, { numbers, by: '2026-12-16', unit: 'dinsos' });
    expect(cases).toEqual({ chosen: 2, inTime: 1, unknown: [] });
  });
});

describe('whom the score is about', () => {
  interface Units {
    version: number;
    withoutComplaints: string;
    units: { code: string; name: string; opdCode: string | null; areas: string[]; weight: number }[];
    changes: { version: number; by: string; reason: string; units: number }[];
  }
  const path = '/api/v1/compliance/instruments/ombudsman-2022/units';
  const read = async (): Promise<Units> => (await staff.auditor.get(path).expect(200)).body as Units;
  const market = {
    code: 'puskesmas-limpung',
    name: 'Puskesmas Limpung',
    opdCode: 'dinkes',
    areas: ['33.25.06'],
    weight: 1,
  };
  const chosen = {
    withoutComplaints: 'region',
    units: [{ code: 'dinsos', weight: 3 }, { code: 'dpupr', weight: 1 }, market],
  };

  it('is tried out first: nothing changes, and what is foretold comes true', async () => {
    const before = await desk.app.database.rowCounts();
    const score = await scoreOf();
    const answer = await staff.admin.post(`${path}/preview`).send(chosen).expect(200);
    const preview = answer.body as { before: { score: number }; after: { score: number }; units: { code: string }[] };
    expect(await desk.app.database.rowCounts()).toEqual(before);
    expect(preview.before.score).toBe(score.score);
    expect(preview.units).toContainEqual(expect.objectContaining({ code: 'dinkes', after: null }));
    expect(preview.units).toContainEqual(expect.objectContaining({ code: 'puskesmas-limpung', before: null }));
    const { version } = await read();
    const reason = 'Lokus penilaian tahun ini';
    const saved = await staff.admin
      .put(path)
      .set('If-Match', `"${version}"`)
      .send({ ...chosen, reason })
      .expect(200);
    expect(saved.body).toMatchObject({ version: version + 1, changes: [{ reason, by: 'Rina Wulandari', units: 3 }] });
    await staff.admin
      .put(path)
      .set('If-Match', `"${version}"`)
      .send({ ...chosen, reason })
      .expect(412);
    const after = await scoreOf();
    expect(after.score).toBe(preview.after.score);
    expect(after.units.map(({ name, weight }) => `${name} ${weight}`)).toContain('Puskesmas Limpung 1');
  });

  it('a day before it keeps its units, and so does what was frozen', async () => {
    expect((await scoreOf('?asOf=2026-12-02')).units).toHaveLength(7);
    await staff.head.get('/api/v1/compliance/opds/puskesmas-batang-1').expect(404);
    await staff.auditor.get('/api/v1/compliance/history?unit=puskesmas-batang-1').expect(200);
  });

  it.each([
    [{ units: [{ code: 'dinas-lain', weight: 1 }] }, 'units.0.code'],
    [{ units: [chosen.units[0], chosen.units[0]] }, 'units.1.code'],
    [{ units: [{ ...market, areas: ['33.26.01'] }] }, 'units.0.areas'],
    [{ units: [{ code: 'dinsos', weight: 0 }] }, 'units.0.weight'],
    [{ units: [] }, 'units'],
  ])('refuses %j', async (body, field) => {
    const answer = await staff.admin
      .post(`${path}/preview`)
      .send({ ...chosen, ...body })
      .expect(400);
    expect((answer.body as Problem).errors?.map((error) => error.field)).toEqual([field]);
  });
});

it('open complaints are alike where they count alike: now, left undone, and closed in time or late', async () => {
  const rows = await desk.app.database.query<Countable & { alike: number }>(
    `INSERT INTO open_case (complaint_id, number, status, opd_code, category_code, filed_at, first_response_at, first_response_on_time,
       resolution_on_time, reopened_count, rating, publication)
     SELECT gen_random_uuid(), 'alike', status, 'dinsos', category, now(), responded, response, resolution, reopened, rating, publication
     FROM unnest('{submitted,awaiting_information,assigned,in_progress}'::text[]) status, unnest('{NULL,x}'::text[]) category,
       unnest('{NULL,2026-12-01}'::timestamptz[]) responded, unnest('{NULL,true,false}'::boolean[]) response,
       unnest('{NULL,true,false}'::boolean[]) resolution, unnest('{0,1,2}'::int[]) reopened, unnest('{NULL,1,2,5}'::int[]) rating,
       unnest('{NULL,open,unclassified,closed}'::text[]) publication
     RETURNING alike, status, opd_code AS "opdCode", category_code AS "categoryCode", first_response_at AS "firstResponseAt",
       first_response_on_time AS "firstResponseOnTime", resolution_on_time AS "resolutionOnTime", reopened_count AS "reopenedCount",
       rating, publication, NULL AS "resolvedAt"`,
  );
  await desk.app.database.query(`DELETE FROM open_case WHERE number = 'alike'`);
  const due = new Date('2026-12-02T01:00:00Z');
  const closed = (one: Countable, at: number): Countable =>
    closedAt({ ...one, responseDueAt: due, resolutionDueAt: due }, new Date(due.getTime() + at));
  const ends = (one: Countable): string =>
    JSON.stringify([one, leftUndone(one), closed(one, -1), closed(one, 1)].map(tallyOfCase));
  const kinds = new Map<number, Set<string>>();
  for (const one of rows) kinds.set(one.alike, (kinds.get(one.alike) ?? new Set<string>()).add(ends(one)));
  expect([rows.length, kinds.size]).toEqual([6912, 1728]);
  expect([...kinds.values()].filter((ways) => ways.size > 1)).toEqual([]);
});
