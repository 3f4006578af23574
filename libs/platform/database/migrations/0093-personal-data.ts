import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long personal data are kept after a complaint is over, and of which complaints they are gone. */
export class PersonalData1764000000093 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every version stays: who changed it, when and why. The first is the product's own assumption, so it has nobody.
      CREATE TABLE retention_setting (
        version integer CONSTRAINT retention_setting_pk PRIMARY KEY,
        years integer NOT NULL CONSTRAINT retention_setting_years CHECK (years BETWEEN 1 AND 30),
        reason text CONSTRAINT retention_setting_reason CHECK (length(reason) BETWEEN 5 AND 500),
        changed_by uuid CONSTRAINT retention_setting_changed_by_fk REFERENCES account (id),
        changed_at timestamptz NOT NULL,
        CONSTRAINT retention_setting_by_somebody CHECK ((version = 1) = (changed_by IS NULL) AND (version = 1) = (reason IS NULL))
      );
      INSERT INTO retention_setting (version, years, changed_at) VALUES (1, 5, now());
      REVOKE UPDATE, DELETE ON retention_setting FROM tanggap_app;

      ALTER TABLE complaint ADD COLUMN personal_erased_at timestamptz;
      COMMENT ON COLUMN complaint.personal_erased_at IS 'since then nobody can know any more who reported; see complaints/erase-personal-data.ts';
      CREATE INDEX complaint_personal_kept ON complaint (closed_at, id)
        WHERE closed_at IS NOT NULL AND (personal_erased_at IS NULL OR personal_erased_at < closed_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX complaint_personal_kept;
      ALTER TABLE complaint DROP COLUMN personal_erased_at;
      DROP TABLE retention_setting;
    `);
  }
}
