import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers of complaint handling: each complaint's share in them day by day, and the daily and monthly rows they add up to. */
export class MetricTally1764000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Folded from a complaint's events in the transaction of compliance.project-case; can be thrown away and folded again.
      CREATE TABLE metric_entry (
        complaint_id uuid NOT NULL,
        day date NOT NULL,
        posted_on date NOT NULL,
        opd text NOT NULL,
        category text NOT NULL,
        area text NOT NULL,
        kind text NOT NULL,
        codes integer[] NOT NULL,
        amounts bigint[] NOT NULL
      );
      CREATE INDEX metric_entry_complaint ON metric_entry (complaint_id);
      CREATE INDEX metric_entry_day ON metric_entry (day);
      COMMENT ON COLUMN metric_entry.day IS 'local day of filing';
      COMMENT ON COLUMN metric_entry.posted_on IS 'local day on which this was known';
      COMMENT ON COLUMN metric_entry.codes IS 'measure * 1000 + bin, of the catalogue in libs/compliance';

      -- Differences that the tally doesn't hold yet: every answer adds them, and settling moves them there.
      CREATE TABLE metric_fresh (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT metric_fresh_pk PRIMARY KEY,
        day date NOT NULL,
        posted_on date NOT NULL,
        opd text NOT NULL,
        category text NOT NULL,
        area text NOT NULL,
        kind text NOT NULL,
        codes integer[] NOT NULL,
        amounts bigint[] NOT NULL
      );

      CREATE TABLE metric_tally (
        span text NOT NULL CONSTRAINT metric_tally_span CHECK (span IN ('day', 'month', 'asof')),
        by text NOT NULL,
        starts_on date NOT NULL,
        posted_on date NOT NULL,
        opd text NOT NULL,
        category text NOT NULL,
        area text NOT NULL,
        kind text NOT NULL,
        codes integer[] NOT NULL,
        amounts bigint[] NOT NULL,
        CONSTRAINT metric_tally_pk PRIMARY KEY (span, by, starts_on, posted_on, opd, category, area, kind)
      );
      COMMENT ON COLUMN metric_tally.by IS 'the dimensions kept, of o(pd) c(ategory) a(rea) k(ind); the others are empty';

      GRANT SELECT, INSERT, UPDATE, DELETE ON metric_entry, metric_fresh, metric_tally TO tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE metric_tally, metric_fresh, metric_entry');
  }
}
