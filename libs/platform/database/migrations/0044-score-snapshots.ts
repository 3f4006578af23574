import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scores as they stood: frozen whole, with the version of the instrument, so that no later change alters them. */
export class ScoreSnapshots1764000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE compliance_snapshot (
        id uuid CONSTRAINT compliance_snapshot_pk PRIMARY KEY,
        instrument_code text NOT NULL,
        instrument_version integer NOT NULL,
        period text NOT NULL,
        as_of timestamptz NOT NULL,
        kind text NOT NULL CONSTRAINT compliance_snapshot_kind CHECK (kind IN ('period_end', 'manual')),
        result jsonb NOT NULL,
        sha256 bytea NOT NULL,
        note text,
        taken_by uuid CONSTRAINT compliance_snapshot_author_fk REFERENCES account (id),
        taken_at timestamptz NOT NULL,
        CONSTRAINT compliance_snapshot_instrument_fk FOREIGN KEY (instrument_code, instrument_version)
          REFERENCES compliance_instrument_version (code, version),
        CONSTRAINT compliance_snapshot_author CHECK ((kind = 'manual') = (taken_by IS NOT NULL))
      );
      -- However many workers there are, the end of a period is frozen once.
      CREATE UNIQUE INDEX compliance_snapshot_once ON compliance_snapshot (instrument_code, period, as_of)
        WHERE kind = 'period_end';
      CREATE INDEX compliance_snapshot_history ON compliance_snapshot (instrument_code, period, as_of, id);
      COMMENT ON COLUMN compliance_snapshot.result IS '{ region, units }: the views as they were answered';
      COMMENT ON COLUMN compliance_snapshot.sha256 IS 'of result as PostgreSQL prints it (result::text), in UTF-8';
      REVOKE UPDATE, DELETE ON compliance_snapshot FROM tanggap_app;

      CREATE INDEX handling_case_open ON handling_case (filed_at)
        WHERE status NOT IN ('resolved', 'closed', 'rejected', 'merged');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX handling_case_open; DROP TABLE compliance_snapshot');
  }
}
