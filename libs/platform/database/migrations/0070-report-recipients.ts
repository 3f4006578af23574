import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who gets the monthly report by mail beside the supervisors. One that was removed stays on record without its address: who was added and
 * removed by whom, and when.
 */
export class ReportRecipients1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_recipient (
        id uuid CONSTRAINT report_recipient_pk PRIMARY KEY,
        name text NOT NULL CONSTRAINT report_recipient_name CHECK (length(name) BETWEEN 2 AND 100),
        email text CONSTRAINT report_recipient_email CHECK (length(email) <= 254),
        masked text NOT NULL CONSTRAINT report_recipient_masked CHECK (length(masked) <= 260),
        added_by uuid NOT NULL CONSTRAINT report_recipient_added_by_fk REFERENCES account (id),
        added_at timestamptz NOT NULL,
        removed_by uuid CONSTRAINT report_recipient_removed_by_fk REFERENCES account (id),
        removed_at timestamptz,
        CONSTRAINT report_recipient_removal
          CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (email IS NOT NULL))
      );
      COMMENT ON COLUMN report_recipient.email IS 'null once it was removed: then only the masked one is left';
      CREATE UNIQUE INDEX report_recipient_once ON report_recipient (lower(email)) WHERE email IS NOT NULL;
      REVOKE UPDATE, DELETE ON report_recipient FROM tanggap_app;
      GRANT UPDATE (email, removed_by, removed_at) ON report_recipient TO tanggap_app;

      ALTER TABLE notification_delivery DROP CONSTRAINT notification_delivery_recipient_kind,
        ADD CONSTRAINT notification_delivery_recipient_kind
          CHECK (recipient_kind IN ('account', 'reporter', 'report_recipient'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notification_delivery WHERE recipient_kind = 'report_recipient';
      ALTER TABLE notification_delivery DROP CONSTRAINT notification_delivery_recipient_kind,
        ADD CONSTRAINT notification_delivery_recipient_kind CHECK (recipient_kind IN ('account', 'reporter'));
      DROP TABLE report_recipient;
    `);
  }
}
