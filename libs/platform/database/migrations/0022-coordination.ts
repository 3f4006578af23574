import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = "'verification', 'first_response', 'resolution', 'statutory', 'information', 'citizen_reply'";

/** The coordinator's decision after two returns has a clock of its own. */
export class Coordination1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_clock DROP CONSTRAINT sla_clock_name;
      ALTER TABLE sla_clock ADD CONSTRAINT sla_clock_name CHECK (clock IN (${names}, 'coordination'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_clock DROP CONSTRAINT sla_clock_name;
      ALTER TABLE sla_clock ADD CONSTRAINT sla_clock_name CHECK (clock IN (${names}));
    `);
  }
}
