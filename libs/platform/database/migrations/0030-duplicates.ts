import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The same matter, reported again: what a search for it compares, who follows a report without having filed it, and how
 * many people a report stands for.
 */
export class Duplicates1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Narrow on purpose: a search reads all rows of its weeks, and the texts of a few.
      CREATE TABLE complaint_likeness (
        complaint_id uuid CONSTRAINT complaint_likeness_pk PRIMARY KEY
          CONSTRAINT complaint_likeness_complaint_fk REFERENCES complaint (id),
        filed_at timestamptz NOT NULL,
        word_bits bit(1024) NOT NULL,
        category_code text,
        area_code text,
        latitude double precision,
        longitude double precision
      );
      CREATE INDEX complaint_likeness_filed ON complaint_likeness (filed_at);
      COMMENT ON COLUMN complaint_likeness.word_bits IS 'a bit for each telling word, by its hash; see complaints/domain/likeness.ts';

      -- A contact, where one was given, is in the vault like a reporter's.
      CREATE TABLE complaint_follower (
        id uuid CONSTRAINT complaint_follower_pk PRIMARY KEY,
        complaint_id uuid NOT NULL CONSTRAINT complaint_follower_complaint_fk REFERENCES complaint (id),
        tracking_hash bytea NOT NULL CONSTRAINT complaint_follower_tracking_unique UNIQUE,
        reporter_id uuid CONSTRAINT complaint_follower_reporter_fk REFERENCES reporter (id),
        language text NOT NULL CONSTRAINT complaint_follower_language CHECK (language IN ('id', 'en')),
        -- Keyed; with the salt the same code is made again for a form that was sent twice.
        key_hash bytea CONSTRAINT complaint_follower_key_unique UNIQUE,
        salt bytea NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX complaint_follower_complaint ON complaint_follower (complaint_id);
      CREATE INDEX complaint_merged_into ON complaint (merged_into) WHERE merged_into IS NOT NULL;

      ALTER TABLE complaint ADD COLUMN affected integer NOT NULL DEFAULT 1
        CONSTRAINT complaint_affected CHECK (affected >= 1);
      UPDATE complaint SET affected = 1 + (SELECT count(*) FROM complaint d WHERE d.merged_into = complaint.id)
        WHERE id IN (SELECT merged_into FROM complaint);
      CREATE INDEX complaint_affected ON complaint (affected DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint DROP COLUMN affected;
      DROP INDEX complaint_merged_into;
      DROP TABLE complaint_follower, complaint_likeness;
    `);
  }
}
