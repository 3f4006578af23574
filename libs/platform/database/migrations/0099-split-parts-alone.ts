import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only the parts of what was split stand in the index that keeps a part from being made twice, not every complaint that was filed. */
export class SplitPartsAlone1764000000099 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint DROP CONSTRAINT complaint_split_once;
      CREATE UNIQUE INDEX complaint_split_once ON complaint (split_from, split_part) WHERE split_from IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX complaint_split_once;
      ALTER TABLE complaint ADD CONSTRAINT complaint_split_once UNIQUE (split_from, split_part);
    `);
  }
}
