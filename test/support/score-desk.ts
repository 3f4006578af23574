import { ManualClock, startTestApp, wib, type Agent, type TestApp } from '.';

export interface ScoredIndicator {
  code: string;
  value: number | null;
  source: string;
  sentence: string;
  advice: {
    lacking: string | null;
    steps: {
      code: string;
      kind: string | null;
      count: number;
      units: { code: string; count: number }[];
      value: number;
      points: number;
    }[];
  } | null;
  metrics: { metric: string; share: number | null; kept: string; missed: string | null }[];
}
export interface Score {
  score: number;
  assessed: boolean;
  notAssessed: string | null;
  notice: string;
  simulation: boolean;
  draft: boolean;
  behind: { from: string; to: string; opd: string | null; area: string | null; units: string[] | null }[];
  units: { code: string; name: string; score: number; weight: number; basis: string }[];
  dimensions: { code: string; score: number; indicators: ScoredIndicator[] }[];
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
/** A decree that appoints the handlers of one puskesmas. */
export const decree = {
  ...{ unitCode: 'puskesmas-batang-1', indicatorCode: 'complaints.2', kind: 'sk' },
  ...{ title: 'SK Kepala Dinas tentang pengelola pengaduan', number: '440/12/2026', date: '2026-01-15' },
};

/** Where a test asks for scores and hands in what they rest on, at a time of its own. */
export class ScoreDesk {
  readonly clock = new ManualClock(new Date(0).toISOString());
  readonly staff = {} as Record<'head' | 'supervisor' | 'admin' | 'auditor', Agent>;
  app!: TestApp;

  async open(local: string): Promise<void> {
    this.clock.set(wib(local));
    this.app = await startTestApp({ clock: this.clock });
    await this.travel(local);
  }

  /** Sessions end meanwhile, so everybody signs in again. */
  async travel(local: string): Promise<void> {
    this.clock.set(wib(local));
    this.staff.head = await this.app.as('head.dinkes');
    this.staff.supervisor = await this.app.as('supervisor');
    this.staff.admin = await this.app.as('admin');
    this.staff.auditor = await this.app.as('auditor');
  }

  async score(path = '', agent = this.staff.supervisor, language = 'id'): Promise<Score> {
    const answer = await agent.get(`/api/v1/compliance${path}`).set('Accept-Language', language).expect(200);
    return answer.body as Score;
  }

  upload(agent: Agent, fields: Record<string, string | undefined>, bytes: Buffer = pdf, name = 'sk.pdf') {
    let call = agent.post('/api/v1/compliance/evidence').attach('file', bytes, name);
    for (const [field, value] of Object.entries(fields)) if (value !== undefined) call = call.field(field, value);
    return call;
  }
}
