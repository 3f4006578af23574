import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries, how far each complaint's events were announced, versions of templates, and what readers set for themselves. */
export class Notifications1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whom it goes to by id: the address is read at the moment of sending and stands nowhere here.
      CREATE TABLE notification_delivery (
        id uuid CONSTRAINT notification_delivery_pk PRIMARY KEY,
        event_id uuid NOT NULL CONSTRAINT notification_delivery_event_fk REFERENCES complaint_event (id),
        complaint_id uuid NOT NULL CONSTRAINT notification_delivery_complaint_fk REFERENCES complaint (id),
        recipient_kind text NOT NULL CONSTRAINT notification_delivery_recipient_kind
          CHECK (recipient_kind IN ('account', 'reporter')),
        recipient_id uuid NOT NULL,
        channel text NOT NULL CONSTRAINT notification_delivery_channel
          CHECK (channel IN ('in_app', 'email', 'sms', 'whatsapp')),
        audience text NOT NULL CONSTRAINT notification_delivery_audience CHECK (audience IN ('reporter', 'opd', 'regency')),
        step text NOT NULL CONSTRAINT notification_delivery_step_length CHECK (length(step) <= 40),
        language text NOT NULL CONSTRAINT notification_delivery_language CHECK (language IN ('id', 'en')),
        params jsonb NOT NULL,
        state text NOT NULL CONSTRAINT notification_delivery_state CHECK (state IN ('queued', 'sent', 'failed', 'given_up')),
        attempts integer NOT NULL,
        resends integer NOT NULL,
        next_attempt_at timestamptz,
        leased_until timestamptz,
        last_error text CONSTRAINT notification_delivery_error_code CHECK (last_error ~ '^[a-z0-9_]{1,40}$'),
        transport text CONSTRAINT notification_delivery_transport CHECK (transport IN ('in_app', 'smtp', 'gateway', 'mailbox')),
        digest_id uuid CONSTRAINT notification_delivery_digest_fk REFERENCES notification_delivery (id),
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        shown_at timestamptz,
        read_at timestamptz,
        resent_by uuid CONSTRAINT notification_delivery_resender_fk REFERENCES account (id),
        resent_at timestamptz,
        CONSTRAINT notification_delivery_once UNIQUE (event_id, recipient_id, channel, step),
        CONSTRAINT notification_delivery_waits CHECK ((state IN ('queued', 'failed')) = (next_attempt_at IS NOT NULL))
      );
      COMMENT ON COLUMN notification_delivery.shown_at IS 'database time at which an in-app row became visible: what the live stream follows';
      CREATE INDEX notification_delivery_due ON notification_delivery (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
      CREATE INDEX notification_delivery_newest ON notification_delivery (created_at DESC, id DESC);
      CREATE INDEX notification_delivery_state_newest ON notification_delivery (state, created_at DESC, id DESC);
      CREATE INDEX notification_delivery_complaint ON notification_delivery (complaint_id);
      CREATE INDEX notification_delivery_digest ON notification_delivery (digest_id) WHERE digest_id IS NOT NULL;
      CREATE INDEX notification_delivery_inbox ON notification_delivery (recipient_id, shown_at DESC, id DESC)
        WHERE shown_at IS NOT NULL;
      CREATE INDEX notification_delivery_unread ON notification_delivery (recipient_id)
        WHERE shown_at IS NOT NULL AND read_at IS NULL;
      CREATE INDEX notification_delivery_live ON notification_delivery (shown_at) WHERE shown_at IS NOT NULL;

      -- Events up to this one have been announced, or were there before notifications were.
      CREATE TABLE notification_mark (
        complaint_id uuid CONSTRAINT notification_mark_pk PRIMARY KEY
          CONSTRAINT notification_mark_complaint_fk REFERENCES complaint (id),
        sequence integer NOT NULL
      );
      INSERT INTO notification_mark (complaint_id, sequence) SELECT id, event_count FROM complaint;

      -- Versions of an administrator's wording; without one the catalogue's holds.
      CREATE TABLE notification_template (
        audience text NOT NULL,
        step text NOT NULL,
        channel text NOT NULL,
        language text NOT NULL CONSTRAINT notification_template_language CHECK (language IN ('id', 'en')),
        version integer NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        created_by uuid NOT NULL CONSTRAINT notification_template_author_fk REFERENCES account (id),
        created_at timestamptz NOT NULL,
        CONSTRAINT notification_template_pk PRIMARY KEY (audience, step, channel, language, version)
      );
      REVOKE UPDATE, DELETE ON notification_template FROM tanggap_app;

      -- What a member of staff chose for themselves; without a row they are told in the office only.
      CREATE TABLE notification_setting (
        account_id uuid CONSTRAINT notification_setting_pk PRIMARY KEY
          CONSTRAINT notification_setting_account_fk REFERENCES account (id) ON DELETE CASCADE,
        email text,
        phone text,
        language text NOT NULL CONSTRAINT notification_setting_language CHECK (language IN ('id', 'en')),
        updated_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE notification_setting, notification_template, notification_mark, notification_delivery',
    );
  }
}
