import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trained models of the routing, kept with their versions; and the lists of words that give signs beside them. */
export class RoutingModel1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE routing_model (
        version text CONSTRAINT routing_model_pk PRIMARY KEY,
        state text NOT NULL CONSTRAINT routing_model_state CHECK (state IN ('serving', 'kept')),
        source text NOT NULL CONSTRAINT routing_model_source CHECK (source IN ('pack', 'trained')),
        model bytea NOT NULL CONSTRAINT routing_model_size CHECK (octet_length(model) <= 5000000),
        threshold double precision NOT NULL CONSTRAINT routing_model_threshold CHECK (threshold >= 0),
        created_at timestamptz NOT NULL
      );
      ALTER TABLE routing_model ALTER COLUMN model SET STORAGE EXTERNAL;
      CREATE UNIQUE INDEX routing_model_one_serves ON routing_model (state) WHERE state = 'serving';

      ALTER TABLE routing_setting
        ADD COLUMN signals jsonb NOT NULL DEFAULT '{"elsewhere": [], "urgent": [], "supervisory": []}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE routing_setting DROP COLUMN signals; DROP TABLE routing_model;');
  }
}
