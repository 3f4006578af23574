import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import readWorkbook from 'read-excel-file/node';
import { VerifyChain } from '@tanggap/complaints';
import { parseRoots } from '@tanggap/reports';
import { decree, ScoreDesk } from '../support/score-desk';
import { startTestApp, startTestWorker, until, type Agent, type TestApp, type TestWorker } from '../support';

const SECRET = 'Nomor saya 081234567890, rumah di RT 3.';

interface Job {
  id: string;
  state: string;
  result: Record<string, unknown>;
}

let app: TestApp;
let worker: TestWorker;
let number: string;
const year = new Date().getUTCFullYear();

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app.database.url);
  const filed = await app.http.post('/api/v1/complaints').send({
    ...{ kind: 'complaint', subject: 'Jalan berlubang di depan SDN Kauman 1', description: SECRET },
    reporter: { name: 'Siti Aminah', email: 'siti@example.org' },
  });
  ({ number } = filed.body as { number: string });
  await (await app.as('verifier')).post(`/api/v1/complaints/${number}/verify`).send({ opdCode: 'dpupr' }).expect(200);
  const officer = await app.as('officer.dpupr');
  await officer.post(`/api/v1/complaints/${number}/respond`).send({ text: 'Lubang ditambal Senin.' }).expect(200);
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
async function packOf(agent: Agent, body: object) {
  const asked = await agent.post('/api/v1/evidence-packs').send(body).expect(202);
  const { id } = asked.body as Job;
  const job = await until('the pack is made', async () => {
    const one = (await agent.get(`/api/v1/exports/${id}`).expect(200)).body as Job;
    if (one.state === 'failed') throw new Error(JSON.stringify(one));
    return one.state === 'done' ? one : undefined;
  });
  const file = await agent
    .get(`/api/v1/exports/${id}/file`)
    .buffer(true)
    .parse(bytes as never);
  return { job, files: unzipSync(new Uint8Array(file.body as Buffer)) };
}

