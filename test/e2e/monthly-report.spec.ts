import { ScheduleMonthly } from '@tanggap/reports';
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

interface Job {
  id: string;
  kind: string;
  state: string;
  fileName: string | null;
}

let app: TestApp;
let worker: TestWorker;
/** A Sunday: the office is closed. */
const clock = new ManualClock('2024-12-01T10:00:00+07:00');

beforeAll(async () => {
  app = await startTestApp({ clock });
  worker = await startTestWorker(app.database.url, {}, clock);
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
const listOf = async (agent: Agent): Promise<Job[]> =>
  ((await agent.get('/api/v1/exports').expect(200)).body as { items: Job[] }).items;

it('is made by hand for supervisors, as a PDF', async () => {
  const supervisor = await app.as('supervisor');
  await supervisor.post('/api/v1/monthly-reports').send({ period: '2024-11' }).expect(202);
  const [job] = await until('the report is made', async () => {
    const jobs = await listOf(supervisor);
    return jobs[0]?.state === 'done' ? jobs : undefined;
  });
  expect(job?.fileName).toBe('laporan-bulanan-2024-11.pdf');
  const file = await supervisor
    .get(`/api/v1/exports/${job?.id ?? ''}/file`)
    .buffer(true)
    .parse(bytes as never);
  expect((file.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
});

it('is made once for each supervisor when the office opens after the month', async () => {
  const schedule = worker.nest.get(ScheduleMonthly, { strict: false });
  await expect(schedule.execute()).resolves.toBe(0);
  clock.set('2024-12-02T08:00:00+07:00');
  await Promise.all([schedule.execute(), schedule.execute()]);
  await until('the report is made', async () => (await listOf(await app.as('supervisor')))[0]?.state === 'done');
  const jobs = await listOf(await app.as('supervisor'));
  expect(jobs.map(({ kind }) => kind)).toEqual(['monthly_report', 'monthly_report']);
  await expect(schedule.execute()).resolves.toBe(0);
});
