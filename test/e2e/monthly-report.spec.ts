import { SendDueDeliveries } from '@tanggap/notifications';
import { ScheduleMonthly } from '@tanggap/reports';
import type { IncomingMessage } from 'node:http';
import {
  ManualClock,
  startMailServer,
  startTestApp,
  startTestWorker,
  until,
  type Agent,
  type MailServer,
  type TestApp,
  type TestWorker,
} from '../support';

interface Job {
  id: string;
  kind: string;
  state: string;
  fileName: string | null;
}
interface Delivery {
  id: string;
  complaint: string | null;
  document: string | null;
  channel: string;
  step: string;
  state: string;
  lastError: string | null;
}

let app: TestApp;
let worker: TestWorker;
let mail: MailServer;
/** A Sunday: the office is closed. */
const clock = new ManualClock('2024-12-01T10:00:00+07:00');

beforeAll(async () => {
  mail = await startMailServer();
  const settings = { SMTP_URL: mail.url, MAIL_FROM: 'tanggap@uji.example', PUBLIC_URL: 'https://lapor.example.go.id' };
  app = await startTestApp({ clock, settings });
  worker = await startTestWorker(app.database.url, settings, clock);
  await app.database.query(`UPDATE account SET email = 'sekda@example.go.id' WHERE username = 'supervisor'`);
  const supervisor = await app.as('supervisor');
  const setting = { byEmail: true, byPhone: false, language: 'en' };
  await supervisor.put('/api/v1/notifications/settings').send(setting).expect(200);
});
afterAll(async () => {
  await worker.close();
  await app.close();
  await mail.close();
});

const bytes = (response: IncomingMessage, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};
const listOf = async (agent: Agent): Promise<Job[]> =>
  ((await agent.get('/api/v1/exports').expect(200)).body as { items: Job[] }).items;
const mailed = async (): Promise<Delivery[]> => {
  const verifier = await app.as('verifier');
  const answer = await verifier.get('/api/v1/notifications/deliveries?channel=email').expect(200);
  return (answer.body as { items: Delivery[] }).items;
};

it('is made by hand for supervisors, as a PDF, and tells nobody unless they ask', async () => {
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
  expect(await mailed()).toEqual([]);
});

it('comes once to each supervisor when the office opens after the month, by mail in their language; one that fails can be sent again', async () => {
  const schedule = worker.nest.get(ScheduleMonthly, { strict: false });
  await expect(schedule.execute()).resolves.toBe(0);
  mail.refuse({ code: 550, text: 'no such user' });
  clock.set('2024-12-02T08:00:00+07:00');
  await Promise.all([schedule.execute(), schedule.execute()]);
  await until('the report is made', async () => (await listOf(await app.as('supervisor')))[0]?.state === 'done');
  const jobs = await listOf(await app.as('supervisor'));
  expect(jobs.map(({ fileName }) => fileName)).toEqual(['monthly-report-2024-11.pdf', 'laporan-bulanan-2024-11.pdf']);
  await expect(schedule.execute()).resolves.toBe(0);

  const send = worker.nest.get(SendDueDeliveries, { strict: false });
  const [refused, ...others] = await until('the mail was refused', async () => {
    await send.execute();
    const list = await mailed();
    return list[0]?.state === 'given_up' ? list : undefined;
  });
  expect(others).toEqual([]);
  const about = { complaint: null, document: 'monthly-report-2024-11.pdf', step: 'monthly_report' };
  expect(refused).toMatchObject({ ...about, lastError: 'smtp_550' });
  mail.refuse(null);
  await (await app.as('verifier')).post(`/api/v1/notifications/deliveries/${refused?.id ?? ''}/resend`).expect(200);
  const arrived = await until('the mail is there', async () => {
    await send.execute();
    return mail.mails[0];
  });
  expect(arrived.subject).toBe('Monthly report, November 2024');
  expect(arrived.text).toContain('https://lapor.example.go.id/office/unduhan');
  expect(arrived.attachments.map(({ filename }) => filename)).toEqual(['monthly-report-2024-11.pdf']);
  expect(arrived.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');

  const byHand = { period: '2024-10', tell: true };
  await (await app.as('supervisor')).post('/api/v1/monthly-reports').send(byHand).expect(202);
  const asked = await until('the mail that was asked for is there', async () => {
    await send.execute();
    return mail.mails[1];
  });
  expect(asked.attachments.map(({ filename }) => filename)).toEqual(['laporan-bulanan-2024-10.pdf']);

  const inbox = await (
    await app.as('supervisor')
  )
    .get('/api/v1/notifications')
    .set('Accept-Language', 'en')
    .expect(200);
  const [notice] = (inbox.body as { items: { lines: { complaint: string | null; text: string }[] }[] }).items;
  expect(notice?.lines).toMatchObject([{ complaint: null, text: expect.stringContaining('October 2024') as string }]);
});
