import { AnnounceEvents, SendDueDeliveries } from '@tanggap/notifications';
import { Database, isoInstant, OutboxQueue } from '@tanggap/platform';
import { Redis } from 'ioredis';
import {
  ManualClock,
  startGatewayServer,
  startMailServer,
  startTestApp,
  startTestWorker,
  testRedisUrl,
  until,
  type Agent,
  type GatewayServer,
  type MailServer,
  type TestApp,
  type TestWorker,
} from '../support';

/** A Friday at ten in Batang, when citizens and offices are awake; long past, since the outbox goes by the database's time. */
const MORNING = '2024-11-22T10:00:00+07:00';
const SECRET = 'rahasia-gateway-uji-1234';

const report = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
};
const siti = { name: 'Siti Aminah', email: 'siti@example.org' };
const budi = { name: 'Budi Santoso', phone: '081234567890' };

interface Row {
  id: string;
  step: string;
  channel: string;
  recipient_kind: string;
  state: string;
  attempts: number;
  last_error: string | null;
  next_attempt_at: Date | null;
  digest_id: string | null;
  [column: string]: unknown;
}

let app: TestApp;
let worker: TestWorker;
let settings: Record<string, string>;
let mail: MailServer;
let gateway: GatewayServer;
let verifier: Agent;
let officer: Agent;
const clock = new ManualClock(MORNING);

beforeAll(async () => {
  const redis = new Redis(testRedisUrl());
  await redis.flushdb();
  redis.disconnect();
  [mail, gateway] = await Promise.all([startMailServer(), startGatewayServer(SECRET)]);
  settings = {
    SMTP_URL: mail.url,
    MAIL_FROM: 'Tanggap Uji <tanggap@uji.example.go.id>',
    GATEWAY_URL: gateway.url,
    GATEWAY_SECRET: SECRET,
    PUBLIC_URL: 'https://lapor.example.go.id',
    SEND_TIMEOUT_MS: '2000',
  };
  app = await startTestApp({ clock, settings });
  worker = await startTestWorker(app.database.url, settings, clock);
  verifier = await app.as('verifier');
  officer = await app.as('officer.dpupr');
});
afterAll(async () => {
  await worker.close();
  await app.close();
  await Promise.all([mail.close(), gateway.close()]);
});
beforeEach(() => {
  clock.set(MORNING);
  mail.refuse(null);
  mail.stall(false);
  gateway.answer(202);
  mail.mails.length = 0;
  gateway.taken.length = 0;
});

const file = async (change: object): Promise<string> => (await app.file({ ...report, ...change })).number;
/** Sessions end with the working day, so each act signs in anew. */
const verify = async (number: string) =>
  (await app.as('verifier')).post(`/api/v1/complaints/${number}/verify`).send({ opdCode: 'dpupr' }).expect(200);
const deliveriesOf = (number: string, condition = 'true') =>
  app.database.query<Row>(
    `SELECT d.* FROM notification_delivery d JOIN complaint c ON c.id = d.complaint_id
     WHERE c.number = $1 AND ${condition} ORDER BY d.id`,
    [number],
  );
const theOne = async (number: string, condition: string): Promise<Row> => {
  const [row, more] = await deliveriesOf(number, condition);
  if (!row || more) throw new Error(`expected one delivery with ${condition}`);
  return row;
};
const becomes = (number: string, state: string, condition = 'true', timeoutMs = 10_000) =>
  until(
    `a delivery of ${number} is ${state}`,
    async () => (await deliveriesOf(number, `d.state = '${state}' AND ${condition}`))[0],
    timeoutMs,
  );
const announced = (number: string, events: number) =>
  until(`${number} is announced up to event ${events}`, async () => {
    const [row] = await app.database.query<{ sequence: number }>(
      'SELECT sequence FROM notification_mark m JOIN complaint c ON c.id = m.complaint_id WHERE c.number = $1',
      [number],
    );
    return (row?.sequence ?? 0) >= events;
  });
const mailsAbout = (number: string) => mail.mails.filter((one) => `${one.subject} ${one.text}`.includes(number));

