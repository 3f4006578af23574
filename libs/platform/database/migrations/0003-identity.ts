import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions and the reporter vault. Nothing outside libs/identity reads these tables. */
export class Identity1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid CONSTRAINT account_pk PRIMARY KEY,
        username text NOT NULL CONSTRAINT account_username_unique UNIQUE,
        name text NOT NULL,
        role text NOT NULL CONSTRAINT account_role
          CHECK (role IN ('officer', 'opd_head', 'verifier', 'supervisor', 'admin', 'auditor')),
        opd_code text CONSTRAINT account_opd_fk REFERENCES opd (code),
        password_hash text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT account_opd_by_role CHECK ((role IN ('officer', 'opd_head')) = (opd_code IS NOT NULL))
      );
      CREATE INDEX account_opd ON account (opd_code) WHERE opd_code IS NOT NULL;

      CREATE TABLE session (
        id uuid CONSTRAINT session_pk PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT session_token_unique UNIQUE,
        account_id uuid NOT NULL CONSTRAINT session_account_fk REFERENCES account (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX session_account ON session (account_id);
      CREATE INDEX session_expires ON session (expires_at);

      -- By a keyed hash of the user name as typed, whether or not it exists: a lock tells nobody which names are real.
      CREATE TABLE login_attempt (
        username_hash bytea CONSTRAINT login_attempt_pk PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz,
        locked_until timestamptz
      );
      CREATE INDEX login_attempt_last ON login_attempt (last_at);

      -- name, email, phone and nik are AES-256-GCM (12-byte nonce | ciphertext | 16-byte tag); *_hash are keyed hashes.
      CREATE TABLE reporter (
        id uuid CONSTRAINT reporter_pk PRIMARY KEY,
        key_version integer NOT NULL,
        name bytea,
        email bytea,
        phone bytea,
        nik bytea,
        email_hash bytea,
        phone_hash bytea,
        nik_hash bytea,
        created_at timestamptz NOT NULL,
        erased_at timestamptz
      );
      CREATE INDEX reporter_email ON reporter (email_hash) WHERE email_hash IS NOT NULL;
      CREATE INDEX reporter_phone ON reporter (phone_hash) WHERE phone_hash IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reporter, login_attempt, session, account');
  }
}
