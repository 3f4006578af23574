import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The aggregate, its append-only timeline, attachments and idempotency keys. */
export class Complaints1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE complaint_number_seq;

      CREATE TABLE complaint (
        id uuid CONSTRAINT complaint_pk PRIMARY KEY,
        number text NOT NULL CONSTRAINT complaint_number_unique UNIQUE,
        tracking_hash bytea NOT NULL CONSTRAINT complaint_tracking_unique UNIQUE,
        kind text NOT NULL CONSTRAINT complaint_kind CHECK (kind IN ('complaint', 'aspiration', 'information_request')),
        subject text NOT NULL,
        description text NOT NULL,
        category_code text CONSTRAINT complaint_category_fk REFERENCES category (code),
        occurred_on date,
        latitude double precision,
        longitude double precision,
        area_code text CONSTRAINT complaint_area_fk REFERENCES area (code),
        address text,
        anonymous boolean NOT NULL,
        confidential boolean NOT NULL,
        supervisory boolean NOT NULL,
        language text NOT NULL CONSTRAINT complaint_language CHECK (language IN ('id', 'en')),
        reporter_id uuid CONSTRAINT complaint_reporter_fk REFERENCES reporter (id),
        status text NOT NULL CONSTRAINT complaint_status CHECK (status IN
          ('submitted', 'assigned', 'in_progress', 'awaiting_information', 'resolved', 'closed', 'rejected', 'merged')),
        resume_status text CONSTRAINT complaint_resume_status CHECK (resume_status IN ('submitted', 'assigned', 'in_progress')),
        closed_reason text CONSTRAINT complaint_closed_reason CHECK (closed_reason IN ('confirmed', 'no_reply', 'withdrawn')),
        rejected_reason text,
        opd_code text CONSTRAINT complaint_opd_fk REFERENCES opd (code),
        officer_id uuid CONSTRAINT complaint_officer_fk REFERENCES account (id),
        routing jsonb NOT NULL,
        policy_id uuid NOT NULL,
        escalation_level integer NOT NULL DEFAULT 0,
        reopened_count integer NOT NULL DEFAULT 0,
        rating integer CONSTRAINT complaint_rating CHECK (rating BETWEEN 1 AND 5),
        merged_into uuid CONSTRAINT complaint_merged_into_fk REFERENCES complaint (id),
        filed_at timestamptz NOT NULL,
        resolved_at timestamptz,
        closed_at timestamptz,
        next_due_at timestamptz,
        at_risk_at timestamptz,
        breached_at timestamptz,
        last_event_hash bytea NOT NULL,
        event_count integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL,
        CONSTRAINT complaint_reporter_or_anonymous CHECK (anonymous = (reporter_id IS NULL))
      );
      CREATE INDEX complaint_filed ON complaint (filed_at DESC, id DESC);
      CREATE INDEX complaint_opd_filed ON complaint (opd_code, filed_at DESC, id DESC);
      -- Sorted by what is due next; what has no deadline comes last, and keyset cursors need one comparable value.
      CREATE INDEX complaint_due ON complaint (coalesce(next_due_at, 'infinity'::timestamptz), id);
      CREATE INDEX complaint_opd_due ON complaint (opd_code, coalesce(next_due_at, 'infinity'::timestamptz), id);
      CREATE INDEX complaint_status_due ON complaint (status, coalesce(next_due_at, 'infinity'::timestamptz), id);
      CREATE INDEX complaint_category_filed ON complaint (category_code, filed_at DESC, id DESC);
      CREATE INDEX complaint_breached ON complaint (breached_at DESC, id DESC) WHERE breached_at IS NOT NULL;
      CREATE INDEX complaint_search ON complaint USING gin (to_tsvector('indonesian', subject || ' ' || description));

      -- Each row carries the hash of the one before it; the application's role can't update or delete here.
      CREATE TABLE complaint_event (
        id uuid CONSTRAINT complaint_event_pk PRIMARY KEY,
        complaint_id uuid NOT NULL CONSTRAINT complaint_event_complaint_fk REFERENCES complaint (id),
        sequence integer NOT NULL,
        type text NOT NULL,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL CONSTRAINT complaint_event_actor_kind CHECK (actor_kind IN ('reporter', 'staff', 'system')),
        actor_id uuid,
        actor_role text,
        actor_opd_code text,
        public boolean NOT NULL,
        text text,
        data jsonb NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT complaint_event_order UNIQUE (complaint_id, sequence)
      );

      CREATE TABLE attachment (
        id uuid CONSTRAINT attachment_pk PRIMARY KEY,
        complaint_id uuid CONSTRAINT attachment_complaint_fk REFERENCES complaint (id),
        event_id uuid,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 bytea NOT NULL,
        public boolean NOT NULL DEFAULT true,
        uploaded_at timestamptz NOT NULL
      );
      CREATE INDEX attachment_complaint ON attachment (complaint_id) WHERE complaint_id IS NOT NULL;
      CREATE INDEX attachment_unlinked ON attachment (uploaded_at) WHERE complaint_id IS NULL;

      CREATE TABLE attachment_content (
        attachment_id uuid CONSTRAINT attachment_content_pk PRIMARY KEY
          CONSTRAINT attachment_content_fk REFERENCES attachment (id) ON DELETE CASCADE,
        bytes bytea NOT NULL
      );
      ALTER TABLE attachment_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

      -- key_hash is keyed; the answer is kept without the tracking code, which is derived again from salt and key.
      CREATE TABLE idempotency_key (
        key_hash bytea CONSTRAINT idempotency_key_pk PRIMARY KEY,
        request_hash bytea NOT NULL,
        salt bytea NOT NULL,
        answer jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_key, attachment_content, attachment, complaint_event, complaint;
      DROP SEQUENCE complaint_number_seq;
    `);
  }
}
