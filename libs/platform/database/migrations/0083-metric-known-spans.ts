import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was known by a past day in thirds of months and quarters beside months; a worker counts them once after the upgrade, and takes away
 * the rows by day across months, whose names stay allowed until then. Of a day's entries those known later are found at once.
 */
export class MetricKnownSpans1764000000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE metric_tally DROP CONSTRAINT metric_tally_span;
      ALTER TABLE metric_tally ADD CONSTRAINT metric_tally_span CHECK (span IN ('day', 'month', 'quarter', 'year', 'asof',
        'asof-month-third', 'asof-month-month', 'asof-month-quarter', 'asof-quarter-third', 'asof-quarter-month', 'asof-quarter-quarter',
        'asof-year-third', 'asof-year-month', 'asof-year-quarter', 'asof-quarter-day', 'asof-year-day')) NOT VALID;
      CREATE INDEX metric_entry_day_opd_posted ON metric_entry (day, opd, posted_on);
      DROP INDEX metric_entry_day_opd;

      -- Where to look for the complaints behind a past day's number: may name a day too many, never one too few.
      CREATE TABLE metric_appearance (
        day date NOT NULL,
        measure integer NOT NULL,
        since date NOT NULL,
        CONSTRAINT metric_appearance_pk PRIMARY KEY (day, measure)
      );
      COMMENT ON TABLE metric_appearance IS 'on which local day of those filed on a day one was first counted by a measure';
      GRANT SELECT, INSERT, UPDATE, DELETE ON metric_appearance TO tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE metric_appearance;
      CREATE INDEX metric_entry_day_opd ON metric_entry (day, opd);
      DROP INDEX metric_entry_day_opd_posted;
      DELETE FROM metric_tally WHERE span IN ('asof-month-third', 'asof-month-quarter', 'asof-quarter-third', 'asof-quarter-quarter',
        'asof-year-third', 'asof-year-quarter');
      ALTER TABLE metric_tally DROP CONSTRAINT metric_tally_span;
      ALTER TABLE metric_tally ADD CONSTRAINT metric_tally_span CHECK (span IN ('day', 'month', 'quarter', 'year', 'asof',
        'asof-month-month', 'asof-quarter-day', 'asof-quarter-month', 'asof-year-day', 'asof-year-month'));
    `);
  }
}
