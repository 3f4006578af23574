import { LoadSlaPack, SlaReference } from '@tanggap/sla';
import { readDataPack } from '@tanggap/directory';
import { ManualClock, startTestApp, type Agent, type TestApp } from '../support';

interface Holiday {
  date: string;
  kind: string;
  name: string;
  decree: string;
}
interface Calendar {
  name: string;
  versions: { validFrom: string; validUntil?: string; name?: string; weekly: object }[];
  holidays: Holiday[];
  decreedHolidays: Holiday[];
  decreedYears: number[];
  version: number;
}
interface Decree {
  year: number;
  title: string;
  holidays: Holiday[];
  source: string;
  version: number;
}
interface Year {
  decreed: boolean;
  workingDays: number;
  days: { date: string; off: { kind: string; name: string | null } | null; periods: object[] }[];
}
interface Change {
  kind: string;
  code: string;
  reason: string | null;
  by: { username: string };
}

const localDay: Holiday = {
  ...{ date: '2027-04-08', kind: 'libur_daerah', name: 'Hari Jadi Kabupaten Batang', decree: 'SE Bupati 065/2027' },
};
const ramadan = {
  ...{ validFrom: '2027-02-08', validUntil: '2027-03-09', name: 'Jam kerja Ramadan 1448 H' },
  weekly: { 1: [{ opens: '08:00', closes: '15:00' }] },
};

let app: TestApp;
let admin: Agent;

beforeAll(async () => {
  app = await startTestApp({ clock: new ManualClock('2026-11-20T10:00:00+07:00') });
  admin = await app.as('admin');
});
afterAll(() => app.close());

const calendar = async (): Promise<Calendar> =>
  (await admin.get('/api/v1/calendars/kantor').expect(200)).body as Calendar;
const year = async (of: number): Promise<Year> =>
  (await admin.get(`/api/v1/calendars/kantor/years/${of}`).expect(200)).body as Year;
const changes = async (query = ''): Promise<Change[]> =>
  ((await admin.get(`/api/v1/sla-changes${query}`).expect(200)).body as { items: Change[] }).items;

