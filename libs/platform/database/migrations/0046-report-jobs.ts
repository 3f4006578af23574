import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Exports, imports and reports as jobs that the worker runs: what was asked, how far it is, and its files in parts, so that
 * API and worker need no disk in common. A file goes when its job expires.
 */
export class ReportJobs1764000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_job (
        id uuid CONSTRAINT report_job_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT report_job_kind CHECK (kind ~ '^[a-z0-9_]{1,40}$'),
        params jsonb NOT NULL,
        language text NOT NULL CONSTRAINT report_job_language CHECK (language IN ('id', 'en')),
        -- Null where the schedule asked.
        requested_by uuid CONSTRAINT report_job_account_fk REFERENCES account (id),
        state text NOT NULL CONSTRAINT report_job_state CHECK (state IN ('queued', 'running', 'done', 'failed', 'expired')),
        progress integer NOT NULL DEFAULT 0 CONSTRAINT report_job_progress CHECK (progress BETWEEN 0 AND 100),
        rows_done integer NOT NULL DEFAULT 0,
        attempts integer NOT NULL DEFAULT 0,
        leased_until timestamptz,
        result jsonb,
        error text CONSTRAINT report_job_error_code CHECK (error ~ '^[a-z0-9_]{1,40}$'),
        file_name text,
        media_type text,
        file_size bigint,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        expires_at timestamptz,
        CONSTRAINT report_job_file CHECK ((file_name IS NULL) = (file_size IS NULL))
      );
      CREATE INDEX report_job_open ON report_job (created_at, id) WHERE state IN ('queued', 'running');
      CREATE INDEX report_job_own ON report_job (requested_by, created_at DESC, id DESC);
      CREATE INDEX report_job_expiry ON report_job (expires_at) WHERE expires_at IS NOT NULL;

      -- What was handed in with a job, and what came out of it.
      CREATE TABLE report_job_part (
        job_id uuid NOT NULL CONSTRAINT report_job_part_job_fk REFERENCES report_job (id) ON DELETE CASCADE,
        side text NOT NULL CONSTRAINT report_job_part_side CHECK (side IN ('input', 'output')),
        sequence integer NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT report_job_part_pk PRIMARY KEY (job_id, side, sequence)
      );
      ALTER TABLE report_job_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_job_part, report_job');
  }
}
