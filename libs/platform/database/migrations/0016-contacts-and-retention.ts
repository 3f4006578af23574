import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One source for where staff are reached: their account (0009). What they had entered for themselves beside it moves there
 * where the account has none, and the account's history tells so; from now on a reader only chooses the channels. Deliveries
 * may come to nothing before they leave (`obsolete`), and those that are settled are forgotten after the retention.
 */
export class ContactsAndRetention1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notification_setting ADD COLUMN by_email boolean, ADD COLUMN by_phone boolean;
      -- Who had entered an address asked to be told there.
      UPDATE notification_setting SET by_email = email IS NOT NULL, by_phone = phone IS NOT NULL;

      WITH entered AS (
        SELECT account.id, CASE WHEN account.email IS NULL THEN setting.email END AS email,
          CASE WHEN account.phone IS NULL THEN setting.phone END AS phone
        FROM account JOIN notification_setting setting ON setting.account_id = account.id
      ), moved AS (
        UPDATE account SET email = coalesce(account.email, entered.email), phone = coalesce(account.phone, entered.phone),
          version = account.version + 1, updated_at = now()
        FROM entered WHERE entered.id = account.id AND (entered.email IS NOT NULL OR entered.phone IS NOT NULL)
        RETURNING account.id, entered.email AS email, entered.phone AS phone
      )
      INSERT INTO account_change (id, account_id, at, actor_id, action, changes)
      SELECT gen_random_uuid(), id, now(), NULL, 'changed',
        CASE WHEN email IS NULL THEN '[]'::jsonb ELSE '[{"field": "email"}]' END ||
        CASE WHEN phone IS NULL THEN '[]'::jsonb ELSE '[{"field": "phone"}]' END
      FROM moved;

      ALTER TABLE notification_setting
        ALTER COLUMN by_email SET NOT NULL, ALTER COLUMN by_phone SET NOT NULL, DROP COLUMN email, DROP COLUMN phone;

      ALTER TABLE notification_delivery DROP CONSTRAINT notification_delivery_state, ADD CONSTRAINT notification_delivery_state
        CHECK (state IN ('queued', 'sent', 'failed', 'given_up', 'obsolete'));
      CREATE INDEX notification_delivery_settled ON notification_delivery (coalesce(sent_at, created_at), id DESC)
        WHERE state IN ('sent', 'obsolete');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX notification_delivery_settled;
      UPDATE notification_delivery SET state = 'given_up' WHERE state = 'obsolete';
      ALTER TABLE notification_delivery DROP CONSTRAINT notification_delivery_state, ADD CONSTRAINT notification_delivery_state
        CHECK (state IN ('queued', 'sent', 'failed', 'given_up'));

      ALTER TABLE notification_setting ADD COLUMN email text, ADD COLUMN phone text;
      UPDATE notification_setting SET email = CASE WHEN by_email THEN account.email END,
        phone = CASE WHEN by_phone THEN account.phone END
      FROM account WHERE account.id = account_id;
      ALTER TABLE notification_setting DROP COLUMN by_email, DROP COLUMN by_phone;
    `);
  }
}