describe('a calendar', () => {
  it('keeps each of its versions for ever, with who changed it and why', async () => {
    const before = await calendar();
    const reason = 'Surat Edaran Bupati tentang jam kerja Ramadan';
    const body = { ...before, versions: [...before.versions, ramadan], holidays: [localDay], reason };
    const answer = await admin.put('/api/v1/calendars/kantor').send(body).expect(200);
    const after = answer.body as Calendar;
    expect(after).toEqual({ ...body, version: before.version + 1, reason: undefined });

    const reference = app.nest.get(SlaReference, { strict: false });
    await reference.refresh();
    const at = new Date('2027-02-08T00:00:00+07:00');
    const hour = 3_600_000;
    const worked = async (version: number): Promise<number> =>
      (await reference.calendarAt('kantor', version)).workTimeBetween(at, new Date(at.getTime() + 24 * hour)) / hour;
    await expect(worked(before.version)).resolves.toBe(8.5);
    await expect(worked(after.version)).resolves.toBe(7);
    await expect(reference.calendarAt('tidak-ada', 1)).rejects.toThrow('no version 1');
    expect(await changes('?kind=calendar&code=kantor')).toMatchObject([{ reason, by: { username: 'admin' } }]);
  });

  it('is read as a year: temporary hours, local days, decreed days and the weekly rest', async () => {
    const { days, workingDays, decreed } = await year(2027);
    expect(decreed).toBe(true);
    expect(days).toHaveLength(365);
    const on = (date: string) => days.find((day) => day.date === date);
    expect(on('2027-02-08')).toMatchObject({ off: null, temporaryHours: ramadan.name });
    expect(on('2027-02-08')?.periods).toEqual([{ from: '2027-02-08T08:00:00+07:00', to: '2027-02-08T15:00:00+07:00' }]);
    expect(on('2027-02-09')?.off).toEqual({ kind: 'weekly_rest', name: ramadan.name, decree: null });
    expect(on('2027-04-08')?.off).toEqual({ kind: 'libur_daerah', name: localDay.name, decree: localDay.decree });
    expect(on('2027-01-01')?.off).toMatchObject({ kind: 'libur_nasional' });
    expect(on('2027-01-02')?.off).toEqual({ kind: 'weekly_rest', name: null, decree: null });
    expect(workingDays).toBe(days.filter((day) => day.off === null).length);
    await admin.get('/api/v1/calendars/kantor/years/1999').expect(404);
    await admin.get('/api/v1/calendars/tidak-ada/years/2027').expect(404);
  });

  it.each<[string, object, string]>([
    ['zero-hour calendar refused', { versions: [{ validFrom: '2026-01-01', weekly: {} }] }, 'versions[0].weekly'],
    ['only temporary hours', { versions: [ramadan] }, 'versions'],
    [
      'a day that is a word',
      { versions: [{ validFrom: '2026-01-01', weekly: { senin: [] } }] },
      'versions.0.weekly.senin',
    ],
    [
      'periods that are a word',
      { versions: [{ validFrom: '2026-01-01', weekly: { 1: 'pagi' } }] },
      'versions.0.weekly.1',
    ],
    ['a period of nothing', { versions: [{ validFrom: '2026-01-01', weekly: { 1: [null] } }] }, 'versions.0.weekly.1'],
    ['hours that are a list', { versions: [{ validFrom: '2026-01-01', weekly: [] }] }, 'versions.0.weekly'],
    ['a local day twice', { holidays: [localDay, localDay] }, 'holidays[1].date'],
    ['a reason that is an essay', { reason: 'a'.repeat(501) }, 'reason'],
  ])('%s', async (_what, change, field) => {
    const before = await calendar();
    const answer = await admin.put('/api/v1/calendars/kantor').send({ ...before, ...change });
    expect(answer.status).toBe(400);
    expect((answer.body as { errors: { field: string }[] }).errors[0]?.field).toContain(field);
    expect((await calendar()).version).toBe(before.version);
  });

  it('refuses a change of what somebody else has changed meanwhile', async () => {
    const before = await calendar();
    await admin
      .put('/api/v1/calendars/kantor')
      .set('If-Match', `"${before.version - 1}"`)
      .send(before)
      .expect(412);
  });
});

