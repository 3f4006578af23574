import { RecordMilestones } from '@tanggap/complaints';
import { AnnounceEvents, ForgetDeliveries, SendDueDeliveries } from '@tanggap/notifications';
import { Database } from '@tanggap/platform';
import {
  ManualClock,
  openLiveStream,
  startTestApp,
  until,
  type Agent,
  type LiveStream,
  type TestApp,
} from '../support';

/** A Friday at ten in Batang, when citizens and offices are awake. */
const FRIDAY = '2026-11-20T10:00:00+07:00';
const MONDAY_OPENING = '2026-11-23T07:30:00+07:00';

const clock = new ManualClock(FRIDAY);
let app: TestApp;

/** No worker: `tell` does its part, so that every test decides what is told when. */
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(() => clock.set(FRIDAY));

const report = {
  kind: 'information_request',
  subject: 'Jadwal pelayanan kependudukan',
  description: 'Kapan jadwal pelayanan keliling di Kecamatan Bandar bulan depan?',
};

async function file(change: object = { anonymous: true }): Promise<string> {
  return (await app.file({ ...report, ...change })).number;
}

/** Sessions end with the working day, so each act signs in anew. */
async function act(username: string, number: string, action: string, body: object): Promise<void> {
  await (await app.as(username)).post(`/api/v1/complaints/${number}/${action}`).send(body).expect(200);
}

/** Announces what happened to the report, and sends what is due. */
async function tell(number: string): Promise<void> {
  await announce(number);
  await app.nest.get(SendDueDeliveries, { strict: false }).execute();
}

async function announce(...numbers: string[]): Promise<void> {
  await whileAnnouncing(numbers, () => Promise.resolve());
}

async function whileAnnouncing(numbers: string[], work: () => Promise<unknown>): Promise<void> {
  const found = await app.database.query<{ id: string }>('SELECT id FROM complaint WHERE number = ANY($1)', [numbers]);
  const events = app.nest.get(AnnounceEvents, { strict: false });
  await events.refresh();
  await app.nest.get(Database).transaction(async (tx) => {
    await events.execute(
      found.map(({ id }) => id),
      tx,
    );
    await work();
  });
}

/** A report that the officer of DPUPR is told of. */
async function fileTold(): Promise<string> {
  const number = await file();
  await act('verifier', number, 'verify', { opdCode: 'dpupr' });
  await tell(number);
  return number;
}

const statesOf = async (number: string): Promise<string[]> => {
  const rows = await app.database.query<{ line: string }>(
    `SELECT concat_ws(' ', d.step, d.channel, d.state) AS line FROM notification_delivery d
     JOIN complaint c ON c.id = d.complaint_id WHERE c.number = $1 ORDER BY d.id`,
    [number],
  );
  return rows.map(({ line }) => line);
};

describe('announcing', () => {
  it('keeps nobody from handling the reports meanwhile, however long its batch takes', async () => {
    const numbers = [await file(), await file()];
    await whileAnnouncing(numbers, async () => {
      for (const number of numbers) await act('verifier', number, 'verify', { opdCode: 'dpupr' });
    });
    await announce(...numbers);
    for (const number of numbers) expect(await statesOf(number)).toEqual(['assigned in_app queued']);
  });
});

describe('the live stream', () => {
  const open: LiveStream[] = [];
  afterEach(() => open.splice(0).forEach((stream) => stream.close()));

  async function listen(username: string, lastEventId?: string): Promise<LiveStream> {
    const credentials = { username, password: 'tanggap-demo' };
    const answer = await app.http.post('/api/v1/auth/login').send(credentials).expect(200);
    const { accessToken } = answer.body as { accessToken: string };
    const stream = await openLiveStream(app.url, accessToken, lastEventId);
    open.push(stream);
    await until('it says how many are unread', () => stream.events.some(({ type }) => type === 'unread'));
    return stream;
  }
  const told = ({ events }: LiveStream): string[] => events.flatMap(({ data }) => data.notification ?? []);
  const newest = async (reader: Agent): Promise<string> => {
    const answer = await reader.get('/api/v1/notifications?limit=1').expect(200);
    return (answer.body as { items: { id: string }[] }).items[0]?.id ?? '';
  };

  it('tells the reader of what arrives, with its id and how many are unread, and nobody else', async () => {
    const [officer, other] = [await listen('officer.dpupr'), await listen('officer.dinkes')];
    const before = officer.events.at(-1)?.data.unread ?? -1;
    await fileTold();
    const id = await newest(await app.as('officer.dpupr'));
    await until('it is told', () => told(officer).includes(id));
    expect(officer.events.at(-1)).toEqual({ id, type: 'unread', data: { unread: before + 1, notification: id } });
    expect(told(other)).toEqual([]);
  });

  it('with Last-Event-ID first tells what was missed, in order, then goes on', async () => {
    const reader = await app.as('officer.dpupr');
    const before = await listen('officer.dpupr');
    before.close();
    const missed: string[] = [];
    for (let nth = 0; nth < 2; nth += 1) {
      await fileTold();
      missed.push(await newest(reader));
    }
    // A browser sends the id of the last event it has read, and that was no notice.
    const stream = await listen('officer.dpupr', before.events.at(-1)?.id ?? undefined);
    await until('what was missed is told', () => told(stream).length >= 2);
    expect(told(stream).slice(0, 2)).toEqual(missed);
    await fileTold();
    const live = await newest(reader);
    await until('what is new is told', () => told(stream).includes(live));
  });

  it('with the id of another reader, or one that is none, tells nothing of the past', async () => {
    await fileTold();
    const id = await newest(await app.as('officer.dpupr'));
    const streams = [await listen('officer.dinkes', id), await listen('officer.dpupr', 'bukan-id')];
    expect(streams.map(told)).toEqual([[], []]);
  });
});

