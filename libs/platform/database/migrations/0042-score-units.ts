import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Units that are no OPD (puskesmas) have values too; instruments keep their versions; and a case knows its last event, so
 * that the score of a past day folds only what has happened since.
 */
export class ScoreUnits1764000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE compliance_assessment DROP CONSTRAINT compliance_assessment_opd_fk;
      ALTER TABLE compliance_assessment RENAME COLUMN opd_code TO unit_code;

      ALTER TABLE compliance_instrument ADD COLUMN version integer NOT NULL DEFAULT 1;
      -- What each version said: a snapshot names the one it was taken by.
      CREATE TABLE compliance_instrument_version (
        code text NOT NULL CONSTRAINT compliance_instrument_version_fk REFERENCES compliance_instrument (code),
        version integer NOT NULL,
        definition jsonb NOT NULL,
        loaded_at timestamptz NOT NULL,
        CONSTRAINT compliance_instrument_version_pk PRIMARY KEY (code, version)
      );
      INSERT INTO compliance_instrument_version SELECT code, 1, definition, now() FROM compliance_instrument;
      REVOKE UPDATE, DELETE ON compliance_instrument_version FROM tanggap_app;

      ALTER TABLE handling_case ADD COLUMN last_event_at timestamptz;
      UPDATE handling_case SET last_event_at =
        coalesce((SELECT max(at) FROM complaint_event e WHERE e.complaint_id = handling_case.complaint_id), filed_at);
      ALTER TABLE handling_case ALTER COLUMN last_event_at SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handling_case DROP COLUMN last_event_at;
      DROP TABLE compliance_instrument_version;
      ALTER TABLE compliance_instrument DROP COLUMN version;
      ALTER TABLE compliance_assessment RENAME COLUMN unit_code TO opd_code;
      ALTER TABLE compliance_assessment ADD CONSTRAINT compliance_assessment_opd_fk FOREIGN KEY (opd_code) REFERENCES opd (code) NOT VALID;
    `);
  }
}
