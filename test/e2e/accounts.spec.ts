import { ManualClock, startTestApp, type Agent, type TestApp } from '../support';

const clock = new ManualClock('2026-11-24T10:00:00+07:00');
const PASSWORD = 'tanggap-demo';

let app: TestApp;
let admin: Agent;

beforeAll(async () => {
  app = await startTestApp({ clock });
  admin = await app.as('admin');
});
afterAll(() => app.close());

const login = (username: string, password = PASSWORD) =>
  app.http.post('/api/v1/auth/login').send({ username, password });
const session = (token: string) => app.http.get('/api/v1/auth/session').set('Authorization', `Bearer ${token}`);

async function newAccount(username: string, more: object = {}): Promise<{ etag: string; body: object }> {
  const body = { username, name: 'Budi Santoso', role: 'verifier', password: 'kata-sandi-lama', ...more };
  const answer = await admin.post('/api/v1/users').send(body).expect(201);
  return { etag: answer.headers['etag'] ?? '', body: answer.body as object };
}

describe('signing in', () => {
  it('answers a token, and the same as a cookie that scripts and other sites cannot use', async () => {
    const answer = await login('officer.dpupr').expect(200);
    const body = answer.body as { accessToken: string };
    expect(answer.body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]{43}$/) as string,
      expiresIn: 8 * 3600,
      user: { username: 'officer.dpupr', name: expect.any(String) as string, role: 'officer', opdCode: 'dpupr' },
    });
    expect(answer.headers['set-cookie']?.[0]).toBe(
      `tanggap_session=${body.accessToken}; Max-Age=28800; Path=/; HttpOnly; SameSite=Strict`,
    );
    const who = await session(body.accessToken).expect(200);
    expect(who.body).toMatchObject({
      user: { username: 'officer.dpupr' },
      demo: true,
      expiresAt: '2026-11-24T11:00:00.000Z',
    });
  });

  it('stores the token nowhere', async () => {
    const { accessToken } = (await login('head.dpupr').expect(200)).body as { accessToken: string };
    const rows = await app.database.query<{ found: string }>('SELECT session::text AS found FROM session');
    const bytes = [Buffer.from(accessToken), Buffer.from(accessToken, 'base64url')].map((one) => one.toString('hex'));
    for (const { found } of rows) for (const part of [accessToken, ...bytes]) expect(found).not.toContain(part);
  });

  it('takes the name in capitals and with spaces around it', async () => {
    await login(' Supervisor ').expect(200);
  });

  it('says the same about an unknown name and a wrong password', async () => {
    const unknown = await login('tidak.ada').expect(401);
    const wrong = await login('auditor', 'bukan-ini-sandinya').expect(401);
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.body).toMatchObject({ code: 'invalid_credentials' });
  });

  it.each(['head.dinkes', 'nama.yang.tidak.ada'])('locks %s after five failures, even at once', async (name) => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => login(name, 'bukan-ini-sandinya')));
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(7).fill(429)]);
    const locked = await login(name).expect(429);
    expect(locked.headers['retry-after']).toBe('30');
    expect(locked.body).toMatchObject({ code: 'too_many_requests', detail: 'Tunggu 30 detik, lalu coba lagi.' });
  });

  it('opens again when the lock is over, and a success strikes out the failures', async () => {
    await Promise.all(Array.from({ length: 5 }, () => login('head.dinsos', 'bukan-ini-sandinya')));
    await login('head.dinsos').expect(429);
    clock.advance(30_000);
    await login('head.dinsos').expect(200);
    await login('head.dinsos', 'bukan-ini-sandinya').expect(401);
    await login('head.dinsos').expect(200);
  });
});

describe('a session', () => {
  it('ends after eight hours', async () => {
    const { accessToken } = (await login('officer.dinkes').expect(200)).body as { accessToken: string };
    clock.advance(8 * 3600_000 - 1);
    await session(accessToken).expect(200);
    clock.advance(1);
    await session(accessToken).expect(401);
    admin = await app.as('admin');
  });

  it('ends at sign-out, at once and for this token only', async () => {
    const one = (await login('officer.dinkes').expect(200)).body as { accessToken: string };
    const other = (await login('officer.dinkes').expect(200)).body as { accessToken: string };
    await app.http.post('/api/v1/auth/logout').set('Authorization', `Bearer ${one.accessToken}`).expect(204);
    await session(one.accessToken).expect(401);
    await session(other.accessToken).expect(200);
  });

  it('of a demo account is worth nothing on the same database where DEMO is off', async () => {
    const { accessToken } = (await login('verifier').expect(200)).body as { accessToken: string };
    const production = await startTestApp({ clock, database: app.database, settings: { DEMO: '0' } });
    try {
      await production.http.get('/api/v1/auth/session').set('Authorization', `Bearer ${accessToken}`).expect(401);
      const answer = await production.http
        .post('/api/v1/auth/login')
        .send({ username: 'verifier', password: PASSWORD });
      expect(answer.status).toBe(401);
    } finally {
      await production.close();
    }
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(400)])('is not opened by the token "%s"', async (token) => {
    await session(token).expect(401);
  });
});

