import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the detectors found when a worker last looked: looking takes seconds where there are very many complaints. */
export class GamingWatch1764000000077 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gaming_watch (
        singleton boolean NOT NULL DEFAULT true CONSTRAINT gaming_watch_pk PRIMARY KEY CONSTRAINT gaming_watch_one CHECK (singleton),
        looked_at timestamptz NOT NULL,
        found_at timestamptz,
        warnings jsonb NOT NULL DEFAULT '[]'
      );
      COMMENT ON TABLE gaming_watch IS 'warnings of the usual period as of found_at; null: nobody has looked since the thresholds changed';
      COMMENT ON COLUMN gaming_watch.looked_at IS 'when somebody last began to look';
      INSERT INTO gaming_watch (looked_at) VALUES ('-infinity');
      GRANT SELECT, UPDATE ON gaming_watch TO tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gaming_watch');
  }
}