it('holds register, case files, recapitulation, index and proof, and nothing of the reporter', async () => {
  const { job, files } = await packOf(await app.as('supervisor'), { opd: 'dpupr', period: `${year}` });
  expect(Object.keys(files).sort()).toEqual([
    ...['00-indeks.pdf', '00-indeks.xlsx', '01-register.xlsx', '02-rekapitulasi.xlsx'],
    ...['bukti-keutuhan/akar.txt', 'bukti-keutuhan/berkas.sha256', 'kasus/kasus-001.pdf'],
  ]);
  for (const pdf of ['00-indeks.pdf', 'kasus/kasus-001.pdf']) {
    expect(
      Buffer.from(files[pdf] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }
  const sheets = await readWorkbook(Buffer.from(files['01-register.xlsx'] ?? []));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Register', 'Tenggat', 'Riwayat']);
  const text = JSON.stringify(sheets);
  expect(text).toContain(number);
  expect(text).toContain('Lubang ditambal Senin.');
  expect(text).not.toMatch(/Siti|siti@example|0812/);

  const recap = JSON.stringify(await readWorkbook(Buffer.from(files['02-rekapitulasi.xlsx'] ?? [])));
  const query = `from=${year}-01-01&to=${year}-12-31&opd=dpupr`;
  const dashboard = await (await app.as('supervisor')).get(`/api/v1/metrics/summary?${query}`).expect(200);
  const { figures } = dashboard.body as { figures: { code: string; value: number | null }[] };
  const received = figures.find(({ code }) => code === 'received')?.value;
  expect(received).toBe(1);
  expect(recap).toMatch(new RegExp(`"Jumlah","?${String(received)}"?,`));

  const roots = Buffer.from(files['bukti-keutuhan/akar.txt'] ?? []).toString('utf8');
  const lines = roots.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const root = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
  expect(job.result).toMatchObject({ cases: 1, root });
  expect(roots).toContain(root);
  const [one] = parseRoots(roots);
  const chain = app.nest.get(VerifyChain, { strict: false });
  await expect(chain.holds(number, one?.eventCount ?? 0, one?.root ?? '')).resolves.toBe(true);
  await expect(chain.holds(number, one?.eventCount ?? 0, 'f'.repeat(64))).resolves.toBe(false);
});

it('whoever holds a pack can check that each of its files is whole, and the index names them all', async () => {
  const { files } = await packOf(await app.as('supervisor'), { opd: 'dpupr', period: `${year}` });
  const sums = Buffer.from(files['bukti-keutuhan/berkas.sha256'] ?? []).toString('utf8');
  const listed = new Map<string, string>(
    sums.split('\n').flatMap((line) => (line ? [[line.slice(66), line.slice(0, 64)] as const] : [])),
  );
  const packed = Object.entries(files).filter(([path]) => path !== 'bukti-keutuhan/berkas.sha256');
  expect(listed).toEqual(
    new Map(packed.map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')])),
  );
  const index = JSON.stringify(await readWorkbook(Buffer.from(files['00-indeks.xlsx'] ?? [])));
  for (const path of Object.keys(files)) expect(index).toContain(path);
  expect(index).toContain('nilai awal dari paket data');
});

it('says who entered and who reviewed what people assess, by post and version and never by name', async () => {
  const head = await app.as('head.dpupr');
  const answers = [{ indicatorCode: 'input.staff.1', value: 2, note: 'Daftar hadir terlampir' }];
  const asked = { unitCode: 'dpupr', year, dimensionCode: 'input', answers };
  const sent = await head.post('/api/v1/compliance/self-assessments').send(asked).expect(201);
  const path = `/api/v1/compliance/self-assessments/${(sent.body as { id: string }).id}/review`;
  await (await app.as('admin')).post(path).send({ decision: 'approved', note: 'Sesuai bukti' }).expect(200);
  const { files } = await packOf(await app.as('supervisor'), { opd: 'dpupr', period: `${year}` });
  const index = JSON.stringify(await readWorkbook(Buffer.from(files['00-indeks.xlsx'] ?? [])));
  expect(index).toMatch(
    /Kepala OPD, \w+, versi 1, [^"]+","Administrator, [^"]+: Sesuai bukti","Daftar hadir terlampir"/,
  );
  expect(index).not.toContain('Rina Wulandari');
});

it("a head has the own OPD's only", async () => {
  const head = await app.as('head.dpupr');
  await head
    .post('/api/v1/evidence-packs')
    .send({ opd: 'dinkes', period: `${year}` })
    .expect(404);
  const { job } = await packOf(head, { opd: 'dpupr', period: `${year}-Q1` });
  expect(job.result).toMatchObject({ cases: expect.any(Number) as number });
});

it("a puskesmas has its documents and values, and its OPD's complaints of its areas", async () => {
  const filed = await app.http.post('/api/v1/complaints').send({
    ...{
      kind: 'complaint',
      subject: 'Antrean puskesmas terlalu lama',
      description: 'Menunggu sejak pagi sampai siang.',
    },
    ...{ anonymous: true, location: { areaCode: '33.25.11.1013' } },
  });
  const own = (filed.body as { number: string }).number;
  const verifier = await app.as('verifier');
  await verifier.post(`/api/v1/complaints/${own}/verify`).send({ opdCode: 'dinkes' }).expect(200);
  const supervisor = await app.as('supervisor');
  await new ScoreDesk().upload(supervisor, decree).expect(201);
  const { job, files } = await packOf(await app.as('head.dinkes'), { opd: 'puskesmas-batang-1', period: `${year}` });
  expect(job.result).toMatchObject({ cases: 1 });
  const register = JSON.stringify(await readWorkbook(Buffer.from(files['01-register.xlsx'] ?? [])));
  expect([register.includes(own), register.includes(number)]).toEqual([true, false]);
  expect(Object.keys(files).some((name) => name.startsWith('dokumen/complaints.2/'))).toBe(true);
  const index = await readWorkbook(Buffer.from(files['00-indeks.xlsx'] ?? []));
  expect(index.map(({ sheet }) => sheet)).toEqual([
    'Indeks',
    'Dokumen bukti',
    'Nilai simulasi',
    'Indikator yang dinilai sendiri',
  ]);
  const document = Object.keys(files).find((name) => name.startsWith('dokumen/complaints.2/')) ?? '';
  const [, documents] = index;
  expect(JSON.stringify(documents?.data)).toContain(
    createHash('sha256')
      .update(files[document] ?? '')
      .digest('hex'),
  );
  const none = await packOf(supervisor, { opd: 'puskesmas-bandar-1', period: `${year}` });
  expect(none.job.result).toMatchObject({ cases: 0 });
  const refused = (agent: Agent, opd: string) => agent.post('/api/v1/evidence-packs').send({ opd, period: `${year}` });
  const unknown = await refused(supervisor, 'puskesmas-antah').expect(400);
  expect(unknown.body).toMatchObject({ errors: [{ field: 'opd' }] });
  await refused(await app.as('head.dpupr'), 'puskesmas-batang-1').expect(404);
});
