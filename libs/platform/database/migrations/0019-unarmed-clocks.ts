import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which clocks need a timer is asked every second: an index that holds only those keeps that cheap among a million. */
export class UnarmedClocks1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX sla_clock_unarmed ON sla_clock (next_milestone_at, id) WHERE state = 'running' AND armed_epoch IS NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX sla_clock_unarmed');
  }
}
