import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versioned instruments, entered assessments and the read model of complaint handling (one row a complaint). */
export class Compliance1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE compliance_instrument (
        code text CONSTRAINT compliance_instrument_pk PRIMARY KEY,
        valid_from integer NOT NULL,
        valid_to integer,
        definition jsonb NOT NULL
      );

      -- Values entered by assessors for indicators that aren't measured; the newest row of (opd, indicator, year) counts.
      CREATE TABLE compliance_assessment (
        id uuid CONSTRAINT compliance_assessment_pk PRIMARY KEY,
        opd_code text CONSTRAINT compliance_assessment_opd_fk REFERENCES opd (code),
        instrument_code text NOT NULL CONSTRAINT compliance_assessment_instrument_fk REFERENCES compliance_instrument (code),
        indicator_code text NOT NULL,
        year integer NOT NULL,
        value double precision NOT NULL,
        note text,
        source text NOT NULL,
        entered_by uuid CONSTRAINT compliance_assessment_author_fk REFERENCES account (id),
        entered_at timestamptz NOT NULL
      );
      CREATE INDEX compliance_assessment_latest ON compliance_assessment (year, opd_code, indicator_code, entered_at DESC);

      -- Folded from the complaint's events by the consumer compliance.project-case; can be thrown away and folded again.
      CREATE TABLE handling_case (
        complaint_id uuid CONSTRAINT handling_case_pk PRIMARY KEY,
        number text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        supervisory boolean NOT NULL,
        opd_code text,
        category_code text,
        area_code text,
        filed_at timestamptz NOT NULL,
        first_response_at timestamptz,
        resolved_at timestamptz,
        closed_at timestamptz,
        first_response_on_time boolean,
        resolution_on_time boolean,
        breached boolean NOT NULL,
        reopened_count integer NOT NULL,
        rating integer,
        event_count integer NOT NULL
      );
      CREATE INDEX handling_case_filed ON handling_case (filed_at);
      CREATE INDEX handling_case_opd_filed ON handling_case (opd_code, filed_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handling_case, compliance_assessment, compliance_instrument');
  }
}
