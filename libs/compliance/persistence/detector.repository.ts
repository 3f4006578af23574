import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { DetectorCase, DetectorCode, DetectorSetting } from '../domain/detectors';
import { GamingWatch } from './gaming-watch';

/** Resolved within [from, to). */
export interface DetectorScope {
  from: Date;
  to: Date;
  opdCode: string | null;
}

/** A pause with the clock that it stopped. */
interface PausedCase extends DetectorCase {
  startedAt: Date;
  pausedAt: Date;
  budgetMs: number;
}

const RESOLVED = `
  SELECT e.complaint_id, e.id, e.at, e.text, e.sequence, c.number, coalesce(e.actor_opd_code, c.opd_code) AS opd
  FROM complaint_event e JOIN complaint c ON c.id = e.complaint_id
  WHERE e.type = 'resolved' AND e.at >= $1 AND e.at < $2 AND ($3::text IS NULL OR coalesce(e.actor_opd_code, c.opd_code) = $3)`;

/** Each answers opd, complaint and number by what $4, the detector's limit, says. */
const CASES: Record<Exclude<DetectorCode, 'paused_before_breach'>, string> = {
  closed_before_deadline: `
    SELECT r.* FROM (${RESOLVED}) r JOIN sla_clock k ON k.complaint_id = r.complaint_id AND k.clock = 'resolution'
      AND k.stopped_at = r.at AND r.at <= k.due_at AND r.at > k.due_at - make_interval(secs => $4 * 60)`,
  closed_in_bulk: `
    SELECT * FROM (
      SELECT r.*, greatest(
        count(*) OVER (PARTITION BY opd ORDER BY at RANGE BETWEEN CURRENT ROW AND interval '10 minutes' FOLLOWING),
        count(*) OVER (PARTITION BY opd ORDER BY at RANGE BETWEEN interval '10 minutes' PRECEDING AND CURRENT ROW)) AS together
      FROM (${RESOLVED}) r) w WHERE together >= $4`,
  closed_without_answer: `
    SELECT r.* FROM (${RESOLVED}) r WHERE length(trim(coalesce(r.text, ''))) < $4
      AND NOT EXISTS (SELECT FROM complaint_event a WHERE a.complaint_id = r.complaint_id AND a.type = 'responded'
        AND a.sequence < r.sequence)
      AND NOT EXISTS (SELECT FROM attachment f WHERE f.complaint_id = r.complaint_id AND f.event_id = r.id)`,
  copied_answers: `
    SELECT * FROM (
      SELECT r.*, count(*) OVER (PARTITION BY opd, lower(trim(text))) AS alike FROM (${RESOLVED}) r
      WHERE coalesce(trim(text), '') <> '') w WHERE alike >= $4`,
  reopened_soon: `
    SELECT r.* FROM (${RESOLVED}) r WHERE EXISTS (SELECT FROM complaint_event d WHERE d.complaint_id = r.complaint_id
      AND d.type = 'disputed' AND d.sequence > r.sequence AND d.at < r.at + make_interval(secs => $4 * 86400))`,
};

@Injectable()
export class DetectorRepository {
  constructor(
    private readonly database: Database,
    private readonly watch: GamingWatch,
  ) {}

  async settings(): Promise<DetectorSetting[]> {
    const rows = await this.database.query<{ setting: DetectorSetting }>(
      'SELECT setting FROM metric_detector ORDER BY code',
    );
    return rows.map(({ setting }) => setting);
  }

  /** Those of the pack in place of those before. Returns how many there are. */
  async replace(tx: Tx, settings: readonly DetectorSetting[]): Promise<number> {
    await this.database.query('DELETE FROM metric_detector', [], tx);
    for (const setting of settings) {
      const row = [setting.code, JSON.stringify(setting)];
      await this.database.query('INSERT INTO metric_detector (code, setting) VALUES ($1, $2)', row, tx);
    }
    await this.watch.forget(tx);
    return settings.length;
  }

  async cases(
    code: Exclude<DetectorCode, 'paused_before_breach'>,
    limit: number,
    { from, to, opdCode }: DetectorScope,
  ): Promise<DetectorCase[]> {
    return this.patiently<DetectorCase>(
      `SELECT opd AS "opdCode", complaint_id AS "complaintId", number FROM (${CASES[code]}) found WHERE opd IS NOT NULL`,
      [from, to, opdCode, limit],
    );
  }

  /** Every pause of a resolution clock in the period, with what the clock allows. */
  async pauses({ from, to, opdCode }: DetectorScope): Promise<PausedCase[]> {
    return this.patiently<PausedCase>(
      `SELECT c.opd_code AS "opdCode", c.id AS "complaintId", c.number, k.started_at AS "startedAt", e.at AS "pausedAt",
              k.budget_ms::float8 AS "budgetMs"
       FROM complaint_event e JOIN complaint c ON c.id = e.complaint_id
       JOIN sla_clock k ON k.complaint_id = c.id AND k.clock = 'resolution' AND k.started_at <= e.at
         AND (k.stopped_at IS NULL OR k.stopped_at >= e.at) AND k.unit IN ('working_days', 'working_hours')
       WHERE e.type = 'paused' AND e.at >= $1 AND e.at < $2 AND c.opd_code IS NOT NULL AND ($3::text IS NULL OR c.opd_code = $3)`,
      [from, to, opdCode],
    );
  }

  /** How many were resolved in the period by each OPD. */
  async resolved({ from, to, opdCode }: DetectorScope): Promise<Map<string, number>> {
    const rows = await this.patiently<{ opd: string; count: number }>(
      `SELECT opd, count(*)::int AS count FROM (${RESOLVED}) r WHERE opd IS NOT NULL GROUP BY opd`,
      [from, to, opdCode],
    );
    return new Map(rows.map(({ opd, count }) => [opd, count]));
  }

  /** What reads every resolution of months may take longer than statements usually do: only jobs ask for it. */
  private async patiently<Row extends object>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.database.transaction(async (tx) => {
      await this.database.query(`SET LOCAL statement_timeout = '5min'`, [], tx);
      return this.database.query<Row>(sql, params, tx);
    });
  }
}
