import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a pattern of closing complaints is worth a warning: the data pack's thresholds. */
export class MetricDetector1764000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE metric_detector (
        code text CONSTRAINT metric_detector_pk PRIMARY KEY,
        setting jsonb NOT NULL
      );
      -- What was resolved within a period, without looking at the other events.
      CREATE INDEX complaint_event_outcome ON complaint_event (at)
        WHERE type IN ('resolved', 'disputed', 'paused');
      GRANT SELECT, INSERT, UPDATE, DELETE ON metric_detector TO tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX complaint_event_outcome; DROP TABLE metric_detector');
  }
}