describe('the citizen hears of each public step', () => {
  it('by mail, with the words of the step, from our address and under an id of the delivery', async () => {
    const number = await file({ reporter: siti });
    await verify(number);
    await officer.post(`/api/v1/complaints/${number}/respond`).send({ text: 'Kami periksa lapangan.' }).expect(200);
    await until('three mails', () => mailsAbout(number).length === 3);
    // Mails that leave together may arrive in any order.
    const about = (subject: string) => mailsAbout(number).find((one) => one.subject === `Laporan ${number} ${subject}`);
    const [filed, assigned] = [about('diterima'), about('diteruskan')];
    const responded = mailsAbout(number).find((one) => one !== filed && one !== assigned);
    expect(filed).toBeDefined();
    expect(assigned?.text).toContain('Dinas Pekerjaan Umum dan Penataan Ruang');
    expect(assigned?.text).toContain('https://lapor.example.go.id/lacak');
    expect(responded?.text).not.toContain('Kami periksa lapangan');
    expect(filed?.from?.text).toContain('tanggap@uji.example.go.id');
    const row = await theOne(number, `step = 'filed'`);
    expect(filed?.messageId).toBe(`<${row.id}.0@uji.example.go.id>`);
    expect(row).toMatchObject({ state: 'sent', transport: 'smtp', attempts: 1 });
  });

  it('by telephone through the gateway where they gave no mail address, signed', async () => {
    const number = await file({ reporter: budi });
    const taken = await until('the gateway has it', () => gateway.taken.find(({ text }) => text.includes(number)));
    expect(taken).toMatchObject({ channel: 'whatsapp', to: '+6281234567890', language: 'id' });
    expect(gateway.forged).toBe(0);
  });

  it('never an anonymous one', async () => {
    const number = await file({ anonymous: true });
    await verify(number);
    await announced(number, 2);
    const rows = await deliveriesOf(number);
    expect(rows.filter((row) => row.recipient_kind === 'reporter')).toEqual([]);
    expect(rows.some((row) => row.recipient_kind === 'account')).toBe(true);
  });

  it('of a confidential report nothing but that there is news', async () => {
    const number = await file({ reporter: siti, confidential: true });
    await verify(number);
    await until('two mails', () => mail.mails.length === 2);
    for (const one of mail.mails) {
      const words = `${one.subject} ${one.text} ${String(one.html)}`;
      expect(words).not.toMatch(new RegExp(`${number}|Pekerjaan Umum|Siti|jalan berlubang`, 'i'));
      expect(one.subject).toBe('Ada perkembangan untuk Anda');
    }
  });

  it('not at night: what happens at 21:00 leaves at 07:00', async () => {
    clock.set('2024-11-22T21:00:00+07:00');
    const number = await file({ reporter: siti });
    const row = await becomes(number, 'queued');
    expect(row.next_attempt_at?.toISOString()).toBe('2024-11-23T00:00:00.000Z');
    clock.set('2024-11-23T06:59:59+07:00');
    await worker.nest.get(SendDueDeliveries, { strict: false }).execute();
    expect(mailsAbout(number)).toEqual([]);
    clock.set('2024-11-23T07:00:00+07:00');
    await until('the mail is there', () => mailsAbout(number).length === 1);
  });
});

