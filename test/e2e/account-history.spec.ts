import { CreateAdmin } from '@tanggap/identity';
import { ManualClock, startTestApp, type Agent, type TestApp } from '../support';

interface Change {
  id: string;
  at: string;
  action: string;
  by: { username: string } | null;
  changes: object[];
}
interface Page {
  items: Change[];
  nextCursor: string | null;
}

const clock = new ManualClock('2026-11-24T10:00:00+07:00');
const PASSWORD = 'kata-sandi-baru-7';
const agus = {
  username: 'agus.prasetyo',
  name: 'Agus Prasetyo',
  role: 'officer',
  opdCode: 'dpupr',
  email: 'agus@batangkab.go.id',
  phone: '0812-3456-7890',
};

let app: TestApp;
let admin: Agent;
let auditor: Agent;

beforeAll(async () => {
  app = await startTestApp({ clock });
  admin = await app.as('admin');
  auditor = await app.as('auditor');
});
afterAll(() => app.close());

const put = (username: string, change: object) => admin.put(`/api/v1/users/${username}`).send(change);
const history = async (username: string, query = '', reader = auditor): Promise<Page> =>
  (await reader.get(`/api/v1/users/${username}/history${query}`).expect(200)).body as Page;
const rows = async (): Promise<number> => (await app.database.rowCounts())['account_change'] ?? 0;

describe('the history of an account', () => {
  it('tells who did what and when, newest first, and never a password or a contact', async () => {
    await admin
      .post('/api/v1/users')
      .send({ ...agus, password: PASSWORD })
      .expect(201);
    clock.advance(60_000);
    const { name, role } = agus;
    await put(agus.username, { name, role, opdCode: 'dishub', active: true, phone: null }).expect(200);
    clock.advance(60_000);
    await put(agus.username, { name, role, opdCode: 'dishub', active: false, password: 'sandi-lain-lagi-9' }).expect(
      200,
    );

    const { items, nextCursor } = await history(agus.username);
    expect(nextCursor).toBeNull();
    expect(items.map(({ at, action, by, changes }) => ({ at, action, by: by?.username, changes }))).toEqual([
      {
        at: '2026-11-24T10:02:00+07:00',
        action: 'changed',
        by: 'admin',
        changes: [{ field: 'active', before: true, after: false }, { field: 'password' }],
      },
      {
        at: '2026-11-24T10:01:00+07:00',
        action: 'changed',
        by: 'admin',
        changes: [{ field: 'opdCode', before: 'dpupr', after: 'dishub' }, { field: 'phone' }],
      },
      {
        at: '2026-11-24T10:00:00+07:00',
        action: 'created',
        by: 'admin',
        changes: [
          { field: 'name', before: null, after: 'Agus Prasetyo' },
          { field: 'role', before: null, after: 'officer' },
          { field: 'opdCode', before: null, after: 'dpupr' },
          { field: 'active', before: null, after: true },
          { field: 'email' },
          { field: 'phone' },
          { field: 'password' },
        ],
      },
    ]);
    const [kept] = await app.database.query<{ all: string }>(
      `SELECT string_agg(c::text, '') AS all FROM account_change c`,
    );
    expect(kept?.all).not.toMatch(/argon2|sandi|batangkab|62812/);
  });

  it('is paged', async () => {
    const first = await history(agus.username, '?limit=2');
    const second = await history(agus.username, `?limit=2&cursor=${first.nextCursor}`);
    const all = await history(agus.username);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.nextCursor).toBeNull();
    await auditor.get(`/api/v1/users/${agus.username}/history?cursor=bukan`).expect(400);
  });

  it('knows what was done by a command on the server', async () => {
    await app.nest.get(CreateAdmin).execute({ username: 'kepala.tik', name: 'Dewi Lestari', password: null });
    const { items } = await history('kepala.tik');
    expect(items).toMatchObject([{ action: 'created', by: null }]);
    expect((await history('officer.dinkes')).items).toMatchObject([{ action: 'created', by: null }]);
  });

  it('has no row for a change that was refused', async () => {
    const before = await rows();
    await admin
      .post('/api/v1/users')
      .send({ ...agus, password: PASSWORD })
      .expect(409);
    await put(agus.username, { name: agus.name, role: agus.role, opdCode: 'dishub', active: true })
      .set('If-Match', '"1"')
      .expect(412);
    expect(await rows()).toBe(before);
  });

  it("can't be rewritten by the application's role", async () => {
    for (const sql of ['UPDATE account_change SET actor_id = null', 'DELETE FROM account_change']) {
      await expect(app.database.query(`SET ROLE tanggap_app; ${sql}`)).rejects.toThrow('permission denied');
      await app.database.query('RESET ROLE');
    }
  });

  it('of nobody is 404', async () => {
    await auditor.get('/api/v1/users/tidak.ada/history').expect(404);
  });
});

describe('the official contact', () => {
  const of = async (reader: Agent) =>
    (await reader.get(`/api/v1/users/${agus.username}`).expect(200)).body as { email?: string; phone?: string | null };

  it('is kept in one form, shown to administrators only, and stays when a change leaves it out', async () => {
    await put(agus.username, {
      name: agus.name,
      role: agus.role,
      opdCode: 'dpupr',
      active: true,
      phone: agus.phone,
    }).expect(200);
    expect(await of(admin)).toMatchObject({ email: 'agus@batangkab.go.id', phone: '+6281234567890' });
    for (const body of [await of(auditor), (await auditor.get('/api/v1/users?q=agus.prasetyo')).body as object]) {
      expect(JSON.stringify(body)).not.toMatch(/email|phone|batangkab|62812/);
    }
  });

  it.each([
    ['email', 'bukan alamat'],
    ['email', `${'a'.repeat(250)}@x.id`],
    ['phone', '12'],
    ['phone', 'nol delapan satu dua'],
  ])('%s %s is refused', async (field, value) => {
    const body = { name: agus.name, role: agus.role, opdCode: 'dpupr', active: true, [field]: value };
    const answer = await put(agus.username, body).expect(400);
    expect((answer.body as { errors: { field: string }[] }).errors.map((error) => error.field)).toEqual([field]);
  });
});
