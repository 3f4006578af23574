import { LoadRoutingPack, readRoutingModel } from '@tanggap/routing';
import { startTestApp, startTestWorker, until } from '../support';
import type { Agent, TestApp, TestWorker } from '../support';

interface Seen {
  routing: {
    method: string;
    modelVersion: string;
    proposedOpdCode: string;
    reasons: string[];
    similar: { number: string | null; opdCode: string }[];
  };
}
interface Model {
  version: string;
  state: string;
  examples: number;
}
interface Learning {
  state: string;
  outcome: string | null;
  version: string;
  changes: { change: string; by: string | null }[];
}

let app: TestApp;
let other: TestApp;
let worker: TestWorker;
let verifier: Agent;
let admin: Agent;
/** A second or two where nothing else runs; a test machine may be busy. */
const TRAINING_MS = 60_000;
const empty = { threshold: 0.6, rules: [], signals: { elsewhere: [], urgent: [], supervisory: [] } };

beforeAll(async () => {
  app = await startTestApp();
  other = await startTestApp({ database: app.database });
  await app.nest.get(LoadRoutingPack).execute({ ...empty, model: await readRoutingModel('data/batang') });
  worker = await startTestWorker(app.database.url);
  [verifier, admin] = await Promise.all([app.as('verifier'), app.as('admin')]);
});
afterAll(async () => {
  await worker?.close();
  await other?.close();
  await app.close();
});

async function file(description: string, more: object = {}, at: TestApp = app): Promise<string> {
  const body = { kind: 'complaint', subject: description.slice(0, 60), description, anonymous: true, ...more };
  return (await at.file(body)).number;
}
const routingOf = async (number: string, by: Agent = verifier): Promise<Seen['routing']> =>
  ((await by.get(`/api/v1/complaints/${number}`).expect(200)).body as Seen).routing;
const verify = (number: string, opdCode: string) =>
  verifier.post(`/api/v1/complaints/${number}/verify`).send({ opdCode }).expect(200);
const learning = async (): Promise<Learning> =>
  (await admin.get('/api/v1/routing-models/training').expect(200)).body as Learning;
const models = async (): Promise<Model[]> =>
  ((await admin.get('/api/v1/routing-models').expect(200)).body as { items: Model[] }).items;

async function train(): Promise<Learning> {
  await admin.post('/api/v1/routing-models/training').expect(202);
  return until(
    'the training has ended',
    async () => {
      const seen = await learning();
      return seen.state === 'idle' && seen.outcome !== null ? seen : undefined;
    },
    TRAINING_MS,
  );
}

describe('routing learns from what people decide', () => {
  it('is looked after by the worker every night, without being asked', async () => {
    await app.database.query(`UPDATE routing_training SET started_at = started_at - interval '1 day'`);
    const seen = await until('the schedule has run', async () => ((await learning()).outcome ? learning() : undefined));
    expect(seen).toMatchObject({ state: 'idle', outcome: 'nothing_new', changes: [] });
  });

  it('a wrong routing that was corrected twice changes the next proposal after training, in every process', async () => {
    const first = await file('Lampu penerangan jalan di gang Kenanga padam sejak tiga hari, gelap sekali kalau malam.');
    const second = await file('Lampu penerangan jalan di depan balai desa padam, malam hari gelap dan rawan.');
    expect((await routingOf(first)).proposedOpdCode).toBe('dishub');
    await verify(first, 'dlh');
    await verify(second, 'dlh');
    const between = await file('Lampu penerangan jalan padam di dekat pasar, kalau malam gelap.');
    expect((await routingOf(between)).proposedOpdCode).toBe('dishub');

    expect(await train()).toMatchObject({
      outcome: 'trained',
      changes: [{ change: 'trained', by: 'Rina Wulandari' }],
    });
    for (const process of [app, other]) {
      // A process takes up what was learned within seconds.
      const routing = await until(
        'the process has learned',
        async () => {
          const next = await file('Lampu penerangan jalan padam di dekat sekolah, kalau malam gelap.', {}, process);
          const seen = await routingOf(next);
          return seen.proposedOpdCode === 'dlh' ? seen : undefined;
        },
        TRAINING_MS,
      );
      expect(routing).toMatchObject({ proposedOpdCode: 'dlh', reasons: ['similar 2'] });
      expect(routing.similar.map(({ number }) => number).sort()).toEqual([first, second].sort());
    }
  });

  it('also where the citizen chose the category: then a person decides', async () => {
    const chosen = await file('Lampu penerangan jalan padam di dekat lapangan, kalau malam gelap.', {
      categoryCode: 'penerangan-jalan',
    });
    expect(await routingOf(chosen)).toMatchObject({ method: 'manual', proposedOpdCode: 'dlh' });
  });

  it('leaves other matters where they were', async () => {
    const lamp = await file('Lubang besar di jalan raya, aspal rusak parah, sudah ada yang jatuh.');
    expect((await routingOf(lamp)).proposedOpdCode).toBe('dpupr');
  });

  it("an officer sees the number of a similar complaint only where it is their own OPD's", async () => {
    const number = await file('Lampu penerangan jalan padam di dekat masjid, kalau malam gelap sekali.');
    await verify(number, 'dpupr');
    const seen = await routingOf(number, await app.as('officer.dpupr'));
    expect(seen.similar).toMatchObject([
      { number: null, opdCode: 'dlh' },
      { number: null, opdCode: 'dlh' },
    ]);
  });
});

