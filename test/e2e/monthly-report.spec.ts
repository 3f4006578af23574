import { SendDueDeliveries } from '@tanggap/notifications';
import { ExpireJobs, ReadMonthlyFacts, reportedMeasures, ScheduleMonthly, type ReportedCode } from '@tanggap/reports';
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

const RECIPIENTS = '/api/v1/monthly-reports/recipients';

it('further recipients are added and removed by administrators; the address goes, who did it stays', async () => {
  const admin = await app.as('admin');
  const add = (body: object) => admin.post(RECIPIENTS).send(body);
  for (const wrong of [{ name: 'Bupati', email: 'bukan surel' }, { name: 'B', email: 'b@example.go.id' }, {}]) {
    await add(wrong).expect(400);
  }
  await add({ name: 'Bupati', email: ' bupati@example.go.id ' }).expect(201);
  await add({ name: 'Bupati lagi', email: 'BUPATI@example.go.id' }).expect(409);
  const former = (await add({ name: 'Ketua lama', email: 'lama@example.go.id' }).expect(201)).body as { id: string };
  for (let nth = 3; nth <= 20; nth++) await add({ name: `Anggota ${nth}`, email: `a${nth}@example.go.id` }).expect(201);
  await add({ name: 'Kelebihan', email: 'lebih@example.go.id' }).expect(409);
  await admin.delete(`${RECIPIENTS}/${former.id}`).expect(204);
  await admin.delete(`${RECIPIENTS}/${former.id}`).expect(404);
  const { items, removed } = (await (await app.as('auditor')).get(RECIPIENTS).expect(200)).body as {
    items: { id: string; name: string; email: string }[];
    removed: { name: string; email: string; removedBy: string }[];
  };
  expect([items.length, items.find(({ name }) => name === 'Bupati')?.email]).toEqual([19, 'bupati@example.go.id']);
  expect(removed).toMatchObject([{ name: 'Ketua lama', email: 'l***@example.go.id', removedBy: 'Rina Wulandari' }]);
  const kept = await app.database.query(`SELECT count(*)::int AS n FROM report_recipient WHERE email LIKE 'lama@%'`);
  expect(kept).toEqual([{ n: 0 }]);
  for (const { id, name } of items) if (name !== 'Bupati') await admin.delete(`${RECIPIENTS}/${id}`).expect(204);
});

