import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons of a pause are edited in the office; a data pack leaves alone what was edited. */
export class EditedPauseReasons1764000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pause_reason
        ADD COLUMN source text NOT NULL DEFAULT 'pack' CONSTRAINT pause_reason_source CHECK (source IN ('pack', 'edited')),
        ADD COLUMN version integer NOT NULL DEFAULT 1
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pause_reason DROP COLUMN source, DROP COLUMN version');
  }
}
