import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application may look which migrations have run, so that it says by itself when it and its database don't go together. */
export class ReadMigrations1764000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT SELECT ON migrations TO tanggap_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE SELECT ON migrations FROM tanggap_app');
  }
}
