import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row's numbers once more as one short text that is handed over as it stands: writing arrays out was most of what an answer cost. A
 * worker writes it once after the upgrade. A program that doesn't know of it changes the arrays alone: then it is gone, rather than wrong.
 */
export class MetricPacked1764000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE metric_entry ADD COLUMN packed text;
      ALTER TABLE metric_fresh ADD COLUMN packed text;
      ALTER TABLE metric_tally ADD COLUMN packed text;
      COMMENT ON COLUMN metric_entry.packed IS 'codes and amounts as libs/compliance/persistence/packed-amounts.ts writes them';
      COMMENT ON COLUMN metric_fresh.packed IS 'as in metric_entry';
      COMMENT ON COLUMN metric_tally.packed IS 'as in metric_entry';
      CREATE FUNCTION metric_tally_unpack() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.packed := NULL;
          RETURN NEW;
        END $$;
      CREATE TRIGGER metric_tally_unpacked BEFORE UPDATE OF codes, amounts ON metric_tally FOR EACH ROW
        WHEN (NEW.packed = OLD.packed AND (NEW.codes, NEW.amounts) IS DISTINCT FROM (OLD.codes, OLD.amounts))
        EXECUTE FUNCTION metric_tally_unpack();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER metric_tally_unpacked ON metric_tally;
      DROP FUNCTION metric_tally_unpack;
      ALTER TABLE metric_tally DROP COLUMN packed;
      ALTER TABLE metric_fresh DROP COLUMN packed;
      ALTER TABLE metric_entry DROP COLUMN packed;
    `);
  }
}
