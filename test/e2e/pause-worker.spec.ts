import { localDay } from '@tanggap/platform';
import { startTestApp, startTestWorker, until, type TestApp, type TestWorker } from '../support';

let app: TestApp;
let workers: TestWorker[];

beforeAll(async () => {
  app = await startTestApp();
  workers = await Promise.all([startTestWorker(app.database.url), startTestWorker(app.database.url)]);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await app.close();
});

it('two workers end a pause whose time is over, once', async () => {
  const filed = await app.http.post('/api/v1/complaints').send({
    kind: 'complaint',
    subject: 'Jalan berlubang di depan SDN Kauman 1',
    description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
    categoryCode: 'jalan-jembatan',
    anonymous: true,
  });
  const { number } = filed.body as { number: string };
  const verifier = await app.as('verifier');
  await verifier.post(`/api/v1/complaints/${number}/verify`).send({}).expect(200);
  const head = await app.as('head.dpupr');
  const pause = { reason: 'force_majeure', text: 'Banjir rob di lokasi.', until: localDay(new Date()) };
  await head.post(`/api/v1/complaints/${number}/pause`).send(pause).expect(200);
  // As if the opening had come meanwhile.
  const [{ due } = { due: '' }] = await app.database.query<{ due: string }>(
    `UPDATE deadline_request SET resumes_at = date_trunc('milliseconds', now()) WHERE status = 'approved'
     RETURNING resumes_at::text AS due`,
  );
  const resumed = () =>
    app.database.query<{ at: string }>(`SELECT at::text FROM complaint_event WHERE type = 'resumed'`);
  await until('the pause is over', async () => (await resumed()).length > 0);
  expect(await resumed()).toEqual([{ at: due }]);
  const [row] = await app.database.query('SELECT status FROM deadline_request');
  expect(row).toEqual({ status: 'ended' });
});
