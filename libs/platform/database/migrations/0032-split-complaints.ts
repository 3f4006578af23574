import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report that held several matters, and the reports that were made of them. */
export class SplitComplaints1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint
        ADD COLUMN split_from uuid CONSTRAINT complaint_split_from_fk REFERENCES complaint (id),
        ADD COLUMN split_part integer,
        ADD CONSTRAINT complaint_split CHECK ((split_from IS NULL) = (split_part IS NULL)),
        ADD CONSTRAINT complaint_split_part CHECK (split_part BETWEEN 2 AND 9),
        ADD CONSTRAINT complaint_split_once UNIQUE (split_from, split_part);
      COMMENT ON COLUMN complaint.split_part IS 'the reporter tracks it by the code of the report it was split from and this number';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint DROP COLUMN split_from, DROP COLUMN split_part');
  }
}
