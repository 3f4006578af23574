import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many complaints of a day are open, in one row for every later day; a worker counts them once after the upgrade. */
export class MetricOpen1764000000089 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE metric_tally DROP CONSTRAINT metric_tally_span;
      ALTER TABLE metric_tally ADD CONSTRAINT metric_tally_span CHECK (span IN ('day', 'month', 'quarter', 'year', 'open', 'asof',
        'asof-month-third', 'asof-month-month', 'asof-month-quarter', 'asof-quarter-third', 'asof-quarter-month', 'asof-quarter-quarter',
        'asof-year-third', 'asof-year-month', 'asof-year-quarter', 'asof-quarter-day', 'asof-year-day')) NOT VALID;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM metric_tally WHERE span = 'open';
      ALTER TABLE metric_tally DROP CONSTRAINT metric_tally_span;
      ALTER TABLE metric_tally ADD CONSTRAINT metric_tally_span CHECK (span IN ('day', 'month', 'quarter', 'year', 'asof',
        'asof-month-third', 'asof-month-month', 'asof-month-quarter', 'asof-quarter-third', 'asof-quarter-month', 'asof-quarter-quarter',
        'asof-year-third', 'asof-year-month', 'asof-year-quarter', 'asof-quarter-day', 'asof-year-day')) NOT VALID;
    `);
  }
}
