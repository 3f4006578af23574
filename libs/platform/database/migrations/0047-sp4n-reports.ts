import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which report of SP4N-LAPOR! came in as which complaint: each once for ever, however many files name it. */
export class Sp4nReports1764000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sp4n_report (
        tracking_id text CONSTRAINT sp4n_report_pk PRIMARY KEY
          CONSTRAINT sp4n_report_tracking_length CHECK (length(tracking_id) BETWEEN 1 AND 60),
        complaint_id uuid NOT NULL CONSTRAINT sp4n_report_complaint_fk REFERENCES complaint (id) DEFERRABLE INITIALLY DEFERRED
          CONSTRAINT sp4n_report_complaint_unique UNIQUE,
        imported_at timestamptz NOT NULL
      );
      REVOKE UPDATE, DELETE ON sp4n_report FROM tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sp4n_report');
  }
}
