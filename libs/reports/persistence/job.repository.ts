import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, encodeCursor, type Lang, type Tx } from '@tanggap/platform';
import type { JobKind, JobState } from '../domain/job';

export type JobParams = Record<string, unknown>;

export interface ReportJob {
  id: string;
  kind: JobKind;
  params: JobParams;
  language: Lang;
  /** Null where the schedule asked. */
  requestedBy: string | null;
  state: JobState;
  progress: number;
  rowsDone: number;
  attempts: number;
  /** What came of it in numbers; without personal data. */
  result: Record<string, unknown> | null;
  /** A code. */
  error: string | null;
  fileName: string | null;
  mediaType: string | null;
  /** Bytes. */
  fileSize: number | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  expiresAt: Date | null;
}

export type NewJob = Pick<ReportJob, 'id' | 'kind' | 'params' | 'language' | 'requestedBy' | 'createdAt'>;

export interface FinishedFile {
  fileName: string;
  mediaType: string;
  fileSize: number;
}

/** Without a sign of life for so long, whoever ran a job is gone. */
const LEASE_SECONDS = 60;

const COLUMNS = `id, kind, params, language, requested_by AS "requestedBy", state, progress, rows_done AS "rowsDone", attempts,
  result, error, file_name AS "fileName", media_type AS "mediaType", file_size::float8 AS "fileSize", created_at AS "createdAt",
  started_at AS "startedAt", finished_at AS "finishedAt", expires_at AS "expiresAt"`;

