import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents that prove an indicator, and self-assessments with their review by a second person. All of it is append-only: what
 * is wrong is withdrawn or answered by a newer version, and stays on record.
 */
export class ScoreEvidence1764000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE compliance_evidence (
        id uuid CONSTRAINT compliance_evidence_pk PRIMARY KEY,
        unit_code text,
        instrument_code text NOT NULL CONSTRAINT compliance_evidence_instrument_fk REFERENCES compliance_instrument (code),
        indicator_code text NOT NULL,
        kind text,
        title text NOT NULL,
        document_number text,
        document_date date NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 bytea NOT NULL,
        uploaded_by uuid NOT NULL CONSTRAINT compliance_evidence_author_fk REFERENCES account (id),
        uploaded_at timestamptz NOT NULL,
        CONSTRAINT compliance_evidence_validity CHECK (valid_until IS NULL OR valid_until >= valid_from)
      );
      CREATE INDEX compliance_evidence_recent ON compliance_evidence (uploaded_at DESC, id DESC);
      CREATE INDEX compliance_evidence_unit ON compliance_evidence (unit_code, uploaded_at DESC, id DESC);
      COMMENT ON COLUMN compliance_evidence.unit_code IS 'an OPD or a unit of an instrument; null: it holds for every unit';
      COMMENT ON COLUMN compliance_evidence.kind IS 'as the proofs of the instrument name it; null: it goes with a self-assessment';

      CREATE TABLE compliance_evidence_content (
        evidence_id uuid CONSTRAINT compliance_evidence_content_pk PRIMARY KEY
          CONSTRAINT compliance_evidence_content_fk REFERENCES compliance_evidence (id),
        bytes bytea NOT NULL
      );
      ALTER TABLE compliance_evidence_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

      CREATE TABLE compliance_evidence_withdrawal (
        evidence_id uuid CONSTRAINT compliance_evidence_withdrawal_pk PRIMARY KEY
          CONSTRAINT compliance_evidence_withdrawal_fk REFERENCES compliance_evidence (id),
        reason text NOT NULL,
        withdrawn_by uuid NOT NULL CONSTRAINT compliance_evidence_withdrawal_author_fk REFERENCES account (id),
        withdrawn_at timestamptz NOT NULL
      );

      CREATE TABLE self_assessment (
        id uuid CONSTRAINT self_assessment_pk PRIMARY KEY,
        unit_code text NOT NULL,
        instrument_code text NOT NULL CONSTRAINT self_assessment_instrument_fk REFERENCES compliance_instrument (code),
        dimension_code text NOT NULL,
        year integer NOT NULL,
        version integer NOT NULL,
        answers jsonb NOT NULL,
        note text,
        submitted_by uuid NOT NULL CONSTRAINT self_assessment_author_fk REFERENCES account (id),
        submitted_at timestamptz NOT NULL,
        CONSTRAINT self_assessment_version UNIQUE (unit_code, instrument_code, dimension_code, year, version),
        CONSTRAINT self_assessment_authorship UNIQUE (id, submitted_by)
      );
      CREATE INDEX self_assessment_recent ON self_assessment (submitted_at DESC, id DESC);
      COMMENT ON COLUMN self_assessment.answers IS '[{ indicatorCode, value, note, evidenceIds }]';

      -- Whose it is stands here as well, so that the database itself sees that somebody else reviewed it.
      CREATE TABLE self_assessment_review (
        self_assessment_id uuid CONSTRAINT self_assessment_review_pk PRIMARY KEY,
        author uuid NOT NULL,
        decision text NOT NULL CONSTRAINT self_assessment_review_decision CHECK (decision IN ('approved', 'returned')),
        note text,
        reviewed_by uuid NOT NULL CONSTRAINT self_assessment_reviewer_fk REFERENCES account (id),
        reviewed_at timestamptz NOT NULL,
        CONSTRAINT self_assessment_review_fk FOREIGN KEY (self_assessment_id, author)
          REFERENCES self_assessment (id, submitted_by),
        CONSTRAINT self_assessment_second_person CHECK (reviewed_by <> author)
      );

      ALTER TABLE compliance_assessment ADD COLUMN self_assessment_id uuid
        CONSTRAINT compliance_assessment_self_fk REFERENCES self_assessment (id);

      REVOKE UPDATE, DELETE ON compliance_evidence, compliance_evidence_content, compliance_evidence_withdrawal,
        self_assessment, self_assessment_review FROM tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE compliance_assessment DROP COLUMN self_assessment_id;
      DROP TABLE self_assessment_review, self_assessment, compliance_evidence_withdrawal, compliance_evidence_content,
        compliance_evidence;
    `);
  }
}
