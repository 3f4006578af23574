import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ordered routing rules that an administrator edits. */
export class Routing1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE routing_rule (
        id uuid CONSTRAINT routing_rule_pk PRIMARY KEY,
        code text NOT NULL CONSTRAINT routing_rule_code_unique UNIQUE,
        name text NOT NULL,
        position integer NOT NULL,
        conditions jsonb NOT NULL,
        target jsonb NOT NULL,
        confidence double precision NOT NULL CONSTRAINT routing_rule_confidence CHECK (confidence BETWEEN 0 AND 1),
        active boolean NOT NULL DEFAULT true,
        source text NOT NULL DEFAULT 'pack' CONSTRAINT routing_rule_source CHECK (source IN ('pack', 'edited')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX routing_rule_order ON routing_rule (position, id);

      CREATE TABLE routing_setting (
        only_row boolean CONSTRAINT routing_setting_pk PRIMARY KEY DEFAULT true
          CONSTRAINT routing_setting_one_row CHECK (only_row),
        threshold double precision NOT NULL CONSTRAINT routing_setting_threshold CHECK (threshold BETWEEN 0 AND 1)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE routing_setting, routing_rule');
  }
}
