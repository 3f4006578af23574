import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { ExpireJobs } from '@tanggap/reports';
import type { IncomingMessage } from 'node:http';
import {
  ManualClock,
  startTestApp,
  startTestWorker,
  until,
  type Agent,
  type TestApp,
  type TestWorker,
} from '../support';

const MORNING = '2024-11-22T10:00:00+07:00';
const FORMULA = '=HYPERLINK("http://jahat.example","klik")';

const newcomer = {
  ...{ username: 'budi.ekspor', name: 'Budi Santoso', role: 'verifier', password: 'kata-sandi-lama' },
  email: 'budi@batangkab.go.id',
};

interface Job {
  id: string;
  state: string;
  progress: number;
  rows: number;
  fileName: string | null;
}

let app: TestApp;
let worker: TestWorker;
let numbers: string[];
const clock = new ManualClock(MORNING);

beforeAll(async () => {
  app = await startTestApp({ clock });
  worker = await startTestWorker(app.database.url, {}, clock);
  numbers = [];
  for (const [subject, opdCode] of [
    ['Jalan berlubang di depan SDN Kauman 1', 'dpupr'],
    [FORMULA, 'dpupr'],
    ['Antrean puskesmas terlalu lama', 'dinkes'],
  ]) {
    const filed = await app.http.post('/api/v1/complaints').send({
      ...{ kind: 'complaint', subject, description: 'Sudah dua minggu begini dan belum ada yang datang.' },
      reporter: { name: 'Siti Aminah', email: 'siti@example.org' },
    });
    const { number } = filed.body as { number: string };
    numbers.push(number);
    await (await app.as('verifier')).post(`/api/v1/complaints/${number}/verify`).send({ opdCode }).expect(200);
  }
});
afterAll(async () => {
  await worker.close();
  await app.close();
});

const bytes = (response: IncomingMessage, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};
async function made(agent: Agent, body: object): Promise<Job> {
  const asked = await agent.post('/api/v1/exports').send(body).expect(202);
  const { id } = asked.body as Job;
  expect(asked.headers['location']).toBe(`/api/v1/exports/${id}`);
  return until('the job is done', async () => {
    const job = (await agent.get(`/api/v1/exports/${id}`).expect(200)).body as Job;
    if (job.state === 'failed') throw new Error(JSON.stringify(job));
    return job.state === 'done' ? job : undefined;
  });
}
async function fileOf(agent: Agent, { id }: Job): Promise<Buffer> {
  const answer = await agent
    .get(`/api/v1/exports/${id}/file`)
    .buffer(true)
    .parse(bytes as never)
    .expect(200);
  return answer.body as Buffer;
}

it('the complaint list leaves as a workbook, in the reach of whoever asks', async () => {
  const officer = await app.as('officer.dpupr');
  const job = await made(officer, { list: 'complaints', format: 'xlsx' });
  expect(job).toMatchObject({ progress: 100, rows: 2, fileName: 'tanggap-laporan-2024-11-22.xlsx' });
  const [sheet] = await readWorkbook(await fileOf(officer, job));
  const [headings, ...rows] = sheet?.data ?? [];
  expect(headings?.slice(0, 4)).toEqual(['Nomor', 'Jenis', 'Judul', 'Status']);
  expect(rows.map((row) => row[0]).sort()).toEqual(numbers.slice(0, 2).sort());
  expect(rows.map((row) => row[2])).toContain(FORMULA);
  expect(JSON.stringify(sheet)).not.toMatch(/Siti|siti@example/);
});

it('and as CSV that no spreadsheet runs, with the filters of the list and in the language asked for', async () => {
  const verifier = await app.as('verifier');
  const answer = verifier.set('Accept-Language', 'en');
  const job = await made(answer, { list: 'complaints', format: 'csv', filter: { opd: 'dpupr' } });
  const text = (await fileOf(verifier, job)).toString('utf8');
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  expect(rows.map((row) => row['Number']).sort()).toEqual(numbers.slice(0, 2).sort());
  expect(rows.map((row) => row['Subject'])).toContain(`'${FORMULA}`);
});

it('behind a number the file holds what the screen lists, and no more', async () => {
  const supervisor = await app.as('supervisor');
  const filter = { measure: 'received', opd: 'dpupr,dinkes', asOf: '2024-11-22' };
  const listed = () => supervisor.get('/api/v1/complaints').query(filter).expect(200);
  const items = await until('they are counted', async () => {
    const { items: found } = (await listed()).body as { items: { number: string }[] };
    return found.length === numbers.length ? found : undefined;
  });
  const job = await made(supervisor, { list: 'complaints', format: 'csv', filter });
  const text = (await fileOf(supervisor, job)).toString('utf8');
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  expect(rows.map((row) => row['Nomor'])).toEqual(items.map(({ number }) => number));
});

it.each([
  ...['breaches', 'escalations', 'deliveries', 'deadline-requests', 'users', 'opds', 'categories', 'metrics'],
  ...['posts', 'absences', 'routing-rules', 'sla-policies', 'sla-changes', 'calendars', 'holiday-decrees', 'measures'],
  ...[
    'score',
    'evidence',
    'completeness',
    'order-of-work',
    'warnings',
    'workload',
    'templates',
    'pause-reasons',
    'routing-models',
  ],
  ...['score-history', 'self-assessments', 'routing-quality'],
])('the list %s leaves as well', async (list) => {
  const admin = await app.as('admin');
  const job = await made(admin, { list, format: 'csv' });
  expect((await fileOf(admin, job)).length).toBeGreaterThan(30);
});

