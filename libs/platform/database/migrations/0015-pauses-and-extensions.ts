import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why staff may let clocks stand still, and what they asked for: pauses and later dates, with who decided. */
export class PausesAndExtensions1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pause_reason (
        code text CONSTRAINT pause_reason_pk PRIMARY KEY,
        name text NOT NULL,
        name_en text NOT NULL,
        active boolean NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pause_reason_not_of_lifecycle CHECK (code <> 'awaiting_information')
      );

      -- An approved pause is one under way; it is ended at resumes_at or by somebody. decided_by is null for a pause within the cap.
      CREATE TABLE deadline_request (
        id uuid CONSTRAINT deadline_request_pk PRIMARY KEY,
        complaint_id uuid NOT NULL CONSTRAINT deadline_request_complaint_fk REFERENCES complaint (id),
        kind text NOT NULL CONSTRAINT deadline_request_kind CHECK (kind IN ('pause', 'extension')),
        status text NOT NULL CONSTRAINT deadline_request_status
          CHECK (status IN ('pending', 'approved', 'refused', 'ended', 'withdrawn')),
        opd_code text NOT NULL CONSTRAINT deadline_request_opd_fk REFERENCES opd (code),
        reason text CONSTRAINT deadline_request_reason_fk REFERENCES pause_reason (code),
        text text NOT NULL,
        until_day date NOT NULL,
        resumes_at timestamptz,
        requested_by uuid NOT NULL CONSTRAINT deadline_request_author_fk REFERENCES account (id),
        requested_at timestamptz NOT NULL,
        decided_by uuid CONSTRAINT deadline_request_decider_fk REFERENCES account (id),
        decided_at timestamptz,
        note text,
        closed_at timestamptz,
        CONSTRAINT deadline_request_reason_of_pause CHECK ((kind = 'pause') = (reason IS NOT NULL)),
        CONSTRAINT deadline_request_decided CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT deadline_request_resumes CHECK (NOT (kind = 'pause' AND status = 'approved') OR resumes_at IS NOT NULL),
        CONSTRAINT deadline_request_closed CHECK ((status IN ('ended', 'withdrawn')) = (closed_at IS NOT NULL))
      );
      CREATE INDEX deadline_request_complaint ON deadline_request (complaint_id, requested_at);
      CREATE UNIQUE INDEX deadline_request_one_pending ON deadline_request (complaint_id, kind) WHERE status = 'pending';
      CREATE UNIQUE INDEX deadline_request_one_pause ON deadline_request (complaint_id)
        WHERE kind = 'pause' AND status = 'approved';
      CREATE INDEX deadline_request_resuming ON deadline_request (resumes_at, id)
        WHERE kind = 'pause' AND status = 'approved';
      CREATE INDEX deadline_request_status_asked ON deadline_request (status, requested_at, id);
      CREATE INDEX deadline_request_opd_status_asked ON deadline_request (opd_code, status, requested_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deadline_request, pause_reason');
  }
}
