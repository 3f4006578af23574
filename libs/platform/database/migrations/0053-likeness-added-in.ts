import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which transaction added what a search compares: by that a process that keeps the latest weeks in memory reads what is new, and
 * misses nothing that was begun earlier and committed later. A trigger, since the release before names all columns
 * of the row and leaves this one null.
 */
export class LikenessAddedIn1764000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint_likeness ADD COLUMN added_in xid8 NOT NULL DEFAULT pg_current_xact_id();
      CREATE INDEX complaint_likeness_added ON complaint_likeness (added_in);
      CREATE FUNCTION complaint_likeness_added_in() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.added_in := pg_current_xact_id();
          RETURN NEW;
        END $$;
      CREATE TRIGGER complaint_likeness_added_in BEFORE INSERT ON complaint_likeness
        FOR EACH ROW EXECUTE FUNCTION complaint_likeness_added_in();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER complaint_likeness_added_in ON complaint_likeness;
      DROP FUNCTION complaint_likeness_added_in;
      ALTER TABLE complaint_likeness DROP COLUMN added_in;
    `);
  }
}
