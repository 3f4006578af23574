import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the schedule asks for somebody, it asks for once, however many workers look. */
export class ScheduledReports1764000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNIQUE INDEX report_job_scheduled_once ON report_job (requested_by, kind, (params->>'scheduled'))
        WHERE params ? 'scheduled';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX report_job_scheduled_once');
  }
}
