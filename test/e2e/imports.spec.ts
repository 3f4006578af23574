import { VerifyChain } from '@tanggap/complaints';
import { writeXlsx } from '@tanggap/reports';
import readWorkbook from 'read-excel-file/node';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  ManualClock,
  startTestApp,
  startTestWorker,
  until,
  type Agent,
  type TestApp,
  type TestWorker,
} from '../support';

const HEADINGS = [
  'Tracking ID',
  'Tanggal Masuk',
  'Dinas Tujuan',
  'Kecamatan',
  'Status',
  'Kategori',
  'Isi Laporan Awal',
];
const TEXT = 'Jalan di depan pasar berlubang besar. Mohon segera diperbaiki.';
const DPUPR = 'Dinas Pekerjaan Umum dan Penataan Ruang';

interface Job {
  id: string;
  state: string;
  error: string | null;
  result: Record<string, unknown>;
}

let app: TestApp;
let worker: TestWorker;
let verifier: Agent;
const clock = new ManualClock('2024-11-22T10:00:00+07:00');

beforeAll(async () => {
  app = await startTestApp({ clock });
  worker = await startTestWorker(app.database.url, {}, clock);
  verifier = await app.as('verifier');
});
afterAll(async () => {
  await worker.close();
  await app.close();
});

const csvOf = (...rows: string[][]): Buffer =>
  Buffer.from(`\uFEFF${[HEADINGS, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`);
const ended = (id: string): Promise<Job> =>
  until('the job is over', async () => {
    const job = (await verifier.get(`/api/v1/exports/${id}`).expect(200)).body as Job;
    return job.state === 'done' || job.state === 'failed' ? job : undefined;
  });
async function checked(file: Buffer, name = 'lapor.csv'): Promise<Job> {
  const asked = await verifier.post('/api/v1/imports').attach('file', file, name).expect(202);
  return ended((asked.body as Job).id);
}
async function imported(check: Job): Promise<Job> {
  const asked = await verifier.post(`/api/v1/imports/${check.id}/confirmation`).expect(202);
  return ended((asked.body as Job).id);
}
async function workbookOf(headings: string[], rows: (string | Date | null)[][]): Promise<Buffer> {
  const to = new PassThrough();
  const sheet = { name: 'Laporan', headings, widths: headings.map(() => 20), rows };
  const [file] = await Promise.all([buffer(to), writeXlsx([sheet], to)]);
  return file;
}
const asBytes = (answer: NodeJS.ReadableStream, done: (error: unknown, body?: Buffer) => void): void =>
  void buffer(answer).then((body) => done(null, body), done);
/** The rows of the file of what was refused. */
const refusedOf = async ({ id }: Job): Promise<unknown[][]> => {
  const answer = await verifier
    .get(`/api/v1/exports/${id}/file`)
    .buffer(true)
    .parse(asBytes as never)
    .expect(200);
  return (await readWorkbook(answer.body as Buffer))[0]?.data ?? [];
};
const complaintOf = async (trackingId: string) =>
  (
    await app.database.query(
      `SELECT c.*, (SELECT count(*)::int FROM sla_clock s WHERE s.complaint_id = c.id) AS clocks FROM complaint c
       JOIN sp4n_report s ON s.complaint_id = c.id WHERE s.tracking_id = '${trackingId}'`,
    )
  )[0];

