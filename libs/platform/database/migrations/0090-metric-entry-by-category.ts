import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Three dimensions as of a past day, or two without the OPD, are summed up from entries: found by the category as well, so that a day's
 * entries of all the others aren't fetched. By the day and the OPD alone it skips over the categories.
 */
export class MetricEntryByCategory1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX metric_entry_day_opd_category_posted ON metric_entry (day, opd, category, posted_on);
      DROP INDEX metric_entry_day_opd_posted;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX metric_entry_day_opd_posted ON metric_entry (day, opd, posted_on);
      DROP INDEX metric_entry_day_opd_category_posted;
    `);
  }
}
