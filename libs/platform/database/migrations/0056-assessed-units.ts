import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which units an instrument assesses and what each weighs, as administrators set it. The newest row holds in place of what the
 * regency's pack says; a score as of an earlier day goes by the row of that day.
 */
export class AssessedUnits1764000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE compliance_unit_setting (
        instrument_code text NOT NULL
          CONSTRAINT compliance_unit_setting_instrument_fk REFERENCES compliance_instrument (code),
        version integer NOT NULL,
        units jsonb NOT NULL,
        reason text NOT NULL CONSTRAINT compliance_unit_setting_reason CHECK (length(reason) BETWEEN 1 AND 500),
        changed_by uuid NOT NULL CONSTRAINT compliance_unit_setting_author_fk REFERENCES account (id),
        changed_at timestamptz NOT NULL,
        CONSTRAINT compliance_unit_setting_pk PRIMARY KEY (instrument_code, version)
      );
      COMMENT ON COLUMN compliance_unit_setting.version IS 'the version of the instrument that it made';
      COMMENT ON COLUMN compliance_unit_setting.units IS '{ withoutComplaints, assessed: [{ code, name?, opd?, areas?, weight }] }';
      REVOKE UPDATE, DELETE ON compliance_unit_setting FROM tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE compliance_unit_setting');
  }
}
