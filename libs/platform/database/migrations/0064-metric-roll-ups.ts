import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers by the quarter and the year, also of what was known by a past day; a worker counts them once after the upgrade. Of the
 * complaints of a day those of one OPD are found at once.
 */
export class MetricRollUps1764000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE metric_tally DROP CONSTRAINT metric_tally_span;
      ALTER TABLE metric_tally ADD CONSTRAINT metric_tally_span CHECK (span IN ('day', 'month', 'quarter', 'year', 'asof',
        'asof-month-month', 'asof-quarter-day', 'asof-quarter-month', 'asof-year-day', 'asof-year-month'));
      COMMENT ON COLUMN metric_tally.span IS 'by when the complaints were filed; asof-FILED-KNOWN: and by when it was known (asof: by month and day)';
      CREATE INDEX metric_entry_day_opd ON metric_entry (day, opd);
      DROP INDEX metric_entry_day;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX metric_entry_day ON metric_entry (day);
      DROP INDEX metric_entry_day_opd;
      DELETE FROM metric_tally WHERE span NOT IN ('day', 'month', 'asof');
      ALTER TABLE metric_tally DROP CONSTRAINT metric_tally_span;
      ALTER TABLE metric_tally ADD CONSTRAINT metric_tally_span CHECK (span IN ('day', 'month', 'asof'));
    `);
  }
}
