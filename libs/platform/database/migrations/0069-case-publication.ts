import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether anybody may read what becomes of a report, beside how it was handled. Reports of before have none and are counted in no
 * share of it: their timeline doesn't say.
 */
export class CasePublication1764000000069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handling_case ADD COLUMN publication text
        CONSTRAINT handling_case_publication CHECK (publication IN ('open', 'withheld', 'unclassified'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE handling_case DROP COLUMN publication');
  }
}
