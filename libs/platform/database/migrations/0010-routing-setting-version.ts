import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The threshold is edited by administrators, so it has a version to tell two of them apart. */
export class RoutingSettingVersion1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE routing_setting
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN updated_by uuid CONSTRAINT routing_setting_author_fk REFERENCES account (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE routing_setting DROP COLUMN version, DROP COLUMN updated_at, DROP COLUMN updated_by',
    );
  }
}
