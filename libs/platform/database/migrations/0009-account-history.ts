import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The official contact of a member of staff, and an append-only trail of what was done to accounts. */
export class AccountHistory1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN email text CONSTRAINT account_email_length CHECK (length(email) <= 254),
        ADD COLUMN phone text CONSTRAINT account_phone_e164 CHECK (phone ~ '^\\+[1-9][0-9]{7,14}$');

      -- actor_id is null for what was done by a command on the machine; changes never hold a password or a contact.
      CREATE TABLE account_change (
        id uuid CONSTRAINT account_change_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT account_change_account_fk REFERENCES account (id),
        at timestamptz NOT NULL,
        actor_id uuid CONSTRAINT account_change_actor_fk REFERENCES account (id),
        action text NOT NULL CONSTRAINT account_change_action CHECK (action IN ('created', 'changed')),
        changes jsonb NOT NULL CONSTRAINT account_change_list CHECK (jsonb_typeof(changes) = 'array')
      );
      CREATE INDEX account_change_account ON account_change (account_id, at DESC, id DESC);
      REVOKE UPDATE, DELETE ON account_change FROM tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_change; ALTER TABLE account DROP COLUMN email, DROP COLUMN phone;');
  }
}
