import { execFile } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import readWorkbook from 'read-excel-file/node';
import { VerifyChain } from '@tanggap/complaints';
import { DetectGaming, LoadCompliancePack, RebuildMetrics } from '@tanggap/compliance';
import { readDemoTexts } from '../../apps/cli/demo/demo-texts';
import { makeDemoEvidence } from '../../apps/cli/demo/make-demo-evidence';
import { makeDemoData } from '../../apps/cli/demo/make-demo-data';
import { Database } from '@tanggap/platform';
import { startTestApp, type TestApp } from '../support';

const ORDER = { complaints: 200, months: 12, seed: 5 };
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  await makeDemoData(app.nest, await readDemoTexts('data/batang'), ORDER);
});
afterAll(() => app.close());

const asBytes = (answer: NodeJS.ReadableStream, done: (error: unknown, body?: Buffer) => void): void =>
  void buffer(answer).then((body) => done(null, body), done);
const count = async (sql: string): Promise<number> =>
  (await app.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`))[0]?.count ?? -1;

it('made-up complaints live by the product’s own rules: each chain holds, each state and step occurs', async () => {
  const complaints = await count('complaint');
  expect(complaints).toBe(200 + (await count('complaint WHERE split_from IS NOT NULL')));
  expect(await app.nest.get(VerifyChain, { strict: false }).execute()).toMatchObject({ complaints, problems: [] });
  const [{ types = [] } = {}] = await app.database.query<{ types: string[] }>(
    'SELECT array_agg(DISTINCT type) AS types FROM complaint_event',
  );
  expect(types).toEqual(
    expect.arrayContaining([
      ...['filed', 'verified', 'responded', 'resolved', 'confirmed', 'closed', 'rejected', 'returned', 'disputed'],
      ...['milestone', 'escalation_raised', 'escalation_acknowledged', 'paused', 'resumed', 'information_requested'],
      ...[
        'contribution_requested',
        'contribution_completed',
        'merged',
        'duplicate_merged',
        'split',
        'split_off',
        'assigned',
      ],
    ]),
  );
  expect(await count('complaint_follower')).toBeGreaterThan(0);
  expect(
    await count(`complaint o WHERE affected <> 1 + (SELECT count(*) FROM complaint_follower f WHERE f.complaint_id = o.id)
      + (SELECT count(*) FROM complaint d WHERE d.merged_into = o.id)`),
  ).toBe(0);
  expect(await count('complaint WHERE filed_at > now() OR resolved_at > now()')).toBe(0);
  expect(await count("complaint WHERE status NOT IN ('resolved', 'closed', 'rejected')")).toBeGreaterThan(0);
  expect(await count('outbox_message')).toBe(0);
});

it('an OPD’s reports are with several officers, who answer them themselves, and some with nobody', async () => {
  const [{ opd = '', officers = 0 } = {}] = await app.database.query<{ opd: string; officers: number }>(
    `SELECT opd_code AS opd, count(DISTINCT officer_id)::int AS officers FROM complaint
     WHERE opd_code IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
  );
  expect(officers).toBe(3);
  expect(
    await count(`complaint c JOIN complaint_event e ON e.complaint_id = c.id AND e.type = 'responded'
      WHERE c.officer_id IS NOT NULL AND e.actor_id <> c.officer_id`),
  ).toBe(0);
  expect(await count('complaint WHERE officer_id IS NOT NULL')).toBeGreaterThan(100);
  expect(await count("complaint WHERE officer_id IS NULL AND status IN ('resolved', 'closed')")).toBeGreaterThan(0);
  await (await app.as(`officer3.${opd}`)).get('/api/v1/complaints/workload?groupBy=officer').expect(200);
});

it('their numbers are those that folding them again gives', async () => {
  const supervisor = await app.as('supervisor');
  const summary = async () => (await supervisor.get('/api/v1/metrics/summary?groupBy=opd').expect(200)).body as object;
  const before = await summary();
  expect(JSON.stringify(before)).toContain(`"code":"received","value":${await count('complaint')}`);
  await app.nest.get(RebuildMetrics, { strict: false }).execute();
  expect(await summary()).toEqual(before);
});

it('a demonstration is filled once, and a real database never', async () => {
  const texts = await readDemoTexts('data/batang');
  await expect(makeDemoData(app.nest, texts, ORDER)).rejects.toThrow(/^Sudah ada 20\d laporan/);
  const real = await startTestApp({ settings: { DEMO: '0' } });
  await expect(makeDemoData(real.nest, texts, ORDER)).rejects.toThrow('DEMO mati');
  await real.close();
});