describe('versions of the model', () => {
  it('a candidate runs in the shadow of the serving one, and both are compared by what people decide', async () => {
    const [candidate, pack] = await models();
    expect([candidate, pack]).toMatchObject([{ state: 'shadow', examples: 2 }, { state: 'serving' }]);
    const compared = await admin.get('/api/v1/routing-models/shadow').expect(200);
    expect(compared.body).toMatchObject({
      comparison: { shadowVersion: candidate?.version, servingVersion: pack?.version, decided: 1 },
    });
    const { comparison } = compared.body as { comparison: { complaints: number } };
    expect(comparison.complaints).toBeGreaterThanOrEqual(5);
  });

  it('serves once an administrator promotes it, and complaints say so; the one before can come back', async () => {
    const [candidate, pack] = await models();
    const promote = (version?: string) => admin.post(`/api/v1/routing-models/${version}/promotion`);
    await promote(candidate?.version).expect(204);
    await promote(candidate?.version).expect(204);
    const routed = await file('Sampah menumpuk di pinggir sungai dan baunya menyengat.', {}, other);
    expect((await routingOf(routed)).modelVersion).toBe(candidate?.version);
    await promote(pack?.version).expect(204);
    const after = await file('Sampah menumpuk di pinggir kali dan baunya menyengat.');
    expect((await routingOf(after)).modelVersion).toBe(pack?.version);
    await promote('no-such-version').expect(404);
    expect((await learning()).changes.map(({ change }) => change)).toEqual(['rolled_back', 'promoted', 'trained']);
  });

  it('a decision takes the place of an earlier one on the same complaint, and a return without a proposal withdraws it', async () => {
    const number = await file('Trotoar rusak di depan kantor pos, pejalan kaki sering tersandung.');
    const decided = async () =>
      app.database.query(
        `SELECT e.opd_code AS opd, e.decision FROM routing_example e JOIN complaint c ON c.id = e.complaint_id WHERE c.number = $1`,
        [number],
      );
    await verify(number, 'dpupr');
    expect(await decided()).toEqual([{ opd: 'dpupr', decision: 'verify' }]);
    const officer = await app.as('officer.dpupr');
    const back = { reason: 'Bukan kewenangan kami.', proposedOpdCode: 'disperindagkop' };
    await officer.post(`/api/v1/complaints/${number}/return`).send(back).expect(200);
    expect(await decided()).toMatchObject([{ decision: 'return' }]);
    await verify(number, 'dpupr');
    await officer.post(`/api/v1/complaints/${number}/return`).send({ reason: 'Bukan kewenangan kami.' }).expect(200);
    expect(await decided()).toEqual([]);
  });

  it('trains nothing where nothing was decided since', async () => {
    await train();
    expect(await train()).toMatchObject({ outcome: 'nothing_new' });
  });
});
