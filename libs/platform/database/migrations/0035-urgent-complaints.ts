import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What endangers life stands above the list, so it is asked with every look at the list: an index of open ones only. */
export class UrgentComplaints1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX complaint_urgent ON complaint (coalesce(next_due_at, 'infinity'::timestamptz), id)
        WHERE jsonb_array_length(routing->'signals'->'urgent') > 0
          AND status IN ('submitted', 'assigned', 'in_progress', 'awaiting_information')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX complaint_urgent');
  }
}
