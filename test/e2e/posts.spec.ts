import { Posts, type Post } from '@tanggap/identity';
import { type Agent, ManualClock, startTestApp, type TestApp } from '../support';

const clock = new ManualClock('2026-11-25T10:00:00+07:00');

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await startTestApp({ clock });
  admin = await app.as('admin');
});
afterAll(() => app.close());

afterEach(() => app.database.query('DELETE FROM absence'));

interface Entry {
  id: string;
  version: number;
}
const holdersOf = async (post: Post, opd: string | null, at = clock.now()): Promise<string> => {
  const holders = await app.nest.get(Posts, { strict: false }).resolve(post, opd, at);
  return holders.map((one) => `${one.username}@${one.post}${one.actingFor === null ? '' : ' acting'}`).join(', ');
};
const leave = { username: 'head.dpupr', from: '2026-11-25', until: '2026-11-27', actingUsername: 'officer.dpupr' };
const errorsOf = (body: unknown) => (body as { errors: { field: string }[] }).errors.map(({ field }) => field);

describe('the holders of a post', () => {
  it('are the accounts with the role, and nobody is named for the board: its post goes to the supervisor', async () => {
    await expect(holdersOf('officer', 'dpupr')).resolves.toBe('officer.dpupr@officer');
    await expect(holdersOf('opd_head', 'dpupr')).resolves.toBe('head.dpupr@opd_head');
    await expect(holdersOf('verifier', null)).resolves.toBe('verifier@verifier');
    await expect(holdersOf('board', null)).resolves.toBe('supervisor@supervisor');
  });

  it('acting officer has the post on the days of the leave, in Jakarta, and not a second longer', async () => {
    await admin.post('/api/v1/absences').send(leave).expect(201);
    const at = (iso: string) => holdersOf('opd_head', 'dpupr', new Date(iso));
    await expect(at('2026-11-24T23:59:59+07:00')).resolves.toBe('head.dpupr@opd_head');
    await expect(at('2026-11-25T00:00:00+07:00')).resolves.toBe('officer.dpupr@opd_head acting');
    await expect(at('2026-11-27T23:59:59+07:00')).resolves.toBe('officer.dpupr@opd_head acting');
    await expect(at('2026-11-28T00:00:00+07:00')).resolves.toBe('head.dpupr@opd_head');
  });

  it('a vacant post goes up: without an acting officer to the supervisor', async () => {
    await admin
      .post('/api/v1/absences')
      .send({ ...leave, actingUsername: null })
      .expect(201);
    const answer = await admin.get('/api/v1/posts/holders?post=opd_head&opd=dpupr').expect(200);
    expect(answer.body).toEqual({
      items: [{ username: 'supervisor', name: 'Siti Nurjanah', post: 'supervisor', acting: false }],
    });
  });

  it('an inactive account holds nothing', async () => {
    await app.database.query(`UPDATE account SET active = false WHERE username = 'head.dinsos'`);
    await expect(holdersOf('opd_head', 'dinsos')).resolves.toBe('supervisor@supervisor');
  });
});

describe('the board', () => {
  it('is named, changed and taken back by the administrator', async () => {
    const body = { post: 'board', username: 'verifier', from: '2026-11-01', until: null };
    const made = await admin.post('/api/v1/posts').send(body).expect(201);
    const { id } = made.body as Entry;
    expect(made.body).toMatchObject({ ...body, opdCode: null, name: 'Bambang Setiawan', version: 1 });
    expect(made.headers['location']).toBe(`/api/v1/posts/${id}`);
    await expect(holdersOf('board', null)).resolves.toBe('verifier@board');

    const changed = await admin
      .put(`/api/v1/posts/${id}`)
      .set('If-Match', '"1"')
      .send({ ...(made.body as object), until: '2026-11-24' })
      .expect(200);
    expect(changed.body).toMatchObject({ until: '2026-11-24', version: 2 });
    await expect(holdersOf('board', null)).resolves.toBe('supervisor@supervisor');
    await admin.put(`/api/v1/posts/${id}`).set('If-Match', '"1"').send(body).expect(412);

    const list = await admin.get('/api/v1/posts?post=board').expect(200);
    expect((list.body as { items: Entry[] }).items).toEqual([changed.body]);
    await admin.get(`/api/v1/posts/${id}`).expect(200, changed.body as object);
    await admin.delete(`/api/v1/posts/${id}`).set('If-Match', '"1"').expect(412);
    await admin.delete(`/api/v1/posts/${id}`).expect(204);
    await admin.get(`/api/v1/posts/${id}`).expect(404);
  });

  it('the same account is not named twice for the same days', async () => {
    const body = { post: 'board', username: 'supervisor', from: '2026-01-01', until: '2026-06-30' };
    await admin.post('/api/v1/posts').send(body).expect(201);
    await admin
      .post('/api/v1/posts')
      .send({ ...body, from: '2026-06-30', until: null })
      .expect(409);
    await admin
      .post('/api/v1/posts')
      .send({ ...body, from: '2026-07-01', until: null })
      .expect(201);
  });

  it.each([
    [{ post: 'board', username: 'tidak.ada', from: '2026-11-01' }, 'username'],
    [{ post: 'board', username: 'auditor', from: '2026-11-01' }, 'username'],
    [{ post: 'board', username: 'head.dpupr', from: '2026-11-01' }, 'username'],
    [{ post: 'opd_head', username: 'head.dpupr', from: '2026-11-01' }, 'opdCode'],
    [{ post: 'opd_head', opdCode: 'tidak-ada', username: 'head.dpupr', from: '2026-11-01' }, 'opdCode'],
    [{ post: 'bupati', username: 'supervisor', from: '2026-11-01' }, 'post'],
    [{ post: 'board', username: 'supervisor', from: '2026-02-29' }, 'from'],
    [{ post: 'board', username: 'supervisor', from: '2026-11-02', until: '2026-11-01' }, 'until'],
  ])('%o is refused for its %s', async (body, field) => {
    const answer = await admin.post('/api/v1/posts').send(body).expect(400);
    expect(errorsOf(answer.body)).toContain(field);
  });

  it('is listed page by page', async () => {
    const first = await admin.get('/api/v1/posts?limit=1').expect(200);
    const { items, nextCursor } = first.body as { items: Entry[]; nextCursor: string };
    const second = await admin.get(`/api/v1/posts?limit=1&cursor=${nextCursor}`).expect(200);
    expect((second.body as { items: Entry[] }).items[0]?.id).not.toBe(items[0]?.id);
    await admin.get('/api/v1/posts?cursor=xxxx').expect(400);
  });
});