describe('what waits for the morning', () => {
  const seconds = (amount: number) => ({ amount, unit: 'seconds' });

  /** Two reports whose limit of 1000 s begins on a Friday night and reminds at its half; each is told after `inTheNight`. */
  async function fileReminded(inTheNight: (first: string) => Promise<void>): Promise<[string, string]> {
    const ladder = [
      { percent: 50, audience: ['officer'] },
      { percent: 100, audience: ['verifier'] },
    ];
    const clocks = [{ clock: 'resolution', duration: seconds(1000), milestones: ladder }];
    await (await app.as('admin')).put('/api/v1/sla-policies/information_request').send({ clocks }).expect(200);
    clock.set('2026-11-20T22:00:00+07:00');
    const numbers: [string, string] = [await file(), await file()];
    for (const number of numbers) await act('verifier', number, 'verify', { opdCode: 'dpupr' });
    clock.advance(500_000);
    await app.nest.get(RecordMilestones, { strict: false }).execute(50);
    await announce(...numbers);
    await inTheNight(numbers[0]);
    await send(MONDAY_OPENING);
    return numbers;
  }
  async function send(at: string): Promise<void> {
    clock.set(at);
    await app.nest.get(SendDueDeliveries, { strict: false }).execute();
  }

  it('a reminder of what was paused in the night waits until its clock runs again, and names the new date', async () => {
    const pause = { reason: 'awaiting_budget', text: 'Menunggu anggaran perubahan.', until: '2026-11-27' };
    const [paused, left] = await fileReminded((number) => act('officer.dpupr', number, 'pause', pause));
    expect(await statesOf(paused)).toEqual(['assigned in_app sent', 'reminder in_app queued']);
    expect(await statesOf(left)).toEqual(['assigned in_app sent', 'reminder in_app sent']);
    await act('officer.dpupr', paused, 'resume', { text: 'Anggaran turun.' });
    await send('2026-11-24T07:30:00+07:00');
    expect(await statesOf(paused)).toContain('reminder in_app sent');
    const [told] = await app.database.query<{ dueAt: string }>(
      `SELECT d.params->>'dueAt' AS "dueAt" FROM notification_delivery d JOIN complaint c ON c.id = d.complaint_id
       WHERE c.number = $1 AND d.step = 'reminder'`,
      [paused],
    );
    expect(told?.dueAt).toBe('2026-11-23T00:38:20.000Z');
  });

  it('a reminder of what was resolved in the night is not sent, nor can it be sent again; the rest is', async () => {
    const answer = { text: 'Jadwalnya ada di laman kami.' };
    const [resolved, left] = await fileReminded((number) => act('officer.dpupr', number, 'resolve', answer));
    expect(await statesOf(resolved)).toEqual(['assigned in_app sent', 'reminder in_app obsolete']);
    expect(await statesOf(left)).toEqual(['assigned in_app sent', 'reminder in_app sent']);
    const inbox = await (await app.as('officer.dpupr')).get('/api/v1/notifications?limit=1').expect(200);
    const [digest] = (inbox.body as { items: { lines: { complaint: string; step: string }[] }[] }).items;
    expect(digest?.lines.filter(({ step }) => step === 'reminder')).toMatchObject([{ complaint: left }]);
    const verifier = await app.as('verifier');
    const list = await verifier.get('/api/v1/notifications/deliveries?state=obsolete').expect(200);
    const [delivery] = (list.body as { items: { id: string; state: string }[] }).items;
    expect(delivery?.state).toBe('obsolete');
    const again = await verifier.post(`/api/v1/notifications/deliveries/${delivery?.id ?? ''}/resend`).expect(409);
    expect((again.body as { detail: string }).detail).toContain('tidak perlu dikirim ulang');
  });
});

