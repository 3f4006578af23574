import { EscalationStage, type SeenEscalation } from '../support';

const FIRST_CLIMB = '2026-11-25T15:30:00+07:00';

let stage: EscalationStage;

beforeAll(async () => {
  stage = await EscalationStage.open();
});
afterAll(() => stage.close());
afterEach(() => stage.reset());

describe('acknowledging', () => {
  let number: string;
  beforeEach(async () => {
    number = await stage.fileAssigned();
    await stage.at('2026-11-24T16:00:01+07:00');
    await stage.work();
  });

  it.each([
    ['the head, whose post it is', 'head', 204],
    ['a supervisor, always', 'supervisor', 204],
    ['the officer, who doesn’t hold it', 'officer', 403],
    ['the verifier, who doesn’t hold it', 'verifier', 403],
    ['the administrator', 'admin', 403],
    ['another OPD’s head, who doesn’t see it', 'other', 404],
    ['the auditor, who changes nothing', 'auditor', 403],
  ] as const)('%s', async (_who, name, status) => {
    await stage.acknowledge(name, await stage.postOf(number, 'opd_head')).expect(status);
  });

  it('a second time is 409 and says by whom', async () => {
    const escalation = await stage.postOf(number, 'opd_head');
    await stage.acknowledge('head', escalation).expect(204);
    const again = await stage.acknowledge('supervisor', escalation).expect(409);
    expect((again.body as { detail: string }).detail).toMatch(
      /sudah ditindaklanjuti oleh .+ pada 24\/11\/2026 16\.00 WIB/,
    );
  });

  it('two at once: one', async () => {
    const escalation = await stage.postOf(number, 'opd_head');
    const answers = await Promise.all([
      stage.acknowledge('head', escalation),
      stage.acknowledge('supervisor', escalation),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('once it has climbed is 409 and says where to, even before a worker has noticed', async () => {
    const escalation = await stage.postOf(number, 'opd_head');
    await stage.at('2026-11-25T15:30:01+07:00');
    const late = await stage.acknowledge('head', escalation).expect(409);
    expect((late.body as { detail: string }).detail).toContain('Pembina');
  });

  it('at the very second it climbs is in time', async () => {
    const escalation = await stage.postOf(number, 'opd_head');
    await stage.at(FIRST_CLIMB);
    await stage.acknowledge('head', escalation).expect(204);
  });

  it('with the same complaint: what else of it waits before the post, nothing else, each with its own entry', async () => {
    const another = await stage.fileAssigned();
    await stage.at('2026-12-04T16:00:01+07:00');
    await stage.work();
    const waiting = async (of: string) => (await stage.of(of)).filter(({ state }) => state === 'open');
    const before = await waiting(number);
    const mine = before.filter(({ post }) => post === 'supervisor');
    expect(mine.length).toBeGreaterThan(1);
    const others = before.length - mine.length;
    const elsewhere = (await waiting(another)).length;
    const body = { note: 'Saya telepon dinasnya.', sameComplaint: true };
    await stage.staff.supervisor.post(`/api/v1/escalations/${mine[0]!.id}/acknowledgement`).send(body).expect(204);
    expect((await waiting(number)).map(({ post }) => post)).toEqual(
      Array(others).fill(expect.not.stringMatching('supervisor')),
    );
    expect(await waiting(another)).toHaveLength(elsewhere);
    const entries = await stage.timelineOf(number);
    expect(entries.filter((line) => line.includes('acknowledged'))).toHaveLength(mine.length);
  });

  it('is refused for what isn’t there, and without a note', async () => {
    await stage.acknowledge('head', { id: '0197a000-0000-7000-8000-000000000001' }).expect(404);
    await stage.acknowledge('head', { id: 'bukan-id' }).expect(404);
    await stage.acknowledge('head', await stage.postOf(number, 'opd_head'), ' ').expect(400);
  });
});

describe('the list', () => {
  it('is paged by what climbs next', async () => {
    await Promise.all(Array.from({ length: 3 }, () => stage.fileAssigned()));
    await stage.at('2026-11-24T16:00:01+07:00');
    await stage.work();
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await stage.staff.auditor
        .get(`/api/v1/escalations?limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      const page = answer.body as { items: SeenEscalation[]; nextCursor: string | null };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  it.each(['state=sudah', 'level=4', 'level=dua', 'cursor=xxxx', 'mine=mungkin', 'apa=itu'])(
    '%s is refused',
    async (query) => {
      await stage.staff.auditor.get(`/api/v1/escalations?${query}`).expect(400);
    },
  );
});
