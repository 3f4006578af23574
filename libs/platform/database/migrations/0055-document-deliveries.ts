import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A delivery is about an event of a complaint, or about a document that was made for its reader. The document is kept with its
 * deliveries and not with the job that made it, whose file expires sooner: what failed can still be sent again.
 */
export class DocumentDeliveries1764000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification_document (
        id uuid CONSTRAINT notification_document_pk PRIMARY KEY,
        file_name text NOT NULL CONSTRAINT notification_document_name CHECK (length(file_name) <= 200),
        media_type text NOT NULL CONSTRAINT notification_document_type CHECK (length(media_type) <= 100),
        bytes bytea,
        created_at timestamptz NOT NULL
      );
      ALTER TABLE notification_document ALTER COLUMN bytes SET STORAGE EXTERNAL;
      COMMENT ON COLUMN notification_document.bytes IS 'null: too large for a mail, which then carries a link only';

      ALTER TABLE notification_delivery
        ALTER COLUMN event_id DROP NOT NULL,
        ALTER COLUMN complaint_id DROP NOT NULL,
        ADD COLUMN document_id uuid
          CONSTRAINT notification_delivery_document_fk REFERENCES notification_document (id),
        ADD CONSTRAINT notification_delivery_document_once UNIQUE (document_id, recipient_id, channel),
        ADD CONSTRAINT notification_delivery_about
          CHECK ((complaint_id IS NULL) = (event_id IS NULL) AND (complaint_id IS NULL) <> (document_id IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notification_delivery WHERE document_id IS NOT NULL;
      ALTER TABLE notification_delivery
        DROP CONSTRAINT notification_delivery_about,
        DROP COLUMN document_id,
        ALTER COLUMN event_id SET NOT NULL,
        ALTER COLUMN complaint_id SET NOT NULL;
      DROP TABLE notification_document;
    `);
  }
}
