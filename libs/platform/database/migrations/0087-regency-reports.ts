import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the schedule asks for in nobody's name, the regency's own report of a month, it asks for once as well. */
export class RegencyReports1764000000087 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNIQUE INDEX report_job_regency_once ON report_job (kind, (params->>'scheduled'))
        WHERE requested_by IS NULL AND params ? 'scheduled';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX report_job_regency_once');
  }
}