it('units have documents and reviewed self-assessments, and some lack some; once', async () => {
  const supervisor = await app.as('supervisor');
  interface Scored {
    score: number;
    dimensions: { indicators: { source: string; value: number | null }[] }[];
  }
  const scoreOf = async (query = '') => (await supervisor.get(`/api/v1/compliance${query}`).expect(200)).body as Scored;
  const before = await scoreOf();
  const made = await makeDemoEvidence(app.nest);
  expect(made).toBeGreaterThan(20);
  expect(await makeDemoEvidence(app.nest)).toBe(0);
  expect((await scoreOf()).score).toBeGreaterThan(before.score + 3);
  const states = await app.database.query<{ decision: string | null }>(
    `SELECT DISTINCT decision FROM self_assessment LEFT JOIN self_assessment_review ON self_assessment_id = id ORDER BY 1`,
  );
  expect(states.map(({ decision }) => decision)).toEqual(['approved', 'returned', null]);
  // The months that are played had what they are scored by: a story, not a leap on the day of the demonstration.
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const past = await Promise.all(
    [300, 150, 30].map((days) => scoreOf(`?asOf=${ago(days)}&period=${ago(days).slice(0, 7)}`)),
  );
  const proven = past.map(({ dimensions }) =>
    dimensions.flatMap(({ indicators }) => indicators).filter(({ source }) => source === 'proven'),
  );
  for (const [then, score] of past.entries()) {
    expect(proven[then]?.every(({ value }) => (value ?? 0) > 0)).toBe(true);
    expect(Math.abs(score.score - (await scoreOf()).score)).toBeLessThan(8);
  }
  const unit = await supervisor.get('/api/v1/compliance/opds/puskesmas-bandar-1').expect(200);
  expect(unit.text).toContain('kurang 1 dokumen');
});

describe('for everybody', () => {
  it('who takes all that is published and subtracts learns of no handful of reports', async () => {
    const attack = promisify(execFile);
    const args = ['test/attack/open-data.mjs', '--url', app.url, '--database', app.database.url];
    // Where something follows, it ends with 1 and names it.
    const { stdout } = await attack(process.execPath, args);
    expect(stdout).toBe('Nothing about fewer than five follows.\n');
  });

  const small = (count: unknown) => typeof count === 'number' && count > 0 && count < 5;

  it('open data says nothing about fewer than five complaints, in JSON, CSV and a workbook alike', async () => {
    const catalogue = await app.http.get('/api/v1/open-data').expect(200);
    const { datasets } = catalogue.body as {
      datasets: { csv: string; json: string; xlsx: string; columns: { name: string }[] }[];
    };
    expect(datasets).toHaveLength(4);
    let hidden = 0;
    for (const { csv, json, xlsx, columns } of datasets) {
      const answer = await app.http.get(json).expect(200);
      const { rows } = answer.body as { rows: Record<string, unknown>[] };
      for (const { received, resolved } of rows) {
        expect([small(received), small(resolved), small(Number(received) - Number(resolved ?? received))]).toEqual([
          ...[false, false, false],
        ]);
        if (received === null) hidden += 1;
      }
      const lines = (await app.http.get(csv).expect(200)).text.trim().split('\r\n');
      expect(lines[0]).toBe(columns.map(({ name }) => name).join(','));
      const book = await app.http
        .get(xlsx)
        .buffer(true)
        .parse(asBytes as never)
        .expect(200);
      const [sheet, about] = await readWorkbook(book.body as Buffer);
      expect(sheet?.data.slice(1).map((row) => row.slice(2))).toEqual(
        rows.map(({ code: _code, name: _name, ...figures }) => Object.values(figures)),
      );
      expect(about?.data.slice(1, columns.length + 1).map(([name]) => name)).toEqual(columns.map(({ name }) => name));
      expect(lines).toHaveLength(rows.length + 1);
    }
    expect(hidden).toBeGreaterThan(1);
  });

  it('the dictionary is a page for people and a data package for programs, of the same columns', async () => {
    const answer = await app.http.get('/api/v1/open-data/datapackage.json').expect(200);
    interface Package {
      licenses: { name: string }[];
      resources: { path: string; schema: { fields: { name: string; type: string }[]; missingValues: string[] } }[];
    }
    const { licenses, resources } = answer.body as Package;
    expect(licenses).toMatchObject([{ name: 'CC-BY-4.0' }]);
    const { text } = await app.http.get('/transparansi/kamus-data').expect(200);
    expect((await app.http.get('/transparansi')).text).toContain('href="/transparansi/kamus-data"');
    for (const { path, schema } of resources) {
      const fields = schema.fields.map(({ name }) => name);
      const [head, first = ''] = (await app.http.get(`/api/v1/open-data/${path}`).expect(200)).text.split('\r\n');
      expect(head).toBe(fields.join(','));
      const row = first.split(',');
      for (const [place, { name, type }] of schema.fields.entries()) {
        if (type !== 'string' && row[place] !== '') expect(row[place]).toMatch(/^\d{4}-\d\d-\d\d$|^[\d.]+$/);
        expect(text).toContain(`<code>${name}</code>`);
      }
    }
    expect(text).toContain('kurang dari lima laporan');
  });

  it('the same answer needn’t be sent twice, and there is no other dataset', async () => {
    const data = '/api/v1/open-data/complaints-by-month';
    for (const path of [`${data}.csv`, `${data}.xlsx`, '/transparansi']) {
      const first = await app.http.get(path).expect(200);
      expect(first.headers['cache-control']).toBe('public, max-age=3600');
      await app.http.get(path).set('If-None-Match', String(first.headers['etag'])).expect(304);
    }
    await app.http.get('/api/v1/open-data/complaints.csv').expect(404);
    await app.http.get('/api/v1/open-data/complaints-by-opd.csv?year=2999').expect(400);
    await app.http.get('/transparansi?tahun=1999').expect(404);
  });

  it('the page shows the map, and a score only as a simulation', async () => {
    const { text } = await app.http.get('/transparansi').expect(200);
    expect(text.match(/site-map__district/g)).toHaveLength(15);
    expect(text).toContain('Ini simulasi untuk manajemen, bukan nilai resmi Ombudsman RI.');
  });
});

