import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of a report by which an office finds it that may not know who reported. */
export class StaffWords1764000000094 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint ADD COLUMN staff_words tsvector;
      COMMENT ON COLUMN complaint.staff_words IS 'subject and description without the reporter; null until a worker has looked, see complaints/mask-search.ts';
      CREATE INDEX complaint_staff_search ON complaint USING gin (staff_words) WHERE staff_words IS NOT NULL;
      CREATE INDEX complaint_staff_words_missing ON complaint (filed_at DESC, id) WHERE staff_words IS NULL AND (anonymous OR confidential);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint DROP COLUMN staff_words');
  }
}