describe('accounts', () => {
  it('are listed page by page, each once, without anything about passwords', async () => {
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { limit: '40', ...(cursor === null ? {} : { cursor }) };
      const answer = await admin.get('/api/v1/users').query(query).expect(200);
      const page = answer.body as { items: { username: string }[]; nextCursor: string | null };
      expect(JSON.stringify(page)).not.toMatch(/argon2|password/i);
      names.push(...page.items.map((item) => item.username));
      cursor = page.nextCursor;
    } while (cursor !== null);
    const [row] = await app.database.query<{ count: number }>('SELECT count(*)::int AS count FROM account');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(row?.count ?? 0);
  });

  it('are found by role, OPD and part of the name; a wildcard is a character like any other', async () => {
    const found = async (query: object): Promise<string[]> => {
      const answer = await admin.get('/api/v1/users').query(query).expect(200);
      return (answer.body as { items: { username: string }[] }).items.map((item) => item.username);
    };
    await expect(found({ role: 'officer', opd: 'dpupr' })).resolves.toEqual(['officer.dpupr']);
    await expect(found({ q: 'HEAD.dpupr' })).resolves.toEqual(['head.dpupr']);
    await expect(found({ q: '%' })).resolves.toEqual([]);
  });

  it('are made, read and sent back as they were read', async () => {
    const { etag, body } = await newAccount('budi.baru');
    expect(etag).toBe('"1"');
    const read = await admin.get('/api/v1/users/budi.baru').expect(200);
    expect(read.body).toEqual(body);
    const written = await admin
      .put('/api/v1/users/budi.baru')
      .set('If-Match', etag)
      .send(read.body as object)
      .expect(200);
    expect(written.headers['etag']).toBe('"2"');
    await admin
      .put('/api/v1/users/budi.baru')
      .set('If-Match', etag)
      .send(read.body as object)
      .expect(412);
  });

  it.each<[object, number]>([
    [{ username: 'admin' }, 409],
    [{ username: 'Dengan Spasi' }, 400],
    [{ role: 'raja' }, 400],
    [{ role: 'officer' }, 400],
    [{ role: 'officer', opdCode: 'tidak-ada' }, 400],
    [{ opdCode: 'dpupr' }, 400],
    [{ password: 'pendek' }, 400],
    [{ password: 'x'.repeat(129) }, 400],
    [{ active: true }, 400],
  ])('are refused with %j: %i', async (wrong, status) => {
    const before = await app.database.rowCounts();
    const body = { username: 'budi.salah', name: 'Budi', role: 'verifier', password: 'kata-sandi-lama', ...wrong };
    await admin.post('/api/v1/users').send(body).expect(status);
    expect(await app.database.rowCounts()).toEqual(before);
  });

  it('a new password ends every session and replaces the old one', async () => {
    const { body } = await newAccount('budi.sandi');
    const { accessToken } = (await login('budi.sandi', 'kata-sandi-lama').expect(200)).body as { accessToken: string };
    await admin
      .put('/api/v1/users/budi.sandi')
      .send({ ...body, password: 'kata-sandi-baru' })
      .expect(200);
    await session(accessToken).expect(401);
    await login('budi.sandi', 'kata-sandi-lama').expect(401);
    await login('budi.sandi', 'kata-sandi-baru').expect(200);
  });

  it('a deactivated one is out at once and cannot come back in', async () => {
    const { body } = await newAccount('budi.pensiun');
    const { accessToken } = (await login('budi.pensiun', 'kata-sandi-lama').expect(200)).body as {
      accessToken: string;
    };
    await admin
      .put('/api/v1/users/budi.pensiun')
      .send({ ...body, active: false })
      .expect(200);
    await session(accessToken).expect(401);
    await login('budi.pensiun', 'kata-sandi-lama').expect(401);
  });

  it('another role counts from the next request on', async () => {
    const { body } = await newAccount('budi.pindah');
    const { accessToken } = (await login('budi.pindah', 'kata-sandi-lama').expect(200)).body as { accessToken: string };
    await admin
      .put('/api/v1/users/budi.pindah')
      .send({ ...body, role: 'officer', opdCode: 'dinkes' })
      .expect(200);
    const who = await session(accessToken).expect(200);
    expect(who.body).toMatchObject({ user: { role: 'officer', opdCode: 'dinkes' } });
  });

  it('the last active administrator stays, even when two depose each other at once', async () => {
    const { body: second } = await newAccount('admin.kedua', { role: 'admin' });
    const first = await admin.get('/api/v1/users/admin').expect(200);
    const answers = await Promise.all(
      [first.body as object, second].map((body) =>
        admin.put(`/api/v1/users/${(body as { username: string }).username}`).send({ ...body, role: 'auditor' }),
      ),
    );
    expect(answers.map((answer) => answer.status).filter((status) => status === 200)).toHaveLength(1);
    const rows = await app.database.query(`SELECT username FROM account WHERE role = 'admin' AND active`);
    expect(rows).toHaveLength(1);
    await app.database.query(`UPDATE account SET role = 'admin' WHERE username = 'admin'`);
  });
});

describe('officers to choose from', () => {
  const officers = async (username: string, opd: string) =>
    (await app.as(username)).get(`/api/v1/opds/${opd}/officers`);

  it('are the active ones of that OPD', async () => {
    const answer = await officers('verifier', 'dpupr');
    expect(answer.body).toEqual({ items: [{ username: 'officer.dpupr', name: expect.any(String) as string }] });
  });

  it.each([
    ['verifier', 'tidak-ada', 404],
    ['head.dpupr', 'dpupr', 200],
    ['head.dpupr', 'dinkes', 404],
    ['officer.dpupr', 'dpupr', 403],
  ])('%s asks for those of %s: %i', async (username, opd, status) => {
    expect((await officers(username, opd)).status).toBe(status);
  });
});