it('limits, rules and histories leave in words, and a history names fields, never what was in them', async () => {
  const admin = await app.as('admin');
  const rowsOf = async (body: object) => {
    const job = await made(admin, { ...body, format: 'csv' });
    const text = (await fileOf(admin, job)).toString('utf8');
    return parse<Record<string, string>>(text, { columns: true, bom: true });
  };
  const limits = await rowsOf({ list: 'sla-policies' });
  expect(limits.find((row) => row['Jenis'] === 'Pengaduan' && row['Tenggat'] === 'Verifikasi')).toMatchObject({
    Batas: '3 hari kerja',
    'Berkadar pengawasan': 'tidak',
  });
  const measures = await rowsOf({ list: 'measures', filter: { groupBy: 'opd', from: '2024-01-01' } });
  expect(measures.find((row) => row['Kode'] === 'received' && row['Kelompok'] === 'Jumlah')).toMatchObject({
    Satuan: 'laporan',
  });
  const score = await rowsOf({ list: 'score', filter: { unit: 'dinsos', period: '2024', asOf: '2024-11-21' } });
  expect(score).toHaveLength(37);
  expect(score.find((row) => row['Kode'] === 'complaints.2')).toMatchObject({
    ...{ Unit: 'Dinas Sosial', Nilai: '0', Maksimum: '3', Sumber: 'dibuktikan' },
    Keterangan: 'Simulasi untuk manajemen, bukan nilai resmi Ombudsman RI.',
  });
  const wording = await rowsOf({ list: 'templates', filter: { language: 'en' } });
  expect(wording.find((row) => row['Perihal'] === 'Laporan diterima')?.['Bahasa']).toBe('en');
  await admin.post('/api/v1/users').send(newcomer).expect(201);
  const history = await rowsOf({ list: 'account-history', filter: { username: newcomer.username } });
  expect(history).toHaveLength(1);
  expect(JSON.stringify(history)).not.toContain(newcomer.email);
});

it('nobody else finds a job or its file, and nobody gets a list that they may not read', async () => {
  const verifier = await app.as('verifier');
  const { id } = await made(verifier, { list: 'opds', format: 'csv' });
  const admin = await app.as('admin');
  await admin.get(`/api/v1/exports/${id}`).expect(404);
  await admin.get(`/api/v1/exports/${id}/file`).expect(404);
  const officer = await app.as('officer.dpupr');
  const others = ['evidence', 'templates', 'routing-models', 'routing-quality', 'warnings', 'self-assessments'];
  for (const list of ['users', 'sla-changes', 'routing-rules', 'deliveries', ...others]) {
    await officer.post('/api/v1/exports').send({ list, format: 'csv' }).expect(403);
  }
  const account = { list: 'account-history', format: 'csv', filter: { username: 'admin' } };
  await officer.post('/api/v1/exports').send(account).expect(403);
});

it.each([
  ['an unknown list', { list: 'reporters', format: 'csv' }, 'list'],
  ['an unknown filter', { list: 'complaints', format: 'csv', filter: { reporter: 'Siti' } }, 'filter.reporter'],
  [
    'what a number has no use for',
    { list: 'complaints', format: 'csv', filter: { measure: 'open', status: 'closed' } },
    'status',
  ],
  ['a past day without a number', { list: 'complaints', format: 'csv', filter: { asOf: '2024-11-20' } }, 'asOf'],
  ['a filter that is none', { list: 'complaints', format: 'csv', filter: { from: 'kemarin' } }, 'from'],
])('%s is refused', async (_what, body, field) => {
  const answer = await (await app.as('verifier')).post('/api/v1/exports').send(body).expect(400);
  expect((answer.body as { errors: { field: string }[] }).errors.map((error) => error.field)).toEqual([field]);
});

it('a worker that has gone leaves the job to another one', async () => {
  const verifier = await app.as('verifier');
  const job = await made(verifier, { list: 'opds', format: 'csv' });
  await app.database.query(
    `UPDATE report_job SET state = 'running', attempts = 1, leased_until = now() - interval '1 second' WHERE id = '${job.id}'`,
  );
  await app.database.query(`DELETE FROM report_job_part WHERE job_id = '${job.id}'`);
  await until('it is done again', async () => {
    const again = (await verifier.get(`/api/v1/exports/${job.id}`)).body as Job;
    return again.state === 'done';
  });
  expect((await fileOf(verifier, job)).length).toBeGreaterThan(30);
});

it('after a week the file is gone and the record stays', async () => {
  const job = await made(await app.as('supervisor'), { list: 'categories', format: 'xlsx' });
  clock.set('2024-11-30T10:00:00+07:00');
  await worker.nest.get(ExpireJobs, { strict: false }).execute(100);
  const supervisor = await app.as('supervisor');
  await supervisor.get(`/api/v1/exports/${job.id}/file`).expect(404);
  const listed = (await supervisor.get('/api/v1/exports').expect(200)).body as { items: Job[] };
  // The month's report may have been made meanwhile.
  expect(listed.items.find(({ id }) => id === job.id)).toMatchObject({ state: 'expired' });
  const parts = await app.database.query(`SELECT 1 FROM report_job_part WHERE job_id = '${job.id}'`);
  expect(parts).toEqual([]);
});
