import { EscalationStage, startTestWorker, until } from '../support';

let stage: EscalationStage;

beforeAll(async () => {
  stage = await EscalationStage.open();
});
afterAll(() => stage.close());

it('one complaint that cannot be recorded holds up no other, nor its escalation', async () => {
  const [broken, other] = [await stage.fileAssigned(), await stage.fileAssigned()];
  // Whatever else comes due is on record by then: at 15:30 nothing is left but the climbs.
  await stage.at('2026-11-25T15:29:59+07:00');
  await stage.work();
  const before = await stage.timelineOf(broken);
  await stage.app.database.query(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$;
     CREATE TRIGGER refuse BEFORE UPDATE ON complaint FOR EACH ROW WHEN (OLD.number = '${broken}') EXECUTE FUNCTION refuse()`,
  );
  stage.clock.set('2026-11-25T15:30:00+07:00');
  const worker = await startTestWorker(stage.app.database.url, {}, stage.clock);
  try {
    await until('the other climbs', async () => {
      const lines = await stage.timelineOf(other);
      return lines.at(-1) === '11-25 15:30 climbed opd_head 100 supervisor';
    });
    const complaint = 'milestones of a complaint could not be recorded';
    await until('the broken one is reported', () => worker.log.some(({ msg }) => msg === complaint));
    expect(await stage.timelineOf(broken)).toEqual(before);
  } finally {
    await worker.close();
  }
});