it('a file is looked at before anything comes in: counts, what its words are here, and which rows are refused', async () => {
  const check = await checked(
    csvOf(
      ['A1', '05/03/2024', DPUPR, 'Batang', 'Selesai', 'Jalan dan jembatan', TEXT],
      ['A2', '2024-11-18', 'DPUPR', 'Kec. Batang', 'Tindak Lanjut', 'entah', TEXT],
      ['A2', '2024-11-18', DPUPR, 'Batang', 'Selesai', '', TEXT],
      ['A3', '31/02/2024', DPUPR, 'Batang', 'Selesai', '', TEXT],
      ['A4', '2024-03-05', 'Dinas Luar Angkasa', 'Batang', 'Disposisi', '', TEXT],
      ['A5', '2024-03-05', DPUPR, 'Batang', 'entah', '', TEXT],
    ),
  );
  expect(check).toMatchObject({ state: 'done', result: { new: 2, known: 0, rejected: 4 } });
  const mapping = check.result['mapping'] as Record<string, unknown[]>;
  expect(mapping['agency']).toContainEqual({ value: 'Dinas Luar Angkasa', count: 1, code: null });
  expect(mapping['agency']).toContainEqual({ value: 'DPUPR', count: 1, code: 'dpupr' });
  expect(mapping['category']).toContainEqual({ value: 'entah', count: 1, code: null });
  const refused = await refusedOf(check);
  expect(refused.map((row) => row.slice(0, 4))).toEqual([
    ['baris', 'alasan', 'Tracking ID', 'Tanggal Masuk'],
    [4, 'tracking_id sudah ada di baris sebelumnya', 'A2', '2024-11-18'],
    [5, 'tanggal_masuk tidak dapat dibaca: 31/02/2024', 'A3', '31/02/2024'],
    [6, 'dinas_tujuan tidak dikenal: Dinas Luar Angkasa', 'A4', '2024-03-05'],
    [7, 'status tidak dikenal: entah', 'A5', '2024-03-05'],
  ]);
  expect(await app.database.rowCounts()).not.toHaveProperty('complaint');
});

it('what comes in has its true date, its clocks if it is open, and nobody is told', async () => {
  const done = await imported(
    await checked(
      csvOf(
        ['B1', '05/03/2024', DPUPR, 'Batang', 'Selesai', 'Jalan dan jembatan', TEXT],
        ['B2', '2024-11-18 09:30', 'DPUPR', 'Batang', 'Disposisi', '', TEXT],
        ['B3', '2024-05-02', 'Dinas Kesehatan', '', 'Tindak Lanjut', '', TEXT],
      ),
    ),
  );
  expect(done).toMatchObject({ state: 'done', result: { imported: 3, known: 0, rejected: 0 } });
  const [closed, open, late] = [await complaintOf('B1'), await complaintOf('B2'), await complaintOf('B3')];
  expect(closed).toMatchObject({ status: 'closed', opd_code: 'dpupr', category_code: 'jalan-jembatan', clocks: 0 });
  expect(closed?.['filed_at']).toEqual(new Date('2024-03-05T00:00:00+07:00'));
  expect(open).toMatchObject({ status: 'assigned', breached_at: null, clocks: 4 });
  expect(open?.['filed_at']).toEqual(new Date('2024-11-18T09:30:00+07:00'));
  expect((late?.['breached_at'] as Date).getTime()).toBeLessThan(new Date('2024-06-01').getTime());
  await until('the cases are projected', async () => {
    const rows = await app.database.query<{ status: string }>('SELECT status FROM handling_case ORDER BY filed_at');
    return rows.length === 3 && rows.map(({ status }) => status).join() === 'closed,in_progress,assigned';
  });
  expect(await app.database.query('SELECT 1 FROM notification_delivery WHERE complaint_id IS NOT NULL')).toEqual([]);
  expect(await app.database.query('SELECT 1 FROM escalation')).toEqual([]);
  const officer = await app.as('officer.dpupr');
  const read = await officer.get(`/api/v1/complaints/${String(open?.['number'])}`).expect(200);
  expect((read.body as { events: { type: string }[] }).events.map(({ type }) => type)).toEqual([
    'filed',
    'milestone',
    'imported',
  ]);
  await expect(app.nest.get(VerifyChain, { strict: false }).execute()).resolves.toMatchObject({ problems: [] });

  // Nobody here knew of them before they came in: the numbers and the score of a day before stay what they were.
  const supervisor = await app.as('supervisor');
  const received = async (asOf: string) => {
    const path = `/api/v1/metrics/summary?from=2024-01-01&to=2024-12-31&asOf=${asOf}`;
    const { figures } = (await supervisor.get(path).expect(200)).body as { figures: { code: string; value: number }[] };
    return figures.find(({ code }) => code === 'received')?.value;
  };
  expect([await received('2024-11-21'), await received('2024-11-22')]).toEqual([0, 3]);
  const casesOf = async (asOf: string) => {
    const answer = await supervisor.get(`/api/v1/compliance?period=2024&asOf=${asOf}`).expect(200);
    return (answer.body as { units: { code: string; cases: number }[] }).units.find(({ code }) => code === 'dinkes')
      ?.cases;
  };
  expect([await casesOf('2024-11-21'), await casesOf('2024-11-22')]).toEqual([0, 1]);
});

