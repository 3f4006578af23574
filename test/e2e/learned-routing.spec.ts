import { LoadRoutingPack, serialise, trainClassifier, type Example } from '@tanggap/routing';
import { countRoundTrips, createTestDatabase, startTestApp, type Filed } from '../support';
import type { Agent, RoundTrips, TestApp, TestDatabase } from '../support';

interface Seen {
  routing: {
    method: string;
    modelVersion: string | null;
    candidates: { opdCode: string }[];
    signals: Record<'elsewhere' | 'urgent' | 'supervisory', { code: string; contact: string | null }[]>;
  };
}

/** Words that no rule and no synonym of the pack knows. */
const examples: Example[] = Array.from({ length: 60 }, (_, at) =>
  at % 2 === 0
    ? { text: `zorba klimt ${at}`, label: 'dishub' }
    : { text: `quarka blemn ${at}`, label: at % 4 === 1 ? 'district' : 'no-such-office' },
);
const unknown = 'zorba klimt zorba klimt zorba';
const model = (version: string): Uint8Array =>
  serialise(trainClassifier(examples).classifier, { version, threshold: 0.8 });

let database: TestDatabase;
let trips: RoundTrips;
let app: TestApp;
let verifier: Agent;

beforeAll(async () => {
  database = await createTestDatabase();
  trips = await countRoundTrips(database.url);
  app = await startTestApp({ database: { ...database, url: trips.url } });
  verifier = await app.as('verifier');
  await load();
});
afterAll(async () => {
  await app.close();
  await trips.close();
  await database.drop();
});

const empty = { threshold: 0.6, rules: [] };
const signals = {
  elsewhere: [{ code: 'pln', name: 'PT PLN (Persero)', contact: 'PLN 123', words: ['listrik padam'] }],
  urgent: [{ code: 'longsor', name: { id: 'Longsor', en: 'Landslide' }, words: ['longsor'] }],
  supervisory: [],
};
const load = (bytes?: Uint8Array): Promise<string[]> =>
  app.nest.get(LoadRoutingPack).execute({ ...empty, signals, model: bytes });

async function file(description: string, areaCode?: string): Promise<Filed> {
  const body = {
    ...{ kind: 'complaint', subject: 'Zorba', description, anonymous: true },
    ...(areaCode ? { location: { areaCode } } : {}),
  };
  return app.file(body);
}
const routingOf = async ({ number }: Filed): Promise<Seen['routing']> =>
  ((await verifier.get(`/api/v1/complaints/${number}`).expect(200)).body as Seen).routing;

describe('a classifier that a data pack brings', () => {
  it('routes what no rule knows, in the same two round trips, and the complaint says which model it was', async () => {
    const before = await file(unknown);
    expect(before).toMatchObject({ opd: null, routing: { method: 'manual' } });
    expect(await routingOf(before)).toMatchObject({ modelVersion: null, candidates: [] });

    await load(model('m-1'));
    const after = await file(unknown);
    expect(after).toMatchObject({ opd: { code: 'dishub' }, routing: { method: 'classifier' } });
    expect(after.routing.reasons).toContain('word "zorba"');
    expect(await routingOf(after)).toMatchObject({ modelVersion: 'm-1', candidates: [{ opdCode: 'dishub' }] });
    expect(await trips.during(() => file(unknown))).toBe(2);
  });

  it('is replaced by a newer one of the pack, and complaints keep the version that routed them', async () => {
    const old = await file(unknown);
    await load(model('m-2'));
    await load(model('m-1'));
    expect((await routingOf(await file(unknown))).modelVersion).toBe('m-2');
    expect((await routingOf(old)).modelVersion).toBe('m-1');
  });

  it('means the office of the district where the place is known, and nobody where it is not or the office does not exist', async () => {
    const candidates = async (areaCode?: string) =>
      (await routingOf(await file('quarka blemn quarka blemn quarka', areaCode))).candidates.map(
        ({ opdCode }) => opdCode,
      );
    expect(await candidates('33.25.11')).toContain('kec-batang');
    expect(await candidates()).not.toContain('no-such-office');
  });
});

it("words of danger and of another's matter are shown to the verifier, with whom to turn to", async () => {
  const filed = await file('Listrik padam karena longsor');
  const { signals: seen } = await routingOf(filed);
  expect(seen.urgent).toMatchObject([{ code: 'longsor', contact: null }]);
  expect(seen.elsewhere).toMatchObject([{ code: 'pln', contact: 'PLN 123' }]);
  const listed = await verifier.get('/api/v1/complaints').query({ urgent: 'true' }).expect(200);
  expect(listed.body).toMatchObject({
    items: [{ number: filed.number, urgent: ['Longsor (“longsor”)'] }],
    nextCursor: null,
  });
  const officer = await app.as('officer.dpupr');
  const none = await officer.get('/api/v1/complaints').query({ urgent: 'true' }).expect(200);
  expect(none.body).toMatchObject({ items: [] });
});
