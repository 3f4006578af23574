import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a report of SP4N-LAPOR! came in, and by whom, is told by its `imported` event; nothing read it here. */
export class ContractImportToldByEvents1764000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sp4n_report DROP COLUMN IF EXISTS imported_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sp4n_report ADD COLUMN imported_at timestamptz;
      UPDATE sp4n_report s SET imported_at = (
        SELECT max(e.at) FROM complaint_event e WHERE e.complaint_id = s.complaint_id AND e.type = 'imported'
      );
      ALTER TABLE sp4n_report ALTER COLUMN imported_at SET NOT NULL;
    `);
  }
}
