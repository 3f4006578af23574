import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a duplicate was before it was merged, so that a merge can be undone. */
export class Unmerge1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint ADD COLUMN merged_from text CONSTRAINT complaint_merged_from
        CHECK (merged_from IN ('submitted', 'assigned', 'in_progress', 'awaiting_information'));
      -- Of what was merged before, nobody wrote down what it was: it begins again where somebody looks at it first.
      UPDATE complaint SET merged_from = 'submitted' WHERE status = 'merged';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint DROP COLUMN merged_from');
  }
}
