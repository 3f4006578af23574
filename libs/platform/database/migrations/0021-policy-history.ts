import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why limits were changed and for whom, and complaints that other limits take over, found without looking at the rest. */
export class PolicyHistory1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_policy ADD reason text;
      ALTER TABLE sla_change ADD policy jsonb;
      COMMENT ON COLUMN sla_change.policy IS 'of a change of limits: its scope, version, appliesToOpen and retired';

      CREATE INDEX complaint_policy ON complaint (policy_id, category_code, opd_code)
        WHERE status NOT IN ('closed', 'rejected', 'merged');
      CREATE INDEX complaint_supervisory_policy ON complaint (policy_id)
        WHERE supervisory AND status NOT IN ('closed', 'rejected', 'merged');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX complaint_policy, complaint_supervisory_policy;
      ALTER TABLE sla_change DROP COLUMN policy;
      ALTER TABLE sla_policy DROP COLUMN reason;
    `);
  }
}
