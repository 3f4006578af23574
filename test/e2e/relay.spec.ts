import { Database, Outbox, OutboxSignal } from '@tanggap/platform';
import { startTestApp, startTestWorker, until, type TestApp } from '../support';

const complaint = {
  kind: 'complaint',
  subject: 'Lampu jalan mati',
  description: 'Lampu jalan di depan pasar mati sejak seminggu.',
  anonymous: true,
};

let app: TestApp;
let rings: number;

beforeAll(async () => {
  app = await startTestApp();
  app.nest.get(OutboxSignal).listen(() => (rings += 1));
  rings = 0;
  await until('the listener hears', () => {
    app.nest.get(OutboxSignal).ring();
    return rings > 1;
  });
});
afterAll(() => app.close());

const file = async (): Promise<string> => (await app.file(complaint)).number;
const ringsAre = (count: number) => until(`it has rung ${count} times`, () => rings >= count);

describe('the signal to the relay', () => {
  it('follows a filing, and a change by staff', async () => {
    const verifier = await app.as('verifier');
    let before = rings;
    const number = await file();
    await ringsAre(before + 1);
    before = rings;
    await verifier.post(`/api/v1/complaints/${number}/notes`).send({ text: 'Sudah diteruskan.' }).expect(200);
    await ringsAre(before + 1);
  });

  it('follows the commit, and nothing follows a roll-back', async () => {
    const database = app.nest.get(Database);
    const outbox = app.nest.get(Outbox);
    const message = {
      consumer: 'compliance.project-case',
      aggregateId: '01934f1e-7c3a-7d42-9b1e-5a0c6e2f8d11',
      payload: {},
    } as const;
    const before = rings;
    const undone = database.transaction(async (tx) => {
      await outbox.append(tx, [message], new Date());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    // What was rung in vain would have been heard before this one.
    app.nest.get(OutboxSignal).ring();
    await ringsAre(before + 1);
    expect(rings).toBe(before + 1);
  });
});

describe('the worker', () => {
  /** Milliseconds from the message's creation to its publication, in the order of filing. */
  const delays = async (): Promise<number[]> => {
    const rows = await app.database.query<{ ms: number }>(
      `SELECT extract(epoch FROM published_at - created_at) * 1000 AS ms FROM outbox_message
       WHERE consumer = 'compliance.project-case' AND status = 'done' ORDER BY created_at`,
    );
    return rows.map(({ ms }) => Number(ms));
  };
  const settled = () =>
    until('every message is done', async () => {
      const [row] = await app.database.query<{ open: number }>(
        `SELECT count(*)::int AS open FROM outbox_message WHERE status <> 'done'`,
      );
      return row?.open === 0;
    });

  it('is woken by it, and finds by polling what no signal told of', async () => {
    const worker = await startTestWorker(app.database.url);
    try {
      await settled();
      const known = (await delays()).length;
      for (let count = 0; count < 7; count += 1) {
        await file();
        await settled();
      }
      const woken = (await delays()).slice(known).sort((a, b) => a - b);
      // By polling every second alone the middle one of seven would wait half a second.
      expect(woken[3]).toBeLessThan(250);
      await app.database.query(`UPDATE outbox_message SET status = 'pending', done_at = NULL`);
      await settled();
    } finally {
      await worker.close();
    }
  });
});
