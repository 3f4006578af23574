import { localDay } from '@tanggap/platform';
import { act, pothole, startTestApp, startTestWorker, until, type TestApp, type TestWorker } from '../support';

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
  const { number } = await app.file(pothole);
  await act(await app.as('verifier'), number, 'verify').expect(200);
  const head = await app.as('head.dpupr');
  const pause = { reason: 'force_majeure', text: 'Banjir rob di lokasi.', until: localDay(new Date()) };
  await act(head, number, 'pause', pause).expect(200);
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