it('a refused row leaves whole, is put right in a spreadsheet, and comes in by the same file', async () => {
  const clicked = '=HYPERLINK("http://x.example","klik") di laporan, jalan rusak';
  const when = new Date('2024-03-05T14:30:00+07:00');
  const rows = [
    ['R1', when, 'Dinas Luar Angkasa', 'Batang', 'Disposisi', null, TEXT, 'lampiran 7'],
    ['R2', when, DPUPR, 'Batang', 'entah', '', clicked, null],
  ];
  const headings = [...HEADINGS, 'Catatan'];
  const check = await checked(await workbookOf(headings, rows), 'lapor.xlsx');
  const [head = [], first = [], second = []] = await refusedOf(check);
  expect(head).toEqual(['baris', 'alasan', ...headings]);
  expect(first.slice(2)).toEqual(['R1', new Date('2024-03-05T14:30:00Z'), ...(rows[0] ?? []).slice(2)]);
  const others = await app.as('admin');
  await others.get(`/api/v1/exports/${check.id}/file`).expect(404);
  const right = [
    [...first.slice(0, 3), when, DPUPR, ...first.slice(5)],
    [...second.slice(0, 3), when, second[4], second[5], 'Selesai', ...second.slice(7)],
  ] as (string | Date | null)[][];
  const again = await imported(await checked(await workbookOf(head.map(String), right), 'baris-ditolak.xlsx'));
  expect(again.result).toMatchObject({ imported: 2, rejected: 0 });
  expect(await complaintOf('R1')).toMatchObject({ opd_code: 'dpupr', filed_at: when, description: TEXT });
  expect(await complaintOf('R2')).toMatchObject({ description: clicked });
});

it('no report comes in twice: not from another file, not from two imports at once', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [`C${index}`, '2024-03-05', DPUPR, '', 'Selesai', '', TEXT]);
  const [one, two] = await Promise.all([checked(csvOf(...rows)), checked(csvOf(...[...rows].reverse()))]);
  const other = await startTestWorker(app.database.url, {}, clock);
  const results = await Promise.all([imported(one), imported(two)]);
  await other.close();
  const sum = results.reduce((all, { result }) => all + Number(result['imported']), 0);
  expect(sum).toBe(60);
  const again = await checked(csvOf(...rows));
  expect(again.result).toMatchObject({ new: 0, known: 60, rejected: 0 });
});

it('a workbook comes in, and the register leaves in the same form', async () => {
  const filedAt = new Date('2024-03-05T14:30:00+07:00');
  const file = await workbookOf(HEADINGS, [['D1', filedAt, DPUPR, 'Batang', 'SELESAI', 'Jalan dan jembatan', TEXT]]);
  await imported(await checked(file, 'lapor.xlsx'));
  expect((await complaintOf('D1'))?.['filed_at']).toEqual(new Date('2024-03-05T14:30:00+07:00'));
  const own = { kind: 'complaint', subject: 'Jalan berlubang di pasar', description: TEXT, anonymous: true };
  await app.http.post('/api/v1/complaints').send(own).expect(201);
  const asked = await verifier.post('/api/v1/exports').send({ list: 'sp4n', format: 'csv' }).expect(202);
  const { id } = await ended((asked.body as Job).id);
  const { text } = await verifier.get(`/api/v1/exports/${id}/file`).buffer(true).expect(200);
  expect(text).toContain('tracking_id,tanggal_masuk,dinas_tujuan,kecamatan,status,kategori,isi_laporan_awal');
  expect(text).toMatch(
    /D1,05\/03\/2024 14.30 WIB,Dinas Pekerjaan Umum dan Penataan Ruang,Batang,Selesai,Jalan dan jembatan,/,
  );
  const check = await checked(Buffer.from(text));
  expect(check.result).toMatchObject({ new: 0, rejected: 0 });
});

it.each([
  ['no table', Buffer.from('PK\u0003\u0004 bukan arsip')],
  ['a table without the columns', Buffer.from('nama,alamat\nSiti,Batang\n')],
])('%s is refused with the reason', async (_what, file) => {
  const check = await checked(file);
  expect(check).toMatchObject({ state: 'failed', error: 'validation_failed' });
  expect((check.result['reasons'] as string[])[0]).toMatch(/kolom/i);
});
