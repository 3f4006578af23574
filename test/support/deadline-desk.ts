import { VerifyChain } from '@tanggap/complaints';
import { act, readComplaint } from './act';
import { ManualClock } from './manual-clock';
import { pothole } from './pothole';
import { startTestApp, type Agent, type TestApp } from './test-app';

export interface AskedRequest {
  id: string;
  kind: string;
  status: string;
  note: string | null;
  decidable: boolean;
  deciders: string[];
  requestedBy: string;
  decidedBy: string | null;
}
interface PausedComplaint {
  status: string;
  version: number;
  allowedActions: string[];
  deadlines: { clock: string; state: string; dueAt: string }[];
  events: { at: string; type: string; public: boolean; text: string | null; data: Record<string, unknown> }[];
  requests: AskedRequest[];
  pause: { reason: { code: string; name: string }; until: string; resumesAt: string } | null;
  pauseAllowance: { until: string | null; clock: string; cap: object; left: object } | null;
  extensionDays: { from: string; until: string } | null;
}
interface TrackedPause {
  deadlines: { clock: string; state: string; dueAt: string; segments?: { label: string }[] }[];
  pause: { reason: { name: string }; until: string } | null;
  events: { type: string; text?: string; reason?: { name: string }; moved?: object }[];
}
export interface ProblemBody {
  code: string;
  detail: string;
  errors?: { field: string; message: string }[];
}

/** Local time of Batang, such as `2026-11-09 08:00`. */
export const wib = (local: string): string => `${local.replace(' ', 'T')}:00+07:00`;
/** Monday, 9 November 2026, 08:00 WIB; the month has no holiday. Resolution is due on Friday the 27th, 14:30. */
export const MONDAY = '2026-11-09 08:00';

const accounts = {
  verifier: 'verifier',
  officer: 'officer.dpupr',
  head: 'head.dpupr',
  supervisor: 'supervisor',
  admin: 'admin',
  auditor: 'auditor',
  stranger: 'head.dinkes',
};
export type DeskRole = keyof typeof accounts;

/** The staff around one complaint of dpupr whose clocks are paused and extended, at a time that the test chooses. */
export class DeadlineDesk {
  readonly clock = new ManualClock(wib(MONDAY));
  app!: TestApp;
  private agents = new Map<DeskRole, Agent>();

  async open(): Promise<void> {
    this.app = await startTestApp({ clock: this.clock });
  }

  /** Local time; everybody signs in again, since sessions end meanwhile. */
  async travel(local: string): Promise<void> {
    this.clock.set(wib(local));
    const roles = Object.keys(accounts) as DeskRole[];
    const agents = roles.map(async (role) => [role, await this.app.as(accounts[role])] as const);
    this.agents = new Map(await Promise.all(agents));
  }

  as(who: DeskRole): Agent {
    const agent = this.agents.get(who);
    if (!agent) throw new Error('travel first');
    return agent;
  }

  /** A complaint about a road, verified to dpupr at the clock's time. */
  async assigned(): Promise<{ number: string; trackingCode: string }> {
    const filed = await this.app.file(pothole);
    await this.act('verifier', filed.number, 'verify').expect(200);
    return filed;
  }

  act(who: DeskRole, number: string, action: string, body: object = {}) {
    return act(this.as(who), number, action, body);
  }

  pause(who: DeskRole, number: string, until: string, reason = 'awaiting_other_agency') {
    return this.act(who, number, 'pause', { reason, text: 'Menunggu izin Balai Besar Jalan Nasional.', until });
  }

  extend(who: DeskRole, number: string, until: string) {
    return this.act(who, number, 'extension', {
      text: 'Aspal hotmix datang pekan depan; kami kerjakan sesudahnya.',
      until,
    });
  }

  decide(who: DeskRole, number: string, id: string, body: object) {
    return this.act(who, number, `requests/${id}/decision`, body);
  }

  async read(number: string, who: DeskRole = 'officer'): Promise<PausedComplaint> {
    return readComplaint(this.as(who), number);
  }

  async track(code: string): Promise<TrackedPause> {
    return this.app.track(code);
  }

  async pending(number: string): Promise<AskedRequest> {
    const found = (await this.read(number)).requests.find(({ status }) => status === 'pending');
    if (!found) throw new Error('nothing is pending');
    return found;
  }

  async expectConflict(call: ReturnType<DeadlineDesk['act']>, sentence: string): Promise<void> {
    const answer = await call;
    expect([answer.status, (answer.body as ProblemBody).detail]).toEqual([409, expect.stringContaining(sentence)]);
  }

  async expectIntact(number: string): Promise<void> {
    expect(await this.app.nest.get(VerifyChain, { strict: false }).execute(number)).toMatchObject({ problems: [] });
  }
}

/** The open clocks as `resolution paused`. */
export const statesOf = ({ deadlines }: Pick<PausedComplaint, 'deadlines'>): string[] =>
  deadlines
    .filter(({ state }) => state === 'running' || state === 'paused')
    .map((deadline) => `${deadline.clock} ${deadline.state}`)
    .sort();

/** When the resolution is due, as read off a clock in Batang. */
export const dueOf = ({ deadlines }: Pick<PausedComplaint, 'deadlines'>): string =>
  inWib(deadlines.find((deadline) => deadline.clock === 'resolution')?.dueAt ?? '');

/** The types of the timeline from the first of that type on. */
export const typesFrom = ({ events }: PausedComplaint, from: string): string[] => {
  const types = events.map(({ type }) => type);
  return types.slice(types.indexOf(from));
};

export const inWib = (instant: string): string =>
  new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