describe('a decree', () => {
  const csv =
    'tanggal;jenis;nama;keputusan\n1/1/2028;libur nasional;Tahun Baru Masehi;SKB 1/2027\n3/1/2028;libur sekolah;x;y';

  it('is read from a file or a text, and nothing is saved', async () => {
    const before = await app.database.rowCounts();
    const expected = {
      ...{ title: 'SKB 1/2027', year: 2028 },
      holidays: [{ date: '2028-01-01', kind: 'libur_nasional', name: 'Tahun Baru Masehi', decree: 'SKB 1/2027' }],
      problems: [{ line: 3, message: 'Jenis tidak dikenal. Tulis libur nasional, cuti bersama, atau libur daerah.' }],
    };
    const parse = () => admin.post('/api/v1/holiday-decrees/parse');
    expect((await parse().attach('file', Buffer.from(csv), 'libur.csv').expect(200)).body).toEqual(expected);
    expect((await parse().send({ text: csv }).expect(200)).body).toEqual(expected);
    await parse().send({ text: 42 }).expect(400);
    await parse().send({ text: csv, more: 1 }).expect(400);
    await parse()
      .attach('file', Buffer.alloc(600 * 1024, 'a'), 'libur.csv')
      .expect(413);
    await parse().send().expect(400);
    expect(await app.database.rowCounts()).toEqual(before);
  });

  const decree2028 = {
    title: 'SKB 1/2027',
    holidays: [{ date: '2028-01-03', kind: 'cuti_bersama', name: 'Cuti bersama', decree: 'SKB 1/2027' }],
    reason: 'SKB 3 Menteri tentang hari libur 2028',
  };

  it('makes a year known for every calendar that heeds it, and is on record', async () => {
    expect(await year(2028)).toMatchObject({ decreed: false });
    await admin.get('/api/v1/holiday-decrees/2028').expect(404);
    const [office, hospital] = [await calendar(), await admin.get('/api/v1/calendars/setiap-hari').expect(200)];
    const answer = await admin.put('/api/v1/holiday-decrees/2028').send(decree2028).expect(200);
    const { title, holidays, reason } = decree2028;
    expect(answer.body).toEqual({ year: 2028, title, holidays, source: 'edited', version: 1 });
    const after = await year(2028);
    expect(after.decreed).toBe(true);
    expect(after.days[2]?.off).toMatchObject({ kind: 'cuti_bersama' });
    expect((await calendar()).version).toBe(office.version + 1);
    const untouched = await admin.get('/api/v1/calendars/setiap-hari').expect(200);
    expect((untouched.body as Calendar).version).toBe((hospital.body as Calendar).version);
    expect((await changes())[0]).toMatchObject({ kind: 'decree', code: '2028', reason });
    const listed = (await admin.get('/api/v1/holiday-decrees?limit=2').expect(200)).body as {
      items: Decree[];
      nextCursor: string;
    };
    expect(listed.items.map((decree) => decree.year)).toEqual([2028, 2027]);
    const next = await admin.get(`/api/v1/holiday-decrees?limit=2&cursor=${listed.nextCursor}`).expect(200);
    expect((next.body as { items: Decree[] }).items.map((decree) => decree.year)).toEqual([2026, 2025]);
  });

  it('the same again changes nothing', async () => {
    const before = [await calendar(), await changes()];
    await admin.put('/api/v1/holiday-decrees/2028').send(decree2028).expect(200);
    expect([await calendar(), await changes()]).toEqual(before);
  });

  it.each<[string, object]>([
    ['a day of another year', { ...decree2028, holidays: [{ ...decree2028.holidays[0], date: '2027-12-31' }] }],
    ['a day that does not exist', { ...decree2028, holidays: [{ ...decree2028.holidays[0], date: '2028-02-30' }] }],
    ['a day twice', { ...decree2028, holidays: [...decree2028.holidays, ...decree2028.holidays] }],
    ['no reason', { ...decree2028, reason: undefined }],
    ['an unknown kind', { ...decree2028, holidays: [{ ...decree2028.holidays[0], kind: 'libur_sekolah' }] }],
  ])('is refused with %s', async (_what, body) => {
    await admin.put('/api/v1/holiday-decrees/2028').send(body).expect(400);
  });

  it('refuses a change of what somebody else has changed meanwhile', async () => {
    const put = () => admin.put('/api/v1/holiday-decrees/2028').send({ ...decree2028, title: 'SKB 2/2027' });
    await put().set('If-Match', '"7"').expect(412);
    await put().set('If-Match', '"1"').expect(200);
  });

  it('that was edited stays when the data pack is loaded again', async () => {
    await app.nest.get(LoadSlaPack, { strict: false }).execute(await readDataPack('data/batang'));
    expect((await admin.get('/api/v1/holiday-decrees/2028').expect(200)).body).toMatchObject({ title: 'SKB 2/2027' });
    expect((await calendar()).decreedYears).toEqual([2024, 2025, 2026, 2027, 2028]);
  });
});

it('the versions kept are all there, without a gap', async () => {
  const kept = await app.database.query<{ code: string; versions: number; newest: number; current: number }>(
    `SELECT c.code, count(*)::int AS versions, max(v.version) AS newest, c.version AS current
     FROM calendar c JOIN calendar_version v ON v.code = c.code GROUP BY c.code ORDER BY c.code`,
  );
  expect(kept.map((row) => row.code)).toEqual(['kantor', 'setiap-hari']);
  for (const row of kept) expect([row.newest, row.versions]).toEqual([row.current, row.current]);
});
