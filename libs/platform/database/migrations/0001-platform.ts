import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox and the version of the reference data. */
export class Platform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_message (
        id uuid CONSTRAINT outbox_message_pk PRIMARY KEY,
        consumer text NOT NULL CONSTRAINT outbox_message_consumer_length CHECK (length(consumer) <= 100),
        aggregate_id uuid NOT NULL,
        payload jsonb NOT NULL,
        status text NOT NULL DEFAULT 'pending'
          CONSTRAINT outbox_message_status CHECK (status IN ('pending', 'published', 'done', 'dead')),
        attempts integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        available_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        done_at timestamptz,
        last_error text
      );
      CREATE INDEX outbox_message_pending ON outbox_message (available_at, id) WHERE status = 'pending';
      CREATE INDEX outbox_message_published ON outbox_message (published_at) WHERE status = 'published';
      CREATE INDEX outbox_message_done ON outbox_message (done_at) WHERE status = 'done';

      CREATE TABLE reference_state (
        only_row boolean CONSTRAINT reference_state_pk PRIMARY KEY DEFAULT true
          CONSTRAINT reference_state_one_row CHECK (only_row),
        version bigint NOT NULL
      );
      INSERT INTO reference_state (version) VALUES (1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reference_state, outbox_message');
  }
}
