import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is open, what is owed to it and what is due when are read from indexes alone, however many complaints have been closed. */
export class OpenAtOnce1764000000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX sla_clock_owed ON sla_clock (complaint_id, clock, due_at)
        WHERE state IN ('running', 'paused') AND clock IN ('first_response', 'resolution');
      DROP INDEX handling_case_open;
      CREATE INDEX handling_case_open ON handling_case (filed_at)
        INCLUDE (complaint_id, number, status, opd_code, area_code, category_code, first_response_at, first_response_on_time,
          resolution_on_time, reopened_count, rating, publication)
        WHERE status NOT IN ('resolved', 'closed', 'rejected', 'merged');
      CREATE INDEX complaint_due_counted ON complaint (opd_code, next_due_at, status, id) WHERE next_due_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX complaint_due_counted, handling_case_open, sla_clock_owed;
      CREATE INDEX handling_case_open ON handling_case (filed_at)
        WHERE status NOT IN ('resolved', 'closed', 'rejected', 'merged');
    `);
  }
}