describe('once', () => {
  it('though its message is handled twice, and though its events are announced twice', async () => {
    const number = await file({ reporter: siti });
    await becomes(number, 'sent');
    const [message] = await app.database.query<{ id: string; complaint: string }>(
      `SELECT o.id, o.aggregate_id AS complaint FROM outbox_message o JOIN complaint c ON c.id = o.aggregate_id
       WHERE c.number = $1 AND o.consumer = 'notifications.announce'`,
      [number],
    );
    if (!message) throw new Error('no message to announce');
    const announce = worker.nest.get(AnnounceEvents, { strict: false });
    const again = await worker.nest
      .get(OutboxQueue)
      .consume([message.id], (tx) => announce.execute([message.complaint], tx));
    expect(again).toBe(0);
    await app.database.query('UPDATE notification_mark SET sequence = 0 WHERE complaint_id = $1', [message.complaint]);
    const database = worker.nest.get(Database, { strict: false });
    await Promise.all([1, 2].map(() => database.transaction((tx) => announce.execute([message.complaint], tx))));
    expect(await deliveriesOf(number)).toHaveLength(1);
    expect(mailsAbout(number)).toHaveLength(1);
  });

  it('though two workers look for what is due', async () => {
    const second = await startTestWorker(app.database.url, settings, clock);
    try {
      const numbers = await Promise.all(Array.from({ length: 12 }, () => file({ reporter: siti })));
      await until('all are sent', async () => {
        const [row] = await app.database.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM notification_delivery d JOIN complaint c ON c.id = d.complaint_id
           WHERE c.number = ANY($1) AND d.state = 'sent'`,
          [numbers],
        );
        return row?.count === 12;
      });
      expect(numbers.map((number) => mailsAbout(number).length)).toEqual(numbers.map(() => 1));
    } finally {
      await second.close();
    }
  });
});

describe('when a channel fails', () => {
  /** Sets the clock to the next attempt, again and again, until nothing is left to try. */
  const exhaust = async (number: string): Promise<Row> => {
    for (;;) {
      const row = await until('the attempt has ended', async () => {
        const [one] = await deliveriesOf(number);
        if (!one) return null;
        return one.state === 'given_up' || (one.state === 'failed' && (one.next_attempt_at ?? 0) > clock.now())
          ? one
          : null;
      });
      if (row.next_attempt_at === null) return row;
      clock.set(row.next_attempt_at.toISOString());
    }
  };

  it('a busy server is tried again, later each time, and given up after eight; resent by hand it arrives', async () => {
    mail.refuse({ code: 450, text: 'siti@example.org: mailbox busy' });
    const number = await file({ reporter: siti });
    const given = await exhaust(number);
    expect(given).toMatchObject({ state: 'given_up', attempts: 8, last_error: 'smtp_450' });
    mail.refuse(null);
    const resent = await verifier.post(`/api/v1/notifications/deliveries/${given.id}/resend`).expect(200);
    const [by] = await app.database.query<{ name: string }>("SELECT name FROM account WHERE username = 'verifier'");
    const again = { at: isoInstant(clock.now()), by: by?.name };
    expect(resent.body).toMatchObject({ state: 'queued', attempts: 0, complaint: number, resent: again });
    await becomes(number, 'sent');
    expect(mailsAbout(number)[0]?.messageId).toBe(`<${given.id}.1@uji.example.go.id>`);
  });

  it('an address that does not exist is given up at once', async () => {
    mail.refuse({ code: 550, text: 'siti@example.org: no such user' });
    const number = await file({ reporter: siti });
    expect(await becomes(number, 'given_up')).toMatchObject({ attempts: 1, last_error: 'smtp_550' });
  });

  it('a mail server that takes the message and never answers is a timeout', async () => {
    mail.stall(true);
    const number = await file({ reporter: siti });
    expect(await becomes(number, 'failed')).toMatchObject({ last_error: 'timeout' });
  });

  it('a gateway that never answers is a timeout, one that refuses for good is given up', async () => {
    gateway.answer(0);
    const silent = await file({ reporter: budi });
    expect(await becomes(silent, 'failed')).toMatchObject({ last_error: 'timeout' });
    gateway.answer(422);
    const refused = await file({ reporter: budi });
    expect(await becomes(refused, 'given_up')).toMatchObject({ last_error: 'gateway_422' });
  });

  it('an erased reporter is not written to', async () => {
    mail.refuse({ code: 450, text: 'busy' });
    const number = await file({ reporter: siti });
    const row = await becomes(number, 'failed');
    await app.database.query(
      `UPDATE reporter SET email = NULL, erased_at = now() FROM complaint c WHERE c.reporter_id = reporter.id AND c.number = $1`,
      [number],
    );
    mail.refuse(null);
    clock.set((row.next_attempt_at ?? new Date()).toISOString());
    expect(await becomes(number, 'given_up')).toMatchObject({ last_error: 'no_address' });
  });
});

describe('staff', () => {
  it('are told within working hours; a night arrives as one digest for each reader and channel', async () => {
    await app.database.query(`UPDATE account SET email = 'petugas@example.go.id' WHERE username = 'officer.dpupr'`);
    clock.set('2024-11-22T22:00:00+07:00');
    const numbers: string[] = [];
    for (let count = 0; count < 4; count++) numbers.push(await file({ anonymous: true }));
    for (const number of numbers) await verify(number);
    for (const number of numbers) await announced(number, 2);
    const ofOfficer = `d.recipient_id = (SELECT id FROM account WHERE username = 'officer.dpupr')`;
    for (const number of numbers) {
      const rows = await deliveriesOf(number, ofOfficer);
      expect(rows.map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual(['email queued', 'in_app queued']);
      // Friday night waits for Monday's opening.
      expect(rows[0]?.next_attempt_at?.toISOString()).toBe('2024-11-25T00:30:00.000Z');
    }
    officer = await app.as('officer.dpupr');
    const before = (await officer.get('/api/v1/notifications/unread').expect(200)).body as { unread: number };
    clock.set('2024-11-25T07:30:00+07:00');
    for (const number of numbers) await becomes(number, 'sent', `${ofOfficer} AND d.channel = 'email'`);
    for (const number of numbers) await becomes(number, 'sent', `${ofOfficer} AND d.channel = 'in_app'`);
    const mails = mail.mails.filter((one) => JSON.stringify(one.to).includes('petugas@example.go.id'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('4 pemberitahuan');
    for (const number of numbers) expect(mails[0]?.text).toContain(number);
    officer = await app.as('officer.dpupr');
    const list = (await officer.get('/api/v1/notifications?limit=1').expect(200)).body as {
      items: { title: string; lines: { complaint: string }[] }[];
    };
    expect(list.items[0]?.title).toBe('4 pemberitahuan');
    expect(list.items[0]?.lines.map(({ complaint }) => complaint).sort()).toEqual([...numbers].sort());
    const after = (await officer.get('/api/v1/notifications/unread').expect(200)).body as { unread: number };
    expect(after.unread - before.unread).toBe(1);
  });

  it('hear of a deadline by the ladder of the policy that was promised', async () => {
    const number = await file({ anonymous: true });
    await verify(number);
    await announced(number, 2);
    // Half of five working days later, on a working morning; the milestone is recorded at its own time.
    clock.set('2024-11-29T10:00:00+07:00');
    const row = await becomes(number, 'sent', `d.step = 'reminder' AND d.channel = 'in_app'`, 40_000);
    expect(row['params']).toMatchObject({ clock: expect.any(String) as string, dueAt: expect.any(String) as string });
  });

  it('who left is not told', async () => {
    clock.set('2024-11-22T22:30:00+07:00');
    const number = await file({ anonymous: true });
    await verify(number);
    const row = await becomes(number, 'queued', `d.channel = 'in_app'`);
    await app.database.query('UPDATE account SET active = false WHERE id = $1', [row['recipient_id']]);
    clock.set('2024-11-25T07:30:00+07:00');
    expect(await becomes(number, 'given_up')).toMatchObject({ last_error: 'recipient_gone' });
    await app.database.query('UPDATE account SET active = true WHERE id = $1', [row['recipient_id']]);
  });
});

describe('privacy', () => {
  const personal = /siti|aminah|budi santoso|081234567890|6281234567890|example\.org/i;

  it('no address and no name stands in outbox, jobs, deliveries or log', async () => {
    mail.refuse({ code: 550, text: 'siti@example.org: no such user' });
    await becomes(await file({ reporter: siti }), 'given_up');
    gateway.answer(500);
    await becomes(await file({ reporter: budi }), 'failed');
    const rows = await app.database.query<{ all: string }>(
      `SELECT (SELECT coalesce(json_agg(o), '[]')::text FROM outbox_message o) ||
              (SELECT coalesce(json_agg(d), '[]')::text FROM notification_delivery d) AS all`,
    );
    expect(rows[0]?.all.length).toBeGreaterThan(1000);
    expect(rows[0]?.all).not.toMatch(personal);
    expect(JSON.stringify([...app.log, ...worker.log])).not.toMatch(personal);
    expect(worker.log.some((line) => line.msg === 'delivery failed' && line['code'] === 'smtp_550')).toBe(true);
    expect(await everythingInRedis()).not.toMatch(personal);
  });

  it('a healthy worker logs no error', () => expect(worker.log.filter(({ level }) => level === 'error')).toEqual([]));
});

async function everythingInRedis(): Promise<string> {
  const redis = new Redis(testRedisUrl());
  try {
    const found: string[] = [];
    for (const key of await redis.keys('*')) {
      const type = await redis.type(key);
      if (type === 'hash') found.push(key, JSON.stringify(await redis.hgetall(key)));
      else if (type === 'string') found.push(key, (await redis.get(key)) ?? '');
      else if (type === 'stream') found.push(key, JSON.stringify(await redis.xrange(key, '-', '+')));
    }
    if (found.length === 0) throw new Error('Redis holds nothing: the test looks in the wrong place');
    return found.join('\n');
  } finally {
    redis.disconnect();
  }
}