it('patterns by which numbers look better than the work are told to supervisors, with the cases', async () => {
  await app.database.query(
    `UPDATE metric_detector SET setting = setting || '{"least": 1, "share": 0.01}' || jsonb_build_object('limit',
       CASE code WHEN 'copied_answers' THEN 2 WHEN 'closed_in_bulk' THEN 1 WHEN 'paused_before_breach' THEN 30
         ELSE (setting->>'limit')::int END)`,
  );
  const supervisor = await app.as('supervisor');
  const from = new Date(Date.now() - 360 * 86_400_000).toISOString().slice(0, 10);
  const gaming = app.nest.get(DetectGaming, { strict: false });
  const { warnings: items } = await gaming.execute({ from });
  const codes = new Set(items.map(({ code }) => code));
  expect([...codes]).toEqual(expect.arrayContaining(['closed_in_bulk', 'copied_answers', 'paused_before_breach']));
  const copied = items.find(({ code }) => code === 'copied_answers');
  expect(copied?.definition.id).toContain('paling sedikit 2 laporan');
  await supervisor.get(`/api/v1/complaints/${copied?.numbers[0] ?? ''}`).expect(200);
  await expect(gaming.execute({ from: '2020-01-01' })).rejects.toMatchObject({ code: 'validation_failed' });
});

it('what a worker found last is shown with its time, until the thresholds change or others come', async () => {
  const supervisor = await app.as('supervisor');
  const gaming = app.nest.get(DetectGaming, { strict: false });
  const warnings = async (query = '') =>
    (await supervisor.get(`/api/v1/metrics/warnings${query}`).expect(200)).body as {
      asOf: string | null;
      items: Found[];
    };
  interface Found {
    opdCode: string;
  }
  const setLeast = (least: number) =>
    app.database.query(`UPDATE metric_detector SET setting = setting || jsonb_build_object('least', $1::int)`, [least]);

  expect(await warnings()).toEqual({ asOf: null, items: [] });
  const patterns = (await gaming.watchOut()) ?? 0;
  expect(patterns).toBeGreaterThan(0);
  expect(await gaming.watchOut()).toBeNull();
  await setLeast(1_000_000);
  const { asOf, items } = await warnings();
  expect([items.length, asOf]).toEqual([patterns, expect.any(String)]);
  await app.database.query(`UPDATE gaming_watch SET found_at = found_at - interval '3 hours'`);
  const later = await warnings();
  expect([later.items, later.asOf !== asOf]).toEqual([items, true]);
  const opd = items[0]?.opdCode ?? '';
  expect((await warnings(`?opd=${opd}`)).items).toEqual(items.filter(({ opdCode }) => opdCode === opd));
  expect((await gaming.execute({})).warnings).toEqual([]);

  await gaming.lookAgain();
  expect(await warnings()).toEqual({ asOf: null, items: [] });
  await setLeast(1);
  expect(await gaming.watchOut()).toBe(patterns);
  const none = { instruments: [], assessments: { source: '', example: true, assessments: [] }, detectors: [] };
  await app.nest.get(LoadCompliancePack, { strict: false }).execute(none);
  expect(await warnings()).toEqual({ asOf: null, items: [] });
  expect(await gaming.watchOut()).toBe(0);
  expect((await warnings()).asOf).not.toBeNull();
});

it('keeps nothing of patterns that were looked for by what no longer holds', async () => {
  const gaming = app.nest.get(DetectGaming, { strict: false });
  const database = app.nest.get(Database, { strict: false });
  await gaming.lookAgain();
  const { looking } = await database.transaction(async (tx) => {
    await database.query('LOCK TABLE handling_case IN ACCESS EXCLUSIVE MODE', [], tx);
    const begun = gaming.watchOut();
    while ((await count(`gaming_watch WHERE looked_at > '-infinity'`)) === 0);
    await gaming.lookAgain();
    return { looking: begun };
  });
  expect(await looking).not.toBeNull();
  expect(await count('gaming_watch WHERE found_at IS NOT NULL')).toBe(0);
});