/** Jobs; a lease is by the database's time, an attempt's number fences whoever lost it. */
@Injectable()
export class JobRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, job: NewJob): Promise<void> {
    await this.database.query(
      `INSERT INTO report_job (id, kind, params, language, requested_by, state, created_at)
       VALUES ($1, $2, $3, $4, $5, 'queued', $6)`,
      [job.id, job.kind, JSON.stringify(job.params), job.language, job.requestedBy, job.createdAt],
      tx,
    );
  }

  /** The same for what the schedule asks, once for each person and once for the regency. @returns false when it was asked for before */
  async insertOnce(tx: Tx, job: NewJob): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO report_job (id, kind, params, language, requested_by, state, created_at)
       VALUES ($1, $2, $3, $4, $5, 'queued', $6)
       ON CONFLICT DO NOTHING RETURNING id`,
      [job.id, job.kind, JSON.stringify(job.params), job.language, job.requestedBy, job.createdAt],
      tx,
    );
    return rows.length > 0;
  }

  /** How many of a person wait or run; locked against a second request of theirs at the same time. */
  async openOf(tx: Tx, accountId: string): Promise<number> {
    await this.database.query('SELECT pg_advisory_xact_lock(7264046, hashtext($1))', [accountId], tx);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM report_job WHERE requested_by = $1 AND state IN ('queued', 'running')`,
      [accountId],
      tx,
    );
    return row?.count ?? 0;
  }

  /** Of that person, or with `shared` the regency's own; null where it is another's or none. */
  async find(id: string, requestedBy: string, shared = false): Promise<ReportJob | null> {
    const [row] = await this.database.query<ReportJob>(
      `SELECT ${COLUMNS} FROM report_job WHERE id = $1 AND (requested_by = $2 OR ($3 AND requested_by IS NULL))`,
      [id, requestedBy, shared],
    );
    return row ?? null;
  }

  /** Of that person, and with `shared` the regency's own, the newest first. @throws AppError `invalid_cursor` */
  async page(
    requestedBy: string,
    shared: boolean,
    cursor: string | undefined,
    limit: number,
  ): Promise<{ items: ReportJob[]; nextCursor: string | null }> {
    const [at, id] = cursor === undefined ? ['infinity', MAX_UUID] : decodeCursor(cursor, ['instant', 'uuid']);
    const rows = await this.database.query<ReportJob>(
      `SELECT ${COLUMNS} FROM report_job
       WHERE (requested_by = $1 OR ($5 AND requested_by IS NULL)) AND (created_at, id) < ($2::timestamptz, $3::uuid)
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [requestedBy, at, id, limit + 1, shared],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null };
  }

  /** The regency's own monthly reports that are there, the latest month first. */
  async regencyReports(limit: number): Promise<ReportJob[]> {
    return this.database.query<ReportJob>(
      `SELECT ${COLUMNS} FROM report_job
       WHERE requested_by IS NULL AND kind = 'monthly_report' AND state = 'done' AND file_name IS NOT NULL
       ORDER BY params->>'period' DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Takes the longest waiting, or one whose runner is gone; two workers never get the same one. */
  async claim(now: Date): Promise<ReportJob | null> {
    const [row] = await this.database.query<ReportJob>(
      `UPDATE report_job SET state = 'running', attempts = attempts + 1, progress = 0, rows_done = 0,
         started_at = coalesce(started_at, $1), leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
       WHERE id = (
         SELECT id FROM report_job
         WHERE state IN ('queued', 'running') AND (leased_until IS NULL OR leased_until < now())
         ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ) RETURNING ${COLUMNS}`,
      [now],
    );
    return row ?? null;
  }

  /** A sign of life. @returns false when another has it by now */
  async beat({ id, attempts }: ReportJob, progress: number, rowsDone: number): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE report_job SET progress = greatest(progress, $3), rows_done = $4,
         leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
       WHERE id = $1 AND attempts = $2 AND state = 'running' RETURNING id`,
      [id, attempts, progress, rowsDone],
    );
    return rows.length > 0;
  }

  /** @returns false when another has it by now */
  async done(
    tx: Tx,
    { id, attempts }: ReportJob,
    outcome: { file: FinishedFile | null; result: Record<string, unknown> | null; rowsDone: number },
    at: { now: Date; expires: Date },
  ): Promise<boolean> {
    const { file, result, rowsDone } = outcome;
    const rows = await this.database.query(
      `UPDATE report_job SET state = 'done', progress = 100, rows_done = $3, result = $4, file_name = $5, media_type = $6,
         file_size = $7, finished_at = $8, expires_at = $9, leased_until = NULL, error = NULL
       WHERE id = $1 AND attempts = $2 AND state = 'running' RETURNING id`,
      [
        ...[id, attempts, rowsDone, result && JSON.stringify(result)],
        ...[file?.fileName ?? null, file?.mediaType ?? null, file?.fileSize ?? null, at.now, at.expires],
      ],
      tx,
    );
    return rows.length > 0;
  }

  /** @param reasons why, in the language of whoever asked; empty where the code says it all */
  async failed(
    { id, attempts }: ReportJob,
    error: { code: string; reasons: readonly string[] },
    at: { now: Date; expires: Date },
  ): Promise<void> {
    await this.database.query(
      `UPDATE report_job SET state = 'failed', error = $3, result = $6, finished_at = $4, expires_at = $5, leased_until = NULL
       WHERE id = $1 AND attempts = $2 AND state = 'running'`,
      [id, attempts, error.code, at.now, at.expires, JSON.stringify({ reasons: error.reasons })],
    );
  }

  /** Back in the queue: at once where a worker stops, which was no attempt; else after a while. */
  async release({ id, attempts }: ReportJob, how: { counted: boolean; pauseSeconds: number }): Promise<void> {
    await this.database.query(
      `UPDATE report_job SET state = 'queued', attempts = attempts - $3,
         leased_until = CASE WHEN $4 > 0 THEN now() + make_interval(secs => $4) END
       WHERE id = $1 AND attempts = $2 AND state = 'running'`,
      [id, attempts, how.counted ? 0 : 1, how.pauseSeconds],
    );
  }

  /** Takes away the files of what has expired, and then the records that nobody needs any more. Returns how many expired. */
  async expire(now: Date, forgottenBefore: Date, limit: number): Promise<number> {
    const rows = await this.database.query<{ id: string }>(
      `WITH gone AS (
         UPDATE report_job SET state = 'expired', expires_at = NULL WHERE id IN (
           SELECT id FROM report_job WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED
         ) RETURNING id
       ), parts AS (DELETE FROM report_job_part WHERE job_id IN (SELECT id FROM gone))
       SELECT id FROM gone`,
      [now, limit],
    );
    await this.database.query(`DELETE FROM report_job WHERE state = 'expired' AND finished_at < $1`, [forgottenBefore]);
    return rows.length;
  }
}

const MAX_UUID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