describe('the wording of a message', () => {
  const template = '/api/v1/notification-templates/reporter/assigned/email/id';
  const wording = { subject: 'Kabar {number}', body: 'Laporan {number} kini ada di {opd}.\n\n{link}' };
  const siti = { reporter: { name: 'Siti Aminah', email: 'siti@example.org' } };
  let admin: Agent;
  beforeEach(async () => {
    admin = await app.as('admin');
  });

  it('is previewed with sample values, and nothing is saved', async () => {
    const preview = await admin.post(`${template}/preview`).send(wording).expect(200);
    expect(preview.body).toMatchObject({ subject: 'Kabar BTG-2026-000042', sms: null });
    expect((preview.body as { text: string }).text).toContain('Laporan BTG-2026-000042 kini ada di ');
    expect((await admin.get(template).expect(200)).body).toMatchObject({ version: 0 });
  });

  it('of a short message is counted as the network counts', async () => {
    const sms = template.replace('email', 'sms');
    const preview = await admin.post(`${sms}/preview`).send({ subject: '', body: 'Laporan {number} diteruskan.' });
    expect(preview.body).toMatchObject({ sms: { segments: 1, encoding: 'gsm7' }, html: null });
  });

  it.each([
    ['an unknown placeholder', { ...wording, body: 'Halo {nama}' }, 'body', '{nama}'],
    ['no subject', { ...wording, subject: ' ' }, 'subject', 'perihal'],
    ['a subject of two lines', { ...wording, subject: 'a\nb' }, 'subject', 'satu baris'],
  ])('with %s is refused, in the preview too', async (_what, wrong, field, words) => {
    for (const answer of [
      await admin.post(`${template}/preview`).send(wrong).expect(400),
      await admin.put(template).send(wrong).expect(400),
    ]) {
      const { errors } = answer.body as { errors: { field: string; message: string }[] };
      expect(errors).toEqual([{ field, message: expect.stringContaining(words) as string }]);
    }
  });

  it('holds for what is sent from then on; the mailbox shows earlier messages as they were', async () => {
    const earlier = await file(siti);
    await act('verifier', earlier, 'verify', { opdCode: 'dpupr' });
    await tell(earlier);
    clock.advance(60_000);
    await admin.put(template).set('If-Match', '"0"').send(wording).expect(200);
    await admin.put(template).set('If-Match', '"0"').send(wording).expect(412);
    clock.advance(60_000);
    const later = await file(siti);
    await act('verifier', later, 'verify', { opdCode: 'dpupr' });
    await tell(later);
    const mailbox = await (await app.as('verifier')).get('/api/v1/notifications/mailbox?limit=10').expect(200);
    const { items } = mailbox.body as {
      items: { subject: string; html: string | null; delivery: { complaint: string; step: string } }[];
    };
    const mailOf = (number: string) =>
      items.find(({ delivery }) => delivery.complaint === number && delivery.step === 'assigned');
    expect(mailOf(earlier)?.subject).toBe(`Laporan ${earlier} diteruskan`);
    expect(mailOf(later)?.subject).toBe(`Kabar ${later}`);
    expect(mailOf(later)?.html).toContain('kini ada di Dinas Pekerjaan Umum dan Penataan Ruang');
    expect(JSON.stringify(mailbox.body)).not.toMatch(/siti|example\.org/i);
    const { default: words } = (await admin.get(template).expect(200)).body as { default: object };
    await admin.put(template).send(words).expect(200);
  });
});

describe('retention', () => {
  const forget = (limit: number) => app.nest.get(ForgetDeliveries, { strict: false }).execute(limit);

  it('forgets what was told after 400 days, a digest to its last part, and never what was not told', async () => {
    await forget(1000);
    clock.set('2026-11-20T22:00:00+07:00');
    const numbers = [await file(), await file(), await file()];
    for (const number of numbers) await act('verifier', number, 'verify', { opdCode: 'dpupr' });
    await announce(...numbers);
    clock.set(MONDAY_OPENING);
    await app.nest.get(SendDueDeliveries, { strict: false }).execute();
    const [first, second, third] = numbers;
    await app.database.query(
      `UPDATE notification_delivery SET state = 'given_up', digest_id = NULL, sent_at = NULL
       WHERE complaint_id = (SELECT id FROM complaint WHERE number = $1)`,
      [third],
    );
    // Whatever other tests have told is younger than that.
    await app.database.query(
      `UPDATE notification_delivery SET sent_at = sent_at + interval '30 days', created_at = created_at + interval '30 days'
       WHERE complaint_id NOT IN (SELECT id FROM complaint WHERE number = ANY($1))`,
      [numbers],
    );
    clock.advance(400 * 24 * 3600 * 1000);
    expect(await forget(1000)).toBe(0);
    clock.advance(1000);
    expect([await forget(1), await forget(1), await forget(1)]).toEqual([1, 1, 0]);
    expect(await statesOf(first ?? '')).toEqual([]);
    expect(await statesOf(second ?? '')).toEqual([]);
    expect(await statesOf(third ?? '')).toEqual(['assigned in_app given_up']);
  });
});
