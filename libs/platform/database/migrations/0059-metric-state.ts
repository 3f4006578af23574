import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which catalogue of measures the numbers are counted, and how far counting them all again is. */
export class MetricState1764000000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE metric_state (
        singleton boolean NOT NULL DEFAULT true CONSTRAINT metric_state_pk PRIMARY KEY CONSTRAINT metric_state_one CHECK (singleton),
        version integer NOT NULL,
        target integer,
        holder uuid,
        held_until timestamptz,
        filed_at text,
        complaint_id uuid,
        folded boolean NOT NULL DEFAULT false,
        counted date
      );
      COMMENT ON TABLE metric_state IS 'the version of the catalogue that every number is counted by, and a recount under way';
      COMMENT ON COLUMN metric_state.target IS 'the version that a recount under way counts by; its place is in the columns after it';
      COMMENT ON COLUMN metric_state.filed_at IS 'instant of filing of the last complaint that was folded again, with its microseconds';
      COMMENT ON COLUMN metric_state.counted IS 'first day of the last month that was added up again';
      INSERT INTO metric_state (version) VALUES (0);
      GRANT SELECT, UPDATE ON metric_state TO tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE metric_state');
  }
}