it('comes once to each supervisor when the office opens after the month, by mail in their language; one that fails can be sent again', async () => {
  const schedule = worker.nest.get(ScheduleMonthly, { strict: false });
  await expect(schedule.execute()).resolves.toBe(0);
  mail.refuse({ code: 550, text: 'no such user' });
  clock.set('2024-12-02T08:00:00+07:00');
  // A regency that has just begun isn't told of a month before that.
  await expect(schedule.execute()).resolves.toBe(0);
  clock.set('2024-11-30T23:00:00+07:00');
  const first = { kind: 'complaint', subject: 'Pohon tumbang', description: 'Pohon tumbang menutup jalan desa.' };
  await app.http
    .post('/api/v1/complaints')
    .send({ ...first, anonymous: true })
    .expect(201);
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
    const own = list.filter(({ step }) => step === 'monthly_report');
    return list.length === 2 && list.every(({ state }) => state === 'given_up') ? [...own, ...list] : undefined;
  });
  // The other is the copy.
  expect(others.map(({ step }) => step).sort()).toEqual(['monthly_report', 'monthly_report_copy']);
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

  const copy = others.find(({ step }) => step === 'monthly_report_copy');
  await (await app.as('verifier')).post(`/api/v1/notifications/deliveries/${copy?.id ?? ''}/resend`).expect(200);
  const copied = await until('the copy is there', async () => {
    await send.execute();
    return mail.mails[1];
  });
  expect(JSON.stringify(copied.to)).toContain('bupati@example.go.id');
  expect(copied.text).toContain('https://lapor.example.go.id/transparansi');
  expect(copied.attachments.map(({ filename }) => filename)).toEqual(['laporan-bulanan-2024-11.pdf']);
  const admin = await app.as('admin');
  const { items } = (await admin.get(RECIPIENTS).expect(200)).body as { items: { id: string }[] };
  await admin.delete(`${RECIPIENTS}/${items[0]?.id ?? ''}`).expect(204);
  await (await app.as('verifier')).post(`/api/v1/notifications/deliveries/${copy?.id ?? ''}/resend`).expect(200);
  await send.execute();
  expect((await mailed()).find(({ id }) => id === copy?.id)).toMatchObject({ lastError: 'recipient_gone' });

  const byHand = { period: '2024-10', tell: true };
  await (await app.as('supervisor')).post('/api/v1/monthly-reports').send(byHand).expect(202);
  const asked = await until('the mail that was asked for is there', async () => {
    await send.execute();
    return mail.mails[2];
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

it('tells the numbers of the dashboard, one by one: in all, of each OPD, of the month before, and the score', async () => {
  const filed = async (opdCode: string) => {
    const answer = await app.http.post('/api/v1/complaints').send({
      ...{ kind: 'complaint', subject: 'Lampu jalan padam', description: 'Lampu jalan padam sejak dua minggu lalu.' },
      ...{ categoryCode: 'jalan-jembatan', anonymous: true },
    });
    const { number, trackingCode } = answer.body as { number: string; trackingCode: string };
    await (await app.as('verifier')).post(`/api/v1/complaints/${number}/verify`).send({ opdCode }).expect(200);
    return { number, trackingCode };
  };
  clock.set('2024-12-03T09:00:00+07:00');
  const { number, trackingCode } = await filed('dpupr');
  await filed('dinkes');
  clock.set('2024-12-04T10:30:00+07:00');
  const officer = await app.as('officer.dpupr');
  await officer.post(`/api/v1/complaints/${number}/respond`).send({ text: 'Kami periksa hari ini.' }).expect(200);
  await officer.post(`/api/v1/complaints/${number}/resolve`).send({ text: 'Lampu sudah menyala.' }).expect(200);
  const thanks = { satisfied: true, rating: 4 };
  await app.http.post(`/api/v1/tracking/${trackingCode}/confirmation`).send(thanks).expect(200);
  const supervisor = await app.as('supervisor');
  interface Summary {
    figures: { code: string; value: number | null }[];
    groups: { name: string; figures: { code: string; value: number | null }[] }[];
  }
  const dashboard = async (query: string) =>
    (await supervisor.get(`/api/v1/metrics/summary?${query}`).expect(200)).body as Summary;
  await until('the worker has counted', async () => {
    const { figures } = await dashboard('from=2024-12-01&to=2024-12-31');
    return figures.some(({ code, value }) => code === 'satisfaction' && value === 4) ? true : undefined;
  });
  const principal = { accountId: '', role: 'supervisor', opdCode: null } as never;
  const facts = await worker.nest.get(ReadMonthlyFacts, { strict: false }).of('2024-12', principal, 'id');
  const codes = Object.keys(reportedMeasures) as ReportedCode[];
  type Counted = (typeof facts)['now']['figures'];
  const told = (figures: Counted) => codes.map((code) => [code, reportedMeasures[code].value(figures)]);
  const shown = (figures: Summary['figures']) =>
    codes.map((code) => {
      const value = figures.find((one) => one.code === code)?.value ?? null;
      // A report tells days where the dashboard has hours.
      const isHours = code === 'answer_time' || code === 'resolution_time';
      const scale = code.endsWith('_share') ? 100 : isHours ? 1 / 24 : 1;
      return [code, value === null ? null : Math.round(value * scale * 100) / 100];
    });
  const month = await dashboard('from=2024-12-01&to=2024-12-31&groupBy=opd');
  const before = await dashboard('from=2024-11-01&to=2024-11-30&asOf=2024-11-03');
  expect(told(facts.now.figures)).toEqual(shown(month.figures));
  expect(told(facts.now.figures).slice(0, 2)).toEqual([
    ['received', 2],
    ['resolved', 1],
  ]);
  expect(told(facts.before.figures)).toEqual(shown(before.figures));
  expect(facts.opds.map(({ name, figures }) => [name, told(figures)])).toEqual(
    month.groups.map(({ name, figures }) => [name, shown(figures)]),
  );
  for (const [{ period, score }, asOf] of [[facts.now, ''] as const, [facts.before, '&asOf=2024-11-03'] as const]) {
    const answer = await supervisor.get(`/api/v1/compliance?period=${period}${asOf}`).expect(200);
    const told = answer.body as { score: number; assessed: boolean };
    expect(told.assessed ? told.score : null).toBe(score);
  }
});

it('lists what was open at the end of its month, as it was then, whenever it is made', async () => {
  const reader = worker.nest.get(ReadMonthlyFacts, { strict: false });
  const november = async () => {
    const { oldest, openAt } = await reader.ofRegency('2024-11', 'id');
    return { openAt: openAt.toISOString(), oldest };
  };
  const before = await november();
  const [first] = before.oldest;
  expect(before.openAt).toBe('2024-11-30T16:59:59.999Z');
  expect(before.oldest).toMatchObject([{ subject: 'Pohon tumbang', status: 'submitted', days: 0 }]);
  const number = first?.number ?? '';
  const done = { reason: 'not_authorised', text: 'Pohon ini milik pengelola jalan tol.' };
  await (await app.as('verifier')).post(`/api/v1/complaints/${number}/reject`).send(done).expect(200);
  const openNow = async () => (await reader.ofRegency('2024-12', 'id')).oldest.map((one) => one.number);
  await until('the worker has noted it', async () => ((await openNow()).includes(number) ? undefined : true));
  expect(await november()).toEqual(before);
});

it('without a supervisor it is made and listed all the same, copies go out, and an administrator sees when nobody would get it', async () => {
  const admin = await app.as('admin');
  const reach = async () => (await admin.get(RECIPIENTS).expect(200)).body as object;
  expect(await reach()).toMatchObject({ supervisors: 1, canMail: true, items: [] });
  await app.database.query(`UPDATE account SET active = false WHERE role = 'supervisor'`);
  expect(await reach()).toMatchObject({ supervisors: 0 });
  await admin.post(RECIPIENTS).send({ name: 'Sekretaris Daerah', email: 'sekda2@example.go.id' }).expect(201);
  clock.set('2025-01-02T08:00:00+07:00');
  const schedule = worker.nest.get(ScheduleMonthly, { strict: false });
  expect(await schedule.execute()).toBe(1);
  expect(await schedule.execute()).toBe(0);
  const again = await app.as('admin');
  const [job] = await until('the report is made', async () => {
    const jobs = await listOf(again);
    return jobs[0]?.state === 'done' ? jobs : undefined;
  });
  expect(job?.fileName).toBe('laporan-bulanan-2024-12.pdf');
  await again.get(`/api/v1/exports/${job?.id ?? ''}/file`).expect(200);
  await (await app.as('verifier')).get(`/api/v1/exports/${job?.id ?? ''}`).expect(404);
  const send = worker.nest.get(SendDueDeliveries, { strict: false });
  const copied = await until('the copy is there', async () => {
    await send.execute();
    return mail.mails.find(({ to }) => JSON.stringify(to).includes('sekda2@'));
  });
  expect(copied.attachments.map(({ filename }) => filename)).toEqual(['laporan-bulanan-2024-12.pdf']);
});

it('the regency keeps its own when other files are gone, for all who may read it', async () => {
  const auditor = await app.as('auditor');
  const kept = async () =>
    ((await auditor.get('/api/v1/monthly-reports').expect(200)).body as { items: (Job & { expiresAt: string })[] })
      .items;
  const before = await kept();
  const report = before.at(-1);
  expect(report).toMatchObject({
    fileName: 'laporan-bulanan-2024-11.pdf',
    expiresAt: expect.stringMatching(/^2027-12-02/) as string,
  });
  const opened = clock.now();
  clock.set('2027-12-01T08:00:00+07:00');
  await worker.nest.get(ExpireJobs, { strict: false }).execute(100);
  clock.set(opened.toISOString());
  const others = await app.database.query(
    `SELECT id FROM report_job WHERE requested_by IS NOT NULL AND state = 'done'`,
  );
  expect(others).toEqual([]);
  expect(await kept()).toHaveLength(before.length);
  await auditor.get(`/api/v1/exports/${report?.id ?? ''}/file`).expect(200);
});
