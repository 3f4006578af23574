import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The regency's own report of a month is a record: those that are still there are kept for 36 months, as later ones are. */
export class KeptRegencyReports1764000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE report_job SET expires_at = finished_at + interval '36 months'
      WHERE requested_by IS NULL AND kind = 'monthly_report' AND state = 'done';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE report_job SET expires_at = finished_at + interval '7 days'
      WHERE requested_by IS NULL AND kind = 'monthly_report' AND state = 'done';
    `);
  }
}
