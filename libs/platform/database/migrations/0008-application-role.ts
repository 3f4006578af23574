import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role the application works as: it reads and writes everything but can't rewrite history.
 * A role belongs to the whole cluster, so another database of the same cluster may have made it already.
 */
export class ApplicationRole1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE tanggap_app NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT tanggap_app TO CURRENT_USER;
      GRANT USAGE ON SCHEMA public TO tanggap_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tanggap_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tanggap_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tanggap_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO tanggap_app;
      REVOKE UPDATE, DELETE ON complaint_event, sla_milestone, sla_policy, compliance_assessment FROM tanggap_app;
      REVOKE ALL ON migrations FROM tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM tanggap_app');
  }
}
