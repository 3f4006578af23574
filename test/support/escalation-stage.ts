import { RecordMilestones } from '@tanggap/complaints';
import { ManualClock } from './manual-clock';
import { pothole } from './pothole';
import { startTestApp, type Agent, type TestApp } from './test-app';

export interface SeenEscalation {
  id: string;
  complaint: string;
  opd: string | null;
  clock: string | null;
  key: string;
  level: number;
  post: string;
  state: string;
  raisedAt: string;
  climbsAt: string | null;
  note: string | null;
  acknowledgedBy: { username: string } | null;
  holders: { username: string; acting: boolean }[];
  mine: boolean;
  mayAcknowledge: boolean;
}

/** Monday, 08:00 WIB; neither this week nor the next has a holiday. */
const MONDAY = '2026-11-23T08:00:00+07:00';

const usernames = {
  admin: 'admin',
  verifier: 'verifier',
  supervisor: 'supervisor',
  auditor: 'auditor',
  head: 'head.dpupr',
  officer: 'officer.dpupr',
  other: 'head.dinkes',
};
type Who = keyof typeof usernames;

/**
 * An application on a Monday morning in which complaints are to be resolved within one working day: the limit is Tuesday at
 * 16:00, and what nobody acknowledges climbs on Wednesday at 15:30. It has no worker; `work` does its part.
 */
export class EscalationStage {
  /** Signed in; sessions last a working day, so `at` signs in anew. */
  staff = {} as Record<Who, Agent>;

  private constructor(
    readonly app: TestApp,
    readonly clock: ManualClock,
  ) {}

  static async open(): Promise<EscalationStage> {
    const clock = new ManualClock(MONDAY);
    const stage = new EscalationStage(await startTestApp({ clock }), clock);
    await stage.signIn();
    await stage.staff.admin
      .put('/api/v1/sla-policies/complaint')
      .send({ clocks: [{ clock: 'resolution', duration: { amount: 1, unit: 'working_days' } }] })
      .expect(200);
    return stage;
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  /** Back to Monday; what one test left waiting doesn't climb in the next. */
  async reset(): Promise<void> {
    this.clock.set(MONDAY);
    await this.app.database.query(
      `UPDATE escalation SET closed_at = now() WHERE closed_at IS NULL;
       UPDATE sla_clock SET state = 'cancelled', next_milestone = NULL, next_milestone_at = NULL;
       DELETE FROM absence; DELETE FROM post_holder`,
    );
  }

  async at(iso: string): Promise<void> {
    this.clock.set(iso);
    await this.signIn();
  }

  async file(): Promise<string> {
    return (await this.app.file(pothole)).number;
  }

  /** With DPUPR. */
  async fileAssigned(): Promise<string> {
    const number = await this.file();
    await this.staff.verifier.post(`/api/v1/complaints/${number}/verify`).send({ opdCode: 'dpupr' }).expect(200);
    return number;
  }

  /** What workers do until nothing is due. */
  async work(workers = 1): Promise<void> {
    const recordMilestones = this.app.nest.get(RecordMilestones, { strict: false });
    const drain = async (): Promise<void> => {
      for (let again = true; again;) again = (await recordMilestones.execute(50)).claimed > 0;
    };
    await Promise.all(Array.from({ length: workers }, drain));
  }

  async list(who: Who, query: string): Promise<SeenEscalation[]> {
    const answer = await this.staff[who].get(`/api/v1/escalations?${query}`).expect(200);
    return (answer.body as { items: SeenEscalation[] }).items;
  }

  async of(number: string, who: Who = 'auditor'): Promise<SeenEscalation[]> {
    return this.list(who, `complaint=${number}&state=all`);
  }

  async postsOf(number: string): Promise<string[]> {
    return (await this.of(number)).map(({ post }) => post).sort();
  }

  async postOf(number: string, post: string, who: Who = 'auditor'): Promise<SeenEscalation> {
    const found = (await this.of(number, who)).find((one) => one.post === post);
    if (!found) throw new Error(`nothing was put before ${post}`);
    return found;
  }

  acknowledge(who: Who, { id }: { id: string }, note = 'Tim berangkat besok pagi.') {
    return this.staff[who].post(`/api/v1/escalations/${id}/acknowledgement`).send({ note });
  }

  /** The escalations and the breach on the timeline, as the true time, what happened, and to whom. */
  async timelineOf(number: string): Promise<string[]> {
    const rows = await this.app.database.query<{ line: string }>(
      `SELECT concat_ws(' ', to_char(at AT TIME ZONE 'Asia/Jakarta', 'MM-DD HH24:MI'), replace(type, 'escalation_', ''),
         data->>'from', data->>'key', data->>'post') AS line
       FROM complaint_event WHERE complaint_id = (SELECT id FROM complaint WHERE number = $1)
         AND (type LIKE 'escalation\\_%' OR (type = 'milestone' AND data->>'clock' = 'resolution' AND data->>'key' NOT IN ('50', '80')))
       ORDER BY sequence`,
      [number],
    );
    return rows.map(({ line }) => line);
  }

  private async signIn(): Promise<void> {
    const signed = await Promise.all(
      Object.entries(usernames).map(async ([who, username]) => [who, await this.app.as(username)] as const),
    );
    this.staff = Object.fromEntries(signed) as Record<Who, Agent>;
  }
}
