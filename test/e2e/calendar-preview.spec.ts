import { RecordMilestones } from '@tanggap/complaints';
import {
  ManualClock,
  movesBetween,
  openPromises,
  pothole,
  startTestApp,
  takeOver,
  type Agent,
  type TestApp,
} from '../support';

interface Preview {
  daysAdded: number;
  daysRemoved: number;
  openComplaintsMoved: number;
  clocksMoved: number;
  breachesDisappear: number;
  breachesAppear: number;
  closedFiguresChanged: number;
  complete: boolean;
  examples: { complaint: string; clock: string; before: string; after: string }[];
  sentence: string;
  difference: { daysAdded: { date: string }[] };
}
interface Calendar {
  versions: object[];
  holidays: object[];
  version: number;
}

const clock = new ManualClock('2026-11-20T10:00:00+07:00');
const wednesday = { date: '2026-11-25', kind: 'libur_daerah', name: 'Pilkades serentak', decree: 'SE Bupati 065/2026' };

let app: TestApp;
let admin: Agent;
let number: string;

beforeAll(async () => {
  app = await startTestApp({ clock });
  admin = await app.as('admin');
  ({ number } = await app.file(pothole));
});
afterAll(() => app.close());

const calendar = async (): Promise<Calendar> =>
  (await admin.get('/api/v1/calendars/kantor').expect(200)).body as Calendar;
const preview = async (change: object, lang = 'id'): Promise<Preview> => {
  const body = { ...(await calendar()), ...change };
  const request = admin.post('/api/v1/calendars/kantor/preview').set('Accept-Language', lang);
  return (await request.send(body).expect(200)).body as Preview;
};

describe('before a calendar is changed', () => {
  it('the office sees in words what would move, and nothing moves yet', async () => {
    const before = [await app.database.rowCounts(), await calendar()];
    const seen = await preview({ holidays: [wednesday] });
    expect(seen).toMatchObject({
      ...{ daysAdded: 1, daysRemoved: 0, openComplaintsMoved: 1, breachesDisappear: 0, breachesAppear: 0 },
      ...{ closedFiguresChanged: 0, complete: true, difference: { daysAdded: [wednesday] } },
      sentence: '1 hari ditambahkan: 1 pengaduan terbuka bergeser, tidak ada angka selesai yang berubah',
    });
    expect(seen.examples).toContainEqual({
      ...{ complaint: number, clock: 'verification' },
      ...{ before: '2026-11-25T16:00:00+07:00', after: '2026-11-26T16:00:00+07:00' },
    });
    expect((await preview({ holidays: [wednesday] }, 'en')).sentence).toBe(
      '1 day added: 1 open complaint moves, no closed figure changes',
    );
    expect([await app.database.rowCounts(), await calendar()]).toEqual(before);
  });

  it('a decree is seen the same way', async () => {
    const known = (await admin.get('/api/v1/holiday-decrees/2026').expect(200)).body as { holidays: object[] };
    const body = { ...known, holidays: [...known.holidays, { ...wednesday, kind: 'cuti_bersama' }] };
    const seen = (await admin.post('/api/v1/holiday-decrees/2026/preview').send(body).expect(200)).body as Preview;
    expect(seen).toMatchObject({ daysAdded: 1, openComplaintsMoved: 1 });
    const unknown = { title: 'SKB 1/2027', holidays: [] };
    const next = (await admin.post('/api/v1/holiday-decrees/2028/preview').send(unknown).expect(200)).body as Preview;
    expect(next.sentence).toMatch(/^Tahun 2028 kini punya keputusan: tidak ada pengaduan terbuka yang bergeser/);
  });

  it('what does not change anything says so', async () => {
    const seen = await preview({});
    expect(seen.sentence).toMatch(/^Tidak ada yang berubah/);
    expect(seen).toMatchObject({ clocksMoved: 0, examples: [] });
  });

  it('a calendar that is not there or never works has no preview', async () => {
    await admin
      .post('/api/v1/calendars/tidak-ada/preview')
      .send(await calendar())
      .expect(404);
    const versions = [{ validFrom: '2026-01-01', weekly: {} }];
    await admin
      .post('/api/v1/calendars/kantor/preview')
      .send({ ...(await calendar()), versions })
      .expect(400);
  });
});

describe('a breach', () => {
  const milestones = () => app.nest.get(RecordMilestones, { strict: false });
  const breaches = async (): Promise<object[]> =>
    ((await admin.get('/api/v1/sla/breaches').expect(200)).body as { items: object[] }).items;

  it('that a day off takes back disappears, and applying it puts the same figures on record', async () => {
    clock.set('2026-11-26T08:00:00+07:00');
    // The session of the days before has ended.
    admin = await app.as('admin');
    await milestones().execute(100);
    expect(await breaches()).toHaveLength(1);
    const seen = await preview({ holidays: [wednesday] });
    expect(seen).toMatchObject({ breachesDisappear: 1, breachesAppear: 0 });
    expect(seen.sentence).toBe(
      '1 hari ditambahkan: 1 pengaduan terbuka bergeser, 1 pelanggaran hilang, tidak ada angka selesai yang berubah',
    );
    const before = await openPromises(app);
    const body = { ...(await calendar()), holidays: [wednesday], reason: 'Pilkades serentak' };
    await admin.put('/api/v1/calendars/kantor').send(body).expect(200);
    const { items } = (await admin.get('/api/v1/sla-changes').expect(200)).body as { items: { impact: Preview }[] };
    const { difference: _, ...impact } = seen;
    expect(items[0]).toMatchObject({ kind: 'calendar', reason: 'Pilkades serentak', impact });

    // What was foretold comes true.
    await takeOver(app);
    expect(await breaches()).toEqual([]);
    const moves = movesBetween(before, await openPromises(app));
    expect(seen).toMatchObject(moves);
    // Verification, the resolution and the first answer that is planned behind the verification.
    expect(moves.clocksMoved).toBe(3);
    expect(await preview({})).toMatchObject({ clocksMoved: 0 });
  });
});