describe('an absence', () => {
  it.each([
    ['officer.dpupr', 'officer.dpupr', 201],
    ['officer.dpupr', 'head.dpupr', 403],
    ['head.dpupr', 'officer.dpupr', 201],
    ['head.dinkes', 'officer.dpupr', 403],
    ['supervisor', 'supervisor', 201],
    ['supervisor', 'head.dpupr', 403],
    ['admin', 'verifier', 201],
  ])('%s enters that of %s: %i', async (who, username, status) => {
    const body = { username, from: '2026-12-01', until: '2026-12-04' };
    const agent = await app.as(who);
    const answer = await agent.post('/api/v1/absences').send(body).expect(status);
    if (status !== 201) return;
    const { id } = answer.body as Entry;
    await agent
      .put(`/api/v1/absences/${id}`)
      .send({ ...body, until: '2026-12-03' })
      .expect(200);
    await agent.delete(`/api/v1/absences/${id}`).expect(204);
  });

  it('of somebody else is neither changed nor taken back nor handed on', async () => {
    const made = await admin.post('/api/v1/absences').send(leave).expect(201);
    const { id } = made.body as Entry;
    const officer = await app.as('officer.dpupr');
    await officer
      .put(`/api/v1/absences/${id}`)
      .send({ ...leave, username: 'officer.dpupr' })
      .expect(403);
    await officer.delete(`/api/v1/absences/${id}`).expect(403);
    await officer.get(`/api/v1/absences/${id}`).expect(200, made.body as object);
    await (await app.as('officer.dinkes')).get(`/api/v1/absences/${id}`).expect(404);
  });

  it('is listed for the own OPD only, those that are over left out when asked', async () => {
    await admin.post('/api/v1/absences').send(leave).expect(201);
    await admin
      .post('/api/v1/absences')
      .send({ username: 'verifier', from: '2026-12-01', until: '2026-12-02' })
      .expect(201);
    const names = async (who: string, query = '') => {
      const answer = await (await app.as(who)).get(`/api/v1/absences${query}`).expect(200);
      return (answer.body as { items: { username: string }[] }).items.map(({ username }) => username);
    };
    await expect(names('auditor')).resolves.toEqual(['verifier', 'head.dpupr']);
    await expect(names('auditor', '?from=2026-11-28')).resolves.toEqual(['verifier']);
    await expect(names('officer.dpupr')).resolves.toEqual(['head.dpupr']);
    await expect(names('head.dinkes')).resolves.toEqual([]);
  });

  it('two at once for the same days: one', async () => {
    const statuses = await Promise.all(
      [1, 2].map(async () => (await admin.post('/api/v1/absences').send(leave)).status),
    );
    expect(statuses.sort()).toEqual([201, 409]);
  });

  it.each([
    [{ ...leave, actingUsername: 'head.dpupr' }, 'actingUsername'],
    [{ ...leave, actingUsername: 'officer.dinkes' }, 'actingUsername'],
    [{ ...leave, actingUsername: 'tidak.ada' }, 'actingUsername'],
    [{ ...leave, username: 'tidak.ada' }, 'username'],
    [{ ...leave, until: '2026-11-24' }, 'until'],
    [{ ...leave, until: '2029-11-24' }, 'until'],
    [{ ...leave, from: 'besok' }, 'from'],
  ])('%o is refused for its %s', async (body, field) => {
    const answer = await admin.post('/api/v1/absences').send(body).expect(400);
    expect(errorsOf(answer.body)).toContain(field);
  });
});
