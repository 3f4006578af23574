import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last event of a case counts by when it was noted, as in the numbers: one of an earlier time changes no earlier answer. */
export class KnownLastEvent1764000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE handling_case SET last_event_at = noted.at
      FROM (
        SELECT complaint_id, max((data->>'recordedAt')::timestamptz) AS at
        FROM complaint_event WHERE data ? 'recordedAt' GROUP BY complaint_id
      ) noted WHERE noted.complaint_id = handling_case.complaint_id AND noted.at > last_event_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE handling_case SET last_event_at = happened.at
      FROM (SELECT complaint_id, max(at) AS at FROM complaint_event GROUP BY complaint_id) happened
      WHERE happened.complaint_id = handling_case.complaint_id AND happened.at < last_event_at;
    `);
  }
}
